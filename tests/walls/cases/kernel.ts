import { randomBytes } from 'node:crypto';
import { fixed, type LawfulCases, nothing, wrong } from './lawful.ts';

const secret = () => randomBytes(32).toString('base64url');

/** Forms of signing in, accounts, the audit trail. */
export const kernel: LawfulCases = {
  '/audit/export': {
    who: 'reviewer',
    path: fixed('/audit/export'),
    fields: () => ({ list: 'outside', month: '2026-11', staff: '', person: '', reason: '月の点検のため' }),
    says: 200,
  },
  '/sign-in': {
    who: 'resident',
    path: fixed('/sign-in'),
    fields: () => ({ login: 'aoki', password: 'まちがい' }),
    ...wrong,
  },
  '/sign-in/code': {
    who: 'resident',
    path: fixed('/sign-in/code'),
    fields: () => ({ code: '000000' }),
    says: 403,
    secret: true,
  },
  '/sign-in/second-factor': {
    who: 'resident',
    path: fixed('/sign-in/second-factor'),
    fields: () => ({ key: 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP', code: '000000' }),
    says: 403,
    secret: true,
  },
  '/sign-out': { who: 'duty', path: fixed('/sign-out'), fields: nothing },
  '/invitation/:secret': {
    who: 'resident',
    path: fixed('/invitation/unknown-secret'),
    fields: () => ({ newPassword: 'ながいことば 7つ', again: 'ながいことば 7つ' }),
    says: 404,
    secret: true,
  },
  '/me/password': {
    who: 'goto',
    path: fixed('/me/password'),
    fields: () => ({ password: 'まちがい', newPassword: 'ながいことば 7つ', again: 'ながいことば 7つ' }),
    ...wrong,
  },
  '/me/second-factor': {
    who: 'goto',
    path: fixed('/me/second-factor'),
    fields: () => ({ key: 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP', code: '000000', password: 'まちがい' }),
    ...wrong,
  },
  '/me/second-factor/remove': {
    who: 'goto',
    path: fixed('/me/second-factor/remove'),
    fields: () => ({ password: 'まちがい' }),
    ...wrong,
  },
  '/me/mail': {
    who: 'goto',
    path: fixed('/me/mail'),
    fields: () => ({ email: '', tellTurns: '', password: '' }),
    secret: true,
  },
  '/me/sessions/end': {
    who: 'goto',
    path: fixed('/me/sessions/end'),
    fields: () => ({ session: 'a'.repeat(64) }),
    says: 303,
  },
  '/me/sessions/end-others': { who: 'goto', path: fixed('/me/sessions/end-others'), fields: nothing },
  '/accounts/new': {
    who: 'admin',
    path: fixed('/accounts/new'),
    fields: () => ({
      login: 'new.person',
      name: '新しい職員',
      kana: 'あたらしい',
      email: 'new@example.jp',
      delivery: 'mail',
      linkSecret: secret(),
    }),
  },
  '/accounts/:id/name': {
    who: 'admin',
    path: (s) => `/accounts/${s.of('spareAccount')}/name`,
    fields: () => ({ name: '名前の直し', kana: '', email: '' }),
  },
  '/accounts/:id/link': {
    who: 'admin',
    path: (s) => `/accounts/${s.of('spareAccount')}/link`,
    fields: () => ({ linkSecret: secret() }),
    says: 200,
  },
  '/accounts/:id/suspend': {
    who: 'admin',
    path: (s) => `/accounts/${s.of('spareAccount')}/suspend`,
    fields: nothing,
  },
  '/accounts/:id/reactivate': {
    who: 'admin',
    path: (s) => `/accounts/${s.of('spareAccount')}/reactivate`,
    fields: nothing,
  },
  '/accounts/:id/end-sessions': {
    who: 'admin',
    path: (s) => `/accounts/${s.of('spareAccount')}/end-sessions`,
    fields: nothing,
  },
  '/accounts/:id/unlock': {
    who: 'admin',
    path: (s) => `/accounts/${s.of('spareAccount')}/unlock`,
    fields: nothing,
  },
  '/accounts/:id/second-factor/require': {
    who: 'admin',
    path: (s) => `/accounts/${s.of('spareAccount')}/second-factor/require`,
    fields: () => ({ required: 'yes' }),
  },
  '/accounts/:id/second-factor/remove': {
    who: 'admin',
    path: (s) => `/accounts/${s.of('spareAccount')}/second-factor/remove`,
    fields: nothing,
  },
};
