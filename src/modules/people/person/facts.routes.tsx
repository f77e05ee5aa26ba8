import { z } from 'zod';
import { blankForm, type FormState } from '../../../kernel/forms/form.ts';
import { Desk } from '../../../kernel/http/desk.ts';
import { refusedForm } from '../../../kernel/http/refused-form.ts';
import type { Visit } from '../../../kernel/http/visit.tsx';
import { newId } from '../../../kernel/ids.ts';
import { refuse } from '../../../kernel/result.ts';
import { peoplePaths } from '../../../paths/people.ts';
import { drawDay } from '../draw-day.tsx';
import { isFactKind } from './change.actions.ts';
import { addFact, closeFact, enterDeath, type FactInput, readForForm } from './deeds.actions.ts';
import { DayPage, FactPage } from './forms.page.tsx';
import { addressForm, deathForm, endForm, markerForm, nameForm, phoneForm } from './person.form.ts';

const titles = {
  names: 'ほかの名前を加える',
  phones: '電話を加える',
  addresses: '住所を加える',
  markers: '訪問・電話のときの注意を加える',
} as const;

type Kind = keyof typeof titles;

const isKind = (word: string): word is Kind => Object.hasOwn(titles, word);

/** Which fields a fact has is known only once its kind is, so what is sent is read in the deed's desk. */
const anyFact = z.looseObject({});

export const factsDesk = new Desk()
  .get(peoplePaths.fact(':id', ':kind'), { audience: 'staff', permission: 'person.change' }, (visit) =>
    drawFact(visit, blankForm),
  )
  .post(
    peoplePaths.fact(':id', ':kind'),
    { audience: 'staff', permission: 'person.change', form: anyFact, redraw: drawFact },
    (visit) => saveFact(visit),
  )
  .get(
    peoplePaths.endFact(':id', ':kind', ':factId'),
    { audience: 'staff', permission: 'person.change' },
    (visit) => drawEnd(visit, blankForm),
  )
  .post(
    peoplePaths.endFact(':id', ':kind', ':factId'),
    { audience: 'staff', permission: 'person.change', form: endForm, redraw: drawEnd },
    async (visit, { on }) => {
      const kind = visit.params.kind ?? '';
      if (!isFactKind(kind)) return await visit.refused(refuse('not-found'));
      const fact = { kind, id: visit.id('factId'), on };
      const ended = await closeFact(visit.ctx, visit.id('id'), fact, visit.mark);
      if (!ended.ok) return await visit.refused(ended);
      return visit.go(peoplePaths.person(ended.value.personId), {
        kind: 'success',
        text: '終わりにしました。',
      });
    },
  )
  .get(peoplePaths.death(':id'), { audience: 'staff', permission: 'person.change' }, (visit) =>
    drawDeath(visit, blankForm),
  )
  .post(
    peoplePaths.death(':id'),
    { audience: 'staff', permission: 'person.change', form: deathForm, redraw: drawDeath },
    async (visit, { on }) => {
      const done = await enterDeath(visit.ctx, visit.id('id'), visit.version ?? 0, on, visit.mark);
      if (!done.ok && done.refusal === 'stale')
        return await drawDeath(visit, refusedForm(visit, '', done), 409);
      if (!done.ok) return await visit.refused(done);
      const text = '亡くなられたことを記録しました。手紙とお知らせは止まりました。';
      return visit.go(peoplePaths.person(done.value.personId), { kind: 'success', text });
    },
  );

async function drawFact(visit: Visit, form: FormState): Promise<Response> {
  const kind = visit.params.kind ?? '';
  const read = await readForForm(visit.ctx, visit.id('id'));
  if (!read.ok) return await visit.refused(read);
  if (!isKind(kind)) return await visit.refused(refuse('not-found'));
  const { card } = read.value;
  const page = <FactPage card={card} kind={kind} title={titles[kind]} form={form} deedId={newId()} />;
  return form === blankForm ? await visit.page(titles[kind], page) : await visit.redrawn(titles[kind], page);
}

async function saveFact(visit: Visit): Promise<Response> {
  const parsed = parseFact(visit, visit.params.kind ?? '');
  if (!parsed) return await visit.refused(refuse('not-found'));
  if (!parsed.ok) return await drawFact(visit, parsed.form);
  const added = await addFact(visit.ctx, visit.id('id'), parsed.fact, visit.mark);
  if (!added.ok) return await visit.refused(added);
  return visit.go(peoplePaths.person(added.value.personId), { kind: 'success', text: '加えました。' });
}

type ParsedFact = { ok: true; fact: FactInput } | { ok: false; form: FormState };

function parseFact(visit: Visit, kind: string): ParsedFact | null {
  if (kind === 'names') {
    const read = visit.parse(nameForm);
    return read.ok ? { ok: true, fact: { kind, value: read.value } } : read;
  }
  if (kind === 'phones') {
    const read = visit.parse(phoneForm);
    return read.ok ? { ok: true, fact: { kind, value: read.value } } : read;
  }
  if (kind === 'addresses') {
    const read = visit.parse(addressForm);
    return read.ok ? { ok: true, fact: { kind, value: read.value } } : read;
  }
  if (kind !== 'markers') return null;
  const read = visit.parse(markerForm);
  return read.ok ? { ok: true, fact: { kind, value: read.value } } : read;
}

async function drawEnd(visit: Visit, form: FormState): Promise<Response> {
  const read = await readForForm(visit.ctx, visit.id('id'));
  if (!read.ok) return await visit.refused(read);
  return await drawDay(visit, form, {
    card: read.value.card,
    action: peoplePaths.endFact(visit.id('id'), visit.params.kind ?? '', visit.id('factId')),
    title: '終わりにする',
    label: '終わりの日',
    lead: '記録は消えません。この日までのこととして残ります。',
  });
}

async function drawDeath(visit: Visit, form: FormState, status: 422 | 409 = 422): Promise<Response> {
  const read = await readForForm(visit.ctx, visit.id('id'));
  if (!read.ok) return await visit.refused(read);
  const { card, person } = read.value;
  const title = '亡くなったことを記録する';
  const page = (
    <DayPage
      card={card}
      action={peoplePaths.death(card.id)}
      title={title}
      label="亡くなった日"
      lead="きょうから、この人あての手紙とお知らせが止まります。家族の支援は続きます。記録を見られる人は変わりません。"
      version={visit.versionOver(person.version, status)}
      form={form}
      deedId={newId()}
    />
  );
  return form === blankForm ? await visit.page(title, page) : await visit.redrawn(title, page, status);
}
