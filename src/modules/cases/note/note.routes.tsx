import { blankForm, type FormState, formOf, withErrors } from '../../../kernel/forms/form.ts';
import { Desk } from '../../../kernel/http/desk.ts';
import type { Visit } from '../../../kernel/http/visit.tsx';
import { dayOf, timeOf } from '../../../kernel/time.ts';
import { casesPaths } from '../../../paths/cases.ts';
import { readFrame, readTimeline } from '../casefile/case-view.actions.ts';
import { isFilter } from '../casefile/case-view.rules.ts';
import { backToCase, deedIdOf } from '../casefile/frame.routes.tsx';
import { shownName } from '../casefile/words.rules.ts';
import { correctNote, writeNote } from './note.actions.ts';
import { correctionForm, noteForm } from './note.form.ts';
import { CorrectPage, LogPage } from './note.page.tsx';
import { noteById } from './note.store.ts';

const staff = (permission: string) => ({ audience: 'staff', permission }) as const;

const instantIn = (text: string | null): Date | null => {
  const at = text ? new Date(text) : null;
  return at && !Number.isNaN(at.getTime()) ? at : null;
};

async function drawLog(visit: Visit, form: FormState, status?: 422) {
  const asked = visit.query.get('filter') ?? 'all';
  const filter = isFilter(asked) ? asked : 'all';
  const read = await readTimeline(visit.ctx, visit.id('id'), filter, instantIn(visit.query.get('before')));
  if (!read.ok) return await visit.refused(read);
  if (read.value.kind === 'reason') return visit.go(casesPaths.open(visit.id('id')));
  const { head, aside, more } = read.value.value;
  const body = <LogPage {...{ head, aside, form, filter, deedId: deedIdOf(visit) }} {...more} />;
  const title = `ケース　${shownName(head.person.name)}`;
  return await (status ? visit.redrawn(title, body) : visit.page(title, body));
}

async function drawCorrection(visit: Visit, form: FormState, status?: 422) {
  const [caseId, noteId] = [visit.id('id'), visit.id('note')];
  const read = await readFrame(visit.ctx, caseId, (tx) => noteById(tx, caseId, noteId));
  if (!read.ok) return await visit.refused(read);
  if (read.value.kind === 'reason') return visit.go(casesPaths.open(caseId));
  const { head, more: note } = read.value.value;
  if (!note) return await visit.refused({ ok: false, refusal: 'not-found' });
  const { method, fact, words, assessment, next, place, durationMin, counterparts, changeSeen } = note;
  const filled = formOf({
    ...{ method, fact, words, assessment, next, place, durationMin, counterparts, changeSeen },
    occurredOn: dayOf(note.occurredAt),
    occurredTime: timeOf(note.occurredAt),
    source: note.source,
    relationLevel: note.relationLevel === null ? undefined : String(note.relationLevel),
  });
  const body = (
    <CorrectPage
      caseId={caseId}
      noteId={noteId}
      name={shownName(head.person.name)}
      form={Object.keys(form.typed).length > 0 ? form : filled}
      deedId={deedIdOf(visit)}
    />
  );
  return await (status ? visit.redrawn('記録を訂正する', body) : visit.page('記録を訂正する', body));
}

/** Refusals that one field can mend are told at that field, and what was typed stays. */
const mendable: Readonly<Record<string, { field: string; words: string }>> = {
  'nothing-written': { field: 'fact', words: '4つの欄のどれか1つに、ひとこと書いてください' },
  'in-the-future': { field: 'occurredOn', words: 'これから先の日時は書けません。日時を直してください' },
};

const retold = (visit: Visit, refusal: string): FormState | null => {
  const mend = mendable[refusal];
  const { _csrf, _deed, _version, ...typed } = visit.fields;
  return mend ? withErrors({ typed, errors: {} }, { [mend.field]: mend.words }) : null;
};

export const noteDesk = new Desk()
  .get('/cases/:id', staff('case.view'), (visit) => drawLog(visit, blankForm))
  .post(
    '/cases/:id/notes',
    { ...staff('caseNote.write'), form: noteForm, redraw: (visit, form) => drawLog(visit, form, 422) },
    async (visit, input) => {
      const saved = await writeNote(visit.ctx, visit.id('id'), input, visit.mark);
      const again = saved.ok ? null : retold(visit, saved.refusal);
      if (again) return await drawLog(visit, again, 422);
      return await backToCase(visit, saved, '書きとめました。');
    },
  )
  .get('/cases/:id/notes/:note/correct', staff('case.view'), (visit) => drawCorrection(visit, blankForm))
  .post(
    '/cases/:id/notes/:note/correct',
    {
      ...staff('caseNote.write'),
      form: correctionForm,
      redraw: (visit, form) => drawCorrection(visit, form, 422),
    },
    async (visit, input) => {
      const saved = await correctNote(visit.ctx, visit.id('id'), visit.id('note'), input, visit.mark);
      const again = saved.ok ? null : retold(visit, saved.refusal);
      if (again) return await drawCorrection(visit, again, 422);
      return await backToCase(visit, saved, '訂正を保存しました。もとの記録も残っています。');
    },
  );
