import {
  caseworkRoles,
  definePermissions,
  everyRole,
  everyRoleBut,
  mayRolesAsk,
} from '../../kernel/auth/permissions.ts';
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
  'comer.view': { title: '人が通っている場所を見る', askers: caseworkRoles, sensitive: true },
  'comer.link': { title: '本人の同意で、人を集まりとつなぐ', askers: caseworkRoles },
  'comer.end': { title: '通っている場所を終わりにする', askers: caseworkRoles },
  'station.browse': { title: '地域共生ステーションと部屋の空きを見る', askers: ['resident'] },
  'station.change': { title: 'ステーション・部屋・貸し出しの決まりを変える', askers: hosts },
  'booking.ask': { title: '部屋の予約を申し込む・確かめる・取り消す', askers: ['resident'] },
  'booking.enter': { title: '電話や窓口で受けた部屋の予約を入れる', askers: hosts },
  'booking.list': { title: '部屋の予約を見る', askers: hosts, sensitive: true },
  'booking.decide': { title: '部屋の予約に答える・鍵を渡す・使った記録をつける', askers: hosts },
  'booking.bump': { title: '災害のために部屋の予約を止める', askers: hosts },
  'group.keep': { title: '部屋を使う団体を登録する', askers: hosts, sensitive: true },
  'draw.run': { title: '部屋の抽選をする', askers: hosts },
  'presence.count': { title: '居間に来た人を数える', askers: hosts },
  'gathering.tick': { title: '集まりの日どりを先まで作る（時計の仕事）', askers: ['job'] },
});

/** Whether somebody with these roles may ask a permission of this room: for leaving out buttons that would be refused. */
export const mayAsk = (roles: ReadonlySet<Role>, permission: keyof typeof permissions): boolean =>
  mayRolesAsk(roles, permissions[permission]);
