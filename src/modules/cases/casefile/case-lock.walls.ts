import { sql } from 'kysely';
import type { Tx } from '../../../kernel/ctx/tx.ts';
import { asKeeper } from '../../../kernel/walls/keeper.ts';
import { regrant } from '../../../kernel/walls/lock.ts';
import { clearanceTokens, scopeTokens } from '../../../kernel/walls/tokens.ts';
import { postCards } from '../../districts/index.ts';
import { conflictsOf, grantedLeases, hiddenGrants, isHidden } from '../../people/index.ts';
import type { FactCategory } from '../fact/fact.rules.ts';
import {
  type AsWhom,
  type CaseGrant,
  type CaseLockFacts,
  closedEpisodeGrants,
  closingGrants,
  type FactGround,
  factGrants,
  openCaseGrants,
  sealRule,
} from './case-lock.rules.ts';
import { opposingCases, personsOf, type Scene, Scenes, workingSeats } from './case-scene.walls.ts';

const tokens = { allCases: scopeTokens.allCases, specialCare: clearanceTokens.specialCare };

/** Posts that work for the other side; one that a manager assigned to both cases with a reason is not among them (A18). */
async function opposingPosts(scenes: Scenes, own: Scene): Promise<string[]> {
  const granted = new Set(own.seats.filter((seat) => seat.grantedByManager).map((seat) => seat.postId));
  const others = (await scenes.of(own.opposing)).flatMap(workingSeats);
  const found = others.filter((seat) => !(seat.grantedByManager && granted.has(seat.postId)));
  const mine = own.sealed ? new Set(own.seats.map((seat) => seat.postId)) : new Set<string>();
  return [...new Set(found.map((seat) => seat.postId))].filter((postId) => !mine.has(postId));
}

const lockFacts = async (tx: Tx, scenes: Scenes, own: Scene): Promise<CaseLockFacts> => ({
  caseId: own.file.id,
  closedKey: own.file.closedKey,
  team: own.seats,
  seal: own.sealed ? await hiddenGrants(tx, own.file.focalPersonId) : null,
  conflicts: await conflictsOf(tx, own.personIds),
  opposingPosts: await opposingPosts(scenes, own),
  tokens,
});

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

const episodeGrants = (facts: CaseLockFacts, episode: Episode, whom?: AsWhom): CaseGrant[] =>
  episode.closedAt && episode.leadAfterPostId
    ? closedEpisodeGrants(
        facts,
        { leadAfterPostId: episode.leadAfterPostId, coordinatorPostId: episode.coordinatorPostId },
        whom,
      )
    : openCaseGrants(facts, whom);

/** A lock as it should stand. */
type Wanted = { readonly lockId: string; readonly grants: readonly CaseGrant[]; readonly sealed: boolean };

const asText = (grant: CaseGrant): string =>
  [grant.slot, grant.token, grant.rule, grant.basis ?? '', grant.untilAt?.toISOString() ?? ''].join(' ');

/** Grants of locks as they stand, each as one text, with the rule that seals the lock. */
async function standingGrants(tx: Tx, lockIds: readonly string[]) {
  const { rows } = await sql<{ lockId: string; onlyRule: string | null; grant: CaseGrant | null }>`
    select l.id as lock_id, l.only_rule, case when g.id is null then null else json_build_object('slot', g.slot,
      'token', g.token, 'rule', g.rule, 'basis', g.basis,
      'until', to_char(g.until_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')) end as grant
    from walls.lock l left join walls.grant g on g.town_id = l.town_id and g.lock_id = l.id
    where l.town_id = ${tx.townId} and l.id = any(${[...lockIds]}::uuid[])`.execute(tx.db);
  return Map.groupBy(rows, (row) => row.lockId);
}

type StandingRow = { onlyRule: string | null; grant: (CaseGrant & { until?: string | null }) | null };

const standsAs = (rows: readonly StandingRow[], wanted: Wanted, onlyRule: string | null): boolean => {
  const standing = rows.flatMap(({ grant }) =>
    grant ? [[grant.slot, grant.token, grant.rule, grant.basis ?? '', grant.until ?? ''].join(' ')] : [],
  );
  const texts = new Set(wanted.grants.map(asText));
  return (
    rows[0]?.onlyRule === onlyRule &&
    standing.length === texts.size &&
    standing.every((text) => texts.has(text))
  );
};

