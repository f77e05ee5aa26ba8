/**
 * Roles a post may carry (consultation.md §1.2, with those design.md §6 adds). A role decides which permissions may be
 * asked at all; which rows open is decided by locks and keys.
 */
export const roles = {
  municipalOwner: '地域共生の責任者',
  municipalManager: '管理職',
  districtOfficer: '地域共生担当職員',
  counterClerk: '窓口担当',
  csw: 'コミュニティソーシャルワーカー',
  coordinator: '多機関協働の調整役',
  fieldCounsellor: '分野別の相談員',
  outreachWorker: 'アウトリーチ支援員',
  participationCoordinator: '参加支援コーディネーター',
  ibashoStaff: '居場所スタッフ',
  minseiIin: '民生委員・児童委員',
  communityPartner: '地域の協力者',
  invitedMember: '会議の招待メンバー',
  prefectureAdvisor: '都道府県の助言者',
  dutyManager: '当直責任者',
  safetyOfficer: '安全配慮担当',
  abuseOfficer: '虐待対応担当',
  auditReviewer: '閲覧記録の点検者',
  registryOfficer: '名簿担当',
  townAdministrator: 'システム管理者',
} as const;

export type Role = keyof typeof roles;

/** Who may ask: a role, or one of the two who hold none. */
export type Asker = Role | 'resident' | 'job';

/** Whether a word read from the database names a role. */
export const isRole = (word: string): word is Role => Object.hasOwn(roles, word);
