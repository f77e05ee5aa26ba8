import { expect, test } from 'vitest';
import { mitakaArticles, mitakaTerms } from './mitaka/articles.ts';
import { nagakuteArticles, nagakuteTerms } from './nagakute/articles.ts';
import { nagakuteGatherings } from './nagakute/gatherings.ts';

const towns = [
  { name: 'mitaka', articles: mitakaArticles, terms: mitakaTerms },
  { name: 'nagakute', articles: nagakuteArticles, terms: nagakuteTerms },
];

/** Kanji without a reading behind them; words that are explained bear theirs in the explanation. */
const unread = (text: string): string[] =>
  text
    .replace(/\[\[[^\]|]+\]\]/g, '')
    .replace(/\[\[[^|\]]+\|/g, '')
    .match(/[一-龠々]+(?![一-龠々]|\[)/g) ?? [];

test.each(towns)(
  '$name tells at least three stories that are open, each new one in three languages',
  ({ articles }) => {
    const open = articles.filter(({ publishedAgo }) => publishedAgo !== undefined);
    expect(open.length).toBeGreaterThanOrEqual(3);
    expect(new Set(articles.map(({ slug }) => slug)).size).toBe(articles.length);
    expect(open.filter(({ easy, en }) => easy && en).length).toBeGreaterThanOrEqual(2);
  },
);

test.each(towns)(
  'in $name every kanji of a story has its reading, and every marked word is explained',
  (town) => {
    const known = new Set(town.terms.map(({ term }) => term));
    for (const { slug, ja, easy, en } of town.articles) {
      for (const words of [ja, easy])
        if (words) expect(unread(Object.values(words).join('\n')), slug).toEqual([]);
      const bodies = [ja, easy, en].map((words) => words?.body ?? '').join('\n');
      const marked = [...bodies.matchAll(/\[\[([^\]|[]+)/g)].map(([, term = '']) => term);
      expect(marked.length, slug).toBeGreaterThan(0);
      expect(
        marked.filter((term) => !known.has(term)),
        slug,
      ).toEqual([]);
    }
  },
);

test('in Nagakute there is a gathering every week for which one signs up, and it says that it is made up', () => {
  const weekly = nagakuteGatherings.filter(
    ({ schedule, facts }) => schedule.rule?.startsWith('FREQ=WEEKLY') && facts.signup === 'required',
  );
  expect(weekly.length).toBeGreaterThan(0);
  for (const { name, facts } of weekly) {
    expect(name).toContain('見本');
    expect(facts.capacity).toBeGreaterThan(0);
  }
});
