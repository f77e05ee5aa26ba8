import { blankForm, type FormState, formOf } from '../../kernel/forms/form.ts';
import type { Visit } from '../../kernel/http/visit.tsx';
import { newId } from '../../kernel/ids.ts';
import { DayPage } from './person/forms.page.tsx';

type Asked = {
  readonly card: { readonly id: string; readonly name: string };
  readonly action: string;
  readonly title: string;
  readonly label: string;
  readonly lead?: string;
};

/** The page that asks on which day something ended; today stands in it until another day is typed. */
export function drawDay(visit: Visit, form: FormState, asked: Asked): Promise<Response> {
  const isBlank = form === blankForm;
  const filled = isBlank ? formOf({ on: visit.ctx.today }) : form;
  const page = <DayPage {...asked} form={filled} deedId={newId()} />;
  return isBlank ? visit.page(asked.title, page) : visit.redrawn(asked.title, page);
}
