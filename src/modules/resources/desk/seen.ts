import type { Freshness } from '../check/freshness.rules.ts';
import type { FoundService } from '../search/seen.ts';

export type DeskRow = FoundService & { readonly freshness: Freshness };

export const deskPageSize = 50;

/** What a form of an entry offers. */
export type FormChoices = {
  readonly bodies: readonly { readonly id: string; readonly name: string }[];
  readonly places: readonly { readonly id: string; readonly name: string }[];
  readonly districts: readonly { readonly id: string; readonly name: string }[];
  readonly layers: readonly string[];
};
