import type { GroupPlan } from '../../stage/directory-plan.ts';

/** Networks, clubs and groups. */
export const groups: readonly GroupPlan[] = [
  {
    key: 'netInokashira',
    name: '地域ケアネットワーク・井の頭',
    kana: 'ちいきけあねっとわーくいのかしら',
    description: '平成16年10月に三鷹市で初めて設立された地域ケアネットワーク。',
  },
  {
    key: 'netShinnaka',
    name: '地域ケアネットワーク・新川中原',
    kana: 'ちいきけあねっとわーくしんかわなかはら',
    description: '愛称はケアネット・しんなか。4つの分科会で活動。',
  },
  {
    key: 'netSeibu',
    name: '地域ケアネットワーク・にしみたか',
    kana: 'ちいきけあねっとわーくにしみたか',
    description: '居場所づくり、学習会、顔の見える関係づくり。',
  },
  {
    key: 'honobono',
    name: 'ほのぼのネット（見本班）',
    kana: 'ほのぼのねっとみほんはん',
    description: '町ごとの見守りとふれあいの活動。',
  },
  {
    key: 'listeners',
    name: '傾聴ボランティアの会（見本）',
    kana: 'けいちょうぼらんてぃあのかいみほん',
    description: '養成講座を終えた市民の会。',
  },
  {
    key: 'kitchen',
    name: '見本こども食堂の会',
    kana: 'みほんこどもしょくどうのかい',
    description: '月2回、だれでも来られる食堂。',
    kind: 'npo',
  },
  {
    key: 'ride',
    name: 'NPO見本おでかけの足',
    kana: 'えぬぴーおーみほんおでかけのあし',
    description: '福祉有償運送の団体。',
    kind: 'npo',
  },
  {
    key: 'shops',
    name: '見本商店会',
    kana: 'みほんしょうてんかい',
    description: '見守りに協力する店の集まり。',
    kind: 'other',
  },
  {
    key: 'family',
    name: '介護者の会「見本のひだまり」',
    kana: 'かいごしゃのかいみほんのひだまり',
    description: '介護する家族の会。',
  },
  {
    key: 'study',
    name: 'NPO見本まなびの部屋',
    kana: 'えぬぴーおーみほんまなびのへや',
    description: '無料の学習支援。',
    kind: 'npo',
  },
  {
    key: 'foodbank',
    name: 'フードバンク見本',
    kana: 'ふーどばんくみほん',
    description: '寄せられた食品を届ける団体。',
    kind: 'npo',
  },
  {
    key: 'walkers',
    name: '井の頭あるこう会（見本）',
    kana: 'いのかしらあるこうかいみほん',
    description: '自主グループ。',
  },
  {
    key: 'world',
    name: '国際交流の会（見本）',
    kana: 'こくさいこうりゅうのかいみほん',
    description: '日本語教室と通訳の会。',
    kind: 'npo',
  },
  {
    key: 'hands',
    name: '手話サークル見本',
    kana: 'しゅわさーくるみほん',
    description: '手話を学び、つたえる会。',
  },
];
