import { blankForm, type FormState, formOf } from '../../../kernel/forms/form.ts';
import { Desk } from '../../../kernel/http/desk.ts';
import { besideNow, isPageRefusal, refusedForm, refusedStatus } from '../../../kernel/http/refused-form.ts';
import type { Visit } from '../../../kernel/http/visit.tsx';
import { withoutReadings } from '../../../kernel/i18n/messages.ts';
import { type Refusal, refuse } from '../../../kernel/result.ts';
import { articlePaths as p } from '../../../paths/site.ts';
import {
  button,
  draftOf,
  factsForm,
  factsOf,
  newArticleForm,
  withdrawForm,
  wordsForm,
} from './article.form.ts';
import { type Draft, type Text, textFor } from './article.rules.ts';
import { DeskPage } from './desk.page.tsx';
import { changeArticle, makeArticle, publishArticle, withdrawArticle, writeArticle } from './keep.actions.ts';
import { KeepPage, type KeptView } from './keep.page.tsx';
import { PreviewPage } from './preview.page.tsx';
import { readBodies, readDesk, readEdition, readKept, readPreview } from './view.actions.ts';
import { FactsPage, NewArticlePage, WritePage } from './write.page.tsx';

const kept = { audience: 'staff', permission: 'article.keep' } as const;

/** The field of a form that a refusal is about; '' for the whole form. */
const fields: Readonly<Record<string, string>> = {
  ...{ 'slug-form': 'slug', 'slug-taken': 'slug', 'slug-stays': 'slug' },
  ...{ 'no-such-body': 'organizationId', 'text-half': 'title' },
};

const atField = (visit: Visit, refusal: Refusal): FormState =>
  refusedForm(visit, fields[refusal.refusal] ?? '', refusal);

/** The form as it was sent; where somebody else was quicker, with what stands now beside it. */
const besideStanding =
  (visit: Visit, refusal: Refusal): FormFrom =>
  (now) =>
    besideNow(atField(visit, refusal), now, refusal.refusal === 'stale');

/** Where staff write articles, look at them and put them before everybody. */
export const articleDesk = new Desk()
  .get(p.desk, kept, async (visit) => {
    const read = await readDesk(visit.ctx);
    if (!read.ok) return await visit.refused(read);
    return await visit.page('読みもの', <DeskPage rows={read.value} />);
  })
  .get(p.make, kept, (visit) => drawNew(visit, blankForm, 200))
  .post(
    p.make,
    { ...kept, form: newArticleForm, redraw: (visit, form) => drawNew(visit, form, 422) },
    async (visit, { slug, organizationId, ...words }) => {
      const facts = factsOf({ slug, organizationId });
      const made = await makeArticle(visit.ctx, facts, draftOf('ja', words), visit.mark);
      if (made.ok) return visit.go(p.keep(made.value.id), saved);
      if (isPageRefusal(made)) return await visit.refused(made);
      return await drawNew(visit, atField(visit, made), 422);
    },
  )
  .get(p.edition(':id'), kept, async (visit) => {
    const read = await readEdition(visit.ctx, visit.id('id'));
    if (!read.ok) return await visit.refused(read);
    const { edition, article, terms } = read.value;
    const what = `第${edition.no}版（${edition.publishedOn}に公開）`;
    const hrefOf = (locale: string) => p.edition(edition.id, locale);
    return await drawTexts(visit, { articleId: article.id, texts: edition.texts, what, terms, hrefOf });
  })
  .get(p.preview(':id'), kept, async (visit) => {
    const read = await readPreview(visit.ctx, visit.id('id'));
    if (!read.ok) return await visit.refused(read);
    const { article, ...rest } = read.value;
    const hrefOf = (locale: string) => p.preview(article.id, locale);
    const what = '見本です。公開するまで、住民には見えません。';
    return await drawTexts(visit, { ...rest, articleId: article.id, what, hrefOf });
  })
  .get(p.keep(':id'), kept, (visit) => drawKept(visit, blankForm, 200))
  .get(p.facts(':id'), kept, (visit) => drawFacts(visit))
  .post(
    p.facts(':id'),
    { ...kept, form: factsForm, redraw: (visit, form) => drawFacts(visit, () => form, 422) },
    async (visit, typed) => {
      const id = visit.id('id');
      const done = await changeArticle(visit.ctx, id, visit.version ?? 0, factsOf(typed), visit.mark);
      if (done.ok) return visit.go(p.keep(id), saved);
      if (isPageRefusal(done)) return await visit.refused(done);
      return await drawFacts(visit, besideStanding(visit, done), refusedStatus(visit, done));
    },
  )
  .get(p.write(':id', ':locale'), kept, (visit) => drawText(visit))
  .post(
    p.write(':id', ':locale'),
    { ...kept, form: wordsForm, redraw: (visit, form) => drawText(visit, () => form, 422) },
    async (visit, typed) => {
      const [id, locale] = [visit.id('id'), localeOf(visit.params.locale)];
      if (!locale) return await visit.refused(refuse('not-found'));
      const done = await writeArticle(visit.ctx, id, visit.version, draftOf(locale, typed), visit.mark);
      if (done.ok) return visit.go(p.keep(id), saved);
      if (isPageRefusal(done)) return await visit.refused(done);
      return await drawText(visit, besideStanding(visit, done), refusedStatus(visit, done));
    },
  )
  .post(p.publish(':id'), { ...kept, form: button }, async (visit) => {
    const done = await publishArticle(visit.ctx, visit.id('id'), visit.mark);
    if (!done.ok) return await visit.refused(done);
    return visit.go(p.keep(visit.id('id')), {
      kind: 'success',
      text: `第${done.value.no}版を公開しました。`,
    });
  })
  .post(
    p.withdraw(':id'),
    { ...kept, form: withdrawForm, redraw: (visit, form) => drawKept(visit, form, 422) },
    async (visit, { why }) => {
      const done = await withdrawArticle(visit.ctx, visit.id('id'), why, visit.mark);
      if (!done.ok) return await visit.refused(done);
      return visit.go(p.keep(visit.id('id')), { kind: 'success', text: '公開をやめました。' });
    },
  );

