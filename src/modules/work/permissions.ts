import { definePermissions, everyRole } from '../../kernel/auth/permissions.ts';

export const permissions = definePermissions({
  'work.today': { title: '「きょう」の画面を見る', askers: everyRole },
  'work.list': { title: '待っていることの一覧を見る', askers: everyRole },
  'work.count': { title: '自分の番の件数を数える', askers: everyRole },
  'work.seen': { title: 'お知らせを確認済みにする', askers: everyRole },
  'work.tick': { title: '期限を過ぎたことを知らせる（時計の仕事）', askers: ['job'] },
});
