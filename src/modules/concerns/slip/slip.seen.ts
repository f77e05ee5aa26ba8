import type { readSlip } from './view.actions.ts';

/** What the page of a slip draws from, as the deed hands it over. */
export type SlipStory = Extract<Awaited<ReturnType<typeof readSlip>>, { ok: true }>['value'];

export type { JustSent } from './mine.actions.ts';
export type { OwnSlip } from './slip.store.ts';
