import type { Ctx, DeedMark } from '../../../kernel/ctx/ctx.ts';
import { staffOf, type Tx } from '../../../kernel/ctx/tx.ts';
import { newId } from '../../../kernel/ids.ts';
import { ok, refuse } from '../../../kernel/result.ts';
import { organizationCards, postCards } from '../../districts/index.ts';
import { hostConsent, identityOf, personCards } from '../../people/index.ts';
import type { Gathering } from '../gathering/gathering.rules.ts';
import {
  gatheringById,
  gatheringsById,
  gatheringsInStates,
  keepersOf,
} from '../gathering/gathering.store.ts';
import { answeringBodies, decideLink } from './comer.rules.ts';
import { comersOf, endComer, insertComer } from './comer.store.ts';
import { lockComer, settleComers } from './comer.walls.ts';
import type { ComersView, SeenComer } from './seen.ts';

/** Bodies that answer for each of these gatherings today. */
async function bodiesOf(
  tx: Tx,
  gatherings: readonly Gathering[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  const keepers = await keepersOf(
    tx,
    gatherings.map(({ id }) => id),
  );
  const posts = await postCards(tx, [...new Set([...keepers.values()].flat())]);
  return new Map(
    gatherings.map((gathering) => {
      const kept = (keepers.get(gathering.id) ?? []).flatMap((id) => posts.get(id)?.organizationId ?? []);
      return [gathering.id, answeringBodies(gathering, kept)];
    }),
  );
}

const namesOf = async (tx: Tx, bodyIds: readonly string[]): Promise<string[]> => {
  const cards = await organizationCards(tx, bodyIds);
  return bodyIds.flatMap((id) => cards.get(id)?.name ?? []);
};

/** Where a person comes to, under the reader's own walls; any of these records is that person. */
export async function placesOfComer(tx: Tx, personIds: readonly string[]): Promise<SeenComer[]> {
  const links = await comersOf(tx, personIds);
  const gatherings = await gatheringsById(
    tx,
    links.map(({ gatheringId }) => gatheringId),
  );
  return links.map((link) => ({ ...link, name: gatherings.get(link.gatheringId)?.name ?? '' }));
}

/** The page of the places a person comes to, with the gatherings they may be linked with. */
export const readComer = (ctx: Ctx, personId: string) =>
  ctx.read('comer.view', async (tx) => {
    const card = (await personCards(tx, [personId])).get(personId);
    if (!card) return refuse('not-found');
    const links = await placesOfComer(tx, await identityOf(tx, [card.id]));
    const mayLink = !card.hidden && !card.deceased;
    tx.about({ kind: 'person', id: card.id, subjects: [card.id] });
    return ok<ComersView>({ card, links, mayLink, choices: mayLink ? await choicesFor(tx, links) : [] });
  });

async function choicesFor(tx: Tx, links: readonly SeenComer[]): Promise<ComersView['choices']> {
  const running = await gatheringsInStates(tx, ['running']);
  const bodies = await bodiesOf(tx, running);
  const names = await organizationCards(tx, [...new Set([...bodies.values()].flat())]);
  const linked = new Set(links.flatMap(({ until, gatheringId }) => (until === null ? [gatheringId] : [])));
  return running.flatMap(({ id, name }) => {
    const answering = (bodies.get(id) ?? []).flatMap((body) => names.get(body)?.name ?? []);
    return answering.length === 0 || linked.has(id) ? [] : [{ id, name, bodies: answering }];
  });
}

/**
 * Links a person with a gathering they come to, by their consent (consultation.md T30). Whoever may write the person's
 * record does it. Heads stay what was counted: nothing is added to them and nobody is told apart by it.
 */
export const linkComer = (ctx: Ctx, personId: string, gatheringId: string, mark?: DeedMark) =>
  ctx.act(
    'comer.link',
    async (tx) => {
      const card = (await personCards(tx, [personId])).get(personId);
      const gathering = await gatheringById(tx, gatheringId);
      if (!card || !gathering) return refuse('not-found');
      const bodies = (await bodiesOf(tx, [gathering])).get(gatheringId) ?? [];
      await settleComers(tx, card.id); // what a consent that is over left behind must not stand in the way
      const links = await comersOf(tx, await identityOf(tx, [card.id]));
      const isLinked = links.some((link) => link.gatheringId === gatheringId && link.until === null);
      const consent = await hostConsent(tx, card.id, bodies);
      const decided = decideLink(card, { state: gathering.state, bodies }, { consent, isLinked });
      if (!decided.ok && decided.refusal === 'comer-needs-consent')
        return refuse('comer-needs-consent', { bodies: (await namesOf(tx, bodies)).join('・') });
      if (!decided.ok) return decided;
      const id = newId(tx.now.getTime());
      const lock = await lockComer(tx, card.id);
      const row = { id, personId: card.id, gatheringId, linkedBy: staffOf(tx).accountId };
      if (!(await insertComer(tx, { ...decided.value, ...row }, lock))) return refuse('comer-already');
      tx.about({ kind: 'comer', id, subjects: [card.id], basis: 'T30', detail: { state: 'linked' } });
      return ok({ id });
    },
    mark,
  );

/** They come there no more, or the link was wrong. What was stays with the record, as long as the consent stands. */
export const leaveGathering = (ctx: Ctx, personId: string, comerId: string, mark?: DeedMark) =>
  ctx.act(
    'comer.end',
    async (tx) => {
      const card = (await personCards(tx, [personId])).get(personId);
      const links = card ? await comersOf(tx, await identityOf(tx, [card.id])) : [];
      if (!card || !links.some(({ id }) => id === comerId) || !(await endComer(tx, comerId)))
        return refuse('not-found');
      tx.about({ kind: 'comer', id: comerId, subjects: [card.id], detail: { state: 'ended' } });
      return ok({ id: comerId });
    },
    mark,
  );
