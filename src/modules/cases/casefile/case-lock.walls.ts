import type { Tx } from '../../../kernel/ctx/tx.ts';
import { asKeeper } from '../../../kernel/walls/keeper.ts';
import { regrant } from '../../../kernel/walls/lock.ts';
import { clearanceTokens, scopeTokens } from '../../../kernel/walls/tokens.ts';
import { districtChain, postCards } from '../../districts/index.ts';
import {
  conflictsOf,
  districtsOf,
  grantedLeases,
  hiddenGrants,
  householdMates,
  isHidden,
  opposedTo,
} from '../../people/index.ts';
import {
  type CaseGrant,
  type CaseLockFacts,
  closedEpisodeGrants,
  closingGrants,
  factGrants,
  openCaseGrants,
  type SeatFacts,
  sealRule,
  seatOpens,
} from './case-lock.rules.ts';

const tokens = { allCases: scopeTokens.allCases, specialCare: clearanceTokens.specialCare };

type CaseBase = {
  readonly id: string;
  readonly focalPersonId: string;
  readonly state: string;
  readonly closedKey: string;
  readonly lockId: string;
  readonly episodeNo: number;
};

const baseOf = (tx: Tx, ids: readonly string[]): Promise<CaseBase[]> =>
  ids.length === 0
    ? Promise.resolve([])
    : tx.db
        .selectFrom('cases.case_file')
        .select(['id', 'focalPersonId', 'state', 'closedKey', 'lockId', 'episodeNo'])
        .where('townId', '=', tx.townId)
        .where('id', 'in', [...ids])
        .execute();

/** Everybody a case is about today: the focal person and their households, merged records included. */
export const personsOf = (tx: Tx, file: Pick<CaseBase, 'focalPersonId'>): Promise<string[]> =>
  householdMates(tx, [file.focalPersonId]);

/** Cases that somebody of these persons is in, as focal person or in the household. */
export async function caseIdsOf(tx: Tx, personIds: readonly string[]): Promise<string[]> {
  if (personIds.length === 0) return [];
  const mates = await householdMates(tx, personIds);
  const rows = await asKeeper(tx, (owner) =>
    owner
      .selectFrom('cases.case_file')
      .select('id')
      .where('townId', '=', tx.townId)
      .where('focalPersonId', 'in', mates)
      .execute(),
  );
  return rows.map((row) => row.id);
}

type Seat = { postId: string; part: 'lead' | 'member' | 'coordinator'; grantReason: string };

const seatsOf = (tx: Tx, caseId: string): Promise<Seat[]> =>
  tx.db
    .selectFrom('cases.member_team')
    .select(['postId', 'part', 'grantReason'])
    .where('townId', '=', tx.townId)
    .where('caseId', '=', caseId)
    .where('endedAt', 'is', null)
    .execute();

/** Districts the household lives in today with everything they lie in; hidden members have none (A16). */
async function placesOf(tx: Tx, personIds: readonly string[]): Promise<ReadonlySet<string>> {
  const smallest = new Set([...(await districtsOf(tx, personIds)).values()].flat());
  const places = new Set<string>();
  for (const id of smallest) for (const district of await districtChain(tx, id)) places.add(district.id);
  return places;
}

async function seatFacts(tx: Tx, caseId: string, personIds: readonly string[]): Promise<SeatFacts[]> {
  const seats = await seatsOf(tx, caseId);
  const cards = await postCards(
    tx,
    seats.map((seat) => seat.postId),
  );
  const places = await placesOf(tx, personIds);
  return seats.map(({ postId, part, grantReason }) => {
    const card = cards.get(postId);
    return {
      postId,
      part,
      isDistrictOfficer: card?.role === 'districtOfficer',
      livesInDistrict: card?.districtId ? places.has(card.districtId) : false,
      grantedByManager: grantReason !== '',
    };
  });
}

type Standing = { readonly file: CaseBase; readonly seats: readonly SeatFacts[]; readonly sealed: boolean };

async function standingOf(tx: Tx, file: CaseBase, personIds: readonly string[]): Promise<Standing> {
  const sealed = await isHidden(tx, file.focalPersonId);
  return { file, seats: await seatFacts(tx, file.id, personIds), sealed };
}

/** Cases of the other party in a protection measure that concerns anybody of this case. */
async function opposingCases(tx: Tx, caseId: string, personIds: readonly string[]): Promise<string[]> {
  const others = await opposedTo(tx, personIds);
  return (await caseIdsOf(tx, others)).filter((id) => id !== caseId);
}

/** Posts that work for the other side; one that a manager assigned to both cases with a reason is not among them (A18). */
async function opposingPosts(tx: Tx, own: Standing, opposing: readonly string[]): Promise<string[]> {
  const granted = new Set(own.seats.filter((seat) => seat.grantedByManager).map((seat) => seat.postId));
  const found: string[] = [];
  for (const file of await baseOf(tx, opposing)) {
    const other = await standingOf(tx, file, await personsOf(tx, file));
    // A sealed case is worked on by the safety post alone, whoever else still has a seat.
    const working = other.sealed ? [] : other.seats.filter(seatOpens);
    found.push(
      ...working
        .filter((seat) => !(seat.grantedByManager && granted.has(seat.postId)))
        .map((seat) => seat.postId),
    );
  }
  const mine = own.sealed ? new Set(own.seats.map((seat) => seat.postId)) : new Set<string>();
  return [...new Set(found)].filter((postId) => !mine.has(postId));
}

