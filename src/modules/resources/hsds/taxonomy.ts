import type { Message } from '../../../kernel/i18n/messages.ts';
import {
  accessCodes,
  helpLayerCodes,
  issueTagCodes,
  ownPrefix,
  pillarCodes,
  targetGroupCodes,
} from '../facet.rules.ts';
import { accessKinds, helpLayers, issueTags, pillars, plainLabel, targetGroups } from '../facet.words.ts';
import { derivedId } from './ids.ts';
import { type Document, known, type PublicService } from './sources.ts';

type Taxonomy = {
  readonly key: string;
  readonly description: string;
  readonly codes: readonly string[];
  readonly words: Readonly<Record<string, Message>>;
  readonly of: (service: PublicService) => readonly string[];
};

/** Our facets as taxonomies. Names and codes are ours; they are stable. */
const all: readonly Taxonomy[] = [
  {
    key: 'jp-help-layer',
    description: '自助・互助・共助・公助',
    codes: helpLayerCodes,
    words: helpLayers,
    of: (service) => service.helpLayers,
  },
  {
    key: 'jp-target-group',
    description: 'だれのための資源か',
    codes: targetGroupCodes,
    words: targetGroups,
    of: (service) => service.targetGroups,
  },
  {
    key: 'jp-issue',
    description: 'どの困りごとに応えるか',
    codes: issueTagCodes,
    words: issueTags,
    of: (service) => service.issueTags,
  },
  {
    key: 'jp-pillar',
    description: '地域づくり・断らない相談・参加支援',
    codes: pillarCodes,
    words: pillars,
    of: (service) => service.pillars,
  },
  {
    key: 'jp-access',
    description: '使いやすさ',
    codes: accessCodes,
    words: accessKinds,
    of: (service) => service.access,
  },
];

const taxonomyId = (key: string): string => derivedId('taxonomy', key);

/** A town's own label means something only in that town. */
const termId = (townId: string, key: string, code: string): string =>
  code.startsWith(ownPrefix) ? derivedId('term', key, townId, code) : derivedId('term', key, code);

const taxonomyDocument = ({ key, description }: Taxonomy): Document => ({
  id: taxonomyId(key),
  name: key,
  description,
  version: '1',
});

const termDocument = (townId: string, taxonomy: Taxonomy, code: string): Document => {
  const name = plainLabel(taxonomy.words, code);
  return {
    id: termId(townId, taxonomy.key, code),
    code: code.startsWith(ownPrefix) ? code.slice(ownPrefix.length) : code,
    name,
    description: `${taxonomy.description}：${name}`,
    taxonomy: taxonomy.key,
    taxonomy_id: taxonomyId(taxonomy.key),
    taxonomy_detail: taxonomyDocument(taxonomy),
    language: 'ja',
  };
};

export const taxonomyDocuments = (): Document[] => all.map(taxonomyDocument);

/** Every term, with the labels of the town's own that its entries use. */
export const termDocuments = (townId: string, ownTags: readonly string[]): Document[] =>
  all.flatMap((taxonomy) => {
    const own = taxonomy.key === 'jp-issue' ? ownTags : [];
    return [...taxonomy.codes, ...own].map((code) => termDocument(townId, taxonomy, code));
  });

/** The codes a term stands for, and the column of the facet: for asking services by a term. */
export function codeOfTerm(
  townId: string,
  id: string,
  ownTags: readonly string[],
): { readonly taxonomy: string; readonly code: string } | null {
  for (const { key, codes } of all) {
    const code = [...codes, ...(key === 'jp-issue' ? ownTags : [])].find(
      (each) => termId(townId, key, each) === id,
    );
    if (code) return { taxonomy: key, code };
  }
  return null;
}

export const taxonomyOfId = (id: string): string | null =>
  all.find(({ key }) => taxonomyId(key) === id)?.key ?? null;

/** Facets and the reading of a service, as attributes. */
export function attributesOf(townId: string, service: PublicService): Document[] {
  const facets = all.flatMap((taxonomy) =>
    taxonomy.of(service).map((code) => ({
      id: derivedId('attribute', service.id, taxonomy.key, code),
      link_id: service.id,
      link_type: taxonomy.key,
      link_entity: 'service',
      taxonomy_term_id: termId(townId, taxonomy.key, code),
      taxonomy_term: termDocument(townId, taxonomy, code),
      value: code.startsWith(ownPrefix) ? code.slice(ownPrefix.length) : code,
    })),
  );
  return [...facets, ...kanaOf('service', service.id, service.kana)];
}

/** A reading in kana: HSDS has no field for it. */
export const kanaOf = (entity: string, id: string, kana: string): Document[] =>
  kana === ''
    ? []
    : [
        known({
          id: derivedId('attribute', id, 'kana'),
          link_id: id,
          link_type: 'jp-kana',
          link_entity: entity,
          value: kana,
        }),
      ];
