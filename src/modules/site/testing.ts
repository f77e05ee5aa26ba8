import type { Draft } from './article/article.rules.ts';
import type { TermFacts } from './term/term.rules.ts';

/** Deeds of articles, for tests and the demonstration towns. */
export {
  changeArticle,
  makeArticle,
  publishArticle,
  withdrawArticle,
  writeArticle,
} from './article/keep.actions.ts';
export { readArticle, readKept } from './article/view.actions.ts';
export { changeTerm, makeTerm } from './term/term.actions.ts';

/** A text in Japanese; only the facts under test are spelled out. */
export const aDraft = (facts: Partial<Draft> = {}): Draft => ({
  ...{ locale: 'ja', title: '地域の話', lead: '', body: '町のことを話します。' },
  ...facts,
});

export const aTerm = (facts: Partial<TermFacts> = {}): TermFacts => ({
  ...{ term: 'ダブルケア', kana: '', meaning: '育児と介護が重なること。', meaningEasy: '' },
  ...{ termEn: '', meaningEn: '', retired: false },
  ...facts,
});

export type { TermFacts };
