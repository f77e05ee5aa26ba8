import { sql } from 'kysely';
import type { Tx } from '../../../kernel/ctx/tx.ts';
import { fiscalYearOf } from '../../../kernel/time.ts';
import { asKeeper } from '../../../kernel/walls/keeper.ts';
import { type LockColumns, lockColumns, makeLock } from '../../../kernel/walls/lock.ts';
import { householdMates, identityOf, personCards } from '../../people/index.ts';
import type { CaseState } from './casefile.rules.ts';
import type { Existing } from './open.rules.ts';

/** The next case number of the fiscal year: 2026-0012. */
export const nextCaseNo = (tx: Tx): Promise<string> =>
  asKeeper(tx, async (owner) => {
    const year = fiscalYearOf(tx.today);
    const { rows } = await sql<{ lastNo: number }>`
      insert into cases.case_counter as c (town_id, fiscal_year, last_no) values (${tx.townId}, ${year}, 1)
      on conflict (town_id, fiscal_year) do update set last_no = c.last_no + 1 returning last_no`.execute(
      owner,
    );
    const [row] = rows;
    if (!row) throw new Error('no case number');
    return `${year}-${String(row.lastNo).padStart(4, '0')}`;
  });

/** Two who open a case of one person at once follow each other: the second finds the first one's. */
export const holdPerson = (tx: Tx, personId: string): Promise<unknown> =>
  sql`select pg_advisory_xact_lock(hashtextextended(${personId}, 61))`.execute(tx.db);

/** The lock of a new episode. It opens to nobody until `relockCases` has computed it from the rows under it. */
export const makeCaseLock = (tx: Tx): Promise<LockColumns> => makeLock(tx, 'case', []);

/** The lock rows of the present episode carry, for the next row. */
export const presentLock = (tx: Tx, file: { lockId: string }): Promise<LockColumns> =>
  lockColumns(tx, file.lockId);

/** A case as deeds that reach past their actor's sight know it: for routing, never for showing. */
export type KnownCase = {
  id: string;
  caseNo: string;
  state: CaseState;
  focalPersonId: string;
  householdId: string | null;
  leadPostId: string;
  closedKey: string;
  lockId: string;
  episodeNo: number;
};

const known = [
  'id',
  'caseNo',
  'state',
  'focalPersonId',
  'householdId',
  'leadPostId',
  'closedKey',
  'lockId',
  'episodeNo',
] as const;

/** Cases of which any of these persons is the focal person, open ones first, past every wall. */
export const knownCasesOf = (tx: Tx, personIds: readonly string[]): Promise<KnownCase[]> =>
  personIds.length === 0
    ? Promise.resolve([])
    : asKeeper(tx, (owner) =>
        owner
          .selectFrom('cases.case_file')
          .select(known)
          .where('townId', '=', tx.townId)
          .where('focalPersonId', 'in', [...personIds])
          .orderBy((e) => e('state', '=', 'closed'))
          .orderBy('openedAt', 'desc')
          .execute(),
      );

/** Cases of a person, and those of others in the household, as `decideOpening` asks for them. */
export const existingCases = (tx: Tx, personId: string): Promise<[Existing[], Existing[]]> =>
  asKeeper(tx, async () => {
    const own = await identityOf(tx, [personId]);
    const mates = (await householdMates(tx, [personId])).filter((id) => !own.includes(id));
    return [await existing(tx, own), await existing(tx, mates)];
  });

async function existing(tx: Tx, personIds: readonly string[]): Promise<Existing[]> {
  const all: Existing[] = [];
  for (const { id, state, focalPersonId } of await knownCasesOf(tx, personIds)) {
    const card = (await personCards(tx, [focalPersonId])).get(focalPersonId);
    all.push({ id, state, sealed: card?.hidden ?? false, focalDied: card?.deceased ?? false });
  }
  return all;
}

/** One case by its identifier or its number, past every wall. */
export const knownCase = (tx: Tx, by: { id: string } | { caseNo: string }): Promise<KnownCase | undefined> =>
  asKeeper(tx, (owner) =>
    owner
      .selectFrom('cases.case_file')
      .select(known)
      .where('townId', '=', tx.townId)
      .$if('id' in by, (query) => query.where('id', '=', 'id' in by ? by.id : ''))
      .$if('caseNo' in by, (query) => query.where('caseNo', '=', 'caseNo' in by ? by.caseNo : ''))
      .executeTakeFirst(),
  );

type CaseFields = {
  state?: CaseState;
  nextContactOn?: string | null;
  leadPostId?: string;
  householdId?: string | null;
};

/** Changes a case whose lock its actor does not write, or no longer does: after a rule has said that it may be. */
export const keepCase = (tx: Tx, id: string, change: CaseFields): Promise<void> =>
  asKeeper(tx, async (owner) => {
    await owner
      .updateTable('cases.case_file')
      .set({ ...change, version: sql<number>`version + 1` })
      .where('townId', '=', tx.townId)
      .where('id', '=', id)
      .execute();
  });

/** Counts contacts anew from the log as it stands, corrections considered: when somebody was reached, when it was tried. */
export const recountContacts = (tx: Tx, id: string): Promise<void> =>
  asKeeper(tx, async (owner) => {
    await sql`
      with standing as (
        select n.* from cases.note n join cases.case_file f on f.town_id = n.town_id and f.id = n.case_id
        where n.town_id = ${tx.townId} and n.case_id = ${id} and n.episode_no = f.episode_no
          and not exists (select from cases.note c where c.town_id = n.town_id and c.corrects_id = n.id)
      ), counted as (
        select max(occurred_at) filter (where method in ('phone', 'visit', 'accompany', 'interview', 'online', 'sms', 'letter')) as reached,
          max(occurred_at) filter (where method in ('phone', 'visit', 'accompany', 'interview', 'online', 'sms', 'letter', 'attemptNoContact')) as tried,
          (array_agg(relation_level order by occurred_at desc, recorded_at desc) filter (where relation_level is not null))[1] as level
        from standing
      )
      update cases.case_file f set last_contact_at = c.reached, last_try_at = c.tried,
        relation_level = coalesce(c.level, f.relation_level)
      from counted c where f.town_id = ${tx.townId} and f.id = ${id}`.execute(owner);
  });
