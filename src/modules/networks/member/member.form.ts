import { z } from 'zod';
import { choice, text, tick, uuid } from '../../../kernel/forms/pieces.ts';
import { datedField, orEmpty } from '../dated.form.ts';
import { codesOf, memberRoles, partners } from '../words.rules.ts';
import type { NewMember } from './member.rules.ts';

const optional = (label: string, max: number) => text({ label, max, required: false });

export const memberForm = z.strictObject({
  organizationId: uuid({ label: '一覧にある団体', required: false }),
  bodyName: optional('一覧にない団体の名前', 80),
  name: optional('代表の方、または個人の名前', 60),
  mayPrint: tick({ label: '名前を公開してよい' }),
  partner: choice({ label: 'どういう仲間か', options: codesOf(partners) }),
  role: choice({ label: '役割', options: codesOf(memberRoles) }),
  founding: tick({ label: '設立のときからの構成員' }),
  fromDated: datedField({ label: 'いつから' }),
});

export const nameForm = z.strictObject({
  name: optional('いまの代表の方の名前', 60),
  mayPrint: tick({ label: '名前を公開してよい' }),
});

export const subcommitteeForm = z.strictObject({
  name: text({ label: '分科会の名前', max: 60 }),
  purpose: optional('めあて', 200),
  fromDated: datedField({ label: 'いつから', required: false }),
});

export const memberOf = (typed: z.output<typeof memberForm>): NewMember => ({
  ...typed,
  bodyName: orEmpty(typed.bodyName),
  name: orEmpty(typed.name),
});
