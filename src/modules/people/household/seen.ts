import type { LocalDate } from '../../../kernel/time.ts';
import type { PersonCard } from '../person/person.rules.ts';
import type { Seen } from './household.rules.ts';
import type { Household } from './household.store.ts';
import type { Relation } from './relation.store.ts';

export type MemberSeen = Seen<PersonCard> & { readonly memberId: string; readonly fromOn: LocalDate };

/** A household as its reader sees it: whoever they may not open is a letter and 「世帯員（非公開）」. */
export type HouseholdSeen = { readonly household: Household; readonly members: readonly MemberSeen[] };

export type RelationSeen = Omit<Relation, 'aId' | 'bId' | 'lockId'> & {
  readonly a: PersonCard | null;
  readonly b: PersonCard | null;
};
