import type { Story } from '../stage/scene.ts';
import { atTheStation } from './stories/at-the-station.ts';
import { byTheWindow } from './stories/by-the-window.ts';
import { everyday } from './stories/everyday.ts';
import { laterYears } from './stories/later-years.ts';
import { safeHarbour } from './stories/safe-harbour.ts';
import { stillCurtains } from './stories/still-curtains.ts';
import { twoCradles } from './stories/two-cradles.ts';
import { twoOfUs } from './stories/two-of-us.ts';

/** What happened in this town. */
export const nagakuteStories: readonly Story[] = [
  atTheStation,
  byTheWindow,
  everyday,
  laterYears,
  safeHarbour,
  stillCurtains,
  twoCradles,
  twoOfUs,
];
