import type { Ctx } from '../../../kernel/ctx/ctx.ts';
import { ok } from '../../../kernel/result.ts';
import { personCards } from '../../people/index.ts';
import { sharedFacts } from './fact.store.ts';

/** Facts that consents open to the reader's organisations today, without those of cases they work on themselves. */
export const readShared = (ctx: Ctx) =>
  ctx.read('caseFact.shared', async (tx) => {
    const organizations = [...new Set(tx.ring.posts.map((post) => post.organizationId))];
    const facts = await sharedFacts(tx, organizations, 200);
    const cards = await personCards(
      tx,
      facts.map((fact) => fact.personId),
    );
    tx.about({
      kind: 'caseFact',
      subjects: facts.map((fact) => fact.personId),
      basis: 'A04',
      detail: { count: facts.length },
    });
    return ok(
      facts.map((fact) => ({
        id: fact.id,
        name: cards.get(fact.personId)?.name ?? null,
        caseNo: '',
        category: fact.category,
        value: fact.value,
        at: fact.at,
        until: fact.leasedUntil,
      })),
    );
  });
