import type { Ctx, DeedMark } from '../../../kernel/ctx/ctx.ts';
import { staffOf } from '../../../kernel/ctx/tx.ts';
import { newId } from '../../../kernel/ids.ts';
import { ok, refuse } from '../../../kernel/result.ts';
import { clearanceTokens } from '../../../kernel/walls/tokens.ts';
import { personCards } from '../../people/index.ts';
import { relockCases } from '../casefile/case-lock.walls.ts';
import { personsOf } from '../casefile/case-scene.walls.ts';
import { holdAsWriter } from '../casefile/casefile.actions.ts';
import type { FactInput } from './fact.form.ts';
import { insertFact } from './fact.store.ts';
import { endFacts, makeFactLock } from './fact.walls.ts';

/**
 * Writes what is known of a person in one category; the one before it ends. Health may be written only by somebody
 * cleared for special-care information, who alone can see what they replace (A14).
 */
export const writeFact = (ctx: Ctx, caseId: string, input: FactInput, mark?: DeedMark) =>
  ctx.act(
    'caseFact.write',
    async (tx) => {
      const held = await holdAsWriter(tx, caseId);
      if (!held.ok) return held;
      const { episodeNo } = held.value;
      const card = (await personCards(tx, [input.personId])).get(input.personId);
      const household = await personsOf(tx, held.value);
      if (!card || !household.includes(card.id)) return refuse('not-found');
      if (input.category === 'health' && !tx.ring.pens.includes(clearanceTokens.specialCare))
        return refuse('special-care-only');
      const about = { caseId, episodeNo, personId: card.id, category: input.category };
      await endFacts(tx, about);
      const lock = await makeFactLock(tx);
      const { value, source, basis } = input;
      await insertFact(
        tx,
        { id: newId(tx.now.getTime()), ...about, value, source, basis, by: staffOf(tx).accountId },
        lock,
      );
      await relockCases(tx, [caseId]);
      return ok(null);
    },
    mark,
  );
