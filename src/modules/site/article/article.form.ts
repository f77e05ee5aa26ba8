import { z } from 'zod';
import { longText, text, uuid } from '../../../kernel/forms/pieces.ts';
import type { ArticleFacts, Draft } from './article.rules.ts';

const facts = {
  slug: text({ label: 'アドレスの終わりのことば', max: 60 }),
  organizationId: uuid({ label: '問い合わせ先の担当', required: false }),
};

const words = {
  title: text({ label: '題', max: 80, required: false }),
  lead: text({ label: 'はじめのことば', max: 300, required: false }),
  body: longText({ label: '本文', required: false }),
};

export const factsForm = z.strictObject(facts);
export const wordsForm = z.strictObject(words);
export const newArticleForm = z.strictObject({ ...facts, ...words });
export const withdrawForm = z.strictObject({ why: text({ label: '公開をやめる理由', max: 300 }) });
export const button = z.strictObject({});

type Words = z.output<typeof wordsForm>;

export const draftOf = (locale: Draft['locale'], { title, lead, body }: Words): Draft => ({
  locale,
  title: title ?? '',
  lead: lead ?? '',
  body: body ?? '',
});

export const factsOf = ({ slug, organizationId }: z.output<typeof factsForm>): ArticleFacts => ({
  slug: slug.toLowerCase(),
  organizationId,
});
