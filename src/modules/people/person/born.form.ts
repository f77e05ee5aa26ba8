import { notToCome } from '../../../kernel/forms/mark.ts';
import type { FormReason } from '../../../kernel/forms/messages.ts';
import { answer } from '../../../kernel/forms/piece.ts';
import { ok, type Result, refuse } from '../../../kernel/result.ts';
import { parseVagueDate } from '../../../kernel/time.ts';
import type { Born } from './person.rules.ts';

/** A birth date as well as it is known: 昭和20年5月3日, 1945-05, 昭和20年ごろ. Left empty it is unknown. */
export const bornField = (label: string) =>
  notToCome(answer<Born, false>({ label, required: false }, readBorn), (born) => born?.on);

function readBorn(written: string): Result<Born, FormReason> {
  const date = parseVagueDate(written);
  if (!date.ok) return refuse(date.refusal, { typed: written });
  const about = /(ごろ|頃|くらい|位)$/.test(written.normalize('NFKC').trim());
  const { value, precision } = date.value;
  return ok({ on: value, precision: about ? 'about' : precision });
}
