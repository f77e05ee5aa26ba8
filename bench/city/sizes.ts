/** How large a made town is. `open` of its cases run; the others are closed. */
export type Size = {
  readonly name: string;
  readonly people: number;
  readonly cases: number;
  readonly open: number;
  /** School districts; each has an officer and a social worker. */
  readonly districts: number;
  readonly bodies: number;
};

export const sizes = {
  /** Only large enough to prove that the benches run. */
  tiny: { name: 'tiny', people: 400, cases: 120, open: 80, districts: 2, bodies: 3 },
  town: { name: 'town', people: 20_000, cases: 4000, open: 2500, districts: 6, bodies: 8 },
  city: { name: 'city', people: 200_000, cases: 50_000, open: 30_000, districts: 20, bodies: 20 },
} as const satisfies Record<string, Size>;

export const isSize = (word: string): word is keyof typeof sizes => Object.hasOwn(sizes, word);
