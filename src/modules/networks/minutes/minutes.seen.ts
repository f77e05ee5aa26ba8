import type { readMinutes } from './minutes.actions.ts';

/** What the page of minutes draws from, as the reading hands it over. */
export type MinutesView = Extract<Awaited<ReturnType<typeof readMinutes>>, { ok: true }>['value'];
