import { blankForm, type FormState } from '../../../kernel/forms/form.ts';
import { Desk } from '../../../kernel/http/desk.ts';
import { isPageRefusal, refusedForm } from '../../../kernel/http/refused-form.ts';
import type { Visit } from '../../../kernel/http/visit.tsx';
import { newId } from '../../../kernel/ids.ts';
import { parseDate } from '../../../kernel/time.ts';
import { peoplePaths } from '../../../paths/people.ts';
import { drawDay } from '../draw-day.tsx';
import { readForForm } from '../person/deeds.actions.ts';
import { pickPeople } from '../person/pick.ts';
import { addMember, addRelation, closeRelation, endMembership, makeHousehold } from './deeds.actions.ts';
import { dayForm, householdForm, memberForm, relationForm } from './household.form.ts';
import { HouseholdPage, NewHouseholdPage, RelationPage } from './household.page.tsx';
import { readHousehold } from './view.actions.ts';

const change = { audience: 'staff', permission: 'household.change' } as const;

export const householdDesk = new Desk()
  .get(peoplePaths.newHousehold(':id'), change, (visit) => drawNew(visit, blankForm))
  .post(
    peoplePaths.newHousehold(':id'),
    { ...change, form: householdForm, redraw: drawNew },
    async (visit, { kind, name, relationToHead, fromOn }) => {
      const members = [{ personId: visit.id('id'), relationToHead, role: 'focal' as const }];
      const input = { kind, name, members, ...(fromOn ? { fromOn } : {}) };
      const made = await makeHousehold(visit.ctx, input, visit.mark);
      if (!made.ok) return await visit.refused(made);
      return visit.go(peoplePaths.household(made.value.householdId), {
        kind: 'success',
        text: '世帯を作りました。',
      });
    },
  )
  .get(peoplePaths.relation(':id'), change, (visit) => drawRelation(visit, blankForm))
  .post(
    peoplePaths.relation(':id'),
    { ...change, form: relationForm, redraw: drawRelation },
    async (visit, { otherId, side, ...relation }) => {
      const own = visit.id('id');
      const [aId, bId] = side === 'first' ? [own, otherId] : [otherId, own];
      const made = await addRelation(visit.ctx, { aId, bId, ...relation }, visit.mark);
      if (made.ok) return visit.go(peoplePaths.person(own), { kind: 'success', text: '関係を加えました。' });
      if (isPageRefusal(made)) return await visit.refused(made);
      return await drawRelation(visit, refusedForm(visit, 'otherId', made));
    },
  )
  .get(peoplePaths.endRelation(':id', ':relationId'), change, (visit) => drawEndRelation(visit, blankForm))
  .post(
    peoplePaths.endRelation(':id', ':relationId'),
    { ...change, form: dayForm, redraw: drawEndRelation },
    async (visit, { on }) => {
      const personId = visit.id('id');
      const ended = await closeRelation(
        visit.ctx,
        { personId, relationId: visit.id('relationId'), on },
        visit.mark,
      );
      if (ended.ok)
        return visit.go(peoplePaths.person(personId), {
          kind: 'success',
          text: '関係の終わりの日を記録しました。',
        });
      if (isPageRefusal(ended)) return await visit.refused(ended);
      return await drawEndRelation(visit, refusedForm(visit, 'on', ended));
    },
  )
  .get(peoplePaths.household(':id'), { audience: 'staff', permission: 'household.view' }, (visit) =>
    drawHousehold(visit, blankForm),
  )
  .post(
    peoplePaths.joinHousehold(':id'),
    { ...change, form: memberForm, redraw: drawHousehold },
    async (visit, { fromOn, ...member }) => {
      const id = visit.id('id');
      const joined = await addMember(visit.ctx, id, { ...member, ...(fromOn ? { fromOn } : {}) }, visit.mark);
      if (joined.ok)
        return visit.go(peoplePaths.household(id), { kind: 'success', text: '世帯に加えました。' });
      if (isPageRefusal(joined)) return await visit.refused(joined);
      return await drawHousehold(visit, refusedForm(visit, 'personId', joined));
    },
  )
  .get(peoplePaths.leaveHousehold(':id', ':memberId'), change, (visit) => drawLeave(visit, blankForm))
  .post(
    peoplePaths.leaveHousehold(':id', ':memberId'),
    { ...change, form: dayForm, redraw: drawLeave },
    async (visit, { on }) => {
      const member = { householdId: visit.id('id'), memberId: visit.id('memberId') };
      const left = await endMembership(visit.ctx, { ...member, on }, visit.mark);
      if (left.ok)
        return visit.go(peoplePaths.household(left.value.householdId), {
          kind: 'success',
          text: '世帯を出た日を記録しました。',
        });
      if (isPageRefusal(left)) return await visit.refused(left);
      return await drawLeave(visit, refusedForm(visit, 'on', left));
    },
  );

