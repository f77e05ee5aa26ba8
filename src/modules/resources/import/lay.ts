import { blankPlace, type PlaceFacts } from '../../districts/index.ts';
import { blankService, type ServiceFacts } from '../service/service.rules.ts';
import type { Mark } from './cell.rules.ts';
import { type Hazard, hazards, hazardTitles } from './hazard.rules.ts';
import type { FacilityRecord, ShelterRecord } from './record.rules.ts';

/** What an imported row stands on: its source's terms and the key it is known by. */
export type Terms = {
  readonly sourceId: string;
  readonly key: string;
  readonly licence: string;
  readonly attribution: string;
};

/** The service of an emergency evacuation site (災害対策基本法49条の4), by the name of its place: a list has hundreds. */
const shelterName = (place: string): string => `${place.replace(/\s*\n\s*/g, ' ')}（指定緊急避難場所）`;

/** A row as a place. A place of the town itself names no city: that is how `districts` knows it. */
export function placeFacts(record: FacilityRecord | ShelterRecord, townName: string): PlaceFacts {
  const isOwn = record.city === townName;
  const facts = {
    ...blankPlace,
    name: record.name.replace(/\s*\n\s*/g, ' '),
    kana: record.kana,
    prefecture: isOwn ? '' : record.prefecture,
    city: isOwn ? '' : record.city,
    address: record.address.replace(/\s*\n\s*/g, ' '),
    addressLine2: record.addressLine2,
    postalCode: record.postalCode,
    latitude: record.latitude,
    longitude: record.longitude,
    phone: record.phone.replace(/\s*\n\s*/g, ' '),
    extension: record.extension,
    url: record.url,
  };
  return record.kind === 'shelter' ? facts : { ...facts, ...openingFacts(record) };
}

const openingFacts = (record: FacilityRecord) => ({
  alias: record.alias,
  access: record.access,
  opening: record.opening ?? blankPlace.opening,
  openingAsPrinted: [
    record.openDays,
    record.openFrom && record.openUntil ? `${record.openFrom}～${record.openUntil}` : '',
    record.openingNote,
  ]
    .filter(Boolean)
    .join('　'),
});

/** A row as a service of the directory: a facility gives itself, a shelter its one duty. */
export function serviceFacts(record: FacilityRecord | ShelterRecord, terms: Terms): ServiceFacts {
  const own = {
    ...blankService,
    helpLayers: ['public'],
    sourceId: terms.sourceId,
    sourceKey: terms.key,
    licence: terms.licence,
    attribution: terms.attribution,
  };
  if (record.kind === 'facility')
    return {
      ...own,
      name: record.name.replace(/\s*\n\s*/g, ' '),
      kana: record.kana,
      alias: record.alias,
      description: [record.description, record.note].filter(Boolean).join('\n'),
      url: record.url,
    };
  return {
    ...own,
    name: shelterName(record.name),
    kana: record.kana,
    description: shelterWords(record),
    eligibility: record.neighbourhoods.length > 0 ? `対象：${record.neighbourhoods.join('、')}` : '',
    capacity: record.capacity,
    url: record.url,
  };
}

const signs: Readonly<Record<Mark, string>> = { yes: '○', conditional: '△', no: '×', unknown: '不明' };

/** Marks in words, in the order of the law. */
export const marksInWords = (marks: Readonly<Partial<Record<Hazard, Mark>>>): string =>
  hazards
    .flatMap((hazard) => (marks[hazard] ? [`${hazardTitles[hazard]} ${signs[marks[hazard]]}`] : []))
    .join('、');

const shelterWords = (record: ShelterRecord): string =>
  [marksInWords(record.marks), record.responsible ? `所管：${record.responsible}` : '', record.note]
    .filter(Boolean)
    .join('\n');