async function lockFacts(tx: Tx, file: CaseBase, opposing: readonly string[], personIds: readonly string[]) {
  const own = await standingOf(tx, file, personIds);
  const facts: CaseLockFacts = {
    caseId: file.id,
    closedKey: file.closedKey,
    team: own.seats,
    seal: own.sealed ? await hiddenGrants(tx, file.focalPersonId) : null,
    conflicts: await conflictsOf(tx, personIds),
    opposingPosts: await opposingPosts(tx, own, opposing),
    tokens,
  };
  return facts;
}

type Episode = {
  no: number;
  lockId: string;
  closedAt: Date | null;
  leadAfterPostId: string | null;
  coordinatorPostId: string | null;
};

const episodesOf = (tx: Tx, caseId: string): Promise<Episode[]> =>
  tx.db
    .selectFrom('cases.episode')
    .select(['no', 'lockId', 'closedAt', 'leadAfterPostId', 'coordinatorPostId'])
    .where('townId', '=', tx.townId)
    .where('caseId', '=', caseId)
    .execute();

const episodeGrants = (facts: CaseLockFacts, episode: Episode): CaseGrant[] =>
  episode.closedAt && episode.leadAfterPostId
    ? closedEpisodeGrants(facts, {
        leadAfterPostId: episode.leadAfterPostId,
        coordinatorPostId: episode.coordinatorPostId,
      })
    : openCaseGrants(facts);

const setLock = (tx: Tx, lockId: string, grants: readonly CaseGrant[], sealed: boolean) =>
  regrant(tx, lockId, { drop: [{}], add: grants, onlyRule: sealed ? sealRule : null });

/** Facts of an episode, each under a lock of its own. */
async function relockFacts(tx: Tx, caseId: string, episode: Episode, facts: CaseLockFacts): Promise<void> {
  const rows = await tx.db
    .selectFrom('cases.fact')
    .select(['lockId', 'category', 'personId'])
    .where('townId', '=', tx.townId)
    .where('caseId', '=', caseId)
    .where('episodeNo', '=', episode.no)
    .execute();
  for (const row of rows) {
    const sharing = await grantedLeases(tx, row.personId, row.category);
    const grants = factGrants(
      episodeGrants(facts, episode),
      { category: row.category, sharing },
      tokens,
      facts.seal !== null,
    );
    await setLock(tx, row.lockId, grants, facts.seal !== null);
  }
}

async function relockClosings(tx: Tx, caseId: string, episodes: readonly Episode[], facts: CaseLockFacts) {
  const rows = await tx.db
    .selectFrom('cases.closing_request')
    .select(['id', 'lockId', 'episodeNo', 'leadAfterPostId', 'ended'])
    .where('townId', '=', tx.townId)
    .where('caseId', '=', caseId)
    .execute();
  for (const row of rows) {
    const episode = episodes.find(({ no }) => no === row.episodeNo);
    if (!episode) continue;
    const asked = { postId: row.ended ? null : row.leadAfterPostId, requestId: row.id };
    await setLock(
      tx,
      row.lockId,
      closingGrants(episodeGrants(facts, episode), asked, facts.seal !== null),
      facts.seal !== null,
    );
  }
}

async function relockOne(tx: Tx, file: CaseBase, opposing: readonly string[]): Promise<void> {
  const facts = await lockFacts(tx, file, opposing, await personsOf(tx, file));
  const episodes = await episodesOf(tx, file.id);
  for (const episode of episodes) {
    await setLock(tx, episode.lockId, episodeGrants(facts, episode), facts.seal !== null);
    await relockFacts(tx, file.id, episode, facts);
  }
  await relockClosings(tx, file.id, episodes, facts);
}

/**
 * Computes the locks of cases anew from every fact they rest on, those of opposing parties too, in this transaction:
 * after a change of team, lead, household, consent, conflict, protection, place or state.
 */
export async function relockCases(tx: Tx, caseIds: readonly string[]): Promise<void> {
  await asKeeper(tx, async () => {
    const waiting = new Set(caseIds);
    for (const file of await baseOf(tx, caseIds)) {
      const others = await opposingCases(tx, file.id, await personsOf(tx, file));
      for (const id of others) waiting.add(id);
    }
    for (const file of await baseOf(tx, [...waiting]))
      await relockOne(tx, file, await opposingCases(tx, file.id, await personsOf(tx, file)));
  });
}

/**
 * Whether a post may take a seat on a case: not while it works for the other side, unless a manager assigns both (A18);
 * on a sealed case only the safety post. Tells nothing but yes or no.
 */
export const seatVerdict = (
  tx: Tx,
  about: { caseId: string; focalPersonId: string },
  seat: { postId: string; granted: boolean },
): Promise<'free' | 'team-conflict' | 'safety-only'> =>
  asKeeper(tx, async () => {
    if (await isHidden(tx, about.focalPersonId))
      return (await isSafetyPost(tx, seat.postId)) ? 'free' : 'safety-only';
    const opposing = await opposingCases(tx, about.caseId, await personsOf(tx, about));
    for (const file of await baseOf(tx, opposing)) {
      const other = await standingOf(tx, file, await personsOf(tx, file));
      const clash = !other.sealed && other.seats.find((its) => seatOpens(its) && its.postId === seat.postId);
      if (clash && !(clash.grantedByManager && seat.granted)) return 'team-conflict';
    }
    return 'free';
  });

async function isSafetyPost(tx: Tx, postId: string): Promise<boolean> {
  const card = (await postCards(tx, [postId])).get(postId);
  return card?.role === 'safetyOfficer';
}
