import { z } from 'zod';
import { choice, date, longText } from '../../../kernel/forms/pieces.ts';
import { codesOf, endReasons, screeningCodes } from '../words.rules.ts';

const optional = { required: false } as const;

/** Result of screening: one of five codes, always with a reason in words. */
export const screeningForm = z.strictObject({
  code: choice({ label: 'ふりわけ', options: codesOf(screeningCodes) }),
  reason: longText({ label: '理由・伝えたこと', max: 4000 }),
  endReason: choice({ label: '終わる理由', options: codesOf(endReasons), ...optional }),
  nextContactOn: date({ label: '次に連絡する日', ...optional }),
});

export type Screening = z.output<typeof screeningForm>;
