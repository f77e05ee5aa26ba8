import { z } from 'zod';
import { choice, longText, text, uuid, yesNo } from '../../../kernel/forms/pieces.ts';
import { codesOf, paperKinds } from '../words.rules.ts';

export const paperForm = z.strictObject({
  kind: choice({ label: '種類', options: codesOf(paperKinds) }),
  title: text({ label: '題', max: 80 }),
  body: longText({ label: '本文', max: 20_000 }),
  inForce: yesNo({ label: '使っているもの' }),
});

export const copyForm = z.strictObject({ fromId: uuid({ label: '写すもとのネットワーク' }) });
