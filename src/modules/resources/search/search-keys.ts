import { bigrams } from '../../../kernel/fold/index.ts';
import type { ServiceFacts } from '../service/service.rules.ts';

/** Keys to store for a service (resources.search_key). */
export function keysToStore({ name, kana, alias, description, everydayWords }: ServiceFacts) {
  const names = [name, kana, alias, ...everydayWords].flatMap(bigrams);
  return {
    strong: [] as string[],
    weak: [] as string[],
    names: [...new Set(names)],
    grams: [...new Set([...names, ...bigrams(description)])],
  };
}
