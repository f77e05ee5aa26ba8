import fc from 'fast-check';
import { expect, test } from 'vitest';
import { testDatabase } from '../../../../tests/support/database.ts';
import { seed } from '../../../../tests/support/seed.ts';
import { aTown, type TestTown } from '../../../../tests/support/town.ts';
import { answerSheet, sendHandover } from '../handover/handover.actions.ts';
import { decideAnswer } from '../handover/handover.rules.ts';
import { askConsultation, receiveConsultation } from '../index.ts';
import { screenConsultation } from '../screening/screening.actions.ts';
import { decideScreening } from '../screening/screening.rules.ts';
import { anAsk, anIntake } from '../testing.ts';
import { type ConsultationState, isOpen, moveConsultation } from './consultation.rules.ts';

const histories = Number(process.env.TSUMUGI_HISTORIES ?? 300);

/** A consultation as the rules alone see it: one owner always, at most one open sheet. */
type Model = {
  state: ConsultationState;
  owner: string;
  sheet: { fromPostId: string; toPostId: string; response: null } | null;
  declines: number;
};

const posts = ['a', 'b', 'c', 'd'] as const;
const step = fc.record({
  move: fc.constantFrom('send', 'accept', 'decline', 'takeBack', 'info', 'keep', 'plan', 'end', 'withdraw'),
  to: fc.constantFrom(...posts),
});

const screenings = {
  info: { code: 'infoOnly', endReason: null, nextContactOn: null },
  keep: { code: 'noConsentYetKeepWorking', endReason: null, nextContactOn: '2026-12-01' },
  plan: { code: 'continueAndPlan', endReason: null, nextContactOn: null },
  end: { code: 'endedBeforeDecision', endReason: 'lostContact', nextContactOn: null },
} as const;

function play(model: Model, { move, to }: { move: string; to: string }): Model {
  if (move in screenings) {
    const next = decideScreening(model.state, screenings[move as keyof typeof screenings]);
    return next.ok ? { ...model, state: next.value } : model;
  }
  if (move === 'send') {
    const next = moveConsultation(model.state, 'sendHandover');
    if (!next.ok || to === model.owner) return model;
    return { ...model, state: next.value, sheet: { fromPostId: model.owner, toPostId: to, response: null } };
  }
  if (move === 'withdraw') {
    const next = moveConsultation(model.state, 'withdraw');
    return next.ok ? { ...model, state: next.value, sheet: null } : model;
  }
  return answerIn(model, move, to);
}

function answerIn(model: Model, move: string, to: string): Model {
  const { sheet } = model;
  if (!sheet) return model;
  const word = move === 'accept' ? 'accepted' : move === 'takeBack' ? 'takenBack' : 'declined';
  const held = [word === 'takenBack' ? sheet.fromPostId : sheet.toPostId];
  const verdict = decideAnswer(
    sheet,
    { answer: word, words: 'x', suggestedPostId: to },
    held,
    model.declines,
  );
  if (!verdict.ok) return model;
  const accepted = verdict.value.owner === 'asked';
  const next = moveConsultation(model.state, accepted ? 'handoverAccepted' : 'handoverReturned');
  return {
    state: next.ok ? next.value : model.state,
    owner: accepted ? sheet.toPostId : sheet.fromPostId,
    sheet: null,
    declines: accepted ? 0 : model.declines + (word === 'declined' ? 1 : 0),
  };
}

test('in 10,000 histories of the rules an open consultation always has one owner, and waits for somebody only while a sheet is open', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 25 }), (steps) => {
      let model: Model = { state: 'received', owner: 'a', sheet: null, declines: 0 };
      for (const each of steps) {
        model = play(model, each);
        expect(posts).toContain(model.owner);
        if (model.state === 'handingOver') expect(model.sheet).not.toBeNull();
        if (model.sheet) expect(isOpen(model.state)).toBe(true);
      }
    }),
    { numRuns: 10_000, seed },
  );
});

