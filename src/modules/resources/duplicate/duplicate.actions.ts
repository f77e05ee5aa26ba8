import type { Ctx, DeedMark } from '../../../kernel/ctx/ctx.ts';
import { staffOf, type Tx } from '../../../kernel/ctx/tx.ts';
import { ok, type Result, refuse } from '../../../kernel/result.ts';
import { endPlace, placeCards, reopenPlace } from '../../districts/index.ts';
import type { Item } from '../import/item.rules.ts';
import { itemsAt } from '../import/item.store.ts';
import { allSources } from '../import/run.store.ts';
import { findDuplicates } from './find.actions.ts';
import { placesJoined } from './joined.slot.ts';
import type { Origin, Pair, PairSeen, PairState, Side } from './pair.rules.ts';
import {
  countPairs,
  decidePair,
  dropPairsOf,
  joinedInto,
  moveItems,
  moveServices,
  pairById,
  pairsOf,
} from './pair.store.ts';

/** Pairs of one state, for the list. */
export const readPairs = (ctx: Ctx, state: PairState, page: number) =>
  ctx.read('duplicate.list', async (tx) => {
    const pairs = await seen(tx, await pairsOf(tx, state, (page - 1) * pairsPerPage, pairsPerPage));
    return ok({ pairs, counts: await countPairs(tx) });
  });

export const pairsPerPage = 50;

/** One pair, side by side. */
export const readPair = (
  ctx: Ctx,
  id: string,
): Promise<Result<PairSeen, 'not-found' | 'forbidden' | 'other-content'>> =>
  ctx.read('duplicate.list', async (tx) => {
    const pair = await pairById(tx, id);
    const [found] = pair ? await seen(tx, [pair]) : [];
    return found ? ok(found) : refuse('not-found');
  });

async function seen(tx: Tx, pairs: readonly Pair[]): Promise<PairSeen[]> {
  const ids = pairs.flatMap(({ aId, bId }) => [aId, bId]);
  const cards = await placeCards(tx, ids);
  const names = new Map((await allSources(tx)).map(({ id, name }) => [id, name]));
  const items = Map.groupBy(await itemsAt(tx, 'placeId', ids), ({ placeId }) => placeId);
  const side = (id: string): Side | null => {
    const card = cards.get(id);
    return card ? { card, origins: (items.get(id) ?? []).map((item) => originOf(item, names)) } : null;
  };
  return pairs.flatMap((pair) => {
    const [a, b] = [side(pair.aId), side(pair.bId)];
    return a && b ? [{ ...pair, a, b }] : [];
  });
}

const originOf = (item: Item, names: ReadonlyMap<string, string>): Origin => ({
  itemId: item.id,
  source: names.get(item.sourceId) ?? '',
  title: item.title,
});

export type Verdict = {
  readonly verdict: 'same' | 'different' | 'later';
  readonly keep: 'a' | 'b';
  readonly note: string;
};

/**
 * A person says whether two places are one. Same: one place stays; services, what the sources say and what rooms above
 * keep there move to it, the other ends. Different: remembered, never asked again. Refuses a pair that was joined
 * meanwhile, and whatever a room above cannot move along.
 */
export const decide = (ctx: Ctx, id: string, { verdict, keep, note }: Verdict, mark?: DeedMark) =>
  ctx.act(
    'duplicate.decide',
    async (tx) => {
      const pair = await pairById(tx, id, true);
      if (!pair) return refuse('not-found');
      if (pair.state === 'same') return refuse('duplicate-joined');
      const decidedBy = staffOf(tx).accountId;
      tx.about({ kind: 'duplicatePair', id, detail: { verdict } });
      if (verdict === 'same') return await join(tx, ctx.town.name, pair, { keep, note, decidedBy });
      await decidePair(tx, id, { state: verdict, note, decidedBy });
      return ok(null);
    },
    mark,
  );

type Joining = { readonly keep: 'a' | 'b'; readonly note: string; readonly decidedBy: string };

async function join(
  tx: Tx,
  townName: string,
  pair: Pair,
  { keep, note, decidedBy }: Joining,
): Promise<Result<null, string>> {
  const [kept, gone] = keep === 'a' ? [pair.aId, pair.bId] : [pair.bId, pair.aId];
  const followed = await placesJoined.follow(tx, { keptId: kept, goneId: gone });
  if (!followed.ok) return followed;
  const movedServices = await moveServices(tx, gone, kept);
  const movedItems = await moveItems(tx, { from: gone, to: kept, owns: false });
  await endPlace(tx, gone);
  const moved = { movedServices, movedItems, movedAlong: followed.value };
  await decidePair(tx, pair.id, { state: 'same', note, decidedBy, keptId: kept, ...moved });
  await dropPairsOf(tx, [gone]);
  await findDuplicates(tx, [kept], townName);
  return ok(null);
}

/**
 * Takes a joining back: both places stand again, each with what it had and is still there. Refuses while the one that
 * stayed is itself joined with another, where everything went.
 */
export const part = (ctx: Ctx, id: string, note: string, mark?: DeedMark) =>
  ctx.act(
    'duplicate.decide',
    async (tx) => {
      const pair = await pairById(tx, id, true);
      if (!pair) return refuse('not-found');
      if (pair.state !== 'same' || !pair.keptId) return refuse('duplicate-not-joined');
      const gone = pair.keptId === pair.aId ? pair.bId : pair.aId;
      if ((await joinedInto(tx)).has(pair.keptId)) return refuse('duplicate-joined-on');
      if (!(await reopenPlace(tx, gone))) return refuse('duplicate-not-joined');
      if (pair.movedServices.length > 0) await moveServices(tx, pair.keptId, gone, pair.movedServices);
      if (pair.movedItems.length > 0)
        await moveItems(tx, { from: pair.keptId, to: gone, owns: true, only: pair.movedItems });
      await placesJoined.goBack(tx, { keptId: pair.keptId, goneId: gone }, pair.movedAlong);
      await decidePair(tx, id, { state: 'different', note, decidedBy: staffOf(tx).accountId });
      tx.about({ kind: 'duplicatePair', id, detail: { verdict: 'part' } });
      return ok(null);
    },
    mark,
  );
