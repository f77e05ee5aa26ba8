import { expect, test } from 'vitest';
import {
  type CaseGrant,
  type CaseLockFacts,
  closedEpisodeGrants,
  closingGrants,
  factGrants,
  openCaseGrants,
  type SeatFacts,
  seatOpens,
} from './case-lock.rules.ts';

const tokens = { allCases: 'all', specialCare: 'cleared' };
const aSeat = (facts: Partial<SeatFacts> = {}): SeatFacts => ({
  postId: 'aoki',
  part: 'lead',
  isDistrictOfficer: false,
  isSafety: false,
  livesInDistrict: false,
  livesThereUntil: null,
  grantedByManager: false,
  ...facts,
});
const facts = (change: Partial<CaseLockFacts> = {}): CaseLockFacts => ({
  caseId: 'case',
  closedKey: 'closed',
  team: [aSeat()],
  seal: null,
  conflicts: [],
  opposingPosts: [],
  tokens,
  ...change,
});
const tokensIn = (grants: readonly CaseGrant[], slot: CaseGrant['slot']) =>
  grants.filter((grant) => grant.slot === slot).map((grant) => grant.token);

test.each([
  [{}, true],
  [{ part: 'member' }, true],
  [{ part: 'member', isDistrictOfficer: true }, false],
  [{ part: 'member', isDistrictOfficer: true, livesInDistrict: true }, true],
  [{ part: 'member', isDistrictOfficer: true, grantedByManager: true }, true],
  [{ part: 'lead', isDistrictOfficer: true }, true],
  [{ part: 'coordinator', isDistrictOfficer: true }, true],
] as const)('a seat with %j opens: %s', (change, opens) => {
  expect(seatOpens(aSeat(change))).toBe(opens);
});

test('an open case is written by its team, read by managers and by slips on the case', () => {
  const grants = openCaseGrants(facts({ team: [aSeat(), aSeat({ postId: 'baba', part: 'member' })] }));
  expect(tokensIn(grants, 'writer')).toEqual(['aoki', 'baba']);
  expect(tokensIn(grants, 'reader')).toEqual(['all', 'case']);
  expect(tokensIn(grants, 'need')).toEqual([]);
});

test('an officer whose district is left on a known day reads by a lease until then, unless a manager granted the seat', () => {
  const untilAt = new Date('2026-12-01T00:00:00+09:00');
  const officer = aSeat({ part: 'member', isDistrictOfficer: true, livesInDistrict: true });
  const until = { ...officer, livesThereUntil: untilAt };
  const grants = openCaseGrants(facts({ team: [until] }));
  expect(tokensIn(grants, 'writer')).toEqual([]);
  expect(grants.filter(({ token }) => token === 'aoki')).toEqual([
    { slot: 'lease', token: 'aoki', rule: 'A02', untilAt },
    { slot: 'pen', token: 'aoki', rule: 'A02' },
  ]);
  for (const team of [[officer], [{ ...until, grantedByManager: true }]])
    expect(tokensIn(openCaseGrants(facts({ team })), 'writer')).toEqual(['aoki']);
});

test('conflicts and opposing posts shut a case whatever else is held, a sealed one too', () => {
  const shut = { conflicts: ['mori'], opposingPosts: ['hara'] };
  const seal: CaseGrant[] = [{ slot: 'writer', token: 'safety', rule: 'A16' }];
  expect(tokensIn(openCaseGrants(facts(shut)), 'never')).toEqual(['mori', 'hara']);
  expect(openCaseGrants(facts({ ...shut, seal }))).toEqual([
    ...seal,
    { slot: 'never', token: 'mori', rule: 'A17' },
    { slot: 'never', token: 'hara', rule: 'A18' },
  ]);
});

