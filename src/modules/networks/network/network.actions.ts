import type { Ctx, DeedMark } from '../../../kernel/ctx/ctx.ts';
import { staffOf, type Tx } from '../../../kernel/ctx/tx.ts';
import { newId } from '../../../kernel/ids.ts';
import { ok, type Result, refuse } from '../../../kernel/result.ts';
import { districtCards, postCards } from '../../districts/index.ts';
import { letGo, letIn, lockNetwork } from '../networks.walls.ts';
import { isOwn, mayKeep, mayLook } from './keeping.rules.ts';
import type { NetworkFacts, NewNetwork, NewStatus } from './network.rules.ts';
import {
  endSeatRow,
  insertNetwork,
  insertSeat,
  insertStatus,
  type Network,
  networkById,
  networksById,
  seatById,
  seatsOf,
  strikeStatusRow,
  updateNetwork,
} from './network.store.ts';

type Kept = Result<Network, 'not-found' | 'not-of-network'>;

const postIdsOf = async (tx: Tx, networkIds: readonly string[]): Promise<string[]> =>
  (await seatsOf(tx, networkIds)).map(({ postId }) => postId);

/** A network this actor may change; a stranger to it is refused with words. */
export async function keptNetwork(tx: Tx, id: string): Promise<Kept> {
  const network = await networkById(tx, id);
  if (!network) return refuse('not-found');
  return mayKeep(tx.ring, await postIdsOf(tx, [id])) ? ok(network) : refuse('not-of-network');
}

/** A network whose staff pages this actor may read. */
export async function seenNetwork(tx: Tx, id: string): Promise<Kept> {
  const network = await networkById(tx, id);
  if (!network) return refuse('not-found');
  return mayLook(tx.ring, await postIdsOf(tx, [id])) ? ok(network) : refuse('not-of-network');
}

/** Several networks of one meeting: seen or kept by whoever sees or keeps one of them. */
export async function networksFor(
  tx: Tx,
  ids: readonly string[],
  way: 'look' | 'keep' | 'own',
): Promise<Result<Network[], 'not-found' | 'not-of-network' | 'minutes-own-posts'>> {
  const found = await networksById(tx, ids);
  if (found.length === 0 || found.length < new Set(ids).size) return refuse('not-found');
  const posts = await postIdsOf(tx, ids);
  if (way === 'own') return isOwn(tx.ring, posts) ? ok(found) : refuse('minutes-own-posts');
  return (way === 'look' ? mayLook : mayKeep)(tx.ring, posts) ? ok(found) : refuse('not-of-network');
}

/** Whether a post exists; none chosen is right too. */
const isPost = async (tx: Tx, id: string | null): Promise<boolean> =>
  id === null || (await postCards(tx, [id])).has(id);

/** Registers a network of a district. The post that answers for it, if any, keeps it from the first day. */
export const makeNetwork = (ctx: Ctx, network: NewNetwork, mark?: DeedMark) =>
  ctx.act(
    'network.make',
    async (tx) => {
      const { districtId, responsiblePostId } = network;
      if (!(await districtCards(tx, [districtId])).has(districtId)) return refuse('no-such-choice');
      if (!(await isPost(tx, responsiblePostId))) return refuse('no-such-choice');
      const id = newId(tx.now.getTime());
      const posts = responsiblePostId ? [responsiblePostId] : [];
      const { lockId } = await lockNetwork(tx, posts);
      await insertNetwork(tx, id, lockId, network);
      for (const postId of posts) await insertSeat(tx, id, postId);
      tx.about({ kind: 'network', id, detail: { name: network.name } });
      return ok({ id });
    },
    mark,
  );

export const changeNetwork = (ctx: Ctx, id: string, version: number, facts: NetworkFacts, mark?: DeedMark) =>
  ctx.act(
    'network.change',
    async (tx) => {
      const kept = await keptNetwork(tx, id);
      if (!kept.ok) return kept;
      if (!(await isPost(tx, facts.responsiblePostId))) return refuse('no-such-choice');
      if (!(await updateNetwork(tx, id, version, facts))) return refuse('stale');
      tx.about({ kind: 'network', id, detail: { name: facts.name } });
      return ok(null);
    },
    mark,
  );

/** Writes down how far a network had come, with where that is written. */
export const enterStatus = (ctx: Ctx, networkId: string, entry: NewStatus, mark?: DeedMark) =>
  ctx.act(
    'network.status',
    async (tx) => {
      const kept = await keptNetwork(tx, networkId);
      if (!kept.ok) return kept;
      const precision = entry.dated.length === 10 ? 'day' : entry.dated.length === 7 ? 'month' : 'year';
      const enteredBy = staffOf(tx).accountId;
      await insertStatus(tx, { ...entry, networkId, precision, enteredBy });
      tx.about({ kind: 'network', id: networkId, detail: { status: entry.status, dated: entry.dated } });
      return ok(null);
    },
    mark,
  );

/** Strikes a wrong entry: it stays, with what was wrong (community.md R5). Answers the network. */
export const strikeStatus = (ctx: Ctx, statusId: string, why: string, mark?: DeedMark) =>
  ctx.act(
    'network.status',
    async (tx) => {
      const networkId = await strikeStatusRow(tx, statusId, why);
      if (!networkId) return refuse('not-found');
      const kept = await keptNetwork(tx, networkId);
      if (!kept.ok) return kept;
      tx.about({ kind: 'network', id: networkId, detail: { struck: statusId } });
      return ok({ networkId });
    },
    mark,
  );

/** Gives a network to a post: it reads names and minutes from now on. */
export const addNetworkPost = (ctx: Ctx, networkId: string, postId: string, mark?: DeedMark) =>
  ctx.act(
    'network.posts',
    async (tx) => {
      const kept = await keptNetwork(tx, networkId);
      if (!kept.ok) return kept;
      if (!(await isPost(tx, postId))) return refuse('no-such-choice');
      if ((await postIdsOf(tx, [networkId])).includes(postId)) return ok(null);
      await insertSeat(tx, networkId, postId);
      await letIn(tx, kept.value.lockId, postId);
      tx.about({ kind: 'network', id: networkId, detail: { post: postId } });
      return ok(null);
    },
    mark,
  );

/** Takes a network from a post: names and minutes are shut to it at once. Answers the network. */
export const endNetworkPost = (ctx: Ctx, seatId: string, mark?: DeedMark) =>
  ctx.act(
    'network.posts',
    async (tx) => {
      const seat = await seatById(tx, seatId);
      if (!seat) return refuse('not-found');
      const kept = await keptNetwork(tx, seat.networkId);
      if (!kept.ok) return kept;
      await endSeatRow(tx, seatId);
      await letGo(tx, kept.value.lockId, seat.postId);
      tx.about({ kind: 'network', id: seat.networkId, detail: { post: seat.postId, ended: true } });
      return ok({ networkId: seat.networkId });
    },
    mark,
  );
