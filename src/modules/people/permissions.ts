import {
  caseworkRoles,
  definePermissions,
  everyRoleBut,
  mayRolesAsk,
} from '../../kernel/auth/permissions.ts';
import type { Role } from '../../kernel/auth/roles.ts';

const managers: readonly Role[] = ['municipalOwner', 'municipalManager'];
/** Everybody on the staff may find themselves close to somebody; those of no staff are not asked. */
const declarers = everyRoleBut('prefectureAdvisor', 'communityPartner', 'invitedMember');

export const permissions = definePermissions({
  'person.search': { title: '人をさがす', askers: caseworkRoles, sensitive: true },
  'person.view': { title: '人の記録を見る', askers: caseworkRoles, sensitive: true },
  'person.enter': { title: '人を登録する', askers: caseworkRoles },
  'person.change': { title: '人の記録を直す', askers: caseworkRoles },
  'person.letter': { title: '宛名を印刷する', askers: caseworkRoles, sensitive: true },
  'person.explain': { title: 'なぜ見えるのかを確かめる', askers: caseworkRoles, sensitive: true },
  'record.print': {
    title: '「わたしの記録」を本人に見せる・印刷する',
    askers: caseworkRoles,
    sensitive: true,
  },
  'record.names': { title: '「わたしの記録」に担当者の氏名を載せる', askers: managers, sensitive: true },
  'household.view': { title: '世帯を見る', askers: caseworkRoles, sensitive: true },
  'household.change': { title: '世帯と関係を作る・直す', askers: caseworkRoles },
  'household.tick': { title: '世帯を出た人の利益相反を見直す（時計の仕事）', askers: ['job'] },
  'consent.view': { title: '同意を見る', askers: caseworkRoles, sensitive: true },
  'consent.enter': { title: '同意・不同意を記録する', askers: caseworkRoles },
  'consent.withdraw': { title: '同意を取り下げる', askers: caseworkRoles },
  'consent.tick': { title: '期限の切れた同意を書きとめる（時計の仕事）', askers: ['job'] },
  'protection.view': { title: '支援措置を見る', askers: ['safetyOfficer'], sensitive: true },
  'protection.begin': { title: '支援措置を始める', askers: ['safetyOfficer'] },
  'protection.change': { title: '支援措置を延ばす・見られる担当を選ぶ', askers: ['safetyOfficer'] },
  'protection.lift': { title: '支援措置を解く', askers: ['safetyOfficer'] },
  'protection.tick': { title: '支援措置の期限を見まわる（時計の仕事）', askers: ['job'] },
  'merge.view': { title: '同じ人かどうかを見くらべる', askers: caseworkRoles, sensitive: true },
  'merge.join': { title: '2つの記録を1人にまとめる', askers: caseworkRoles },
  'merge.part': { title: 'まとめた記録を元に戻す', askers: caseworkRoles },
  'merge.tellApart': { title: '別の人だと記録する', askers: caseworkRoles },
  'merge.ask': { title: '同じ人かどうかを担当に照会する', askers: caseworkRoles },
  'merge.answer': { title: '照会に答える', askers: caseworkRoles },
  'conflict.list': { title: '利益相反の届け出を見る', askers: declarers },
  'conflict.declare': { title: '自分の利益相反を届け出る', askers: declarers },
  'conflict.declareFor': { title: '職員の利益相反を登録する・取り消す', askers: managers },
  'conflict.review': { title: '利益相反に当たる閲覧を点検する', askers: ['auditReviewer'], sensitive: true },
});

/** Whether somebody with these roles may ask a permission of this room: for leaving out buttons that would be refused. */
export const mayAsk = (roles: ReadonlySet<Role>, permission: keyof typeof permissions): boolean =>
  mayRolesAsk(roles, permissions[permission]);
