import { blankForm, type FormState, formOf, hasErrors } from '../../../kernel/forms/form.ts';
import { Desk } from '../../../kernel/http/desk.ts';
import { besideNow, isPageRefusal, refusedForm } from '../../../kernel/http/refused-form.ts';
import type { Visit } from '../../../kernel/http/visit.tsx';
import { newId } from '../../../kernel/ids.ts';
import { formatDate } from '../../../kernel/time.ts';
import { districtsPaths } from '../../../paths/districts.ts';
import { dayAsked } from '../as-of.ts';
import { endCommission, makeCommission } from './commission.actions.ts';
import { OrganizationPage } from './one-organization.page.tsx';
import {
  addContact,
  changeOrganization,
  dropContact,
  makeOrganization,
  readOrganization,
  readOrganizationChoices,
  readOrganizations,
} from './organization.actions.ts';
import {
  changeOrganizationForm,
  commissionForm,
  contactForm,
  endCommissionForm,
  endContactForm,
  newOrganizationForm,
} from './organization.form.ts';
import { OrganizationsPage } from './organization.page.tsx';
import { NewOrganizationPage } from './organization-form.page.tsx';

const change = { audience: 'staff', permission: 'organization.change' } as const;
const contact = { audience: 'staff', permission: 'organization.contact' } as const;

export const organizationDesk = new Desk()
  .get(
    districtsPaths.organizations(),
    { audience: 'staff', permission: 'organization.list' },
    async (visit) => {
      const day = dayAsked(visit);
      const read = await readOrganizations(visit.ctx, day);
      if (!read.ok) return await visit.refused(read);
      return await visit.page('組織と連絡先', <OrganizationsPage {...read.value} day={day} />);
    },
  )
  .get(districtsPaths.newOrganization, change, (visit) =>
    drawNew(visit, formOf({ fromOn: formatDate(visit.ctx.today) })),
  )
  .post(
    districtsPaths.newOrganization,
    { ...change, form: newOrganizationForm, redraw: (visit, form) => drawNew(visit, form) },
    async (visit, input) => {
      const made = await makeOrganization(visit.ctx, input, visit.mark);
      if (made.ok) return there(visit, made.value.id, '組織を登録しました。');
      if (isPageRefusal(made)) return await visit.refused(made);
      return await drawNew(visit, refusedForm(visit, 'ownProject', made));
    },
  )
  .get(districtsPaths.organization(':id'), { audience: 'staff', permission: 'organization.view' }, (visit) =>
    draw(visit, {}),
  )
  .post(
    districtsPaths.changeOrganization(':id'),
    { ...change, form: changeOrganizationForm, redraw: (visit, form) => draw(visit, { change: form }) },
    async (visit, input) => {
      const done = await changeOrganization(visit.ctx, visit.id('id'), visit.version ?? 0, input, visit.mark);
      if (done.ok) return there(visit, visit.id('id'), '組織の内容を変えました。');
      if (isPageRefusal(done)) return await visit.refused(done);
      const stale = done.refusal === 'stale';
      return await draw(
        visit,
        { change: refusedForm(visit, stale ? '' : 'parentId', done) },
        stale ? 409 : 422,
      );
    },
  )
  .post(
    districtsPaths.contact(':id'),
    { ...contact, form: contactForm, redraw: (visit, form) => draw(visit, { contact: form }) },
    async (visit, input) => {
      const done = await addContact(visit.ctx, visit.id('id'), input, visit.mark);
      return done.ok ? there(visit, visit.id('id'), '連絡先を加えました。') : await visit.refused(done);
    },
  )
  .post(
    districtsPaths.endContact(':id'),
    { ...contact, form: endContactForm },
    async (visit, { contactId }) => {
      const done = await dropContact(visit.ctx, visit.id('id'), contactId, visit.mark);
      return done.ok ? there(visit, visit.id('id'), '連絡先の使用をやめました。') : await visit.refused(done);
    },
  )
  .post(
    districtsPaths.commission(':id'),
    { ...change, form: commissionForm, redraw: (visit, form) => draw(visit, { commission: form }) },
    async (visit, input) => {
      const done = await makeCommission(visit.ctx, visit.id('id'), input, visit.mark);
      if (done.ok) return there(visit, visit.id('id'), '委託を登録しました。');
      if (isPageRefusal(done)) return await visit.refused(done);
      return await draw(visit, { commission: refusedForm(visit, 'commissionTo', done) });
    },
  )
  .post(
    districtsPaths.endCommission(':id'),
    { ...change, form: endCommissionForm, redraw: (visit, form) => draw(visit, { end: form }) },
    async (visit, { commissionId, lastOn }) => {
      const done = await endCommission(visit.ctx, visit.id('id'), commissionId, lastOn, visit.mark);
      if (done.ok) return there(visit, visit.id('id'), '委託の最後の日を決めました。');
      if (isPageRefusal(done)) return await visit.refused(done);
      return await draw(visit, { end: refusedForm(visit, 'lastOn', done) });
    },
  );

const there = (visit: Visit, id: string, text: string): Response =>
  visit.go(districtsPaths.organization(id), { kind: 'success', text });

const choices = (rows: readonly { id: string; name: string }[]) =>
  rows.map(({ id, name }) => ({ value: id, label: name }));

async function drawNew(visit: Visit, form: FormState): Promise<Response> {
  const read = await readOrganizationChoices(visit.ctx);
  if (!read.ok) return await visit.refused(read);
  const page = <NewOrganizationPage form={form} deedId={newId()} others={choices(read.value)} />;
  const title = '組織を登録する';
  return hasErrors(form) ? await visit.redrawn(title, page) : await visit.page(title, page);
}

type Sent = Partial<Record<'contact' | 'commission' | 'end' | 'change', FormState>>;

async function draw(visit: Visit, sent: Sent, status: 422 | 409 = 422): Promise<Response> {
  const read = await readOrganization(visit.ctx, visit.id('id'));
  if (!read.ok) return await visit.refused(read);
  const { others, mayChange, mayContact, ...shown } = read.value;
  const { name, kana, field, parentId, reportsToMayor } = shown.body;
  const asItIs = formOf({ name, kana, field, parentId, reportsToMayor });
  const version = visit.versionOver(shown.body.version, status);
  const page = (
    <OrganizationPage
      {...shown}
      body={{ ...shown.body, version }}
      others={choices(others)}
      today={visit.ctx.today}
      may={{ change: mayChange, contact: mayContact }}
      forms={{
        contact: blankForm,
        commission: blankForm,
        end: blankForm,
        ...sent,
        change: besideNow(sent.change ?? asItIs, asItIs, status === 409),
      }}
      deedIds={{ contact: newId(), commission: newId(), end: newId(), change: newId(), each: () => newId() }}
    />
  );
  return Object.keys(sent).length > 0
    ? await visit.redrawn(name, page, status)
    : await visit.page(name, page);
}
