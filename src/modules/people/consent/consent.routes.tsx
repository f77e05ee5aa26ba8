import { z } from 'zod';
import { blankForm, type FormState, formOf } from '../../../kernel/forms/form.ts';
import { Desk } from '../../../kernel/http/desk.ts';
import { isPageRefusal, refusedForm } from '../../../kernel/http/refused-form.ts';
import type { Visit } from '../../../kernel/http/visit.tsx';
import { isUuid, newId } from '../../../kernel/ids.ts';
import { peoplePaths } from '../../../paths/people.ts';
import { consentForm, withdrawForm } from './consent.form.ts';
import { ConsentFormPage, ConsentsPage } from './consent.page.tsx';
import { endConsent, readConsentForm, readConsents, saveConsent } from './view.actions.ts';

/** Which organisations there are is known only inside the town, so the fields are read in the desk. */
const anyConsent = z.looseObject({});

export const consentDesk = new Desk()
  .get(peoplePaths.consents(':id'), { audience: 'staff', permission: 'consent.view' }, (visit) =>
    drawConsents(visit),
  )
  .get(peoplePaths.newConsent(':id'), { audience: 'staff', permission: 'consent.enter' }, (visit) =>
    drawForm(visit, null),
  )
  .post(
    peoplePaths.newConsent(':id'),
    { audience: 'staff', permission: 'consent.enter', form: anyConsent, redraw: drawForm },
    (visit) => save(visit),
  )
  .post(
    peoplePaths.withdraw(':id', ':consentId'),
    {
      audience: 'staff',
      permission: 'consent.withdraw',
      form: withdrawForm,
    },
    async (visit, input) => {
      const ended = await endConsent(
        visit.ctx,
        { personId: visit.id('id'), consentId: visit.id('consentId') },
        input,
        visit.mark,
      );
      if (!ended.ok) return await visit.refused(ended);
      return visit.go(peoplePaths.consents(ended.value.personId), {
        kind: 'success',
        text: '同意を取り下げました。相手は、いまから見られません。',
      });
    },
  );

async function drawConsents(visit: Visit): Promise<Response> {
  const read = await readConsents(visit.ctx, visit.id('id'));
  if (!read.ok) return await visit.refused(read);
  return await visit.page('同意', <ConsentsPage view={read.value} deedIdFor={newId} />);
}

async function drawForm(visit: Visit, form: FormState | null): Promise<Response> {
  const from = visit.query.get('from') ?? '';
  const read = await readConsentForm(visit.ctx, visit.id('id'), isUuid(from) ? from : '');
  if (!read.ok) return await visit.refused(read);
  const { card, organizations, earlier } = read.value;
  const before: FormState = earlier
    ? formOf({ purpose: earlier.purpose, items: earlier.items, recipients: earlier.recipients })
    : blankForm;
  const page = (
    <ConsentFormPage card={card} organizations={organizations} form={form ?? before} deedId={newId()} />
  );
  const title = '本人の答えを記録する';
  return form ? await visit.redrawn(title, page) : await visit.page(title, page);
}

async function save(visit: Visit): Promise<Response> {
  const read = await readConsentForm(visit.ctx, visit.id('id'), '');
  if (!read.ok) return await visit.refused(read);
  const parsed = visit.parse(consentForm(read.value.organizations.map((organization) => organization.id)));
  if (!parsed.ok) return await drawForm(visit, parsed.form);
  const saved = await saveConsent(visit.ctx, visit.id('id'), parsed.value, visit.mark);
  if (saved.ok)
    return visit.go(peoplePaths.consents(visit.id('id')), { kind: 'success', text: '答えを記録しました。' });
  if (isPageRefusal(saved)) return await visit.refused(saved);
  return await drawForm(visit, refusedForm(visit, fieldOf[saved.refusal] ?? '', saved));
}

const fieldOf: Readonly<Record<string, string>> = {
  'items-missing': 'items',
  'recipients-missing': 'recipients',
  'method-missing': 'method',
  'explanation-missing': 'explainedWith',
  'proxy-missing': 'proxyName',
  'view-missing': 'personsView',
  'already-over': 'validUntil',
};
