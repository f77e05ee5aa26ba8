import { blankForm, type FormState, formOf } from '../../../kernel/forms/form.ts';
import { Desk } from '../../../kernel/http/desk.ts';
import type { Visit } from '../../../kernel/http/visit.tsx';
import { newId } from '../../../kernel/ids.ts';
import { peoplePaths } from '../../../paths/people.ts';
import { amend, enter, mayEnter, readForForm } from './deeds.actions.ts';
import { EditPage, EnterPage } from './forms.page.tsx';
import { LetterPage, WhyPage } from './other.page.tsx';
import { newPersonForm, type PersonInput, personForm } from './person.form.ts';
import { PersonPage } from './person.page.tsx';
import type { Person } from './story.ts';
import { explainPerson, readLetter, readPerson } from './view.actions.ts';

export const personDesk = new Desk()
  .get(peoplePaths.enter, { audience: 'staff', permission: 'person.enter' }, (visit) =>
    drawEnter(visit, blankForm),
  )
  .post(
    peoplePaths.enter,
    { audience: 'staff', permission: 'person.enter', form: newPersonForm, redraw: drawEnter },
    async (visit, input) => {
      const entered = await enter(visit.ctx, input, visit.mark);
      if (!entered.ok) return await visit.refused(entered);
      const { personId, maybeSame } = entered.value;
      const text = `${input.nameWritten}さんを登録しました。`;
      if (!maybeSame) return visit.go(peoplePaths.person(personId), { kind: 'success', text });
      const both = `${text}同じ人かもしれない記録があります。見くらべてください。`;
      return visit.go(peoplePaths.merges(personId), { kind: 'warning', text: both });
    },
  )
  .get(peoplePaths.person(':id'), { audience: 'staff', permission: 'person.view' }, async (visit) => {
    const read = await readPerson(visit.ctx, visit.id('id'));
    if (!read.ok) return await visit.refused(read);
    const { card } = read.value;
    if (card.id !== visit.id('id')) return visit.go(peoplePaths.person(card.id));
    return await visit.page(card.name, <PersonPage story={read.value} />);
  })
  .get(peoplePaths.why(':id'), { audience: 'staff', permission: 'person.explain' }, async (visit) => {
    const read = await explainPerson(visit.ctx, visit.id('id'));
    if (!read.ok) return await visit.refused(read);
    return await visit.page('なぜ見えるのか', <WhyPage {...read.value} />);
  })
  .get(peoplePaths.letter(':id'), { audience: 'staff', permission: 'person.letter' }, async (visit) => {
    const read = await readLetter(visit.ctx, visit.id('id'));
    if (!read.ok) return await visit.refused(read);
    return await visit.page('手紙の宛名', <LetterPage letter={read.value} />);
  })
  .get(peoplePaths.edit(':id'), { audience: 'staff', permission: 'person.change' }, (visit) =>
    drawEdit(visit, null),
  )
  .post(
    peoplePaths.edit(':id'),
    { audience: 'staff', permission: 'person.change', form: personForm, redraw: drawEdit },
    saveEdit,
  );

async function drawEnter(visit: Visit, form: FormState): Promise<Response> {
  const may = await mayEnter(visit.ctx);
  if (!may.ok) return await visit.refused(may);
  const page = <EnterPage form={form} deedId={newId()} />;
  return form === blankForm
    ? await visit.page('人を登録する', page)
    : await visit.redrawn('人を登録する', page);
}

const filled = (person: Person): FormState =>
  formOf({
    nameWritten: person.nameWritten,
    kana: person.kana,
    born: person.bornOn ? `${person.bornOn}${person.bornPrecision === 'about' ? 'ごろ' : ''}` : '',
    gender: person.gender,
    language: person.language,
    identity: person.identity,
    preferredContact: person.preferredContact,
    safeToLeaveMessage: person.safeToLeaveMessage,
    residentNo: person.residentNo,
  });

async function drawEdit(visit: Visit, form: FormState | null): Promise<Response> {
  const read = await readForForm(visit.ctx, visit.id('id'));
  if (!read.ok) return await visit.refused(read);
  const { card, person } = read.value;
  const version = form ? (visit.version ?? person.version) : person.version;
  const page = <EditPage card={card} version={version} form={form ?? filled(person)} deedId={newId()} />;
  const title = `${card.name}の記録を直す`;
  return form ? await visit.redrawn(title, page) : await visit.page(title, page);
}

async function saveEdit(visit: Visit, input: PersonInput): Promise<Response> {
  const id = visit.id('id');
  const saved = await amend(visit.ctx, id, visit.version ?? 0, input, visit.mark);
  if (saved.ok)
    return visit.go(peoplePaths.person(saved.value.personId), { kind: 'success', text: '保存しました。' });
  return saved.refusal === 'stale' ? await drawBoth(visit) : await visit.refused(saved);
}

/** Somebody was quicker: the record as it is now, and below it everything that was typed. */
async function drawBoth(visit: Visit): Promise<Response> {
  const read = await readForForm(visit.ctx, visit.id('id'));
  if (!read.ok) return await visit.refused(read);
  const { card, person } = read.value;
  const form = { typed: visit.fields, errors: {} };
  return await visit.redrawn(
    `${card.name}の記録を直す`,
    <EditPage card={card} version={person.version} form={form} deedId={newId()} now={person} />,
    409,
  );
}
