/** What can be decided about a case; written once, never changed. */
export type StepKind =
  | 'opened'
  | 'moved'
  | 'leadChanged'
  | 'teamChanged'
  | 'closingAsked'
  | 'leadAnswered'
  | 'closingTakenBack'
  | 'closed'
  | 'reopened'
  | 'died'
  | 'protected';

export const stepWords: Readonly<Record<StepKind, string>> = {
  opened: 'ケースを開きました',
  moved: '段階を変えました',
  leadChanged: '担当を引き継ぎました',
  teamChanged: 'チームを変えました',
  closingAsked: '終結を申し出ました',
  leadAnswered: '終結後の担当が答えました',
  closingTakenBack: '終結の申し出を取り下げました',
  closed: '終結しました',
  reopened: 'ふたたび開きました',
  died: '亡くなられたことを記録しました',
  protected: '担当が安全配慮担当に移りました',
};
