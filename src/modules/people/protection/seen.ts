import type { PersonCard } from '../person/person.rules.ts';
import type { Measure } from './protection.store.ts';

export type { Match } from './protection.rules.ts';
export type { Measure } from './protection.store.ts';
export type { Meant } from './protection.walls.ts';

export type MeasureSeen = {
  readonly measure: Measure;
  readonly card: PersonCard | null;
  readonly parties: readonly PersonCard[];
  readonly posts: readonly string[];
};

export type PostChoice = { readonly id: string; readonly label: string };
