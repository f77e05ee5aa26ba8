import { z } from 'zod';
import { type FormState, formOf } from '../../../kernel/forms/form.ts';
import {
  choice,
  choices,
  email,
  integer,
  longText,
  text,
  uuid,
  webAddress,
} from '../../../kernel/forms/pieces.ts';
import {
  accessCodes,
  helpLayerCodes,
  issueTagCodes,
  ownCodes,
  ownPrefix,
  pillarCodes,
  targetGroupCodes,
} from '../facet.rules.ts';
import type { Entry } from '../service/seen.ts';
import type { InnerDetail, InnerField, ServiceFacts } from '../service/service.rules.ts';

const line = (label: string, max = 200) => text({ label, max, required: false });
const lines = (label: string) => longText({ label, max: 2000, required: false });
const number = (label: string, max: number) => integer({ label, min: 0, max, required: false });
const seen = (label: string) => choice({ label, options: ['partners', 'staff'], required: false });

/** How many places one form holds; an entry with more keeps the others. */
export const placesInForm = [1, 2, 3] as const;

/** An entry of the directory as staff write it. Lists of words stand in one line, 「、」 between. */
export const serviceForm = z.strictObject({
  name: text({ label: '名前', max: 120 }),
  kana: line('よみ'),
  alias: line('呼び名'),
  description: longText({ label: '説明', max: 2000 }),
  organizationId: uuid({ label: '運営する組織', required: false }),
  newBody: line('新しい団体の名前', 120),
  status: choice({ label: '状態', options: ['active', 'inactive', 'temporarilyClosed'] }),
  alert: line('いまだけのお知らせ'),
  helpLayers: choices({ label: '支え合いの種類', options: helpLayerCodes, min: 1 }),
  layerNote: line('この種類とした理由'),
  targetGroups: choices({ label: 'だれのため', options: targetGroupCodes, min: 1 }),
  issueTags: choices({ label: '困りごと', options: issueTagCodes }),
  ownTags: line('町独自の分類'),
  pillars: choices({ label: '3つの柱', options: pillarCodes }),
  access: choices({ label: '使いやすさ', options: accessCodes }),
  everydayWords: line('住民がよく言うことば', 500),
  programme: line('事業の名前'),
  eligibility: lines('使える方'),
  minimumAge: number('何歳から', 130),
  maximumAge: number('何歳まで', 130),
  application: lines('使い始めるには'),
  reservation: choice({ label: '申し込み', options: ['notNeeded', 'needed', 'unknown'] }),
  intakePath: choice({ label: '利用の入口', options: ['self', 'viaCsw'] }),
  formal: choice({ label: '運営のしかた', options: ['yes', 'no'] }),
  fees: line('費用'),
  feeYen: number('金額（いちばん小さい単位）', 10_000_000),
  capacity: number('定員', 100_000),
  placesFree: number('空き', 100_000),
  phone: line('電話番号', 20),
  extension: line('内線', 20),
  email: email({ label: '公開するメールアドレス', required: false }),
  url: webAddress({ label: 'ホームページ', required: false }),
  place1: uuid({ label: '場所1', required: false }),
  schedule1: line('場所1の日時'),
  place2: uuid({ label: '場所2', required: false }),
  schedule2: line('場所2の日時'),
  place3: uuid({ label: '場所3', required: false }),
  schedule3: line('場所3の日時'),
  newPlace: line('新しい場所の名前', 120),
  newAddress: line('新しい場所の住所'),
  newSchedule: line('新しい場所の日時'),
  districtIds: z.union([z.string(), z.array(z.string())]).optional(),
  verifyEveryDays: integer({ label: '確かめる間隔', min: 1, max: 3650, required: false }),
  contactPerson: line('連絡先の人'),
  contactPersonSeen: seen('連絡先の人を見られる人'),
  directPhone: line('直通の電話', 20),
  directPhoneSeen: seen('直通の電話を見られる人'),
  contactMail: email({ label: '確認のためのメール', required: false }),
  contactMailSeen: seen('確認のためのメールを見られる人'),
  contactAddress: line('確認のはがきの宛先'),
  contactAddressSeen: seen('はがきの宛先を見られる人'),
  note: lines('内部のメモ'),
  noteSeen: seen('内部のメモを見られる人'),
});

