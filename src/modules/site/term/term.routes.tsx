import { blankForm, type FormState, formOf } from '../../../kernel/forms/form.ts';
import { Desk } from '../../../kernel/http/desk.ts';
import { besideNow, isPageRefusal, refusedForm, refusedStatus } from '../../../kernel/http/refused-form.ts';
import type { Visit } from '../../../kernel/http/visit.tsx';
import { articlePaths as p } from '../../../paths/site.ts';
import { TermPage, TermsPage } from './desk.page.tsx';
import { changeTerm, makeTerm, readTerm, readTerms } from './term.actions.ts';
import { factsOf, termForm } from './term.form.ts';
import type { Term } from './term.store.ts';

const kept = { audience: 'staff', permission: 'term.keep' } as const;
const saved = { kind: 'success', text: 'ことばの説明を保存しました。' } as const;

/** The list of words the town explains, for those who keep it. */
export const termDesk = new Desk()
  .get(p.terms, kept, async (visit) => {
    const read = await readTerms(visit.ctx);
    if (!read.ok) return await visit.refused(read);
    return await visit.page('ことばの説明', <TermsPage terms={read.value} />);
  })
  .get(p.newTerm, kept, (visit) => drawNew(visit, blankForm, 200))
  .post(
    p.newTerm,
    { ...kept, form: termForm, redraw: (visit, form) => drawNew(visit, form, 422) },
    async (visit, typed) => {
      const made = await makeTerm(visit.ctx, factsOf(typed), visit.mark);
      if (made.ok) return visit.go(p.terms, saved);
      if (isPageRefusal(made)) return await visit.refused(made);
      return await drawNew(visit, refusedForm(visit, 'term', made), 422);
    },
  )
  .get(p.term(':id'), kept, (visit) => drawTerm(visit))
  .post(
    p.term(':id'),
    { ...kept, form: termForm, redraw: (visit, form) => drawTerm(visit, () => form, 422) },
    async (visit, typed) => {
      const done = await changeTerm(
        visit.ctx,
        visit.id('id'),
        visit.version ?? 0,
        factsOf(typed),
        visit.mark,
      );
      if (done.ok) return visit.go(p.terms, saved);
      if (isPageRefusal(done)) return await visit.refused(done);
      const isStale = done.refusal === 'stale';
      const form = refusedForm(visit, isStale ? '' : 'term', done);
      return await drawTerm(visit, (now) => besideNow(form, now, isStale), refusedStatus(visit, done));
    },
  );

async function drawNew(visit: Visit, form: FormState, status: 200 | 422) {
  const title = 'ことばを加える';
  const page = <TermPage title={title} action={p.newTerm} form={form} />;
  // Asked even where nothing is read yet: whoever may not add a word is not shown how.
  const read = await readTerms(visit.ctx);
  if (!read.ok) return await visit.refused(read);
  return status === 200 ? await visit.page(title, page) : await visit.redrawn(title, page, status);
}

async function drawTerm(
  visit: Visit,
  formFrom: (now: FormState) => FormState = (now) => now,
  status: 200 | 409 | 422 = 200,
) {
  const read = await readTerm(visit.ctx, visit.id('id'));
  if (!read.ok) return await visit.refused(read);
  const page = (
    <TermPage
      title={read.value.term}
      action={p.term(read.value.id)}
      form={formFrom(standing(read.value))}
      version={visit.versionOver(read.value.version, status)}
    />
  );
  const { term } = read.value;
  return status === 200 ? await visit.page(term, page) : await visit.redrawn(term, page, status);
}

const standing = ({ term, kana, meaning, meaningEasy, termEn, meaningEn, retired }: Term): FormState =>
  formOf({ term, kana, meaning, meaningEasy, termEn, meaningEn, retired });
