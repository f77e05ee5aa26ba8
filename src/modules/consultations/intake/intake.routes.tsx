import { blankForm, type FormState, formOf } from '../../../kernel/forms/form.ts';
import { parseForm } from '../../../kernel/forms/parse.ts';
import { Desk } from '../../../kernel/http/desk.ts';
import type { Visit } from '../../../kernel/http/visit.tsx';
import { newId } from '../../../kernel/ids.ts';
import { consultationPaths } from '../../../paths/consultations.ts';
import { CandidateList, type CandidateView } from './candidates.page.tsx';
import { candidatesFor } from './candidates.view.ts';
import { receiveConsultation } from './intake.actions.ts';
import { intakeForm } from './intake.form.ts';
import { IntakePage } from './intake.page.tsx';

const title = '相談を受け付ける';
const stated = { audience: 'staff', permission: 'consultation.receive' } as const;

/** Most calls are worries. Nothing that must be heard is answered before it was: no danger, no channel, no caller. */
const usual = formOf({ kind: 'worry' });

function intakePage(visit: Visit, form: FormState, candidates: CandidateView | null) {
  const sent = visit.fields.startedAt;
  const startedAt =
    typeof sent === 'string' && !Number.isNaN(Date.parse(sent)) ? sent : visit.ctx.now.toISOString();
  const deedId = visit.fields._deed ? visit.mark.id : newId();
  return <IntakePage form={form} deedId={deedId} startedAt={startedAt} candidates={candidates} />;
}

const redraw = async (visit: Visit, form: FormState) => {
  if (visit.fields.look === 'yes') return await look(visit, form);
  return await visit.redrawn(title, intakePage(visit, form, null));
};

/** The same form with possible same people under the name: no script is needed for that. */
async function look(visit: Visit, form: FormState) {
  const found = await candidatesFor(visit, form.typed);
  return await visit.page(title, intakePage(visit, { ...form, errors: {} }, found));
}

/** Receiving at a counter, on the telephone, at the door. */
export const intakeDesk = new Desk()
  .get(consultationPaths.intake, stated, (visit) => visit.page(title, intakePage(visit, usual, null)))
  .post(consultationPaths.intake, { ...stated, form: intakeForm, redraw }, async (visit, input) => {
    if (input.look) return await look(visit, { typed: visit.fields, errors: {} });
    const received = await receiveConsultation(visit.ctx, input, visit.mark);
    if (!received.ok) return await visit.refused(received);
    const next = input.response === 'handover' ? consultationPaths.handOver : consultationPaths.show;
    return visit.go(next(received.value.consultationId), {
      kind: 'success',
      text: `受付番号 ${received.value.receiptNo} で受け付けました。担当が決まっています。`,
    });
  })
  .get(consultationPaths.candidates, stated, async (visit) => {
    const fields = Object.fromEntries(visit.query);
    const parsed = parseForm(intakeForm.partial(), fields);
    const found = await candidatesFor(visit, parsed.ok ? parsed.typed : parsed.form.typed);
    return await visit.fragment(found ? <CandidateList view={found} form={blankForm} /> : null);
  });
