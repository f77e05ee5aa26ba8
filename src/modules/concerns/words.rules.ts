/** Codes of concern slips and themes in the words of the town (community.md 2b, consultation.md 4). */
export const abouts = {
  area: '地域のこと',
  person: 'だれかのこと',
  both: '両方（地域とだれか）',
  self: '自分のこと',
} as const;

export const kinds = { worry: '気になること', wish: 'やってみたいこと' } as const;

export const urgencies = { today: 'きょう', week: '今週', whenever: 'いつでも' } as const;

/** Of what is for today and nobody has taken in hand. */
export const pressing = '急ぎ：きょうのうちに';

export const consents = {
  yes: 'はい、伝えてよいと言っている',
  notAsked: 'まだ聞いていない',
  no: '伝えてほしくないと言っている',
  lifeRisk: '命があぶない（同意がなくても伝える）',
} as const;

export const consentWords = {
  notNeeded: '同意はいりません',
  yes: '本人の同意があります',
  no: '本人が伝えてほしくないと言っています',
  notAsked: '本人の同意をまだ聞いていません',
  lifeRisk: '命の危険があるため、同意がなくても伝えられました',
} as const;

/** Ways by which something is noticed (consultation.md 4.1). */
export const vias = {
  salon: 'サロン',
  station: '地域共生ステーション',
  neighbour: '近所で',
  minseiIin: '民生委員・児童委員の活動で',
  festival: 'お祭り・行事で',
  schoolPatrol: '見守り・パトロールで',
  survey: 'アンケートで',
  caseWork: '相談や訪問の仕事で',
  other: 'そのほか',
} as const;

/** How something reached the one who writes it down (community.md R3). */
export const enteredVias = {
  self: '自分で気づいた',
  paper: '紙のメモをあずかった',
  phone: '電話で聞いた',
  counter: '窓口で聞いた',
  homeVisit: '訪問先で聞いた',
} as const;

/** What shared concerns are about; a slip or a theme may have several. */
export const topics = {
  garbage: 'ごみ出し',
  streets: '道・あかり・交通安全',
  mobility: '移動・外出の足',
  shopping: '買い物',
  watch: '見守り・安否',
  ties: '居場所・つながり',
  children: 'こども・子育て',
  elders: '高齢・介護',
  disability: '障害',
  housework: '家事・庭の手入れ',
  houses: '住まい・空き家',
  manners: '騒音・動物・近所のこと',
  disaster: '防災',
  learning: '学び・趣味・役割',
  other: 'そのほか',
} as const;

export const slipStates = {
  new: '届きました',
  accepted: '受け取りました',
  inProgress: '対応しています',
  returned: '別の担当に渡りました',
  closed: '終わりました',
} as const;

/** All that the noticer is ever told (community.md 2b). */
export const noticerStates = {
  received: '受け取りました',
  inHand: '対応しています',
  closed: '終わりました',
} as const;

export const sortings = {
  consultation: 'ひとりの方のこととして、相談で受ける',
  theme: '地域のこととして、テーマにする',
  both: '両方（相談で受け、名前のないテーマもつくる）',
} as const;

export const closings = {
  handedOn: '相談やテーマに引きつがれた',
  solved: '解決した',
  duplicate: '同じ気づきがすでにある',
  noAction: '知らせてもらっただけでよかった',
} as const;

export const themeStates = {
  draft: '確認を待っています',
  open: '話し合いを待っています',
  discussed: '話し合いました',
  taken: '取り組んでいます',
  answered: 'かわりました',
  dropped: 'とりやめました',
} as const;

export const consentHows = {
  spoken: '会って聞いた',
  phoned: '電話で聞いた',
  written: '書いてもらった',
} as const;

/** The codes of a table of words, for schemas. */
export const codesOf = <T extends Record<string, string>>(
  words: T,
): [keyof T & string, ...(keyof T & string)[]] =>
  Object.keys(words) as [keyof T & string, ...(keyof T & string)[]];

/** The words of chosen topics in one line. */
export const topicWords = (chosen: readonly string[]): string =>
  chosen.map((topic) => topics[topic as Topic] ?? topic).join('、');

export type About = keyof typeof abouts;
export type Kind = keyof typeof kinds;
export type Urgency = keyof typeof urgencies;
export type AskedConsent = keyof typeof consents;
export type Consent = keyof typeof consentWords;
export type Via = keyof typeof vias;
export type EnteredVia = keyof typeof enteredVias;
export type Topic = keyof typeof topics;
export type SlipState = keyof typeof slipStates;
export type NoticerState = keyof typeof noticerStates;
export type Sorting = keyof typeof sortings;
export type ThemeState = keyof typeof themeStates;
