import type { BodyPlan } from '../../stage/town-plan.ts';
import { since } from './since.ts';

const officeHours = '平日 8時30分から17時15分まで';

/** Offices, and bodies that work for them. */
export const bodies: readonly BodyPlan[] = [
  {
    key: 'city',
    kind: 'municipal',
    name: '地域福祉課',
    kana: 'ちいきふくしか',
    since,
    contacts: [
      {
        name: '福祉の総合窓口（どこに相談したらよいかわからないとき）',
        phone: '0422-45-1151',
        hours: officeHours,
        place: '市役所 1階（見本）',
      },
    ],
  },
  {
    key: 'elderSection',
    kind: 'municipal',
    name: '高齢者支援課',
    kana: 'こうれいしゃしえんか',
    field: 'elder',
    since,
    contacts: [{ name: '高齢者支援課', phone: '0422-45-1151', extension: '2620', hours: officeHours }],
  },
  {
    key: 'shakyo',
    kind: 'shakyo',
    name: '社会福祉協議会',
    kana: 'しゃかいふくしきょうぎかい',
    since,
    commissioned: ['1', '2', '3', '4', '5'],
    contacts: [
      {
        name: 'コミュニティソーシャルワーカー',
        phone: '0422-00-0120',
        hours: '平日 9時から17時まで',
        place: '福祉会館 2階（見本）',
      },
    ],
  },
  {
    key: 'elderCentre',
    kind: 'elderSupportCentre',
    name: '地域包括支援センター',
    kana: 'ちいきほうかつしえんせんたー',
    field: 'elder',
    since,
    commissioned: ['1'],
    contacts: [
      {
        name: '高齢の相談',
        phone: '0422-00-0165',
        hours: '月曜から土曜 9時から17時30分まで',
        place: '見本の家 1階',
      },
    ],
  },
  {
    key: 'disabilityCentre',
    kind: 'disabilityCentre',
    name: '障害者基幹相談支援センター',
    kana: 'しょうがいしゃきかんそうだんしえんせんたー',
    field: 'disability',
    since,
    commissioned: ['1'],
    contacts: [
      { name: '障害の相談', phone: '0422-00-0170', hours: '平日 9時から18時まで', place: '見本プラザ 3階' },
    ],
  },
  {
    key: 'childCentre',
    kind: 'childFamilyCentre',
    name: 'こども家庭センター',
    kana: 'こどもかていせんたー',
    field: 'child',
    since,
    commissioned: ['1'],
    contacts: [
      {
        name: 'こどもと子育ての相談',
        phone: '0422-00-0189',
        hours: '毎日 9時から19時まで',
        place: '見本ひろば',
      },
    ],
  },
  {
    key: 'povertyCounsel',
    kind: 'selfRelianceCounsel',
    name: 'くらしの相談センター',
    kana: 'くらしのそうだんせんたー',
    field: 'poverty',
    since,
    commissioned: ['1', '4'],
    contacts: [
      {
        name: 'くらしと仕事の相談',
        phone: '0422-00-0150',
        hours: '平日 9時から17時まで',
        place: '見本ビル 1階',
      },
    ],
  },
];
