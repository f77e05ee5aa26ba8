import type { readTheme } from './view.actions.ts';

/** What the page of a theme draws from, as the deed hands it over. */
export type ThemeStory = Extract<Awaited<ReturnType<typeof readTheme>>, { ok: true }>['value'];

export type { ThemeStep } from './theme.store.ts';
