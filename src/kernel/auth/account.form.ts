import { z } from 'zod';
import { piece } from '../forms/piece.ts';
import { choice, email, kana, text, tick } from '../forms/pieces.ts';
import { ok, refuse } from '../result.ts';
import { linkSecretField } from './sign-in.form.ts';

const name = () => text({ label: '名前', max: 60 });
const reading = () => kana({ label: 'ふりがな', required: false });
const address = () => email({ label: 'メールアドレス', required: false });

export const inviteForm = z.strictObject({
  login: text({ label: 'サインイン名', max: 64 }),
  name: name(),
  kana: reading(),
  email: address(),
  delivery: choice({ label: '案内の渡しかた', options: ['mail', 'print'] }),
  linkSecret: linkSecretField(),
});

export const renameForm = z.strictObject({ name: name(), kana: reading(), email: address() });

export const linkForm = z.strictObject({ linkSecret: linkSecretField() });

export const noFields = z.strictObject({});

export const requireForm = z.strictObject({
  required: choice({ label: '2段階の確認', options: ['yes', 'no'] }),
});

export const myMailForm = z.strictObject({
  email: address(),
  tellTurns: tick({ label: 'あなたの番のお知らせ' }),
  password: piece<string | null>('いまのパスワード', (input) =>
    ok(typeof input === 'string' && input !== '' ? input : null),
  ),
});

export const sessionForm = z.strictObject({
  session: piece<string>('端末', (input) =>
    typeof input === 'string' && /^[0-9a-f]{64}$/.test(input) ? ok(input) : refuse('not-understood'),
  ),
});
