import type { AreaFeature, Ring } from './areas/area.ts';

/** A point of the drawing. */
export type Dot = { readonly x: number; readonly y: number };

/** How a piece of the earth is laid on paper: 1,000 units wide, as high as it is. */
export type Sheet = {
  readonly width: number;
  readonly height: number;
  at(longitude: number, latitude: number): Dot;
};

const width = 1000;
const margin = 20;

/** Lays everything given on one sheet. Good for a municipality: the curve of the earth is left out. */
export function sheetFor(points: Ring): Sheet {
  const [longitudes, latitudes] = [points.map(([x]) => x), points.map(([, y]) => y)];
  const [west, east] = [Math.min(...longitudes), Math.max(...longitudes)];
  const [south, north] = [Math.min(...latitudes), Math.max(...latitudes)];
  const narrowing = Math.cos((((south + north) / 2) * Math.PI) / 180);
  const scale = (width - 2 * margin) / Math.max((east - west) * narrowing, 0.001);
  return {
    width,
    height: Math.round((north - south) * scale + 2 * margin),
    at: (longitude, latitude) => ({
      x: Math.round((longitude - west) * narrowing * scale + margin),
      y: Math.round((north - latitude) * scale + margin),
    }),
  };
}

/** The outline of an area as the `d` of an SVG path. */
export const pathOf = (feature: AreaFeature, sheet: Sheet): string =>
  feature.geometry.coordinates
    .map(
      (ring) =>
        `M${ring
          .map(([longitude, latitude]) => sheet.at(longitude, latitude))
          .map(({ x, y }) => `${x} ${y}`)
          .join('L')}Z`,
    )
    .join('');

export type Marker = { readonly label: string; readonly longitude: number; readonly latitude: number };

export type Pin = Dot & { readonly label: string; readonly halfWidth: number };

/** Nearer than this two markers would cover each other: they share one pin, labels behind each other. */
const apart = 52;

/** How many labels one pin bears; a list beside the map has them all. */
const mostLabels = 4;

/** Where the pins stand; markers too near to each other become one, their labels behind each other. */
export function pinsOf(markers: readonly Marker[], sheet: Sheet): Pin[] {
  const groups: { readonly dot: Dot; readonly labels: string[] }[] = [];
  for (const { label, longitude, latitude } of markers) {
    const dot = sheet.at(longitude, latitude);
    const near = groups.find((group) => Math.hypot(group.dot.x - dot.x, group.dot.y - dot.y) < apart);
    if (near) near.labels.push(label);
    else groups.push({ dot, labels: [label] });
  }
  return groups.map(({ dot, labels }) => {
    const label = labels.slice(0, mostLabels).join(',') + (labels.length > mostLabels ? '…' : '');
    const halfWidth = 16 + 9 * [...label].length;
    // A place beyond the border stands at the edge.
    const x = Math.min(Math.max(dot.x, halfWidth), sheet.width - halfWidth);
    const y = Math.min(Math.max(dot.y, 26), Math.max(sheet.height - 26, 26));
    return { x, y, label, halfWidth };
  });
}

/** The middle of an area by its surface: where a name hangs evenly. */
export function middleOf(feature: AreaFeature, sheet: Sheet): Dot {
  const dots = (feature.geometry.coordinates[0] ?? []).map(([x, y]) => sheet.at(x, y));
  let [surface, x, y] = [0, 0, 0];
  dots.forEach((dot, index) => {
    const next = dots[(index + 1) % dots.length] ?? dot;
    const cross = dot.x * next.y - next.x * dot.y;
    [surface, x, y] = [surface + cross, x + (dot.x + next.x) * cross, y + (dot.y + next.y) * cross];
  });
  return surface === 0 ? (dots[0] ?? { x: 0, y: 0 }) : { x: x / (3 * surface), y: y / (3 * surface) };
}

/** A name of a district on the map: its middle. */
export type Label = Dot & { readonly name: string; readonly halfWidth: number };

/** Half the height of a line of letters, and half the width of one, in units of the sheet. */
const [halfLine, halfLetter] = [24, 18];

/** Units up and down by which a name makes room for a pin, the nearest first. */
const aside = [0, -50, 50, -75, 75, -100, 100];

/** 「北小学校区」 is 「北」 on a map of school districts: short enough to be read on a telephone. */
const shortName = (name: string): string => name.replace(/(?<=.)(小学校区|中学校区|住区|地区)$/u, '');

/** Names in the middle of their districts, out of the way of pins and of each other where there is room. */
export function labelsOf(
  districts: readonly { readonly name: string; readonly middle: Dot }[],
  pins: readonly Pin[],
  sheet: Sheet,
): Label[] {
  const placed: Label[] = [];
  for (const { name: whole, middle } of districts) {
    const name = shortName(whole);
    const halfWidth = halfLetter * [...name].length;
    const x = Math.round(Math.min(Math.max(middle.x, halfWidth), sheet.width - halfWidth));
    const tried = aside.map((by) => ({ name, halfWidth, x, y: Math.round(middle.y + by) }));
    const free = tried.find((one) => ![...pins, ...placed].some((other) => cover(one, other)));
    placed.push(free ?? { name, halfWidth, x, y: Math.round(middle.y) });
  }
  return placed;
}

type Lying = Dot & { readonly halfWidth: number };

const cover = (one: Lying, other: Lying): boolean =>
  Math.abs(one.x - other.x) < one.halfWidth + other.halfWidth && Math.abs(one.y - other.y) < 2 * halfLine;