const saved = { kind: 'success', text: '保存しました。' } as const;

const localeOf = (word = ''): Draft['locale'] | null =>
  (['ja', 'easy', 'en'] as const).find((locale) => locale === word) ?? null;

const nameOf = ({ drafts, article }: KeptView): string =>
  withoutReadings(drafts.find(({ locale }) => locale === 'ja')?.title || article.slug);

async function drawNew(visit: Visit, form: FormState, status: 200 | 422) {
  const bodies = await readBodies(visit.ctx);
  if (!bodies.ok) return await visit.refused(bodies);
  const page = <NewArticlePage form={form} bodies={bodies.value} />;
  const title = '読みものを書く';
  return status === 200 ? await visit.page(title, page) : await visit.redrawn(title, page, status);
}

async function drawKept(visit: Visit, withdrawal: FormState, status: 200 | 422) {
  const read = await readKept(visit.ctx, visit.id('id'));
  if (!read.ok) return await visit.refused(read);
  const title = nameOf(read.value);
  const page = <KeepPage view={read.value} title={title} withdrawal={withdrawal} />;
  return status === 200 ? await visit.page(title, page) : await visit.redrawn(title, page, status);
}

type FormFrom = (now: FormState) => FormState;
const asItStands: FormFrom = (now) => now;

async function drawFacts(visit: Visit, formFrom: FormFrom = asItStands, status: 200 | 409 | 422 = 200) {
  const read = await readKept(visit.ctx, visit.id('id'));
  if (!read.ok) return await visit.refused(read);
  const { article, bodies } = read.value;
  const form = formFrom(formOf({ slug: article.slug, organizationId: article.organizationId }));
  const version = visit.versionOver(article.version, status);
  const name = nameOf(read.value);
  const page = <FactsPage id={article.id} name={name} form={form} bodies={bodies} version={version} />;
  const title = 'アドレスと問い合わせ先';
  return status === 200 ? await visit.page(title, page) : await visit.redrawn(title, page, status);
}

async function drawText(visit: Visit, formFrom: FormFrom = asItStands, status: 200 | 409 | 422 = 200) {
  const locale = localeOf(visit.params.locale);
  const read = await readKept(visit.ctx, visit.id('id'));
  if (!read.ok) return await visit.refused(read);
  if (!locale) return await visit.refused(refuse('not-found'));
  const draft = read.value.drafts.find((each) => each.locale === locale);
  const { title = '', lead = '', body = '' } = draft ?? {};
  const form = formFrom(formOf({ title, lead, body }));
  const version = draft && visit.versionOver(draft.version, status);
  const name = nameOf(read.value);
  const page = (
    <WritePage id={read.value.article.id} name={name} locale={locale} form={form} version={version} />
  );
  return status === 200 ? await visit.page(name, page) : await visit.redrawn(name, page, status);
}

type Shown = Omit<Parameters<typeof PreviewPage>[0], 'text'>;

/** Texts one language at a time: the one asked for, or Japanese. */
async function drawTexts(visit: Visit, shown: Shown) {
  const asked: Text | undefined = textFor(shown.texts, localeOf(visit.query.get('text') ?? '') ?? 'ja');
  if (!asked) return await visit.refused(refuse('article-empty'));
  return await visit.page(withoutReadings(asked.title), <PreviewPage {...shown} text={asked} />);
}