const people = ['clerk', 'goto', 'hara', 'aoki', 'coordinator'] as const;
const deed = fc.record({
  who: fc.constantFrom(...people),
  what: fc.constantFrom('receive', 'ask', 'send', 'accept', 'decline', 'takeBack', 'screen'),
  to: fc.constantFrom(...people),
  which: fc.nat(1000),
});

type Deed = { who: string; what: string; to: string; which: number };

async function one<T>(rows: Promise<T[]>, which: number): Promise<T | undefined> {
  const all = await rows;
  return all[which % Math.max(1, all.length)];
}

async function perform(town: TestTown, { who, what, to, which }: Deed): Promise<void> {
  const { kysely } = await testDatabase();
  const ctx = town.as(who);
  if (what === 'receive')
    return void (await receiveConsultation(ctx, anIntake({ name: which % 2 ? '花 子' : null })));
  if (what === 'ask')
    return void (await askConsultation(town.as('resident'), anAsk(), 'さくら・そら・やま・みず'));
  const consultations = kysely
    .selectFrom('consultations.consultation')
    .select('id')
    .where('townId', '=', town.town.id);
  const sheets = kysely
    .selectFrom('consultations.handover')
    .select('id')
    .where('townId', '=', town.town.id)
    .where('response', 'is', null);
  if (what === 'send' || what === 'screen') {
    const row = await one(consultations.execute(), which);
    if (!row) return;
    if (what === 'send') await sendHandover(ctx, row.id, { ...sheet, toPostId: town.ids.post(to) });
    else await screenConsultation(ctx, row.id, { ...screenings.info, reason: 'x' }, undefined);
    return;
  }
  const row = await one(sheets.execute(), which);
  const word = what === 'accept' ? 'accepted' : what === 'takeBack' ? 'takenBack' : 'declined';
  if (row) await answerSheet(ctx, row.id, { answer: word, words: 'x', suggestedPostId: town.ids.post(to) });
}

const sheet = {
  reason: 'x',
  wishes: null,
  considerations: null,
  basis: 'withinTown',
  basisNote: null,
} as const;

/** Consultations nobody could be blamed for: no owner who can sign in, or nothing on that owner's list. */
async function forgotten(town: TestTown): Promise<string[]> {
  const { kysely } = await testDatabase();
  const rows = await kysely
    .selectFrom('consultations.consultation as c')
    .leftJoin('districts.assignment as a', (join) =>
      join
        .onRef('a.townId', '=', 'c.townId')
        .onRef('a.postId', '=', 'c.ownerPostId')
        .on('a.toOn', 'is', null),
    )
    .leftJoin('auth.account as who', (join) =>
      join
        .onRef('who.townId', '=', 'a.townId')
        .onRef('who.id', '=', 'a.accountId')
        .on('who.state', '=', 'active'),
    )
    .leftJoin('work.item as i', (join) =>
      join
        .onRef('i.townId', '=', 'c.townId')
        .onRef('i.subjectId', '=', 'c.id')
        .onRef('i.ownerPostId', '=', 'c.ownerPostId')
        .on('i.state', '=', 'open'),
    )
    .select('c.id')
    .where('c.townId', '=', town.town.id)
    .where('c.state', 'in', ['received', 'screening', 'handingOver', 'trustBuilding'])
    .where((e) => e.or([e('who.id', 'is', null), e('i.id', 'is', null)]))
    .execute();
  return rows.map((row) => row.id);
}

test(`${histories} histories through the database leave no open consultation without an owner who can sign in and a turn on their list`, async () => {
  const town = await aTown();
  const drawn = fc.sample(fc.array(deed, { minLength: 4, maxLength: 8 }), { numRuns: histories, seed });
  for (const history of drawn) {
    for (const each of history) await perform(town, each);
    town.clock.pass(1);
    expect(await forgotten(town), `seed ${seed}: ${JSON.stringify(history)}`).toEqual([]);
  }
}, 300_000);
