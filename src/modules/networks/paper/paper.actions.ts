import type { Ctx, DeedMark } from '../../../kernel/ctx/ctx.ts';
import type { Tx } from '../../../kernel/ctx/tx.ts';
import { ok, refuse } from '../../../kernel/result.ts';
import { districtCards } from '../../districts/index.ts';
import { keptNetwork, seenNetwork } from '../network/network.actions.ts';
import { type Network, networkById } from '../network/network.store.ts';
import { adapted, type Called, type PaperFacts } from './paper.rules.ts';
import { insertPaper, paperById, papersOf, updatePaper } from './paper.store.ts';

/** One paper of a network, for whoever may look at its pages. */
export const readPaper = (ctx: Ctx, id: string) =>
  ctx.read('paper.view', async (tx) => {
    const paper = await paperById(tx, id);
    if (!paper) return refuse('not-found');
    const network = await seenNetwork(tx, paper.networkId);
    if (!network.ok) return network;
    const source = paper.copiedFromId ? await paperById(tx, paper.copiedFromId) : undefined;
    const from = source ? await networkById(tx, source.networkId) : null;
    return ok({
      ...{ paper, network: network.value, copiedFrom: from?.name ?? null },
      mayKeep: (await keptNetwork(tx, paper.networkId)).ok,
    });
  });

export const makePaper = (ctx: Ctx, networkId: string, facts: PaperFacts, mark?: DeedMark) =>
  ctx.act(
    'paper.change',
    async (tx) => {
      const kept = await keptNetwork(tx, networkId);
      if (!kept.ok) return kept;
      const id = await insertPaper(tx, networkId, facts);
      tx.about({ kind: 'paper', id });
      return ok({ id });
    },
    mark,
  );

export const changePaper = (ctx: Ctx, id: string, version: number, facts: PaperFacts, mark?: DeedMark) =>
  ctx.act(
    'paper.change',
    async (tx) => {
      const paper = await paperById(tx, id);
      if (!paper) return refuse('not-found');
      const kept = await keptNetwork(tx, paper.networkId);
      if (!kept.ok) return kept;
      if (!(await updatePaper(tx, id, version, facts))) return refuse('stale');
      tx.about({ kind: 'paper', id });
      return ok(null);
    },
    mark,
  );

async function calledOf(tx: Tx, { name, alias, districtId }: Network): Promise<Called> {
  return { name, alias, district: (await districtCards(tx, [districtId])).get(districtId)?.name ?? '' };
}

/**
 * Copies what is in force in one network into another as drafts to edit: bylaws, list of parts, agendas, forms, with the
 * other's names in place of the first one's (community.md 2a). A kind and title that stands there already is left alone.
 */
export const copyPapers = (ctx: Ctx, toId: string, fromId: string, mark?: DeedMark) =>
  ctx.act(
    'paper.change',
    async (tx) => {
      const kept = await keptNetwork(tx, toId);
      if (!kept.ok) return kept;
      const source = await networkById(tx, fromId);
      if (!source || fromId === toId) return refuse('no-such-choice');
      const [from, to] = [await calledOf(tx, source), await calledOf(tx, kept.value)];
      const there = new Set((await papersOf(tx, toId)).map(({ copiedFromId }) => copiedFromId));
      const copies = (await papersOf(tx, fromId)).filter(({ id, draft }) => !draft && !there.has(id));
      if (copies.length === 0) return refuse('nothing-to-copy');
      for (const { id, kind, title, body } of copies)
        await insertPaper(
          tx,
          toId,
          { kind, title: adapted(title, from, to), body: adapted(body, from, to), draft: true },
          id,
        );
      tx.about({ kind: 'network', id: toId, detail: { copied: copies.length, from: fromId } });
      return ok({ copied: copies.length });
    },
    mark,
  );
