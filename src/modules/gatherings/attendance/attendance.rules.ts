/** Ages as they are counted, because grants ask for them (community.md 2b): no more than a glance tells. */
export const bands = { child: '子ども', adult: '大人', elder: '高齢の人', unknown: '区別なし' } as const;

export type Band = keyof typeof bands;

export const bandWords = Object.keys(bands) as readonly Band[];

/** In what part somebody is there. */
export const parts = { visitor: '来た人', volunteer: 'ボランティア', staff: '職員' } as const;

export type Part = keyof typeof parts;

/** How the figure came about. */
export const methods = { tally: 'ひとりずつ', count: '数えた', estimate: 'おおよそ' } as const;

export type Method = keyof typeof methods;

/** One entry of a count. `people` is less than zero when it takes back. */
export type Entry = {
  readonly band: Band;
  readonly part: Part;
  readonly firstTime: boolean | null;
  readonly people: number;
  readonly method: Method;
};

/** What a day counts up to. These are attendances (延べ人数); different people (実人数) cannot be known from them. */
export type Count = {
  readonly visitors: number;
  readonly bands: Readonly<Record<Band, number>>;
  readonly helpers: number;
  readonly firstTimers: number;
  /** Whether any of it was estimated. */
  readonly estimated: boolean;
};

const sum = (entries: readonly Entry[]): number => entries.reduce((total, { people }) => total + people, 0);

/** Adds up the entries of a day. */
export function countOf(entries: readonly Entry[]): Count {
  const visitors = entries.filter(({ part }) => part === 'visitor');
  const inBand = (band: Band) => sum(visitors.filter((entry) => entry.band === band));
  return {
    visitors: sum(visitors),
    bands: {
      child: inBand('child'),
      adult: inBand('adult'),
      elder: inBand('elder'),
      unknown: inBand('unknown'),
    },
    helpers: sum(entries.filter(({ part }) => part !== 'visitor')),
    firstTimers: sum(visitors.filter(({ firstTime }) => firstTime === true)),
    estimated: entries.some(({ method }) => method === 'estimate'),
  };
}

/** What the leader counted at the end, by band, and helpers. */
export type Counted = Readonly<Record<Band | 'helpers', number>>;

/** The entries that bring a count to what was counted: a correction is an entry more, nothing is written over (R5). */
export function entriesTo(counted: Counted, stands: Count, method: Method): Entry[] {
  const entries: Entry[] = bandWords.map((band) => ({
    band,
    part: 'visitor',
    firstTime: null,
    people: counted[band] - stands.bands[band],
    method,
  }));
  entries.push({
    band: 'unknown',
    part: 'volunteer',
    firstTime: null,
    people: counted.helpers - stands.helpers,
    method,
  });
  return entries.filter(({ people }) => people !== 0);
}
