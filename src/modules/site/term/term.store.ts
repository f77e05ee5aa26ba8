import type { Tx } from '../../../kernel/ctx/tx.ts';
import { newId } from '../../../kernel/ids.ts';
import type { TermFacts } from './term.rules.ts';

const columns = [
  'id',
  'term',
  'kana',
  'meaning',
  'meaningEasy',
  'termEn',
  'meaningEn',
  'retired',
  'version',
] as const;

const terms = (tx: Tx) => tx.db.selectFrom('site.term').select(columns).where('townId', '=', tx.townId);

/** Every word of the list, in the order of its reading; those no longer explained last. */
export const allTerms = (tx: Tx) =>
  terms(tx)
    .orderBy('retired')
    .orderBy((e) => e.fn.coalesce(e.fn<string | null>('nullif', ['kana', e.val('')]), 'term'))
    .orderBy('term')
    .execute();

export type Term = Awaited<ReturnType<typeof allTerms>>[number];

/** The words the town explains to everybody. */
export const shownTerms = async (tx: Tx): Promise<Term[]> =>
  (await allTerms(tx)).filter(({ retired }) => !retired);

export const termById = (tx: Tx, id: string): Promise<Term | undefined> =>
  terms(tx).where('id', '=', id).executeTakeFirst();

export const termByWord = (tx: Tx, word: string): Promise<Term | undefined> =>
  terms(tx).where('term', '=', word).executeTakeFirst();

/** The explained ones among some words. */
export async function termsByWord(tx: Tx, words: readonly string[]): Promise<ReadonlyMap<string, Term>> {
  if (words.length === 0) return new Map();
  const rows = await terms(tx)
    .where('term', 'in', [...new Set(words)])
    .where('retired', '=', false)
    .execute();
  return new Map(rows.map((row) => [row.term, row]));
}

/** Every word that has an explanation. */
export const explainedWords = async (tx: Tx): Promise<ReadonlySet<string>> =>
  new Set((await shownTerms(tx)).map(({ term }) => term));

export async function insertTerm(tx: Tx, facts: TermFacts): Promise<string> {
  const id = newId(tx.now.getTime());
  await tx.db
    .insertInto('site.term')
    .values({ ...facts, id, townId: tx.townId })
    .execute();
  return id;
}

/** Changes a word unless somebody else did since `version` was read; answers whether it did. */
export async function updateTerm(tx: Tx, id: string, version: number, facts: TermFacts): Promise<boolean> {
  const { numUpdatedRows } = await tx.db
    .updateTable('site.term')
    .set({ ...facts, version: version + 1 })
    .where('townId', '=', tx.townId)
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst();
  return Number(numUpdatedRows) === 1;
}
