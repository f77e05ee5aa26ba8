import { everyDay, yearEnd } from '../../stage/opening.ts';

/**
 * As community centres open: any weekday, because the printed salons meet there on fourth Mondays and Thursdays
 * (community.md M14, M16), which no rule of ours may put in doubt.
 */
export const centre = { weekly: everyDay('09:00', '21:30'), closed: [yearEnd] } as const;

/** The same as it is printed. */
export const centrePrinted = '年末年始（12月29日から1月3日まで）のほかは毎日開館';
