import { caseworkRoles, definePermissions, everyRole } from '../../kernel/auth/permissions.ts';
import type { Asker, Role } from '../../kernel/auth/roles.ts';

/** Who answers for slips; the others may become it where nobody holds the nearer post. */
const sorters = [
  'csw',
  'districtOfficer',
  'counterClerk',
  'coordinator',
  'municipalManager',
  'municipalOwner',
] as const;

const themeKeepers = ['csw', 'districtOfficer', 'municipalManager', 'municipalOwner'] as const;

export const permissions = definePermissions({
  'concern.catch': { title: '気づきメモを書く', askers: everyRole },
  'concern.mine': { title: '自分の気づきメモのその後を見る', askers: everyRole },
  'concern.agree': { title: '本人の同意がとれたことを伝える', askers: everyRole },
  'concern.list': { title: '届いた気づきメモの一覧を見る', askers: [...sorters, 'dutyManager'] },
  'concern.view': { title: '気づきメモを見る', askers: [...sorters, 'dutyManager'], sensitive: true },
  'concern.acknowledge': { title: '気づきメモを受け取る', askers: sorters },
  'concern.sort': { title: '気づきメモの行き先を決める', askers: sorters },
  'concern.pass': { title: '気づきメモを別の担当に渡す', askers: sorters },
  'concern.close': { title: '気づきメモに返事をして終える', askers: sorters },
  'concern.erase': { title: '同意のないことばを消す（時計の仕事）', askers: ['job'] },
  'theme.list': { title: '地域のテーマの一覧を見る', askers: everyRole },
  'theme.view': { title: '地域のテーマを見る', askers: everyRole },
  'theme.check': { title: 'テーマに人のことが入っていないか確かめる', askers: caseworkRoles },
  'theme.change': { title: '地域のテーマを進める', askers: themeKeepers },
});

/** Whether somebody with these roles may ask a permission of this room: for leaving out what would be refused. */
export const mayAsk = (roles: ReadonlySet<Role>, permission: keyof typeof permissions): boolean =>
  (permissions[permission].askers as readonly Asker[]).some((asker) => roles.has(asker as Role));
