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
