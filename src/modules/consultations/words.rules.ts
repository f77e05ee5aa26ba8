/** Codes of the reception sheet (相談受付票, consultation.md 2.2) in the words of the counter. */
export const channels = {
  phone: '電話',
  visit: '来所',
  web: 'ホームページ',
  letter: '手紙・ファックス',
  mail: 'メール',
  chat: 'チャット',
  homeVisit: '訪問先で',
  salonStation: 'サロン・ステーションで',
  event: '行事で',
  meeting: '会議で',
  patrol: '見回りで',
} as const;

export const callerKinds = {
  person: '本人',
  familyMember: '家族',
  thirdParty: '近所の人など',
  professional: '関係機関の人',
  anonymous: '名乗らない人',
} as const;

export const routes = {
  self: '本人',
  family: '家族・親族',
  friend: '友人・知人',
  neighbour: '近隣の住民',
  minseiIin: '民生委員・児童委員',
  school: '学校',
  hospital: '病院・診療所',
  police: '警察',
  cityDept: '役所の他の課',
  fieldAgency: '相談支援機関',
  utility: '電気・ガス・水道・郵便など',
  ibasho: '居場所・サロン',
  outreachFound: 'アウトリーチで把握',
  disasterPatrol: '災害時の見回り',
  other: 'その他・わからない',
} as const;

export const urgencies = { today: '今日こまっている', soon: '近いうちに', anytime: 'いつでもよい' } as const;

export const lifeRisks = { none: 'なし', suspected: 'あるかもしれない', imminent: '差し迫っている' } as const;

export const responses = {
  listened: '話を聞いた',
  info: '情報を伝えた',
  appointment: '会う約束をした',
  visit: '訪問する',
  handover: 'ほかの担当につなぐ',
  emergency: '緊急の対応をした',
  statutoryReport: '法律による通報をした',
} as const;

export const kinds = { worry: '困りごと', wish: 'やってみたいこと' } as const;

export const states = {
  received: '受け付けました',
  screening: '内容を確かめています',
  handingOver: 'つなぎ先の返事待ち',
  trustBuilding: '関係づくり中',
  inCase: '支援につながりました',
  answered: '答えました',
  ended: '終わりました',
} as const;

export const screeningCodes = {
  infoOnly: '情報を伝えて終わる',
  handOverToOther: 'ほかの担当につなぐ',
  noConsentYetKeepWorking: '本人の同意はまだ。働きかけを続ける',
  continueAndPlan: '支援を続け、計画をつくる',
  endedBeforeDecision: '決める前に終わった',
} as const;

/** Why a consultation may end before a decision. "Not our job" is not among them, and there is no free choice that says so. */
export const endReasons = {
  personDeclined: '本人が希望しなかった',
  lostContact: '連絡がとれなくなった',
  moved: '転出した（転出先に伝えた）',
  died: '亡くなった',
  duplicate: '同じ相談がすでにある',
  withdrawn: '相談した人が取り下げた',
} as const;

export const bases = {
  consent: '本人の同意がある',
  withinTown: '役所の中で、目的の範囲内で伝える',
  law: '法律に定めがある',
  lifeOrBody: '生命・身体を守るために必要',
} as const;

export const mayCallBackWords = { yes: 'かけてよい', no: 'かけない', onlyTime: '時間を決めて' } as const;

/** The codes of a table of words, for schemas. */
export const codesOf = <T extends Record<string, string>>(
  words: T,
): [keyof T & string, ...(keyof T & string)[]] =>
  Object.keys(words) as [keyof T & string, ...(keyof T & string)[]];
