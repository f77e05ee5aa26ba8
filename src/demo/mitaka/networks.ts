import type { NetworkPlan } from '../stage/network-plan.ts';

const bulletin = '広報みたか 2010年9月19日号';
const cityPage = '市の「地域ケアネットワーク推進事業」のページ';
/** The city's page names seven networks and the month of the last; of three others no record tells since when. */
const bySeven = { dated: '2015-02', known: 'by' } as const;

/** Bodies that found and join a network (community.md note 3), by kind; which they are is made up. */
const founders: NonNullable<NetworkPlan['members']> = [
  { role: 'representative', bodyName: '町会・自治会（見本）', partner: 'residents', founding: true },
  { role: 'representative', bodyName: '住民協議会（見本）', partner: 'residents', founding: true },
  { role: 'representative', bodyName: '民生・児童委員', partner: 'residents', founding: true },
  { role: 'representative', bodyName: 'ほのぼのネット（見本）', partner: 'residents', founding: true },
  {
    role: 'representative',
    bodyName: '医師会・歯科医師会・薬剤師会',
    partner: 'relatedBody',
    founding: true,
  },
  { role: 'representative', bodyName: '地域包括支援センター', partner: 'relatedBody', founding: true },
  { role: 'secretary', bodyName: '市（高齢者支援課）', partner: 'city', founding: true },
];

const founded = (dated: string, people: NonNullable<NetworkPlan['members']> = []) =>
  [...founders, ...people].map((member) => ({ ...member, fromDated: dated }));

const contact = { secretariat: '高齢者支援課', phone: '0422-45-1151', extension: '2620' };

const bylaws = `第1条（名前）この会は、地域ケアネットワーク・新川中原といい、「ケアネット・しんなか」と呼ぶ。
第2条（めあて）新川中原住区に住む人が、住みなれたところで安心して暮らせるように、住民と団体と市がいっしょに助け合いを広げる。
第3条（会員）めあてに賛成する団体と個人を会員とする。
第4条（役員）会長1名、副会長2名、会計1名、監査2名を置く。
第5条（会議）総会は年1回、運営委員会は毎月開く。会員の半分以上の出席で成り立つ。`;

