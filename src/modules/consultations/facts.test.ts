import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { testDatabase } from '../../../tests/support/database.ts';
import { aTown, type TestTown } from '../../../tests/support/town.ts';
import { formHousehold } from '../people/index.ts';
import { readConsultation } from './consultation/consultation.actions.ts';
import { answerSheet, sendHandover } from './handover/handover.actions.ts';
import { receiveConsultation } from './index.ts';
import { screenConsultation } from './screening/screening.actions.ts';
import { anIntake } from './testing.ts';

/** The keeper reads facts; no session does. */
async function count(town: TestTown, question: string): Promise<Record<string, number>> {
  const { kysely } = await testDatabase();
  const { rows } = await sql
    .raw<{ word: string; count: number }>(
      `select word, count(*)::int as count from (${question.replaceAll(':town', `'${town.town.id}'`)}) as asked group by word`,
    )
    .execute(kysely);
  return Object.fromEntries(rows.map((row) => [row.word, row.count]));
}

async function received(town: TestTown, facts = {}): Promise<string> {
  const outcome = await receiveConsultation(town.as('clerk'), anIntake(facts));
  if (!outcome.ok) throw new Error(outcome.refusal);
  return outcome.value.consultationId;
}

async function personOf(town: TestTown, consultationId: string): Promise<string> {
  const story = await readConsultation(town.as('clerk'), consultationId);
  const subject = story.ok ? story.value.subjects[0] : undefined;
  if (!subject) throw new Error('no subject');
  return subject.personId;
}

const informed = {
  code: 'infoOnly',
  reason: '配食の連絡先を伝えた',
  endReason: null,
  nextContactOn: null,
} as const;

test('[consultation K01] a person is new once until it is over, and new again after; every anonymous call is one', async () => {
  const town = await aTown();
  const first = await received(town, { name: '北山 一郎', callerKind: 'person' });
  const personId = await personOf(town, first);
  town.clock.pass(60);
  await received(town, { personId, callerKind: 'person' });
  await received(town);
  await received(town);
  expect(
    await count(town, 'select is_new::text as word from facts.consultation where town_id = :town'),
  ).toEqual({
    true: 3, // Kitayama once, two anonymous calls
    false: 1,
  });
  town.clock.pass(60);
  const { kysely } = await testDatabase();
  const open = await kysely
    .selectFrom('consultations.consultation as c')
    .innerJoin('consultations.subject as s', 's.consultationId', 'c.id')
    .select('c.id')
    .where('s.personId', '=', personId)
    .execute();
  for (const { id } of open) await screenConsultation(town.as('clerk'), id, informed, undefined);
  town.clock.pass(60);
  await received(town, { personId, callerKind: 'person' });
  expect(
    await count(town, 'select is_new::text as word from facts.consultation where town_id = :town'),
  ).toEqual({
    true: 4, // the call after it was over counts as new
    false: 1,
  });
});

test('two people of one support household count as one', async () => {
  const town = await aTown();
  const mother = await received(town, { name: '南野 春子', callerKind: 'person' });
  town.clock.pass(1);
  const son = await received(town, { name: '南野 夏男', callerKind: 'person' });
  const ids = [await personOf(town, mother), await personOf(town, son)];
  const formed = await town
    .as('clerk')
    .act('household.change', (tx) =>
      formHousehold(tx, { kind: 'supportUnit', members: ids.map((personId) => ({ personId })) }),
    );
  expect(formed.ok).toBe(true);
  expect(
    await count(town, 'select is_new::text as word from facts.consultation where town_id = :town'),
  ).toEqual({
    true: 1,
    false: 1,
  });
});

test('[consultation K02] every contact counts by its channel, also twice on one day', async () => {
  const town = await aTown();
  await received(town, { channel: 'phone' });
  await received(town, { channel: 'phone' });
  await received(town, { channel: 'visit' });
  expect(
    await count(
      town,
      'select channel as word from facts.consultation where town_id = :town union all select method from facts.contact where town_id = :town',
    ),
  ).toEqual({ phone: 2, visit: 1 });
});

test('[consultation K03] new consultations are told apart by route and by who spoke', async () => {
  const town = await aTown();
  await received(town, { route: 'neighbour', callerKind: 'thirdParty' });
  await received(town, { route: 'minseiIin', callerKind: 'professional' });
  await received(town, { route: 'minseiIin', callerKind: 'professional' });
  expect(
    await count(
      town,
      `select route || ' ' || caller_kind as word from facts.consultation where town_id = :town and is_new`,
    ),
  ).toEqual({ 'neighbour thirdParty': 1, 'minseiIin professional': 2 });
});

test('[consultation K04] screening results are counted by the five codes', async () => {
  const town = await aTown();
  const screen = async (
    code:
      | 'infoOnly'
      | 'noConsentYetKeepWorking'
      | 'continueAndPlan'
      | 'handOverToOther'
      | 'endedBeforeDecision',
  ) => {
    const endReason = code === 'endedBeforeDecision' ? ('personDeclined' as const) : null;
    const nextContactOn = code === 'noConsentYetKeepWorking' ? '2026-12-10' : null;
    const outcome = await screenConsultation(
      town.as('clerk'),
      await received(town),
      { code, reason: '話し合った', endReason, nextContactOn },
      undefined,
    );
    expect(outcome.ok).toBe(true);
  };
  for (const code of [
    'infoOnly',
    'infoOnly',
    'handOverToOther',
    'noConsentYetKeepWorking',
    'continueAndPlan',
    'endedBeforeDecision',
  ] as const)
    await screen(code);
  expect(await count(town, 'select code as word from facts.screening where town_id = :town')).toEqual({
    infoOnly: 2,
    handOverToOther: 1,
    noConsentYetKeepWorking: 1,
    continueAndPlan: 1,
    endedBeforeDecision: 1,
  });
});

test('[consultation K17] hand-overs are counted as accepted, refused and unanswered past their day, and bounced households', async () => {
  const town = await aTown();
  const send = async (id: string, to: string) => {
    const sent = await sendHandover(town.as('clerk'), id, {
      toPostId: town.ids.post(to),
      reason: '力になれるため',
      wishes: null,
      considerations: null,
      basis: 'withinTown',
      basisNote: null,
    });
    if (!sent.ok) throw new Error(sent.refusal);
    return sent.value.handoverId;
  };
  const answer = (who: string, sheetId: string, word: 'accepted' | 'declined', next: string | null = null) =>
    answerSheet(town.as(who), sheetId, {
      answer: word,
      words: '人手がない',
      suggestedPostId: next && town.ids.post(next),
    });
  const bounced = await received(town);
  await answer('goto', await send(bounced, 'goto'), 'declined', 'hara');
  await answer('hara', await send(bounced, 'hara'), 'declined', 'aoki');
  await answer('aoki', await send(bounced, 'aoki'), 'declined', 'baba');
  await answer('goto', await send(await received(town), 'goto'), 'accepted');
  await send(await received(town), 'hara');
  town.clock.pass(8 * 24 * 60); // past five working days
  const now = town.clock.now().toISOString();
  expect(
    await count(
      town,
      `select case when response is null then case when due_at < '${now}' then 'late' else 'waiting' end else response end as word
       from facts.handover where town_id = :town`,
    ),
  ).toEqual({ declined: 3, accepted: 1, late: 2 }); // late: hara's sheet, and the coordinator's of the bounced one
  expect(
    await count(
      town,
      `select 'bounced' as word from facts.handover where town_id = :town and bounced_thrice`,
    ),
  ).toEqual({ bounced: 1 });
});
