import fc from 'fast-check';
import { expect, test } from 'vitest';
import { seed } from '../../../../tests/support/seed.ts';
import { type CaseState, moveCase, takeBackClosing } from '../casefile/casefile.rules.ts';
import {
  applyChange,
  decideDisbanding,
  decideJoining,
  decideLead,
  decideLeaving,
  leadOf,
  type Seat,
} from './team.rules.ts';

const at = new Date('2026-11-26T01:00:00Z');
const seat = (id: string, postId: string, part: Seat['part'], endedAt: Date | null = null): Seat => ({
  id,
  postId,
  part,
  endedAt,
});
const aokiLeads = [seat('1', 'aoki', 'lead')];

test('handing over makes the new post lead, and keeps the old one as a member only when asked', () => {
  expect(decideLead(aokiLeads, 'baba', false)).toEqual({
    ok: true,
    value: { end: ['1'], begin: [{ postId: 'baba', part: 'lead' }] },
  });
  expect(decideLead(aokiLeads, 'baba', true)).toEqual({
    ok: true,
    value: {
      end: ['1'],
      begin: [
        { postId: 'baba', part: 'lead' },
        { postId: 'aoki', part: 'member' },
      ],
    },
  });
  expect(decideLead(aokiLeads, 'aoki', true)).toEqual({ ok: false, refusal: 'already-lead' });
});

test('a member who becomes lead gives up the seat as a member', () => {
  const team = [...aokiLeads, seat('2', 'baba', 'member')];
  expect(decideLead(team, 'baba', false)).toMatchObject({ value: { end: ['1', '2'] } });
});

test('the lead does not leave, a member does, and nobody leaves twice', () => {
  const team = [...aokiLeads, seat('2', 'baba', 'member'), seat('3', 'goto', 'member', at)];
  expect(decideLeaving(team, '1')).toEqual({ ok: false, refusal: 'lead-cannot-leave' });
  expect(decideLeaving(team, '2')).toEqual({ ok: true, value: { end: ['2'], begin: [] } });
  expect(decideLeaving(team, '3')).toEqual({ ok: false, refusal: 'not-found' });
});

test('a post joins once, and a case has one coordinator at most', () => {
  expect(decideJoining(aokiLeads, 'aoki', 'member')).toEqual({ ok: false, refusal: 'already-on-team' });
  const led = [...aokiLeads, seat('2', 'fuji', 'coordinator')];
  expect(decideJoining(led, 'goto', 'coordinator')).toEqual({
    ok: true,
    value: { end: ['2'], begin: [{ postId: 'goto', part: 'coordinator' }] },
  });
});

/** One case as the deeds drive it: its state, its team, and the state a closing was asked in. */
type Model = { readonly state: CaseState; readonly askedIn: CaseState; readonly team: readonly Seat[] };

type Deed =
  | { kind: 'handOver' | 'protect'; post: number; keepOld: boolean }
  | { kind: 'join'; post: number; part: 'member' | 'coordinator' }
  | { kind: 'leave'; seat: number }
  | { kind: 'ask' | 'takeBack' | 'close' }
  | { kind: 'reopen'; post: number };

const posts = ['aoki', 'baba', 'doi', 'endo', 'fuji', 'safety'];
const postOf = (no: number): string => posts[no % posts.length] ?? 'aoki';
const anyPost = fc.nat({ max: posts.length - 1 });

const anyDeed: fc.Arbitrary<Deed> = fc.oneof(
  fc.record({
    kind: fc.constantFrom('handOver' as const, 'protect' as const),
    post: anyPost,
    keepOld: fc.boolean(),
  }),
  fc.record({
    kind: fc.constant('join' as const),
    post: anyPost,
    part: fc.constantFrom('member' as const, 'coordinator' as const),
  }),
  fc.record({ kind: fc.constant('leave' as const), seat: fc.nat({ max: 12 }) }),
  fc.record({ kind: fc.constantFrom('ask' as const, 'takeBack' as const, 'close' as const) }),
  fc.record({ kind: fc.constant('reopen' as const), post: anyPost }),
);

function changeOf(model: Model, deed: Deed) {
  switch (deed.kind) {
    case 'handOver':
      return decideLead(model.team, postOf(deed.post), deed.keepOld);
    case 'protect':
      return decideLead(model.team, 'safety', true);
    case 'join':
      return decideJoining(model.team, postOf(deed.post), deed.part);
    case 'leave':
      return decideLeaving(model.team, String(deed.seat));
    default:
      return null;
  }
}

function act(model: Model, deed: Deed, ids: () => string): Model {
  if (deed.kind === 'ask') {
    const next = moveCase(model.state, 'askClosing');
    return next.ok ? { ...model, state: next.value, askedIn: model.state } : model;
  }
  if (deed.kind === 'takeBack') {
    const back = takeBackClosing(model.state, model.askedIn);
    return back.ok ? { ...model, state: back.value } : model;
  }
  if (deed.kind === 'close') {
    const next = moveCase(model.state, 'close');
    const team = applyChange(model.team, decideDisbanding(model.team), at, ids);
    return next.ok ? { ...model, state: next.value, team } : model;
  }
  if (deed.kind === 'reopen') {
    const next = moveCase(model.state, 'reopen');
    const change = decideLead(model.team, postOf(deed.post), false);
    if (!next.ok || !change.ok) return model;
    return { ...model, state: next.value, team: applyChange(model.team, change.value, at, ids) };
  }
  const change = model.state === 'closed' ? null : changeOf(model, deed);
  return change?.ok ? { ...model, team: applyChange(model.team, change.value, at, ids) } : model;
}

test('over random histories an open case has exactly one lead and a closed one has nobody', () => {
  let deeds = 0;
  fc.assert(
    fc.property(
      fc.array(anyDeed, { minLength: 1, maxLength: 40, size: 'max' }),
      anyPost,
      (history, first) => {
        let model: Model = {
          state: 'assessing',
          askedIn: 'assessing',
          team: [seat('0', postOf(first), 'lead')],
        };
        let no = 0;
        const ids = () => String(++no);
        for (const deed of history) {
          model = act(model, deed, ids);
          deeds += 1;
          const sitting = model.team.filter((each) => each.endedAt === null);
          const leads = sitting.filter((each) => each.part === 'lead');
          const coordinators = sitting.filter((each) => each.part === 'coordinator');
          if (model.state === 'closed') expect(sitting).toEqual([]);
          else expect([leads.length, leadOf(model.team)]).toEqual([1, leads[0]?.postId]);
          expect(coordinators.length).toBeLessThanOrEqual(1);
        }
      },
    ),
    { numRuns: 4000, seed },
  );
  console.info(`4000 histories, ${deeds} deeds, seed ${seed}`);
  expect(deeds).toBeGreaterThan(40_000);
});