test('a closed episode opens to the last lead, the coordinator, managers and the present team, each with a reason', () => {
  const last = { leadAfterPostId: 'goto', coordinatorPostId: 'fuji' };
  const grants = closedEpisodeGrants(facts(), last);
  expect(tokensIn(grants, 'reader')).toEqual(['goto', 'fuji', 'aoki', 'all']);
  expect(tokensIn(grants, 'need')).toEqual(['closed']);
  expect(tokensIn(grants, 'writer')).toEqual([]);
});

test('a closed episode about a hidden person opens to the safety post alone, with a reason', () => {
  const seal: CaseGrant[] = [{ slot: 'writer', token: 'safety', rule: 'A16' }];
  const grants = closedEpisodeGrants(facts({ seal }), { leadAfterPostId: 'goto', coordinatorPostId: null });
  expect(grants).toEqual([
    { slot: 'reader', token: 'safety', rule: 'A16' },
    { slot: 'need', token: 'closed', rule: 'A16' },
  ]);
});

test('a consent opens its category to its recipients until its end, health only with the clearance', () => {
  const untilAt = new Date('2027-03-31T15:00:00Z');
  const sharing = [
    { consentId: 'c1', organizationId: 'elder', untilAt },
    { consentId: 'c2', organizationId: 'shakyo', untilAt: null },
  ];
  const episode = openCaseGrants(facts(), { coordinators: false });
  const ground = { category: 'health', sharing, listed: null };
  expect(factGrants(episode, ground, tokens, false).slice(episode.length)).toEqual([
    { slot: 'lease', token: 'elder', rule: 'A04', basis: 'consent:c1', untilAt },
    { slot: 'reader', token: 'shakyo', rule: 'A04', basis: 'consent:c2' },
    { slot: 'need', token: 'cleared', rule: 'A14' },
  ]);
  expect(factGrants(episode, { category: 'money', sharing: [], listed: null }, tokens, false)).toEqual(
    episode,
  );
  expect(factGrants(episode, ground, tokens, true).slice(episode.length)).toEqual([
    { slot: 'need', token: 'cleared', rule: 'A16' },
  ]);
});

test('the assessment opens to the team and not to a coordinator, present or past, by the seat alone', () => {
  const team = [aSeat(), aSeat({ postId: 'fuji', part: 'coordinator' })];
  expect(tokensIn(openCaseGrants(facts({ team })), 'writer')).toEqual(['aoki', 'fuji']);
  expect(tokensIn(openCaseGrants(facts({ team }), { coordinators: false }), 'writer')).toEqual(['aoki']);
  const last = { leadAfterPostId: 'goto', coordinatorPostId: null };
  expect(tokensIn(closedEpisodeGrants(facts({ team }), last, { coordinators: false }), 'reader')).toEqual([
    'goto',
    'aoki',
    'all',
  ]);
});

test('a fact about a hidden member opens only to those of the team who may read them, and to no organisation', () => {
  const team = [aSeat(), aSeat({ postId: 'ito', part: 'member' })];
  const episode = openCaseGrants(facts({ team, conflicts: ['mori'] }), { coordinators: false });
  const sharing = [{ consentId: 'c', organizationId: 'elder', untilAt: null }];
  const grants = factGrants(
    episode,
    { category: 'money', sharing, listed: new Set(['ito', 'safety']) },
    tokens,
    false,
  );
  expect(grants).toEqual([
    { slot: 'writer', token: 'ito', rule: 'A16' },
    { slot: 'never', token: 'mori', rule: 'A17' },
  ]);
});

test('a request to close opens to the asked agency while it has not ended, and never about a hidden person', () => {
  const episode = openCaseGrants(facts());
  const asked = { postId: 'goto', requestId: 'r' };
  expect(closingGrants(episode, asked, false).at(-1)).toEqual({
    slot: 'writer',
    token: 'goto',
    rule: 'closing',
    basis: 'closing:r',
  });
  expect(closingGrants(episode, { ...asked, postId: null }, false)).toEqual(episode);
  expect(closingGrants(episode, asked, true)).toEqual(episode);
});
