import { caseworkRoles, definePermissions } from '../../kernel/auth/permissions.ts';
import type { Role } from '../../kernel/auth/roles.ts';

const managers: readonly Role[] = ['municipalOwner', 'municipalManager'];
const approvers: readonly Role[] = [...managers, 'coordinator', 'safetyOfficer'];

/** What may be asked of cases. Whether a case opens is for its lock to say. */
export const permissions = definePermissions({
  'case.list': { title: 'ケースの一覧を見る', askers: caseworkRoles },
  'case.view': { title: 'ケースを見る', askers: caseworkRoles, sensitive: true },
  'case.open': { title: 'ケースを開く', askers: caseworkRoles },
  'case.change': { title: 'ケースの段階・希望・次の予定を変える', askers: caseworkRoles },
  'case.handOver': { title: 'ケースの担当を引き継ぐ', askers: caseworkRoles },
  'caseTeam.change': { title: 'チームの担当を加える・外す', askers: caseworkRoles },
  'caseTeam.grant': { title: '理由を書いて、地区や担当のきまりの外で割り当てる', askers: managers },
  'caseNote.write': { title: '支援の経過を書きとめる', askers: caseworkRoles },
  'caseFact.write': { title: '見立ての項目を書く', askers: caseworkRoles },
  'caseFact.shared': { title: '同意により共有された項目を見る', askers: caseworkRoles, sensitive: true },
  'caseRisk.mark': { title: '危険と配慮を書く・消す', askers: caseworkRoles },
  'caseVisit.plan': { title: '訪問を予定する・結果を書く', askers: caseworkRoles },
  'caseClosing.ask': { title: '終結を申し出る', askers: caseworkRoles },
  'caseClosing.answer': { title: '終結後の担当を引き受けるか答える', askers: caseworkRoles },
  'caseClosing.approve': { title: '終結を承認する', askers: approvers },
  'case.relock': { title: '地区の変わり目に鍵を付け直す', askers: ['job'] },
  'caseSlip.closed': { title: '理由を書いて、終結した記録を開く', askers: caseworkRoles, sensitive: true },
  'caseSlip.emergency': { title: '緊急閲覧で開く', askers: caseworkRoles, sensitive: true },
  'caseSlip.review': { title: '緊急閲覧を点検する', askers: [...managers, 'safetyOfficer'], sensitive: true },
});
