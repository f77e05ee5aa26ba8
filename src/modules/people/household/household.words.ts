import type { HouseholdKind, MemberRole, RelationKind, RelationQuality } from './household.rules.ts';

export const householdKindWords: Readonly<Record<HouseholdKind, string>> = {
  supportUnit: '支援する世帯',
  livingTogether: '一緒に住んでいる人',
  residentRegister: '住民票の世帯',
  economicUnit: '家計を一緒にする人',
};
export const memberRoleWords: Readonly<Record<MemberRole, string>> = {
  focal: '中心の人',
  member: '世帯員',
  relatedOutside: '世帯の外の関係者',
};
export const relationKindWords: Readonly<Record<RelationKind, string>> = {
  parentChild: '親と子',
  spouse: '夫婦',
  exSpouse: '元の夫婦',
  partner: 'パートナー',
  sibling: 'きょうだい',
  grandparent: '祖父母と孫',
  relative: '親せき',
  guardian: '後見する人と本人',
  carer: '介護・世話をする人と本人',
  friend: '友人',
  neighbour: '近所',
  supporter: '手助けする人と本人',
  adversary: '争いのある相手',
};
export const relationQualityWords: Readonly<Record<RelationQuality, string>> = {
  unknown: 'わからない',
  strong: '強いつながり',
  ordinary: 'ふつう',
  weak: '弱い',
  strained: 'ぎくしゃくしている',
  conflict: '対立している',
  cutOff: '切れている',
};

/** What is shown for whoever the reader may not open, whatever the reason (T16, A12). */
export const maskedMember = '世帯員（非公開）';
