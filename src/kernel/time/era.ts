import type { LocalDate } from './day.ts';

export type Era = {
  readonly name: string;
  /** The one kanji and the letter that forms use. */
  readonly short: string;
  readonly letter: string;
  readonly from: LocalDate;
  /** Last day on which the era may be written; null while it lasts. */
  readonly until: LocalDate | null;
};

/**
 * Eras since Meiji, newest first. 30 July 1912 and 25 December 1926 carry two names, because those eras
 * changed within the day; the later changes took effect at midnight.
 * Sources: 詔書 of 1868, 1912, 1926; 元号を改める政令 of 1989 and 2019. Before 1873 Japan counted by the
 * lunisolar calendar: such days are read as Gregorian.
 */
export const ERAS: readonly Era[] = [
  { name: '令和', short: '令', letter: 'R', from: '2019-05-01', until: null },
  { name: '平成', short: '平', letter: 'H', from: '1989-01-08', until: '2019-04-30' },
  { name: '昭和', short: '昭', letter: 'S', from: '1926-12-25', until: '1989-01-07' },
  { name: '大正', short: '大', letter: 'T', from: '1912-07-30', until: '1926-12-25' },
  { name: '明治', short: '明', letter: 'M', from: '1868-10-23', until: '1912-07-30' },
];

export type EraDate = { readonly era: Era; readonly year: number };

/** Era and year of a day, the newer one where two meet; null before Meiji. */
export const eraOf = (day: LocalDate): EraDate | null => {
  const era = ERAS.find((candidate) => day >= candidate.from);
  return era ? { era, year: Number(day.slice(0, 4)) - firstYear(era) + 1 } : null;
};

/** 令和8年, year 1 as 元年; the western year before Meiji. */
export const formatEraYear = (day: LocalDate): string => {
  const found = eraOf(day);
  if (!found) return `${Number(day.slice(0, 4))}年`;
  return `${found.era.name}${found.year === 1 ? '元' : found.year}年`;
};

/** The Gregorian year of year 1 of an era. */
export const firstYear = (era: Era): number => Number(era.from.slice(0, 4));

/** The era that a full name, its first kanji or its letter stands for. */
export const eraNamed = (word: string): Era | undefined =>
  ERAS.find((era) => [era.name, era.short, era.letter].includes(word));
