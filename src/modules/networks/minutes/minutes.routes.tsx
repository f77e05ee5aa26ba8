import { type FormState, withErrors } from '../../../kernel/forms/form.ts';
import { Desk } from '../../../kernel/http/desk.ts';
import { refusedStatus } from '../../../kernel/http/refused-form.ts';
import type { Visit } from '../../../kernel/http/visit.tsx';
import type { Result } from '../../../kernel/result.ts';
import { networkPaths as p } from '../../../paths/networks.ts';
import { nothing } from '../network/network.form.ts';
import type { Sent } from '../sent.rules.ts';
import { refusedAt, unread } from '../sent.ts';
import {
  confirmMinutes,
  correctMinutes,
  publishMinutes,
  readMinutes,
  removeNames,
  withdrawMinutes,
  writeMinutes,
} from './minutes.actions.ts';
import { confirmForm, marksOf, namesForm, publishForm, withdrawForm, writeForm } from './minutes.form.ts';
import { MinutesPage } from './minutes.page.tsx';

const written = { audience: 'staff', permission: 'minutes.write' } as const;
const published = { audience: 'staff', permission: 'minutes.publish' } as const;

async function draw(visit: Visit, sent: Sent = null, status: 200 | 409 | 422 = 200) {
  const view = await readMinutes(visit.ctx, visit.id('id'));
  if (!view.ok) return await visit.refused(view);
  const page = <MinutesPage view={view.value} sent={sent} />;
  return status === 200 ? await visit.page('議事録', page) : await visit.redrawn('議事録', page, status);
}

/** Refusals a field is about. */
const atField: Readonly<Record<string, string>> = {
  'confirmed-too-early': 'on',
  'confirmed-ahead': 'on',
  'words-not-there': 'further',
  'names-undecided': 'looked',
  stale: '',
};

async function answer(visit: Visit, deed: string, done: Result<null, string>, text: string) {
  if (done.ok) return visit.go(p.minutes(visit.id('id')), { kind: 'success', text });
  const field = atField[done.refusal];
  if (field === undefined) return await visit.refused(done);
  return await draw(visit, refusedAt(visit, deed, field, done), refusedStatus(visit, done));
}

const again = (deed: string) => (visit: Visit, form: FormState) =>
  draw(visit, unread(visit, deed, form), 422);

const lookFirst = '公開する文を読んで、しるしを付けてください';

/** Minutes from the first word to what everybody reads. */
export const minutesDesk = new Desk()
  .get(p.minutes(':id'), { audience: 'staff', permission: 'minutes.view' }, (visit) => draw(visit))
  .post(
    p.minutes(':id'),
    { ...written, form: writeForm, redraw: again('write') },
    async (visit, { body }) => {
      const done = await writeMinutes(visit.ctx, visit.id('id'), body, visit.version, visit.mark);
      return await answer(visit, 'write', done, '案を保存しました。');
    },
  )
  .post(
    p.confirmMinutes(':id'),
    { ...written, form: confirmForm, redraw: again('confirm') },
    async (visit, typed) => {
      const done = await confirmMinutes(visit.ctx, visit.id('id'), typed, visit.mark);
      return await answer(visit, 'confirm', done, '確認済みにしました。');
    },
  )
  .post(
    p.redactMinutes(':id'),
    { ...published, form: namesForm, redraw: again('names') },
    async (visit, typed) => {
      const done = await removeNames(visit.ctx, visit.id('id'), marksOf(typed), visit.mark);
      return await answer(visit, 'names', done, '消した文ともとの文を、ならべて見てください。');
    },
  )
  .post(
    p.publishMinutes(':id'),
    { ...published, form: publishForm, redraw: again('publish') },
    async (visit, { looked }) => {
      if (!looked) {
        const form = withErrors({ typed: visit.fields, errors: {} }, { looked: lookFirst });
        return await draw(visit, unread(visit, 'publish', form), 422);
      }
      const done = await publishMinutes(visit.ctx, visit.id('id'), visit.mark);
      return await answer(visit, 'publish', done, '議事録を公開しました。');
    },
  )
  .post(
    p.withdrawMinutes(':id'),
    { ...published, form: withdrawForm, redraw: again('withdraw') },
    async (visit, { why }) => {
      const done = await withdrawMinutes(visit.ctx, visit.id('id'), why, visit.mark);
      return await answer(visit, 'withdraw', done, '公開をやめました。');
    },
  )
  .post(p.correctMinutes(':id'), { ...written, form: nothing }, async (visit) => {
    const done = await correctMinutes(visit.ctx, visit.id('id'), visit.mark);
    return await answer(visit, 'correct', done, '新しい案を作りました。');
  });
