/** Data categories, each of which opens by itself (A04, A14). The same words as people's consents. */
export const factCategories = [
  'dailyLife',
  'health',
  'money',
  'housing',
  'work',
  'family',
  'ties',
  'safety',
] as const;

export type FactCategory = (typeof factCategories)[number];

export const categoryWords: Readonly<Record<FactCategory, string>> = {
  dailyLife: 'くらし',
  health: '健康・障害',
  money: 'お金',
  housing: '住まい',
  work: '仕事・学び',
  family: '家族・介護',
  ties: '人とのつながり',
  safety: '安全・権利',
};

/** On what ground something was collected. */
export const basisWords = {
  person: '本人から聞いた',
  consent: '本人の同意を得て聞いた',
  law: '法令にもとづいて得た',
  lifeOrBody: '命や体を守るために得た',
} as const;

export type FactBasis = keyof typeof basisWords;

export const bases = Object.keys(basisWords) as readonly FactBasis[];

export type ShownFact = {
  readonly id: string;
  readonly value: string;
  readonly source: string;
  readonly at: Date;
};

/** One line of the assessment: a value, nothing written yet, or restricted, which looks the same whatever is there. */
export type FactLine =
  | { readonly category: FactCategory; readonly kind: 'shown'; readonly fact: ShownFact }
  | { readonly category: FactCategory; readonly kind: 'empty' }
  | { readonly category: FactCategory; readonly kind: 'restricted' };

/** Health is special-care information: without the clearance its line is restricted, whether or not a value exists (A14). */
export function factLines(facts: ReadonlyMap<FactCategory, ShownFact>, cleared: boolean): FactLine[] {
  return factCategories.map((category) => {
    if (category === 'health' && !cleared) return { category, kind: 'restricted' };
    const fact = facts.get(category);
    return fact ? { category, kind: 'shown', fact } : { category, kind: 'empty' };
  });
}