/** What the bulletin of 2010-09-19 and the city's later page tell of the networks (community.md M5 to M16, S02). */
export const mitakaNetworks: readonly NetworkPlan[] = [
  {
    key: 'inokashira',
    by: 'officer1',
    district: 'inokashira',
    responsible: 'inokashira',
    posts: ['csw1'],
    facts: {
      ...contact,
      name: '地域ケアネットワーク・井の頭',
      kana: 'チイキケアネットワークイノカシラ',
      about: '市で最初にできたネットワークです。サロン、ちょこっとサービス、いろいろな講座を開いています。',
    },
    entries: [{ dated: '2004-10', evidence: bulletin }],
    members: founded('2004-10', [
      { role: 'representative', bodyName: '商店会（見本）', partner: 'business' },
    ]),
    activities: [
      {
        name: 'ふれあいサロン・井の頭',
        kind: 'salon',
        stage: 'running',
        started: '2004-10',
        purpose: '日ごろの困りごとをスタッフと話し、近所の人とおしゃべりする。',
        pillars: ['community', 'consultation'],
        gathering: 'ふれあいサロン・井の頭',
      },
      {
        name: 'ちょこっとサービス支えあい',
        kind: 'mutualHelp',
        stage: 'running',
        started: '2004-10',
        purpose: '電球や電池の交換、軽いものの移動など。10分100円、50分まで。',
        pillars: ['community', 'participation'],
        story:
          '電球がえられずに夜を暗いまま過ごしていた方が、近所の人に頼めるようになりました。頼まれた人も、声をかけ合う相手が増えたと話しています（見本）。',
      },
    ],
  },
  {
    key: 'shinnaka',
    by: 'officer2',
    district: 'shinnaka',
    responsible: 'shinnaka',
    posts: ['salon', 'csw1'],
    facts: {
      ...contact,
      name: '地域ケアネットワーク・新川中原',
      kana: 'チイキケアネットワークシンカワナカハラ',
      alias: 'ケアネット・しんなか',
      about: '四つの分科会で、企画を立て、住民どうしのつながりをつくっています。',
    },
    entries: [{ dated: '2008-07', evidence: bulletin }],
    members: founded('2008-07', [
      { role: 'chair', name: '見本 しげる', mayPrint: true, partner: 'residents' },
      { role: 'individual', name: '新川 ひなた', partner: 'residents' },
    ]),
    subcommittees: [
      { name: 'サロン運営', purpose: 'しんなかサロンを開く' },
      { name: '広報', purpose: '活動を知らせる' },
      { name: '地域の社会資源紹介', purpose: '地域にある助けを紹介する' },
      { name: '見守りのしくみ検討', purpose: '見守りのしくみを考える' },
    ],
    activities: [
      {
        name: 'しんなかサロン',
        kind: 'salon',
        stage: 'running',
        started: '2008-07',
        purpose: 'おしゃべり、情報交換、相談。スタッフが地域の課題にも気づく。',
        pillars: ['community', 'consultation'],
        gathering: 'しんなかサロン',
        subcommittee: 'サロン運営',
        story:
          'サロンに来る人どうしで声をかけ合うようになり、しばらく見えない人に早く気づけるようになりました（見本）。',
      },
      {
        name: '見守りのしくみの検討',
        kind: 'watchOver',
        stage: 'study',
        started: '2010',
        purpose: 'ひとりで暮らす方などを、地域でゆるやかに見守るしくみを考える。',
        targetGroups: ['elder'],
        subcommittee: '見守りのしくみ検討',
      },
      {
        name: '地域の社会資源の紹介',
        kind: 'resourceIntro',
        stage: 'running',
        started: '2009',
        subcommittee: '地域の社会資源紹介',
      },
    ],
    papers: [
      { kind: 'bylaws', title: '会則', body: bylaws, draft: false },
      {
        kind: 'roles',
        title: '役割表',
        body: '会長　1名\n副会長　2名\n会計　1名\n監査　2名\n分科会の世話人　4名',
        draft: false,
      },
      {
        kind: 'agenda',
        title: '第1回準備会の次第',
        body: '1　自己紹介\n2　地域で気になること\n3　これからの進め方\n4　次の日どり',
        draft: false,
      },
    ],
    meetings: [
      {
        daysAgo: 36,
        facts: {
          ...{ kind: 'steering', title: '10月の運営委員会', startsAt: '18:30' },
          ...{ placeWords: '新川中原コミュニティセンター', quorum: '会員の半分以上', quorumMet: true },
        },
        agenda: ['サロンの日どり', '見守りのしくみの検討'],
        came: [
          { body: '町会・自治会（見本）', people: 3, names: ['森野 あおい'] },
          { body: '民生・児童委員', people: 2 },
          { body: '地域包括支援センター', people: 1 },
        ],
        decisions: ['祝日に当たる日のサロンは、1週間あとに開く。'],
        actions: [
          {
            words: '見守りの先進例を調べて、次の会議で報告する',
            ownerWords: '見守りのしくみ検討',
            dueIn: 14,
          },
        ],
        minutes: {
          body: [
            '出席：会長 見本 しげる、森野 あおい（町会）、民生・児童委員2名、地域包括支援センター1名。',
            '1　サロンの日どり　祝日に当たる日は、1週間あとに開くことにした。',
            '2　見守りのしくみ　森野さんから、となりの竹林さん（新川4丁目1-2、電話 0422-00-0199）が最近サロンに見えないという話があった。すみれ荘の階段が急なことも話題になった。分科会で先進例を調べる。',
          ].join('\n'),
          confirmedAfter: 7,
          publicWithout: ['すみれ荘'],
        },
      },
      {
        daysAgo: 3,
        facts: { kind: 'residentTalk', title: '住民懇談会「歩きやすいまち」', startsAt: '14:00' },
        agenda: ['気になること、やってみたいこと'],
        themes: ['dark-street'],
        came: [{ body: '住民', people: 14 }],
        decisions: ['街灯とベンチのことを、次の運営委員会で話し合う。'],
        actions: [{ words: '街灯の場所を地図にまとめる', ownerWords: '広報', dueIn: -1 }],
        minutes: {
          body: '住民14名が集まり、夜道の暗さ、休む場所、サロンへの誘い方について話し合った。',
        },
      },
    ],
  },
  {
    key: 'seibu',
    by: 'officer3',
    district: 'seibu',
    responsible: 'seibu',
    posts: ['csw2'],
    facts: {
      ...contact,
      name: '地域ケアネットワーク・にしみたか',
      kana: 'チイキケアネットワークニシミタカ',
      alias: 'ケアネット・にしみたか',
      about: '居場所づくりや学習会をとおして、顔の見えるつながりを広げています。',
    },
    entries: [{ dated: '2009-02', evidence: bulletin }],
    members: founded('2009-02'),
    activities: [
      {
        name: '地域のほっと♡スペース よってらっしゃい・にしみたか',
        kind: 'salon',
        stage: 'running',
        started: '2009-02',
        purpose: '子どもから高齢の人まで立ち寄れるサロン。ちょっとした相談と、見守りのはじまり。',
        pillars: ['community', 'consultation', 'participation'],
        gathering: '地域のほっと♡スペース よってらっしゃい・にしみたか',
      },
      {
        name: '学習会',
        kind: 'study',
        stage: 'running',
        started: '2009-02',
        purpose: '地域の福祉をいっしょに学ぶ。',
      },
    ],
  },
  {
    key: 'tobu',
    by: 'officer1',
    district: 'tobu',
    responsible: 'tobu',
    facts: { ...contact, name: '地域ケアネットワーク・東部', kana: 'チイキケアネットワークトウブ' },
    entries: [
      {
        ...{ status: 'preparing', dated: '2010-09-19', known: 'by', evidence: bulletin },
        nextStep: '設立に向けた準備',
      },
      { ...bySeven, evidence: cityPage },
    ],
    members: founders.map((member) => ({ ...member, founding: false, fromDated: '2015-02' })),
    papersOf: 'shinnaka',
  },
  {
    key: 'renjaku',
    by: 'officer2',
    district: 'renjaku',
    responsible: 'renjaku',
    facts: { ...contact, name: '地域ケアネットワーク・連雀', kana: 'チイキケアネットワークレンジャク' },
    entries: [{ ...bySeven, evidence: cityPage }],
  },
  {
    key: 'station',
    by: 'officer4',
    district: 'station',
    responsible: 'station',
    facts: {
      ...contact,
      name: '地域ケアネットワーク・三鷹駅周辺',
      kana: 'チイキケアネットワークミタカエキシュウヘン',
    },
    entries: [{ ...bySeven, evidence: cityPage }],
  },
  {
    key: 'osawa',
    by: 'officer3',
    district: 'osawa',
    responsible: 'osawa',
    facts: { ...contact, name: '地域ケアネットワーク・大沢', kana: 'チイキケアネットワークオオサワ' },
    entries: [{ dated: '2015-02', evidence: cityPage, nextStep: '' }],
    members: founded('2015-02'),
  },
];
