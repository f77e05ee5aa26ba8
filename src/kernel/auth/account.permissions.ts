import { definePermissions, everyRole } from './permissions.ts';

/** Administrators manage accounts, not keys: none of these opens a record (design.md §6). */
export const accountPermissions = definePermissions({
  // `resident` stands for somebody signed in who holds no post today; a real resident has no account and is refused.
  'account.own': { title: '自分の設定を見る・変える', askers: [...everyRole, 'resident'] },
  'account.list': { title: 'アカウントの一覧を見る', askers: ['townAdministrator'] },
  'account.invite': { title: 'アカウントをつくって招待する', askers: ['townAdministrator'] },
  'account.rename': { title: 'アカウントの名前を直す', askers: ['townAdministrator'] },
  'account.link': { title: 'パスワードを決めるためのリンクを出す', askers: ['townAdministrator'] },
  'account.suspend': { title: 'アカウントを停止する・再開する', askers: ['townAdministrator'] },
  'account.endSessions': { title: 'サインイン中の端末を終わらせる', askers: ['townAdministrator'] },
  'account.unlock': { title: 'サインインのロックを解く', askers: ['townAdministrator'] },
  'account.secondFactor': { title: '2段階の確認を必須にする・外す', askers: ['townAdministrator'] },
  'account.sweep': { title: '古いセッションと失敗の記録を消す', askers: ['job'] },
});
