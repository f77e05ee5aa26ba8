import { definePermissions } from '../../../kernel/auth/permissions.ts';
import type { Role } from '../../../kernel/auth/roles.ts';

/** Who keeps the directory in step with what is published; an administrator does so too, for no key is made by it. */
const listKeepers: readonly Role[] = [
  'municipalOwner',
  'municipalManager',
  'districtOfficer',
  'townAdministrator',
];

export const importPermissions = definePermissions({
  'import.view': { title: '公開された一覧の取り込みを見る', askers: listKeepers },
  'import.send': { title: '公開された一覧を送り、読み取りを直す', askers: listKeepers },
  'import.apply': { title: '一覧を取り込む・元に戻す', askers: listKeepers },
  'import.tick': { title: '長い一覧を続きから読む・取り込む（時計の仕事）', askers: ['job'] },
  'duplicate.list': { title: '同じ場所かもしれない組を見る', askers: listKeepers },
  'duplicate.decide': { title: '同じ場所かどうかを決める・元に戻す', askers: listKeepers },
  'export.view': { title: '一覧を公開用の形で書き出す', askers: listKeepers },
});
