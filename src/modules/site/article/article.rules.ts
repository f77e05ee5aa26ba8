import { ok, type Result, refuse } from '../../../kernel/result.ts';
import type { TimeLocale as Locale } from '../../../kernel/time.ts';
import { type Block, blocksOf, termsIn } from './marks.rules.ts';

export const states = { draft: '下書き', published: '公開中', withdrawn: '公開をやめた' } as const;
export type ArticleState = keyof typeof states;

/** What an article says in one language, as it is being written. */
export type Draft = {
  readonly locale: Locale;
  readonly title: string;
  readonly lead: string;
  readonly body: string;
};

/** The same as it was published. */
export type Text = {
  readonly locale: Locale;
  readonly title: string;
  readonly lead: string;
  readonly blocks: readonly Block[];
};

export type ArticleFacts = { readonly slug: string; readonly organizationId: string | null };

/** Whether a word can end an address: small letters, figures, single hyphens. */
export const isSlug = (word: string): boolean => /^[a-z0-9]+(-[a-z0-9]+)*$/.test(word);

/** Whether there is anything in this language. */
export const isWritten = ({ title, body }: Draft): boolean => title !== '' && body !== '';

/**
 * Whether a text may be saved so. Japanese is the source and always has title and text; another language has both, or
 * neither and is then left out.
 */
export function decideText({ locale, title, body }: Draft): Result<null, 'text-half'> {
  const half = (title === '') !== (body === '');
  return half || (locale === 'ja' && title === '') ? refuse('text-half') : ok(null);
}

/** The address of what neighbours may have noted down stays. */
export const mayMove = (state: ArticleState): boolean => state === 'draft';

/** The texts an edition is made of: refused while Japanese is missing, or a word is marked that the list does not explain. */
export function decideEdition(
  drafts: readonly Draft[],
  explained: ReadonlySet<string>,
): Result<readonly Text[], 'article-empty' | 'words-unexplained'> {
  const written = drafts.filter(isWritten);
  if (!written.some(({ locale }) => locale === 'ja')) return refuse('article-empty');
  const texts = written.map(textOf);
  const missing = unexplained(texts, explained);
  if (missing.length > 0) return refuse('words-unexplained', { words: missing.join('、') });
  return ok(texts);
}

/** Marked words that the town's list does not explain, each once. */
export const unexplained = (texts: readonly Text[], explained: ReadonlySet<string>): string[] => [
  ...new Set(texts.flatMap(({ blocks }) => termsIn(blocks)).filter((term) => !explained.has(term))),
];

export const textOf = ({ locale, title, lead, body }: Draft): Text => ({
  ...{ locale, title, lead },
  blocks: blocksOf(body),
});

/** What a reader of a language is shown: theirs, or else Japanese. */
export function textFor(texts: readonly Text[], locale: Locale): Text | undefined {
  return texts.find((text) => text.locale === locale) ?? texts.find((text) => text.locale === 'ja');
}
