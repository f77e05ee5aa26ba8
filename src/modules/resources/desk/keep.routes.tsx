import { z } from 'zod';
import { blankForm, type FormState, formOf, hasErrors } from '../../../kernel/forms/form.ts';
import { choice, text } from '../../../kernel/forms/pieces.ts';
import { Desk } from '../../../kernel/http/desk.ts';
import { besideNow, refusedForm } from '../../../kernel/http/refused-form.ts';
import type { Visit } from '../../../kernel/http/visit.tsx';
import { newId } from '../../../kernel/ids.ts';
import { resourcesPaths } from '../../../paths/resources.ts';
import { checkService } from '../check/check.actions.ts';
import { checkOutcomes } from '../check/check.rules.ts';
import { backOf, ServiceFormPage } from './form.page.tsx';
import {
  addService,
  changeService,
  endEntry,
  hideEntry,
  readChange,
  readKept,
  readNew,
  showEntry,
} from './keep.actions.ts';
import { OnePage } from './one.page.tsx';
import { formOfEntry, serviceForm } from './service.form.ts';

const checkForm = z.strictObject({
  how: choice({ label: '確かめ方', options: ['phone', 'mail', 'postcard', 'visit', 'web'] }),
  outcome: choice({ label: '結果', options: checkOutcomes }),
  who: text({ label: 'だれに聞いたか', max: 100, required: false }),
  changed: text({ label: '変わっていたこと', max: 300, required: false }),
});

const hideForm = z.strictObject({ reason: text({ label: '非公開にする理由', max: 300 }) });
const button = z.strictObject({});

const change = { audience: 'staff', permission: 'resource.change' } as const;

const fresh = formOf({ status: 'active', reservation: 'unknown', intakePath: 'self', formal: 'no' });

/** One entry at the desk, and the form it is written with. */
export const keepDesk = new Desk()
  .get(resourcesPaths.add, change, (visit) => drawNew(visit, fresh))
  .post(resourcesPaths.add, { ...change, form: serviceForm, redraw: drawNew }, async (visit, input) => {
    const made = await addService(visit.ctx, input, visit.mark);
    return made.ok ? there(visit, made.value.id, '資源を登録しました。') : await visit.refused(made);
  })
  .get(resourcesPaths.keep(':id'), { audience: 'staff', permission: 'resource.view' }, (visit) =>
    draw(visit, {}),
  )
  .get(resourcesPaths.change(':id'), change, (visit) => drawChange(visit, null))
  .post(
    resourcesPaths.change(':id'),
    { ...change, form: serviceForm, redraw: (visit, form) => drawChange(visit, form) },
    async (visit, input) => {
      const id = visit.id('id');
      const done = await changeService(visit.ctx, id, visit.version ?? 0, input, visit.mark);
      if (done.ok) return there(visit, id, '資源の内容を変えました。');
      if (done.refusal !== 'stale') return await visit.refused(done);
      return await drawChange(visit, refusedForm(visit, '', done), 409);
    },
  )
  .post(
    resourcesPaths.check(':id'),
    {
      audience: 'staff',
      permission: 'resource.check',
      form: checkForm,
      redraw: (visit, check) => draw(visit, { check }),
    },
    async (visit, found) => {
      const done = await checkService(visit.ctx, visit.id('id'), found, visit.mark);
      return done.ok ? there(visit, visit.id('id'), '確認の結果を記録しました。') : await visit.refused(done);
    },
  )
  .post(
    resourcesPaths.hide(':id'),
    { ...change, form: hideForm, redraw: (visit, hide) => draw(visit, { hide }) },
    async (visit, { reason }) => {
      const done = await hideEntry(visit.ctx, visit.id('id'), reason, visit.mark);
      return done.ok ? there(visit, visit.id('id'), '非公開にしました。') : await visit.refused(done);
    },
  )
  .post(resourcesPaths.show(':id'), { ...change, form: button }, async (visit) => {
    const done = await showEntry(visit.ctx, visit.id('id'), visit.mark);
    return done.ok ? there(visit, visit.id('id'), 'もう一度公開しました。') : await visit.refused(done);
  })
  .post(resourcesPaths.end(':id'), { ...change, form: button }, async (visit) => {
    const done = await endEntry(visit.ctx, visit.id('id'), visit.mark);
    return done.ok ? there(visit, visit.id('id'), '終了にしました。') : await visit.refused(done);
  });

const there = (visit: Visit, id: string, words: string): Response =>
  visit.go(resourcesPaths.keep(id), { kind: 'success', text: words });

type Sent = Partial<Record<'check' | 'hide', FormState>>;

async function draw(visit: Visit, sent: Sent): Promise<Response> {
  const read = await readKept(visit.ctx, visit.id('id'));
  if (!read.ok) return await visit.refused(read);
  const forms = { check: sent.check ?? blankForm, hide: sent.hide ?? blankForm };
  const page = <OnePage {...read.value} forms={forms} deedId={() => newId()} />;
  const title = read.value.entry.service.name;
  return sent.check || sent.hide ? await visit.redrawn(title, page) : await visit.page(title, page);
}

async function drawNew(visit: Visit, form: FormState): Promise<Response> {
  const read = await readNew(visit.ctx);
  if (!read.ok) return await visit.refused(read);
  const title = '資源を登録する';
  const page = (
    <ServiceFormPage
      title={title}
      action={resourcesPaths.add}
      back={backOf(null)}
      form={form}
      deedId={newId()}
      choices={read.value.choices}
    />
  );
  return hasErrors(form) ? await visit.redrawn(title, page) : await visit.page(title, page);
}

async function drawChange(visit: Visit, sent: FormState | null, status: 422 | 409 = 422): Promise<Response> {
  const read = await readChange(visit.ctx, visit.id('id'));
  if (!read.ok) return await visit.refused(read);
  const { entry, details, choices } = read.value;
  const asItIs = formOfEntry(entry, details);
  const title = `${entry.service.name}を変える`;
  const page = (
    <ServiceFormPage
      title={title}
      action={resourcesPaths.change(entry.service.id)}
      back={backOf(entry.service.id)}
      form={sent ? besideNow(sent, asItIs, status === 409) : asItIs}
      deedId={newId()}
      version={visit.versionOver(entry.service.version, status)}
      choices={choices}
    />
  );
  return sent ? await visit.redrawn(title, page, status) : await visit.page(title, page);
}
