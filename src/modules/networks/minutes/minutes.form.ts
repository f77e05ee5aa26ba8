import { z } from 'zod';
import { choice, date, longText, text, tick } from '../../../kernel/forms/pieces.ts';
import { keyList, orEmpty } from '../dated.form.ts';
import { codesOf, confirmers } from '../words.rules.ts';
import type { Marks } from './minutes.actions.ts';

export const writeForm = z.strictObject({ body: longText({ label: '議事録', max: 100_000 }) });

export const confirmForm = z.strictObject({
  by: choice({ label: 'だれが確認したか', options: codesOf(confirmers) }),
  on: date({ label: '確認した日', notToCome: true }),
});

export const namesForm = z.strictObject({
  remove: keyList({ label: '消すところ', shape: /^\d{1,7}-\d{1,4}$/ }),
  further: longText({ label: 'ほかに消すことば', max: 2000, required: false }),
});

export const publishForm = z.strictObject({ looked: tick({ label: '残るところを見た' }) });
export const withdrawForm = z.strictObject({ why: text({ label: '理由', max: 200 }) });

/** What was marked, words one per line. */
export const marksOf = ({ remove, further }: z.output<typeof namesForm>): Marks => ({
  remove,
  further: orEmpty(further)
    .split('\n')
    .map((words) => words.trim())
    .filter((words) => words !== ''),
});
