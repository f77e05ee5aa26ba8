import type { Ctx } from '../../../kernel/ctx/ctx.ts';
import { ok } from '../../../kernel/result.ts';
import { parseDate } from '../../../kernel/time.ts';
import { candidates, personCards } from '../../people/index.ts';

export type Named = { name: string; kana: string; bornOn: string; phone: string; address: string };

/** People who may be meant, by what was typed so far; at most eight, best first. Audited as a search. */
export const findCandidates = (ctx: Ctx, named: Named) =>
  ctx.read('consultation.receive', async (tx) => {
    const born = named.bornOn ? parseDate(named.bornOn) : null;
    const question = { ...named, bornOn: born?.ok ? born.value : '' };
    const found = await candidates(tx, question);
    const cards = await personCards(
      tx,
      found.seen.map((one) => one.personId),
    );
    tx.about({ kind: 'search', detail: { asked: named.name, hits: found.unhidden } });
    const seen = found.seen.flatMap(({ personId, why }) => {
      const card = cards.get(personId);
      return card ? [{ personId, why, name: card.name, kana: card.kana, age: card.age }] : [];
    });
    return ok({ seen: seen.slice(0, 8), mayExistElsewhere: found.unseen });
  });
