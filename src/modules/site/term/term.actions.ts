import type { Ctx, DeedMark } from '../../../kernel/ctx/ctx.ts';
import { ok, refuse } from '../../../kernel/result.ts';
import { decideWord, type TermFacts } from './term.rules.ts';
import { allTerms, insertTerm, shownTerms, termById, termByWord, updateTerm } from './term.store.ts';

/** The words the town explains. */
export const readWords = (ctx: Ctx) => ctx.read('article.read', async (tx) => ok(await shownTerms(tx)));

/** The list as the staff keep it, with words that are no longer explained. */
export const readTerms = (ctx: Ctx) => ctx.read('term.keep', async (tx) => ok(await allTerms(tx)));

export const readTerm = (ctx: Ctx, id: string) =>
  ctx.read('term.keep', async (tx) => {
    const term = await termById(tx, id);
    return term ? ok(term) : refuse('not-found');
  });

/** Explains a word from now on, on every page that marks it. */
export const makeTerm = (ctx: Ctx, facts: TermFacts, mark?: DeedMark) =>
  ctx.act(
    'term.keep',
    async (tx) => {
      const fits = decideWord(facts.term);
      if (!fits.ok) return fits;
      if (await termByWord(tx, facts.term)) return refuse('term-taken');
      const id = await insertTerm(tx, facts);
      tx.about({ kind: 'term', id, detail: { term: facts.term } });
      return ok({ id });
    },
    mark,
  );

export const changeTerm = (ctx: Ctx, id: string, version: number, facts: TermFacts, mark?: DeedMark) =>
  ctx.act(
    'term.keep',
    async (tx) => {
      if (!(await termById(tx, id))) return refuse('not-found');
      const fits = decideWord(facts.term);
      if (!fits.ok) return fits;
      const there = await termByWord(tx, facts.term);
      if (there && there.id !== id) return refuse('term-taken');
      if (!(await updateTerm(tx, id, version, facts))) return refuse('stale');
      tx.about({ kind: 'term', id, detail: { term: facts.term } });
      return ok(null);
    },
    mark,
  );
