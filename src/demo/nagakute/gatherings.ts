import type { GatheringPlan } from '../stage/gathering-plan.ts';

/** N-ジョイ, a desk and a place to be where nobody is asked for a name (community.md N15), and what stations hold. */
export const nagakuteGatherings: readonly GatheringPlan[] = [
  {
    name: 'N-ジョイ',
    kana: 'えぬじょい',
    by: 'salon',
    keepers: ['salon'],
    place: 'njoy',
    schedule: {
      kind: 'hours',
      hours: [
        { weekday: 2, from: '13:00', until: '16:00' },
        { weekday: 4, from: '13:00', until: '16:00' },
      ],
      startsAt: '',
      endsAt: '',
      onHoliday: 'cancel',
    },
    facts: {
      organizerName: '長久手市（見本）',
      lead: 'ひきこもりの相談窓口と居場所がいっしょになったところです。名前は聞きません。いるだけでもかまいません。',
      targetGroups: ['withdrawn'],
      displayText: '火曜・木曜 13時から16時まで',
      feeYen: 0,
      tallyOnly: true,
    },
    came: [
      { child: 0, adult: 4, elder: 0 },
      { child: 0, adult: 3, elder: 1 },
    ],
  },
  {
    name: '西のえんがわ',
    kana: 'にしのえんがわ',
    by: 'salon',
    keepers: ['salon'],
    place: 'nishi',
    district: 'nishi',
    schedule: {
      kind: 'rule',
      rule: 'FREQ=WEEKLY;BYDAY=FR',
      startsAt: '10:00',
      endsAt: '12:00',
      onHoliday: 'nextOpenDay',
    },
    facts: {
      organizerName: '地域共生ステーションの世話人（見本）',
      lead: 'お茶を飲みながら、困りごとも、やってみたいことも話せます。',
      allAges: true,
      feeYen: 0,
    },
    came: [{ child: 3, adult: 5, elder: 7 }],
  },
  {
    name: '水曜のごはん会（見本）',
    kana: 'すいようのごはんかい',
    by: 'officer3',
    keepers: ['kita'],
    place: 'kita',
    district: 'kita',
    schedule: {
      kind: 'rule',
      rule: 'FREQ=WEEKLY;BYDAY=WE',
      startsAt: '11:00',
      endsAt: '13:00',
      onHoliday: 'nextOpenDay',
    },
    facts: {
      organizerName: '北のごはん会の世話人（見本・架空）',
      lead: 'いっしょに作って、いっしょに食べます。材料をそろえるので、前の日までに申し込んでください。',
      allAges: true,
      signup: 'required',
      capacity: 12,
      feeYen: 300,
      feeNote: '材料代',
    },
    came: [{ child: 2, adult: 4, elder: 5 }],
    coming: [
      { name: '青柳 ふみ', party: 1, phone: '0561000601' },
      { name: '戸田 まもる', party: 3 },
    ],
  },
];
