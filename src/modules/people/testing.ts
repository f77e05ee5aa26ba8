import type { Ctx } from '../../kernel/ctx/ctx.ts';
import { ok, type Result } from '../../kernel/result.ts';
import { enterPerson, type NewPerson } from './person/enter.actions.ts';
import { protect } from './protection/protection.actions.ts';
import { lastDayOf } from './protection/protection.rules.ts';

/** Deeds and words of people's records, for tests and the demonstration towns. */
export { enterConsent, withdrawConsent } from './consent/consent.actions.ts';
export type { Answer as ConsentAnswer } from './consent/consent.rules.ts';
export { expireConsents } from './consent/consent.walls.ts';
export type {
  HouseholdKind,
  MemberRole,
  RelationKind,
  RelationQuality,
} from './household/household.rules.ts';
export { relate } from './household/relation.actions.ts';
export { merge, unmerge } from './merge/merge.actions.ts';
export { addMarker, recordDeath } from './person/change.actions.ts';
export type { MarkerKind } from './person/person.rules.ts';
export { protect } from './protection/protection.actions.ts';

/** What the builders need of a test town. */
type Town = { as(who: string): Ctx };

/** The value of a deed that has to go well; throws where it is refused: its story has not begun. */
export const done = <T>(result: Result<T, string>): T => {
  if (!result.ok) throw new Error(`refused: ${result.refusal}`);
  return result.value;
};

/** Somebody entered by a member of staff; 白川 花子, born 5 April 1950, unless said otherwise. */
export const aPerson = async (
  town: Town,
  who: string,
  facts: Partial<NewPerson> & { readonly bornOn?: string } = {},
): Promise<string> => {
  const { bornOn = '1950-04-05', ...rest } = facts;
  const entered = await town.as(who).act('person.enter', async (tx) =>
    ok(
      await enterPerson(tx, {
        nameWritten: '白川 花子',
        born: { on: bornOn, precision: 'day' },
        ...rest,
      }),
    ),
  );
  return done(entered).personId;
};

/** Puts persons under a protection measure of one year from a day, by the safety officer. */
export const aMeasure = async (
  town: Town,
  personIds: readonly string[],
  facts: { fromOn?: string; untilOn?: string; otherParties?: string[]; listedPosts?: string[] } = {},
): Promise<string> => {
  const fromOn = facts.fromOn ?? '2026-11-01';
  const begun = await town.as('safety').act('protection.begin', (tx) =>
    protect(tx, {
      personIds,
      source: '○○市 市民課',
      fromOn,
      untilOn: facts.untilOn ?? lastDayOf(fromOn),
      otherParties: facts.otherParties ?? [],
      listedPosts: facts.listedPosts ?? [],
    }),
  );
  return done(begun).measureIds[0] ?? '';
};
