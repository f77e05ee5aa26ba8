import type { Tx } from '../../../kernel/ctx/tx.ts';
import { addDays, startOfDay } from '../../../kernel/time.ts';
import { asKeeper } from '../../../kernel/walls/keeper.ts';
import { districtChain, postCards } from '../../districts/index.ts';
import { householdMates, isHidden, opposedTo, placesOf } from '../../people/index.ts';
import { type SeatFacts, seatOpens } from './case-lock.rules.ts';

export type CaseBase = {
  readonly id: string;
  readonly focalPersonId: string;
  readonly state: string;
  readonly closedKey: string;
  readonly lockId: string;
  readonly episodeNo: number;
};

/** Cases as their locks know them. Runs as the keeper. */
export const baseOf = (tx: Tx, ids: readonly string[]): Promise<CaseBase[]> =>
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

/** Until when somebody lives in a district: the later of two, and no end is the latest. */
const laterOf = (one: Date | null, other: Date | null): Date | null =>
  one && other ? (one > other ? one : other) : null;

/**
 * Districts the household lives in today with everything they lie in, and until when; hidden members have none (A16).
 */
async function districtsLivedIn(
  tx: Tx,
  personIds: readonly string[],
): Promise<ReadonlyMap<string, Date | null>> {
  const lived = new Map<string, Date | null>();
  for (const { districtId, lastOn } of await placesOf(tx, personIds)) {
    const untilAt = lastOn ? startOfDay(addDays(lastOn, 1), tx.zone) : null;
    for (const { id } of await districtChain(tx, districtId)) {
      const known = lived.get(id);
      lived.set(id, known === undefined ? untilAt : laterOf(known, untilAt));
    }
  }
  return lived;
}

async function seatFacts(tx: Tx, caseId: string, personIds: readonly string[]): Promise<SeatFacts[]> {
  const seats = await seatsOf(tx, caseId);
  const cards = await postCards(
    tx,
    seats.map((seat) => seat.postId),
  );
  const lived = await districtsLivedIn(tx, personIds);
  return seats.map(({ postId, part, grantReason }) => {
    const card = cards.get(postId);
    const until = card?.districtId ? lived.get(card.districtId) : undefined;
    return {
      postId,
      part,
      isDistrictOfficer: card?.role === 'districtOfficer',
      isSafety: card?.role === 'safetyOfficer',
      livesInDistrict: until !== undefined,
      livesThereUntil: until ?? null,
      grantedByManager: grantReason !== '',
    };
  });
}

/** What a case stands on at this moment: who it is about, who works on it, who stands on the other side. */
export type Scene = {
  readonly file: CaseBase;
  readonly personIds: readonly string[];
  readonly seats: readonly SeatFacts[];
  /** The focal person is under a protection measure. */
  readonly sealed: boolean;
  /** Cases of the other party in a measure that concerns anybody of this case. */
  readonly opposing: readonly string[];
};

/** Scenes of one deed, each looked up once. Runs as the keeper. */
export class Scenes {
  readonly #tx: Tx;
  readonly #known = new Map<string, Scene>();

  constructor(tx: Tx) {
    this.#tx = tx;
  }

  async of(caseIds: readonly string[]): Promise<Scene[]> {
    const unknown = caseIds.filter((id) => !this.#known.has(id));
    for (const file of await baseOf(this.#tx, unknown))
      this.#known.set(file.id, await sceneOf(this.#tx, file));
    return caseIds.flatMap((id) => this.#known.get(id) ?? []);
  }
}

async function sceneOf(tx: Tx, file: CaseBase): Promise<Scene> {
  const personIds = await personsOf(tx, file);
  return {
    file,
    personIds,
    seats: await seatFacts(tx, file.id, personIds),
    sealed: await isHidden(tx, file.focalPersonId),
    opposing: await opposingCases(tx, file.id, personIds),
  };
}

/** Cases of those whom a measure sets against any of these persons, in either direction. */
export async function opposingCases(tx: Tx, caseId: string, personIds: readonly string[]): Promise<string[]> {
  const others = await opposedTo(tx, personIds);
  return (await caseIdsOf(tx, others)).filter((id) => id !== caseId);
}

/**
 * The seats that stand for a side of a measure (A18). On a sealed case too: whoever led it before knows of it, though they
 * read it no longer.
 */
export const workingSeats = (scene: Scene): readonly SeatFacts[] => scene.seats.filter(seatOpens);
