import type { ThemeState, Topic } from '../words.rules.ts';

/** Themes on one page. */
export const themeListSize = 30;

/** `going`: everything that is not answered or dropped. `districtId` '' means the whole town. */
export type ThemeFilter = {
  readonly districtId: string;
  readonly topic: Topic | 'all';
  readonly state: ThemeState | 'going' | 'all';
  readonly page: number;
};
