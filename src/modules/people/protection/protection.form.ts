import { z } from 'zod';
import { choices, date, longText, text, tick } from '../../../kernel/forms/pieces.ts';
import { bornField } from '../person/born.form.ts';

/** The birth dates of a notice, as they stand in the address the form is drawn at. */
export const noticeForm = z.strictObject({
  born: bornField('生年月日'),
  partyBorn: bornField('相手方の生年月日'),
});

export const beginForm = (choicesOf: {
  readonly persons: readonly string[];
  readonly parties: readonly string[];
  readonly posts: readonly string[];
}) =>
  z.strictObject({
    personIds: choices({ label: '守る人', options: choicesOf.persons }),
    otherParties: choices({ label: '相手方', options: choicesOf.parties }),
    source: text({ label: '知らせてきたところ', max: 120 }),
    fromOn: date({ label: '始まりの日' }),
    untilOn: date({ label: '終わりの日', required: false }),
    listedPosts: choices({ label: '続けて見られる担当', options: choicesOf.posts }),
  });
export type BeginInput = z.output<ReturnType<typeof beginForm>>;

export const renewForm = z.strictObject({
  source: text({ label: '知らせてきたところ', max: 120 }),
  fromOn: date({ label: '始まりの日' }),
  untilOn: date({ label: '終わりの日', required: false }),
});
export const postsForm = (posts: readonly string[]) =>
  z.strictObject({ listedPosts: choices({ label: '続けて見られる担当', options: posts }) });
export const liftForm = z.strictObject({
  reason: longText({ label: '解く理由', max: 1000 }),
  withAddresses: tick({ label: '住所も元に戻す' }),
});
