import { definePermissions, everyRole, mayRolesAsk } from '../../kernel/auth/permissions.ts';
import type { Role } from '../../kernel/auth/roles.ts';

const managers: readonly Role[] = ['municipalOwner', 'municipalManager'];
/** An administrator keeps places and values in order, and accounts; never who holds which post (A20). */
const keepers: readonly Role[] = [...managers, 'townAdministrator'];

export const permissions = definePermissions({
  'district.list': { title: '地区の一覧を見る', askers: everyRole },
  'district.view': { title: '地区の内容を見る', askers: everyRole },
  'district.change': { title: '地区を作る・変える・終える', askers: keepers },
  'organization.list': { title: '組織と連絡先の一覧を見る', askers: everyRole },
  'organization.view': { title: '組織の内容を見る', askers: everyRole },
  'organization.change': { title: '組織・委託を作る・変える・終える', askers: managers },
  'organization.contact': { title: '組織の連絡先を変える', askers: keepers },
  'organization.confirmReturn': { title: '委託が終わった組織からの返還・消去を確認する', askers: managers },
  'organization.tick': { title: '委託の終わりを見つける（時計の仕事）', askers: ['job'] },
  'post.list': { title: '担当（職）の一覧を見る', askers: everyRole },
  'post.view': { title: '担当（職）の内容を見る', askers: everyRole },
  'post.change': { title: '担当（職）を作る・変える・終える', askers: managers },
  'assignment.approve': { title: 'だれがどの担当につくかを決める', askers: managers },
  'absence.list': { title: '不在の予定を見る', askers: everyRole },
  'absence.enter': { title: '不在を登録する・取り消す', askers: everyRole },
  'roster.view': { title: 'きょうの担当表を見る', askers: everyRole },
  'setting.list': { title: '町の決まりの一覧を見る', askers: everyRole },
  'setting.view': { title: '町の決まりの履歴を見る', askers: everyRole },
  'setting.change': { title: '町の決まりを変える', askers: keepers },
  'staffChange.view': { title: '人事異動の予定を見る', askers: managers },
  'staffChange.plan': { title: '人事異動を予定する・取り消す・終える', askers: managers },
  'staffChange.approveEarly': { title: '後任の早めの閲覧を認める', askers: managers },
  'formerMember.list': { title: '担当を離れた人の一覧を見る', askers: ['auditReviewer'] },
  'formerMember.view': {
    title: '離れた人が見た画面と出した書類を見る',
    askers: ['auditReviewer'],
    sensitive: true,
  },
  'handoverNote.read': { title: '引き継ぎメモを読む', askers: everyRole, sensitive: true },
  'handoverNote.write': { title: '引き継ぎメモを書く', askers: everyRole },
});

/** Whether somebody with these roles may ask a permission of this room: for leaving out buttons that would be refused. */
export const mayAsk = (roles: ReadonlySet<Role>, permission: keyof typeof permissions): boolean =>
  mayRolesAsk(roles, permissions[permission]);
