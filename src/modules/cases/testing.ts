import type { Ctx } from '../../kernel/ctx/ctx.ts';
import { ok, type Result } from '../../kernel/result.ts';
import { enterPerson, formHousehold, type NewPerson } from '../people/index.ts';
import { type Opening, openCase } from './casefile/open.actions.ts';
import type { NoteInput } from './note/note.form.ts';

/** Deeds and words of cases, for tests and the demonstration towns. */
export { moveByHand } from './casefile/casefile.actions.ts';
export type { CaseMove } from './casefile/casefile.rules.ts';
export { type Opening, openCase } from './casefile/open.actions.ts';
export {
  answerAsLead,
  approveClosing,
  askClosing,
  takeClosingBack,
} from './closing/closing.actions.ts';
export type { FollowUpInput } from './closing/closing.form.ts';
export type { CloseReason } from './closing/closing.rules.ts';
export { readClosing } from './closing/closing-view.actions.ts';
export { lookIn } from './closing/follow-up.actions.ts';
export { writeFact } from './fact/fact.actions.ts';
export type { FactInput } from './fact/fact.form.ts';
export { correctNote, writeNote } from './note/note.actions.ts';
export type { NoteInput } from './note/note.form.ts';
export { markRisk } from './risk/risk.actions.ts';
export type { RiskInput } from './risk/risk.form.ts';
export { openClosed, openInEmergency, reviewSlip } from './slip/slip.actions.ts';
export { handOverLead, joinTeam } from './team/team.actions.ts';
export { planVisit } from './visit/visit.actions.ts';

/** What the builders need of a test town: who acts, and under which posts. */
type Town = {
  as(who: string): Ctx;
  readonly ids: { post(who: string): string };
};

/** Throws where a builder is refused: its story has not begun. */
export const done = <T>(result: Result<T, string>): T => {
  if (!result.ok) throw new Error(`refused: ${result.refusal}`);
  return result.value;
};

type PersonFacts = Omit<NewPerson, 'address' | 'nameWritten'> & { nameWritten?: string; address?: string };

/** Somebody entered by a member of staff; 白川 花子 unless said otherwise. */
export const aPerson = async (town: Town, who: string, facts: PersonFacts = {}): Promise<string> => {
  const { address, nameWritten = '白川 花子', ...rest } = facts;
  const made = await town.as(who).act('person.enter', async (tx) =>
    ok(
      await enterPerson(tx, {
        nameWritten,
        ...rest,
        ...(address ? { address: { value: address } } : {}),
      }),
    ),
  );
  return done(made).personId;
};

/** Members of a household of support, the first of them its focal person. */
export const aHousehold = async (town: Town, who: string, personIds: readonly string[]): Promise<string> => {
  const members = personIds.map(
    (personId, no) => ({ personId, role: no === 0 ? 'focal' : 'member' }) as const,
  );
  const made = await town
    .as(who)
    .act('household.change', (tx) => formHousehold(tx, { kind: 'supportUnit', members }));
  return done(made).householdId;
};

/** A case of a person, led by whoever opens it; being assessed unless said otherwise. */
export const aCase = async (
  town: Town,
  who: string,
  personId: string,
  facts: Partial<Opening> = {},
): Promise<{ caseId: string; caseNo: string; reopened: boolean }> =>
  done(
    await openCase(town.as(who), {
      consultationId: null,
      focalPersonId: personId,
      leadPostId: town.ids.post(who),
      state: 'assessing',
      hope: '',
      nextContactOn: null,
      ...facts,
    }),
  );

/** An entry of the log with only the facts under test spelled out. */
export const aNote = (facts: Partial<NoteInput> = {}): NoteInput => ({
  method: 'visit',
  fact: '玄関先で会えた',
  words: null,
  assessment: null,
  next: null,
  occurredOn: null,
  occurredTime: null,
  durationMin: null,
  counterparts: [],
  place: null,
  source: null,
  relationLevel: null,
  changeSeen: null,
  nextContactOn: null,
  visitId: null,
  ...facts,
});
