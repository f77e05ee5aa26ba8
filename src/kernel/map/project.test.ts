import { expect, test } from 'vitest';
import { area as mitaka } from './areas/132047.ts';
import { area as nagakute } from './areas/232386.ts';
import { labelsOf, middleOf, pinsOf, sheetFor } from './project.ts';

const drawn = [mitaka, nagakute].map((area) => {
  const sheet = sheetFor(area.outline.geometry.coordinates[0] ?? []);
  const districts = area.districts.map((feature) => ({
    name: String(feature.properties.A27_004),
    middle: middleOf(feature, sheet),
  }));
  return { sheet, districts };
});

test('every district bears its name, short enough for a telephone, on the sheet and off every other name', () => {
  for (const { sheet, districts } of drawn) {
    const labels = labelsOf(districts, [], sheet);
    expect(labels).toHaveLength(districts.length);
    for (const { name, x, y, halfWidth } of labels) {
      expect(name).not.toMatch(/校区|住区/);
      expect(x - halfWidth).toBeGreaterThanOrEqual(0);
      expect(x + halfWidth).toBeLessThanOrEqual(sheet.width);
      expect(y).toBeGreaterThan(24);
      expect(y).toBeLessThan(sheet.height - 24);
    }
    for (const one of labels)
      for (const other of labels)
        if (one !== other)
          expect(
            Math.abs(one.x - other.x) >= one.halfWidth + other.halfWidth || Math.abs(one.y - other.y) >= 48,
            `${one.name} on ${other.name}`,
          ).toBe(true);
  }
});

test('a name makes room for a pin in the middle of its district', () => {
  for (const { sheet, districts } of drawn) {
    const [first] = districts;
    if (!first) throw new Error('a map without districts');
    const [pin] = pinsOf([{ label: '1', longitude: 0, latitude: 0 }], sheet);
    const inMiddle = { ...pin, ...first.middle, label: '1', halfWidth: 25 };
    const [label] = labelsOf(districts, [inMiddle], sheet);
    expect(Math.abs((label?.y ?? 0) - first.middle.y)).toBeGreaterThanOrEqual(48);
  }
});
