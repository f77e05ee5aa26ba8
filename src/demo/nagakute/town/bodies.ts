import type { BodyPlan } from '../../stage/town-plan.ts';
import { since } from './since.ts';

const officeHours = '平日 8時30分から17時15分まで';

/** Offices, and bodies that work for them. */
export const bodies: readonly BodyPlan[] = [
  {
    key: 'city',
    kind: 'municipal',
    name: '地域共生推進課',
    kana: 'ちいききょうせいすいしんか',
    reportsToMayor: true,
    since,
    contacts: [
      {
        name: '地域共生推進課（どんなことでもご相談ください）',
        phone: '0561-56-0551',
        hours: officeHours,
        place: '市役所 2階（見本）',
      },
    ],
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
        phone: '0561-00-0120',
        hours: '平日 8時30分から17時15分まで',
        place: '福祉の家 1階（見本）',
      },
      {
        name: 'ひきこもり相談窓口兼居場所「N-ジョイ」',
        phone: '0561-00-0125',
        hours: '火曜・木曜 13時から16時まで。名前を言わずに来られます',
        place: '見本ステーションのとなり',
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
    contacts: [{ name: '高齢の相談', phone: '0561-00-0165', hours: '平日 8時30分から17時15分まで' }],
  },
  {
    key: 'disabilityCentre',
    kind: 'disabilityCentre',
    name: '障がいの相談支援センター',
    kana: 'しょうがいのそうだんしえんせんたー',
    field: 'disability',
    since,
    commissioned: ['1'],
    contacts: [{ name: '障がいの相談', phone: '0561-00-0170', hours: '平日 9時から17時まで' }],
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
      { name: 'こどもと子育ての相談', phone: '0561-00-0189', hours: '平日 8時30分から17時15分まで' },
    ],
  },
  {
    key: 'povertyCounsel',
    kind: 'selfRelianceCounsel',
    name: 'くらし・しごと相談室',
    kana: 'くらししごとそうだんしつ',
    field: 'poverty',
    since,
    commissioned: ['1', '4'],
    contacts: [{ name: 'くらしと仕事の相談', phone: '0561-00-0150', hours: '平日 9時から16時30分まで' }],
  },
];
