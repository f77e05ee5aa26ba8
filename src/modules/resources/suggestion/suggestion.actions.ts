import type { Ctx, DeedMark } from '../../../kernel/ctx/ctx.ts';
import { staffOf } from '../../../kernel/ctx/tx.ts';
import { ok, refuse } from '../../../kernel/result.ts';
import { turns } from '../turns.ts';
import { closeSuggestion, type Outcome, suggestionsInbox } from './suggestion.store.ts';

/** What visitors told to be wrong. */
export const readSuggestions = (ctx: Ctx) =>
  ctx.read('resource.readSuggestions', async (tx) => ok(await suggestionsInbox(tx)));

/** Notes what became of a suggestion. Refuses one that is answered already. */
export const answerSuggestion = (
  ctx: Ctx,
  id: string,
  { outcome, answer }: { readonly outcome: Outcome; readonly answer: string | null },
  mark?: DeedMark,
) =>
  ctx.act(
    'resource.answerSuggestion',
    async (tx) => {
      if (!(await closeSuggestion(tx, id, outcome, answer ?? '', staffOf(tx).accountId)))
        return refuse('not-found');
      await turns().settle(tx, id);
      tx.about({ kind: 'suggestion', id, detail: { outcome } });
      return ok(null);
    },
    mark,
  );
