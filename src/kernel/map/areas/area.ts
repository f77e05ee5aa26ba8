/** A ring of points [longitude, latitude] in degrees, WGS 84, closed. */
export type Ring = readonly (readonly [number, number])[];

export type AreaFeature = {
  readonly type: 'Feature';
  readonly properties: Readonly<Record<string, string | boolean | null>>;
  readonly geometry: { readonly type: 'Polygon'; readonly coordinates: readonly Ring[] };
};

/** A municipality on the map: its outline (N03) and the districts in it (A27). */
export type MapArea = { readonly outline: AreaFeature; readonly districts: readonly AreaFeature[] };
