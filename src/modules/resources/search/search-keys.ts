import { bigrams } from '../../../kernel/fold/index.ts';
import { issueTags, plainLabel, targetGroups } from '../facet.words.ts';
import type { ServiceFacts } from '../service/service.rules.ts';
import { conceptsIn } from './question.ts';

const distinct = (texts: readonly string[]): string[] => [...new Set(texts)];

/** Keys to store for a service (resources.search_key): concepts of its names and the rest, pairs of letters of all. */
export function keysToStore(facts: ServiceFacts) {
  const { name, kana, alias, everydayWords } = facts;
  const called = [name, kana, alias, ...everydayWords];
  const told = [
    facts.description,
    facts.eligibility,
    facts.application,
    facts.programme,
    ...facts.issueTags.map((code) => plainLabel(issueTags, code)),
    ...facts.targetGroups.map((code) => plainLabel(targetGroups, code)),
  ];
  const strong = distinct(called.flatMap(conceptsIn));
  const names = distinct(called.flatMap(bigrams));
  return {
    strong,
    weak: distinct(told.flatMap(conceptsIn)).filter((code) => !strong.includes(code)),
    names,
    grams: distinct([...names, ...told.flatMap(bigrams)]),
  };
}
