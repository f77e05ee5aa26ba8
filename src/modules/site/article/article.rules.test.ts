import { expect, test } from 'vitest';
import { type Draft, decideEdition, decideText, textFor } from './article.rules.ts';

const draft = (locale: Draft['locale'], body: string): Draft => ({
  ...{ locale, title: `題 ${locale}`, lead: '' },
  body,
});
const known = new Set(['地域共生社会']);

test('an edition needs Japanese; other languages join it when they are written', () => {
  expect(decideEdition([draft('en', 'Text')], known)).toMatchObject({ refusal: 'article-empty' });
  expect(decideEdition([draft('ja', '')], known)).toMatchObject({ refusal: 'article-empty' });
  const both = decideEdition([draft('ja', '本文'), draft('en', 'Text'), draft('easy', '')], known);
  expect(both.ok && both.value.map(({ locale }) => locale)).toEqual(['ja', 'en']);
});

test('an edition explains every word it marks, in every language, and names those it cannot', () => {
  const drafts = [draft('ja', '[[地域共生社会]]と[[8050問題]]'), draft('en', '[[ダブルケア|Double care]]')];
  expect(decideEdition(drafts, known)).toEqual({
    ok: false,
    refusal: 'words-unexplained',
    detail: { words: '8050問題、ダブルケア' },
  });
});

test('Japanese is never empty; another language has title and text, or neither', () => {
  expect(decideText({ locale: 'ja', title: '', lead: '', body: '' })).toMatchObject({ refusal: 'text-half' });
  expect(decideText({ locale: 'en', title: '', lead: '', body: '' })).toMatchObject({ ok: true });
  expect(decideText({ locale: 'en', title: 'A', lead: '', body: '' })).toMatchObject({ ok: false });
});

test('whoever reads another language is shown theirs, or Japanese', () => {
  const edition = decideEdition([draft('ja', '本文'), draft('easy', 'ぶん')], known);
  const texts = edition.ok ? edition.value : [];
  expect(textFor(texts, 'easy')?.locale).toBe('easy');
  expect(textFor(texts, 'en')?.locale).toBe('ja');
});
