import { isDeepStrictEqual } from 'node:util';
import type { Ctx } from '../../../kernel/ctx/ctx.ts';
import { ok, refuse } from '../../../kernel/result.ts';
import { accountNames, activeOrganizations, townContacts } from '../../districts/index.ts';
import { explainedWords, termsByWord } from '../term/term.store.ts';
import { isWritten, type Text, textOf, unexplained } from './article.rules.ts';
import {
  allArticles,
  articleById,
  draftsOf,
  editionById,
  editionsOf,
  publishedArticles,
  publishedBySlug,
} from './article.store.ts';
import { termsIn } from './marks.rules.ts';

/** Every article as the staff keep it, with the languages it is written in. */
export const readDesk = (ctx: Ctx) =>
  ctx.read('article.keep', async (tx) => {
    const articles = await allArticles(tx);
    const drafts = await draftsOf(
      tx,
      articles.map(({ id }) => id),
    );
    return ok(
      articles.map((article) => ({
        article,
        texts: drafts.filter((draft) => draft.articleId === article.id && isWritten(draft)),
      })),
    );
  });

/** Bodies that may stand at an article's end. */
export const readBodies = (ctx: Ctx) =>
  ctx.read('article.keep', async (tx) =>
    ok((await activeOrganizations(tx, tx.today)).map(({ id, name }) => ({ id, name }))),
  );

/** One article with its texts, its editions and what stands in the way of publishing it. */
export const readKept = (ctx: Ctx, id: string) =>
  ctx.read('article.keep', async (tx) => {
    const article = await articleById(tx, id);
    if (!article) return refuse('not-found');
    const [drafts, editions] = [await draftsOf(tx, [id]), await editionsOf(tx, id)];
    const written = drafts.filter(isWritten);
    return ok({
      article,
      drafts,
      editions,
      names: await accountNames(
        tx,
        editions.map(({ publishedBy }) => publishedBy),
      ),
      missing: unexplained(written.map(textOf), await explainedWords(tx)),
      /** Whether something was written since it was last published. */
      isAhead: drafts.some((draft) => !isShown(draft, editions[0]?.texts ?? [])),
      bodies: await activeOrganizations(tx, tx.today),
    });
  });

const isShown = (draft: Parameters<typeof textOf>[0], texts: readonly Text[]): boolean => {
  const shown = texts.find(({ locale }) => locale === draft.locale);
  return isWritten(draft) ? isDeepStrictEqual(textOf(draft), shown) : shown === undefined;
};

/** How the article would read now, in the languages it is written in. */
export const readPreview = (ctx: Ctx, id: string) =>
  ctx.read('article.keep', async (tx) => {
    const article = await articleById(tx, id);
    if (!article) return refuse('not-found');
    const texts = (await draftsOf(tx, [id])).filter(isWritten).map(textOf);
    return ok({ article, texts, terms: await termsByWord(tx, wordsOf(texts)) });
  });

/** What it said in an edition. */
export const readEdition = (ctx: Ctx, editionId: string) =>
  ctx.read('article.keep', async (tx) => {
    const edition = await editionById(tx, editionId);
    const article = edition && (await articleById(tx, edition.articleId));
    if (!edition || !article) return refuse('not-found');
    return ok({ edition, article, terms: await termsByWord(tx, wordsOf(edition.texts)) });
  });

/** Everything published, the newest first. */
export const readArticles = (ctx: Ctx) =>
  ctx.read('article.read', async (tx) => ok(await publishedArticles(tx)));

/** A published article with the words it explains and whom to ask. */
export const readArticle = (ctx: Ctx, slug: string) =>
  ctx.read('article.read', async (tx) => {
    const article = await publishedBySlug(tx, slug);
    if (!article) return refuse('not-found');
    const contacts = article.organizationId
      ? (await townContacts(tx)).filter(({ organizationId }) => organizationId === article.organizationId)
      : [];
    return ok({ article, contacts, terms: await termsByWord(tx, wordsOf(article.texts)) });
  });

const wordsOf = (texts: readonly Text[]): string[] => texts.flatMap(({ blocks }) => termsIn(blocks));
