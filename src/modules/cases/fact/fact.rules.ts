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

/** What a reader may expect to see: health needs the clearance (A14); a coordinator sees what a consent opens (A05). */
export type FactSight = { readonly cleared: boolean; readonly byConsentAlone: boolean };

/**
 * The lines of one person. A line that is restricted looks the same whether or not a value exists: without the
 * clearance health is, and to a coordinator everything that no consent opens.
 */
export function factLines(facts: ReadonlyMap<FactCategory, ShownFact>, sight: FactSight): FactLine[] {
  return factCategories.map((category) => {
    if (category === 'health' && !sight.cleared) return { category, kind: 'restricted' };
    const fact = facts.get(category);
    if (fact) return { category, kind: 'shown', fact };
    return { category, kind: sight.byConsentAlone ? 'restricted' : 'empty' };
  });
}
