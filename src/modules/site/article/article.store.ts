import { z } from 'zod';
import type { Tx } from '../../../kernel/ctx/tx.ts';
import { newId } from '../../../kernel/ids.ts';
import type { ArticleFacts, ArticleState, Draft, Text } from './article.rules.ts';

const columns = ['id', 'slug', 'state', 'organizationId', 'withdrawnWhy', 'changedAt', 'version'] as const;
const textColumns = ['id', 'articleId', 'locale', 'title', 'lead', 'body', 'changedAt', 'version'] as const;

const articles = (tx: Tx) => tx.db.selectFrom('site.article').select(columns).where('townId', '=', tx.townId);

/** Every article as the staff keep it, the latest first. */
export const allArticles = (tx: Tx) => articles(tx).orderBy('changedAt', 'desc').orderBy('id').execute();

export const articleById = (tx: Tx, id: string) => articles(tx).where('id', '=', id).executeTakeFirst();

export type Article = NonNullable<Awaited<ReturnType<typeof articleById>>>;

/** The article at an address, whatever has become of it. */
export const articleBySlug = (tx: Tx, slug: string) =>
  articles(tx).where('slug', '=', slug).executeTakeFirst();

/** What articles say as it is being written, Japanese first. */
export const draftsOf = (tx: Tx, articleIds: readonly string[]) =>
  articleIds.length === 0
    ? Promise.resolve([])
    : tx.db
        .selectFrom('site.article_text')
        .select(textColumns)
        .where('townId', '=', tx.townId)
        .where('articleId', 'in', [...articleIds])
        .orderBy((e) => e('locale', '<>', 'ja'))
        .orderBy('locale')
        .execute();

export type WrittenDraft = Awaited<ReturnType<typeof draftsOf>>[number];

export async function insertArticle(tx: Tx, facts: ArticleFacts): Promise<string> {
  const id = newId(tx.now.getTime());
  await tx.db
    .insertInto('site.article')
    .values({ ...facts, id, townId: tx.townId, changedAt: tx.now })
    .execute();
  return id;
}

/** Changes an article unless somebody else did since `version` was read; answers whether it did. */
export async function updateArticle(
  tx: Tx,
  id: string,
  version: number,
  facts: Partial<ArticleFacts> & { readonly state?: ArticleState; readonly withdrawnWhy?: string },
): Promise<boolean> {
  const { numUpdatedRows } = await tx.db
    .updateTable('site.article')
    .set({ ...facts, changedAt: tx.now, version: version + 1 })
    .where('townId', '=', tx.townId)
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst();
  return Number(numUpdatedRows) === 1;
}

export const insertDraft = (tx: Tx, articleId: string, draft: Draft) =>
  tx.db
    .insertInto('site.article_text')
    .values({ ...draft, articleId, id: newId(tx.now.getTime()), townId: tx.townId, changedAt: tx.now })
    .execute();

/** Saves a text unless somebody else did since `version` was read; answers whether it did. */
export async function updateDraft(
  tx: Tx,
  articleId: string,
  version: number,
  { locale, ...words }: Draft,
): Promise<boolean> {
  const { numUpdatedRows } = await tx.db
    .updateTable('site.article_text')
    .set({ ...words, changedAt: tx.now, version: version + 1 })
    .where('townId', '=', tx.townId)
    .where('articleId', '=', articleId)
    .where('locale', '=', locale)
    .where('version', '=', version)
    .executeTakeFirst();
  return Number(numUpdatedRows) === 1;
}

const piece = z.object({ text: z.string(), term: z.string().optional() });
const pieces = z.array(piece);
const block = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('heading'), text: z.string() }),
  z.object({ kind: z.enum(['paragraph', 'note']), pieces }),
  z.object({ kind: z.literal('speech'), speaker: z.string(), pieces }),
  z.object({ kind: z.literal('list'), items: z.array(pieces) }),
  z.object({ kind: z.literal('door'), path: z.string(), text: z.string() }),
]);
const storedTexts = z.array(
  z.object({
    locale: z.enum(['ja', 'easy', 'en']),
    title: z.string(),
    lead: z.string(),
    blocks: z.array(block),
  }),
);

const read = <R extends { texts: unknown }>(row: R): Omit<R, 'texts'> & { texts: readonly Text[] } => ({
  ...row,
  texts: storedTexts.parse(row.texts),
});

const editions = (tx: Tx) =>
  tx.db
    .selectFrom('site.edition')
    .select(['id', 'articleId', 'no', 'texts', 'publishedOn', 'publishedBy'])
    .where('townId', '=', tx.townId);

/** What an article said each time it was published, the latest first. */
export const editionsOf = async (tx: Tx, articleId: string) =>
  (await editions(tx).where('articleId', '=', articleId).orderBy('no', 'desc').execute()).map(read);

export type Edition = Awaited<ReturnType<typeof editionsOf>>[number];

export async function editionById(tx: Tx, id: string): Promise<Edition | null> {
  const row = await editions(tx).where('id', '=', id).executeTakeFirst();
  return row ? read(row) : null;
}

export const insertEdition = (
  tx: Tx,
  edition: {
    readonly articleId: string;
    readonly no: number;
    readonly texts: readonly Text[];
    readonly publishedBy: string;
  },
) =>
  tx.db
    .insertInto('site.edition')
    .values({
      ...edition,
      texts: JSON.stringify(edition.texts),
      ...{ id: newId(tx.now.getTime()), townId: tx.townId, publishedOn: tx.today },
    })
    .execute();

const publications = (tx: Tx) =>
  tx.db
    .selectFrom('site.publication')
    .select(['id', 'slug', 'organizationId', 'editionNo', 'texts', 'publishedOn', 'changedOn'])
    .where('townId', '=', tx.townId);

/** Articles as everybody reads them, the newest first. */
export const publishedArticles = async (tx: Tx) =>
  (await publications(tx).orderBy('publishedOn', 'desc').orderBy('id', 'desc').execute()).map(read);

export type Publication = Awaited<ReturnType<typeof publishedArticles>>[number];

export async function publishedBySlug(tx: Tx, slug: string): Promise<Publication | null> {
  const row = await publications(tx).where('slug', '=', slug).executeTakeFirst();
  return row ? read(row) : null;
}

/** Puts an edition before everybody: instead of the one before, which keeps the day it was first published. */
export const putPublication = (
  tx: Tx,
  { id, slug, organizationId }: Pick<Article, 'id' | 'slug' | 'organizationId'>,
  editionNo: number,
  texts: readonly Text[],
) => {
  const shown = { organizationId, editionNo, texts: JSON.stringify(texts), changedOn: tx.today };
  return tx.db
    .insertInto('site.publication')
    .values({ ...shown, id, slug, townId: tx.townId, publishedOn: tx.today })
    .onConflict((conflict) => conflict.columns(['townId', 'id']).doUpdateSet(shown))
    .execute();
};

/** The body that answers for a published article. */
export const writePublishedBody = (tx: Tx, id: string, organizationId: string | null) =>
  tx.db
    .updateTable('site.publication')
    .set({ organizationId })
    .where('townId', '=', tx.townId)
    .where('id', '=', id)
    .execute();

export const dropPublication = (tx: Tx, id: string) =>
  tx.db.deleteFrom('site.publication').where('townId', '=', tx.townId).where('id', '=', id).execute();
