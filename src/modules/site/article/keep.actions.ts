import type { Ctx, DeedMark } from '../../../kernel/ctx/ctx.ts';
import { staffOf, type Tx } from '../../../kernel/ctx/tx.ts';
import { ok, type Result, refuse } from '../../../kernel/result.ts';
import { organizationCards } from '../../districts/index.ts';
import { explainedWords } from '../term/term.store.ts';
import {
  type ArticleFacts,
  type ArticleState,
  type Draft,
  decideEdition,
  decideText,
  isSlug,
  mayMove,
} from './article.rules.ts';
import {
  type Article,
  articleById,
  articleBySlug,
  draftsOf,
  dropPublication,
  editionsOf,
  insertArticle,
  insertDraft,
  insertEdition,
  putPublication,
  updateArticle,
  updateDraft,
  writePublishedBody,
} from './article.store.ts';

type FactsRefusal = 'slug-form' | 'slug-taken' | 'slug-stays' | 'no-such-body';

/** Whether these facts can be an article's; `own` is the one that is changed. */
async function decideFacts(
  tx: Tx,
  { slug, organizationId }: ArticleFacts,
  own?: Article,
): Promise<Result<null, FactsRefusal>> {
  if (own && slug !== own.slug && !mayMove(own.state)) return refuse('slug-stays');
  if (!isSlug(slug)) return refuse('slug-form');
  const there = await articleBySlug(tx, slug);
  if (there && there.id !== own?.id) return refuse('slug-taken');
  const known = !organizationId || (await organizationCards(tx, [organizationId])).has(organizationId);
  return known ? ok(null) : refuse('no-such-body');
}

/** Begins an article with its Japanese text; nobody but the town's staff sees it until it is published. */
export const makeArticle = (ctx: Ctx, facts: ArticleFacts, draft: Draft, mark?: DeedMark) =>
  ctx.act(
    'article.keep',
    async (tx) => {
      const fits = await decideFacts(tx, facts);
      if (!fits.ok) return fits;
      const whole = decideText(draft);
      if (!whole.ok) return whole;
      const id = await insertArticle(tx, facts);
      await insertDraft(tx, id, draft);
      tx.about({ kind: 'article', id, detail: { slug: facts.slug } });
      return ok({ id });
    },
    mark,
  );

/** Changes address and body; the address only while nobody can have noted it down. */
export const changeArticle = (ctx: Ctx, id: string, version: number, facts: ArticleFacts, mark?: DeedMark) =>
  ctx.act(
    'article.keep',
    async (tx) => {
      const article = await articleById(tx, id);
      if (!article) return refuse('not-found');
      const fits = await decideFacts(tx, facts, article);
      if (!fits.ok) return fits;
      if (!(await updateArticle(tx, id, version, facts))) return refuse('stale');
      await writePublishedBody(tx, id, facts.organizationId);
      tx.about({ kind: 'article', id });
      return ok(null);
    },
    mark,
  );

/** Saves the text of one language. What is published stays as it is until it is published again. */
export const writeArticle = (
  ctx: Ctx,
  id: string,
  version: number | undefined,
  draft: Draft,
  mark?: DeedMark,
) =>
  ctx.act(
    'article.keep',
    async (tx) => {
      if (!(await articleById(tx, id))) return refuse('not-found');
      const whole = decideText(draft);
      if (!whole.ok) return whole;
      const there = (await draftsOf(tx, [id])).some(({ locale }) => locale === draft.locale);
      if (!there) await insertDraft(tx, id, draft);
      else if (!(await updateDraft(tx, id, version ?? 0, draft))) return refuse('stale');
      tx.about({ kind: 'article', id, detail: { language: draft.locale } });
      return ok(null);
    },
    mark,
  );

/** Puts what is written before everybody, as a new edition that nobody changes any more. */
export const publishArticle = (ctx: Ctx, id: string, mark?: DeedMark) =>
  ctx.act(
    'article.keep',
    async (tx) => {
      const article = await articleById(tx, id);
      if (!article) return refuse('not-found');
      const decided = decideEdition(await draftsOf(tx, [id]), await explainedWords(tx));
      if (!decided.ok) return decided;
      const no = ((await editionsOf(tx, id))[0]?.no ?? 0) + 1;
      const publishedBy = staffOf(tx).accountId;
      await insertEdition(tx, { articleId: id, no, texts: decided.value, publishedBy });
      if (!(await moveTo(tx, article, 'published'))) return refuse('stale');
      await putPublication(tx, article, no, decided.value);
      tx.about({ kind: 'article', id, detail: { edition: no } });
      return ok({ no });
    },
    mark,
  );

/** Takes an article off the public pages; what was written stays with the staff. */
export const withdrawArticle = (ctx: Ctx, id: string, why: string, mark?: DeedMark) =>
  ctx.act(
    'article.keep',
    async (tx) => {
      const article = await articleById(tx, id);
      if (!article) return refuse('not-found');
      if (article.state !== 'published') return refuse('not-published');
      if (!(await moveTo(tx, article, 'withdrawn', why))) return refuse('stale');
      await dropPublication(tx, id);
      tx.about({ kind: 'article', id, detail: { why } });
      return ok(null);
    },
    mark,
  );

const moveTo = (tx: Tx, { id, version }: Article, state: ArticleState, withdrawnWhy = '') =>
  updateArticle(tx, id, version, { state, withdrawnWhy });