/** The line somebody searched by: in the address of a search, in no field of the form. */
const lineOf = (visit: Visit): string => (visit.query.get('q') ?? '').slice(0, 200).trim();

async function drawHousehold(visit: Visit, form: FormState): Promise<Response> {
  const asked = parseDate(visit.query.get('on') ?? '');
  const read = await readHousehold(visit.ctx, visit.id('id'), asked.ok ? asked.value : null);
  if (!read.ok) return await visit.refused(read);
  const q = lineOf(visit);
  const found = await pickPeople(visit.ctx, q);
  if (!found.ok) return await visit.refused(found);
  const page = (
    <HouseholdPage
      view={read.value}
      today={visit.ctx.today}
      picking={{ q, people: found.value }}
      form={form}
      deedId={newId()}
    />
  );
  return form === blankForm ? await visit.page('世帯', page) : await visit.redrawn('世帯', page);
}

async function drawNew(visit: Visit, form: FormState): Promise<Response> {
  const read = await readForForm(visit.ctx, visit.id('id'));
  if (!read.ok) return await visit.refused(read);
  const page = <NewHouseholdPage card={read.value.card} form={form} deedId={newId()} />;
  return form === blankForm ? await visit.page('世帯を作る', page) : await visit.redrawn('世帯を作る', page);
}

async function drawRelation(visit: Visit, form: FormState): Promise<Response> {
  const read = await readForForm(visit.ctx, visit.id('id'));
  if (!read.ok) return await visit.refused(read);
  const q = lineOf(visit);
  const found = await pickPeople(visit.ctx, q);
  if (!found.ok) return await visit.refused(found);
  const picking = { q, people: found.value };
  const page = <RelationPage card={read.value.card} picking={picking} form={form} deedId={newId()} />;
  const title = '関係を加える';
  return form === blankForm ? await visit.page(title, page) : await visit.redrawn(title, page);
}

async function drawEndRelation(visit: Visit, form: FormState): Promise<Response> {
  const read = await readForForm(visit.ctx, visit.id('id'));
  if (!read.ok) return await visit.refused(read);
  return await drawDay(visit, form, {
    card: read.value.card,
    action: peoplePaths.endRelation(visit.id('id'), visit.id('relationId')),
    title: '関係の終わりを記録する',
    label: '関係があった最後の日',
  });
}

async function drawLeave(visit: Visit, form: FormState): Promise<Response> {
  const read = await readHousehold(visit.ctx, visit.id('id'), null);
  if (!read.ok) return await visit.refused(read);
  const member = read.value.members.find((one) => one.memberId === visit.id('memberId'));
  if (!member?.card) return await visit.refused({ ok: false, refusal: 'not-found' });
  return await drawDay(visit, form, {
    card: member.card,
    action: peoplePaths.leaveHousehold(visit.id('id'), visit.id('memberId')),
    title: '世帯を出た日を記録する',
    label: '世帯にいた最後の日',
  });
}
