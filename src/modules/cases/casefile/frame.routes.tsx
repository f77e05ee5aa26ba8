import type { Child } from 'hono/jsx';
import type { FormState } from '../../../kernel/forms/form.ts';
import type { Visit } from '../../../kernel/http/visit.tsx';
import { newId } from '../../../kernel/ids.ts';
import { type Refusal, refuse } from '../../../kernel/result.ts';
import { casesPaths } from '../../../paths/cases.ts';
import { type CaseFrame, readFrame } from './case-view.actions.ts';
import { shownName } from './words.rules.ts';

type Body = (visit: Visit, frame: CaseFrame, form: FormState, status?: 422 | 409) => Child;

/** The identifier of the deed a page's form does: kept when the page is drawn again, so that sending twice does once. */
export const deedIdOf = (visit: Visit): string => (visit.fields._deed ? visit.mark.id : newId());

/** A closed case asks for the reason; a form sent to it is refused first, with what was typed. */
export const askReason = (visit: Visit, status?: 422 | 409): Response | Promise<Response> =>
  status ? visit.refused(refuse('reason-first')) : visit.go(casesPaths.open(visit.id('id')));

/** A page of a case with a form: read, drawn, and drawn again with what was typed. A closed case asks for the reason. */
export const framed =
  (title: string, body: Body) =>
  async (visit: Visit, form: FormState, status?: 422 | 409): Promise<Response> => {
    const frame = await readFrame(visit.ctx, visit.id('id'), async () => null);
    if (!frame.ok) return await visit.refused(frame);
    if (frame.value.kind === 'reason') return await askReason(visit, status);
    const name = shownName(frame.value.value.head.person.name);
    const drawn = body(visit, frame.value.value, form, status);
    const whole = `${title}　${name}`;
    return await (status ? visit.redrawn(whole, drawn, status) : visit.page(whole, drawn));
  };

/** Back to the case with a word about what was done, or the page that tells the refusal. */
export async function backToCase(
  visit: Visit,
  done: { readonly ok: true } | Refusal,
  text: string,
  path = casesPaths.case(visit.id('id')),
): Promise<Response> {
  if (!done.ok) return await visit.refused(done);
  return visit.go(path, { kind: 'success', text });
}