export type ServiceInput = z.output<typeof serviceForm>;

/** Words of one line, 「、」 or comma between, each once. */
export const wordsOf = (written: string | null): string[] => [
  ...new Set(
    (written ?? '')
      .split(/[、,，\n]/u)
      .map((word) => word.trim())
      .filter((word) => word !== ''),
  ),
];

/** The public facts that were typed; where it was verified and where it came from stay as they are. */
export function factsOf(input: ServiceInput, before: ServiceFacts): ServiceFacts {
  return {
    ...before,
    name: input.name,
    kana: input.kana ?? '',
    alias: input.alias ?? '',
    description: input.description,
    status: input.status,
    alert: input.alert ?? '',
    helpLayers: input.helpLayers,
    layerNote: input.layerNote ?? '',
    targetGroups: input.targetGroups,
    issueTags: [...input.issueTags, ...ownCodes(input.ownTags ?? '')],
    pillars: input.pillars,
    access: input.access,
    everydayWords: wordsOf(input.everydayWords),
    programme: input.programme ?? '',
    eligibility: input.eligibility ?? '',
    minimumAge: input.minimumAge,
    maximumAge: input.maximumAge,
    application: input.application ?? '',
    reservation: input.reservation,
    intakePath: input.intakePath,
    formal: input.formal === 'yes',
    fees: input.fees ?? '',
    feeYen: input.feeYen,
    capacity: input.capacity,
    placesFree: input.placesFree,
    phone: input.phone ?? '',
    extension: input.extension ?? '',
    email: input.email ?? '',
    url: input.url ?? '',
    verifyEveryDays: input.verifyEveryDays,
  };
}

/** Details that are not for everybody, as typed. Unless said otherwise they are the staff's alone. */
export function detailsOf(input: ServiceInput): InnerDetail[] {
  const detail = (field: InnerField, value: string | null, seenBy: 'partners' | 'staff' | null) => ({
    field,
    value: value ?? '',
    visibility: seenBy ?? ('staff' as const),
  });
  return [
    detail('contactPerson', input.contactPerson, input.contactPersonSeen),
    detail('directPhone', input.directPhone, input.directPhoneSeen),
    detail('contactMail', input.contactMail, input.contactMailSeen),
    detail('contactAddress', input.contactAddress, input.contactAddressSeen),
    detail('note', input.note, input.noteSeen),
  ];
}

/** Districts ticked; the schema cannot list them, so the deed keeps those that are districts of the town. */
export const districtsTyped = ({ districtIds }: ServiceInput): string[] => [districtIds ?? []].flat();

/** A form filled with an entry as it stands. */
export function formOfEntry(
  { service, places, districts }: Entry,
  details: readonly InnerDetail[],
): FormState {
  const { sourceId, sourceKey, licence, attribution, verifiedAt, verifiedBy, version, ...facts } = service;
  const { hidden, hiddenAt, hiddenReason, closedOn, changedAt, id, ...typed } = facts;
  const own = service.issueTags.filter((code) => code.startsWith(ownPrefix));
  return formOf({
    ...typed,
    formal: service.formal ? 'yes' : 'no',
    everydayWords: service.everydayWords.join('、'),
    issueTags: service.issueTags.filter((code) => !code.startsWith(ownPrefix)),
    ownTags: own.map((code) => code.slice(ownPrefix.length)).join('、'),
    districtIds: districts.map((district) => district.id),
    ...Object.fromEntries(
      places.slice(0, placesInForm.length).flatMap(({ placeId, written }, index) => [
        [`place${index + 1}`, placeId],
        [`schedule${index + 1}`, written],
      ]),
    ),
    ...Object.fromEntries(
      details.flatMap(({ field, value, visibility }) => [
        [field, value],
        [`${field}Seen`, visibility],
      ]),
    ),
  });
}
