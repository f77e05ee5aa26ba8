import type { TermFacts } from '../../modules/site/testing.ts';

type Words = { readonly title: string; readonly lead: string; readonly body: string };

/** An article of a demonstration town: who wrote it, which body answers for it, since when it stands open. */
export type ArticlePlan = {
  readonly slug: string;
  /** Sign-in name of whoever writes it. */
  readonly by: string;
  readonly organization: string;
  readonly ja: Words;
  readonly easy?: Words;
  readonly en?: Words;
  /** Working days ago it was published; left out, it is a draft. */
  readonly publishedAgo?: number;
};

/** A word the town explains; English where there is any. */
export type TermPlan = Pick<TermFacts, 'term' | 'meaning' | 'meaningEasy' | 'termEn' | 'meaningEn'> & {
  readonly kana?: string;
};
