import { blankForm, type FormState } from '../../../kernel/forms/form.ts';
import { Desk } from '../../../kernel/http/desk.ts';
import type { Visit } from '../../../kernel/http/visit.tsx';
import { casesPaths } from '../../../paths/cases.ts';
import { readFacts } from '../casefile/case-view.actions.ts';
import { backToCase, deedIdOf } from '../casefile/frame.routes.tsx';
import { shownName } from '../casefile/words.rules.ts';
import { writeFact } from './fact.actions.ts';
import { factForm } from './fact.form.ts';
import { FactsPage, SharedPage } from './fact.page.tsx';
import { readShared } from './shared.actions.ts';

const staff = (permission: string) => ({ audience: 'staff', permission }) as const;

async function drawFacts(visit: Visit, form: FormState, status?: 422) {
  const read = await readFacts(visit.ctx, visit.id('id'));
  if (!read.ok) return await visit.refused(read);
  if (read.value.kind === 'reason') return visit.go(casesPaths.open(visit.id('id')));
  const { head, aside, more } = read.value.value;
  const body = <FactsPage head={head} aside={aside} {...more} form={form} deedId={deedIdOf(visit)} />;
  const title = `見立て　${shownName(head.person.name)}`;
  return await (status ? visit.redrawn(title, body) : visit.page(title, body));
}

async function drawShared(visit: Visit) {
  const shared = await readShared(visit.ctx);
  if (!shared.ok) return await visit.refused(shared);
  return await visit.page('同意により共有された項目', <SharedPage rows={shared.value} />);
}

export const factDesk = new Desk()
  .get(casesPaths.shared, staff('caseFact.shared'), drawShared)
  .get('/cases/:id/facts', staff('case.view'), (visit) => drawFacts(visit, blankForm))
  .post(
    '/cases/:id/facts',
    { ...staff('caseFact.write'), form: factForm, redraw: (visit, form) => drawFacts(visit, form, 422) },
    async (visit, input) => {
      const saved = await writeFact(visit.ctx, visit.id('id'), input, visit.mark);
      return await backToCase(visit, saved, '項目を保存しました。', casesPaths.facts(visit.id('id')));
    },
  );