/** Brings locks to what they should be; one that stands so already is not touched, nor are the rows under it. */
async function setLocks(tx: Tx, wanted: readonly Wanted[]): Promise<void> {
  const standing = await standingGrants(
    tx,
    wanted.map(({ lockId }) => lockId),
  );
  for (const each of wanted) {
    const onlyRule = each.sealed ? sealRule : null;
    if (!standsAs(standing.get(each.lockId) ?? [], each, onlyRule))
      await regrant(tx, each.lockId, { drop: [{}], add: each.grants, onlyRule });
  }
}

/** Facts of a case, each under a lock of its own. */
async function factLocks(tx: Tx, caseId: string, episodes: readonly Episode[], facts: CaseLockFacts) {
  const rows = await tx.db
    .selectFrom('cases.fact')
    .select(['lockId', 'category', 'personId', 'episodeNo'])
    .where('townId', '=', tx.townId)
    .where('caseId', '=', caseId)
    .execute();
  const grounds = new Map<string, FactGround>();
  const sealed = facts.seal !== null;
  const wanted: Wanted[] = [];
  for (const { lockId, category, personId, episodeNo } of rows) {
    const episode = episodes.find(({ no }) => no === episodeNo);
    if (!episode) continue;
    const key = `${personId} ${category}`;
    const ground = grounds.get(key) ?? (await groundOf(tx, facts, personId, category));
    grounds.set(key, ground);
    const opens = episodeGrants(facts, episode, { coordinators: false });
    const grants = factGrants(opens, ground, tokens, sealed);
    wanted.push({ lockId, grants, sealed: sealed || ground.listed !== null });
  }
  return wanted;
}

async function groundOf(
  tx: Tx,
  facts: CaseLockFacts,
  personId: string,
  category: FactCategory,
): Promise<FactGround> {
  const sharing = await grantedLeases(tx, personId, category);
  if (!(await isHidden(tx, personId))) return { category, sharing, listed: null };
  const safety = facts.team.filter((seat) => seat.isSafety).map((seat) => seat.postId);
  const listed = (await hiddenGrants(tx, personId)).map((grant) => grant.token);
  return { category, sharing, listed: new Set([...listed, ...safety]) };
}

async function closingLocks(tx: Tx, caseId: string, episodes: readonly Episode[], facts: CaseLockFacts) {
  const rows = await tx.db
    .selectFrom('cases.closing_request')
    .select(['id', 'lockId', 'episodeNo', 'leadAfterPostId', 'ended'])
    .where('townId', '=', tx.townId)
    .where('caseId', '=', caseId)
    .execute();
  return rows.flatMap((row): Wanted[] => {
    const episode = episodes.find(({ no }) => no === row.episodeNo);
    if (!episode) return [];
    const asked = { postId: row.ended ? null : row.leadAfterPostId, requestId: row.id };
    const grants = closingGrants(episodeGrants(facts, episode), asked, facts.seal !== null);
    return [{ lockId: row.lockId, grants, sealed: facts.seal !== null }];
  });
}

async function relockOne(tx: Tx, scenes: Scenes, own: Scene): Promise<void> {
  const facts = await lockFacts(tx, scenes, own);
  const { id } = own.file;
  const episodes = await episodesOf(tx, id);
  const wanted = [
    ...episodes.map((episode) => ({
      lockId: episode.lockId,
      grants: episodeGrants(facts, episode),
      sealed: facts.seal !== null,
    })),
    ...(await factLocks(tx, id, episodes, facts)),
    ...(await closingLocks(tx, id, episodes, facts)),
  ];
  await setLocks(tx, wanted);
}

/**
 * Computes the locks of cases anew from every fact they rest on, those of opposing parties too, in this transaction:
 * after a change of team, lead, household, consent, conflict, protection, place or state.
 */
export const relockCases = (tx: Tx, caseIds: readonly string[]): Promise<void> =>
  asKeeper(tx, async () => {
    const scenes = new Scenes(tx);
    const asked = await scenes.of([...new Set(caseIds)]);
    const all = new Set([...caseIds, ...asked.flatMap((scene) => scene.opposing)]);
    for (const scene of await scenes.of([...all])) await relockOne(tx, scenes, scene);
  });

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
    const others = (await new Scenes(tx).of(opposing)).flatMap(workingSeats);
    const clashes = others.filter(
      (its) => its.postId === seat.postId && !(its.grantedByManager && seat.granted),
    );
    return clashes.length > 0 ? 'team-conflict' : 'free';
  });

async function isSafetyPost(tx: Tx, postId: string): Promise<boolean> {
  const card = (await postCards(tx, [postId])).get(postId);
  return card?.role === 'safetyOfficer';
}
