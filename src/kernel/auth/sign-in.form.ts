import { z } from 'zod';
import { piece } from '../forms/piece.ts';
import { text } from '../forms/pieces.ts';
import { ok, refuse } from '../result.ts';
import { type Resume, readResume } from './resume.ts';
import { isSecret } from './secret.ts';
import { isTotpKey } from './totp.ts';

/** A password as typed: nothing trimmed, nothing repaired. */
export const secretText = (label: string) =>
  piece<string>(label, (input) => {
    if (typeof input !== 'string') return refuse(input === undefined ? 'missing' : 'not-understood');
    return input === '' ? refuse('missing') : ok(input);
  });

/** Where signing in leads back to; what cannot be read leads nowhere. */
export const resumeField = () =>
  piece<Resume | null>('戻り先', (input) => ok(typeof input === 'string' ? readResume(input) : null));

/** The key of an authenticator app, as the page made it. */
export const totpKeyField = () =>
  piece<string>('認証アプリのキー', (input) =>
    typeof input === 'string' && isTotpKey(input) ? ok(input) : refuse('not-understood'),
  );

/** The secret of a printed link, as the page made it. */
export const linkSecretField = () =>
  piece<string>('リンク', (input) =>
    typeof input === 'string' && isSecret(input) ? ok(input) : refuse('not-understood'),
  );

export const signInForm = z.strictObject({
  login: text({ label: 'サインイン名' }),
  password: secretText('パスワード'),
  resume: resumeField(),
});

const code = () => text({ label: '確認コード', max: 20 });

export const codeForm = z.strictObject({ code: code(), resume: resumeField() });

export const setUpForm = z.strictObject({ key: totpKeyField(), code: code(), resume: resumeField() });

export const newPasswordForm = z.strictObject({
  newPassword: secretText('新しいパスワード'),
  again: secretText('新しいパスワード（確認）'),
});

export const myPasswordForm = z.strictObject({
  password: secretText('いまのパスワード'),
  newPassword: secretText('新しいパスワード'),
  again: secretText('新しいパスワード（確認）'),
});

export const mySecondFactorForm = z.strictObject({
  key: totpKeyField(),
  code: code(),
  password: secretText('いまのパスワード'),
});

export const passwordOnlyForm = z.strictObject({ password: secretText('いまのパスワード') });
