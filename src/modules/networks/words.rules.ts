/** Words of this room as staff read them; residents read them in messages.ts. */
export const statuses = {
  notStarted: 'これから',
  preparing: '準備中',
  established: '設立',
  suspended: '休止',
  dissolved: '解散',
} as const;

export const partners = {
  residents: '住民・住民の団体',
  city: '市',
  relatedBody: '関係機関',
  business: '事業者',
} as const;

export const memberRoles = {
  chair: '会長',
  viceChair: '副会長',
  secretary: '事務局',
  treasurer: '会計',
  auditor: '監査',
  representative: '構成団体',
  individual: '個人',
} as const;

export const meetingKinds = {
  general: '総会',
  steering: '運営委員会',
  subcommittee: '分科会',
  preparatory: '準備会',
  study: '学習会',
  residentTalk: '住民懇談会',
  liaison: '連絡会（いくつかのネットワーク）',
} as const;

export const minutesStates = { draft: '案', confirmed: '確認済み', published: '公開中' } as const;
export const confirmers = { chair: '会長が確認した', nextMeeting: '次の会議で確認した' } as const;

export const activityKinds = {
  salon: 'サロン・居場所',
  mutualHelp: '支え合い',
  watchOver: '見守り',
  study: '学習会・講座',
  event: '行事',
  pr: '広報',
  resourceIntro: '社会資源の紹介',
  other: 'そのほか',
} as const;

export const stages = { study: '検討中', pilot: '試行中', running: '実施中', ended: '終了' } as const;

/** 共助 between 自助 and 公助 (community.md M4). */
export const layers = {
  self: '自助（本人・家族）',
  mutual: '共助（地域と市がいっしょに）',
  public: '公助（市のサービス）',
} as const;

/** Three things done as one (community.md N7). */
export const pillars = {
  community: '地域づくり',
  consultation: '断らない相談',
  participation: '参加の場',
} as const;

/** For whom (community.md M3); none chosen = anyone. */
export const targetGroups = {
  elder: '高齢の方',
  disability: '障がいのある方',
  child: '子育て中の方',
} as const;

export const paperKinds = { bylaws: '会則', roles: '役割表', agenda: '次第', form: '様式' } as const;

export const passageKinds = {
  name: '名前',
  phone: '電話番号',
  address: '住所',
  marked: '手で選んだことば',
} as const;

/** The keys of a list of words, as a form wants them. */
export const codesOf = <T extends Record<string, string>>(words: T): readonly (keyof T & string)[] =>
  Object.keys(words);

export type Status = keyof typeof statuses;
export type Partner = keyof typeof partners;
export type MemberRole = keyof typeof memberRoles;
export type MeetingKind = keyof typeof meetingKinds;
export type MinutesState = keyof typeof minutesStates;
export type Confirmer = keyof typeof confirmers;
export type ActivityKind = keyof typeof activityKinds;
export type Stage = keyof typeof stages;
export type Layer = keyof typeof layers;
export type Pillar = keyof typeof pillars;
export type TargetGroup = keyof typeof targetGroups;
export type PaperKind = keyof typeof paperKinds;
export type PassageKind = keyof typeof passageKinds;
