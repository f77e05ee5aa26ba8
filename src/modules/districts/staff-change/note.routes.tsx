import { type FormState, formOf } from '../../../kernel/forms/form.ts';
import { Desk } from '../../../kernel/http/desk.ts';
import { besideNow, isPageRefusal, refusedForm } from '../../../kernel/http/refused-form.ts';
import type { Visit } from '../../../kernel/http/visit.tsx';
import { newId } from '../../../kernel/ids.ts';
import { districtsPaths } from '../../../paths/districts.ts';
import { readNotes, writeNote } from './note.actions.ts';
import { NotePage } from './note.page.tsx';
import { noteForm } from './staff-change.form.ts';

const path = districtsPaths.handoverNote(':id');

export const noteDesk = new Desk()
  .get(path, { audience: 'staff', permission: 'handoverNote.read' }, (visit) => draw(visit, null))
  .post(
    path,
    {
      audience: 'staff',
      permission: 'handoverNote.write',
      form: noteForm,
      redraw: (visit, form) => draw(visit, form),
    },
    async (visit, { body }) => {
      const postId = visit.id('id');
      const done = await writeNote(visit.ctx, postId, { body, version: visit.version }, visit.mark);
      if (done.ok)
        return visit.go(districtsPaths.handoverNote(postId), {
          kind: 'success',
          text: '引き継ぎメモを保存しました。',
        });
      if (isPageRefusal(done)) return await visit.refused(done);
      return await draw(visit, refusedForm(visit, '', done), 409);
    },
  );

async function draw(visit: Visit, sent: FormState | null, status: 422 | 409 = 422): Promise<Response> {
  const read = await readNotes(visit.ctx, visit.id('id'));
  if (!read.ok) return await visit.refused(read);
  const { card, notes, own, year, mayWrite } = read.value;
  const asItIs = formOf({ body: own?.body ?? '' });
  const form = sent ? besideNow(sent, asItIs, status === 409) : asItIs;
  const page = (
    <NotePage
      card={card}
      notes={notes}
      year={year}
      form={mayWrite ? form : null}
      version={own ? visit.versionOver(own.version, status) : undefined}
      deedId={newId()}
    />
  );
  return sent ? await visit.redrawn('引き継ぎメモ', page, status) : await visit.page('引き継ぎメモ', page);
}
