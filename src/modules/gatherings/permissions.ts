import { definePermissions, everyRole, everyRoleBut, mayRolesAsk } from '../../kernel/auth/permissions.ts';
import type { Role } from '../../kernel/auth/roles.ts';

/** Those who meet neighbours: no guests of single meetings, no reviewers, no administrators. */
const hosts = everyRoleBut('invitedMember', 'prefectureAdvisor', 'auditReviewer', 'townAdministrator');

export const permissions = definePermissions({
  'gathering.browse': { title: '集まりと日どりを見る', askers: ['resident'] },
  'gathering.list': { title: '集まりの一覧（職員・世話役）を見る', askers: everyRole },
  'gathering.change': { title: '集まりを作る・変える・休む', askers: hosts },
  'occurrence.decide': { title: '開く日を決める・移す・中止する', askers: hosts },
  'signup.sign': { title: '参加を申し込む・取り消す', askers: ['resident'] },
  'signup.enter': { title: '電話や窓口で受けた申し込みを入れる', askers: hosts },
  'attendance.enter': { title: '来た人を数える', askers: hosts },
  'gathering.tick': { title: '集まりの日どりを先まで作る（時計の仕事）', askers: ['job'] },
});

/** Whether somebody with these roles may ask a permission of this room: for leaving out buttons that would be refused. */
export const mayAsk = (roles: ReadonlySet<Role>, permission: keyof typeof permissions): boolean =>
  mayRolesAsk(roles, permissions[permission]);
