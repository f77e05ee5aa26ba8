import { blankForm, type FormState, formOf } from '../../../kernel/forms/form.ts';
import { parseForm } from '../../../kernel/forms/parse.ts';
import { Desk } from '../../../kernel/http/desk.ts';
import { refusedForm } from '../../../kernel/http/refused-form.ts';
import type { Visit } from '../../../kernel/http/visit.tsx';
import { isUuid, newId } from '../../../kernel/ids.ts';
import { type Refusal, refuse } from '../../../kernel/result.ts';
import { whyVisible } from '../../../kernel/walls/why.ts';
import { casesPaths } from '../../../paths/cases.ts';
import { consultationPaths } from '../../../paths/consultations.ts';
import { peoplePaths } from '../../../paths/people.ts';
import { workPaths } from '../../../paths/work.ts';
import { pageSize, readList, readOpening, readPins } from './case-list.actions.ts';
import { CaseListPage, PinsPage } from './case-list.page.tsx';
import { readFrame } from './case-view.actions.ts';
import { changeWords, moveByHand } from './casefile.actions.ts';
import { changeForm, listForm, moveForm, openForm } from './casefile.form.ts';
import { ChangePage, NewPage, WhyPage } from './deeds.page.tsx';
import { backToCase, deedIdOf, framed } from './frame.routes.tsx';
import { openCase } from './open.actions.ts';
import { TiesPage } from './ties.page.tsx';
import { shownName } from './words.rules.ts';

const staff = (permission: string) => ({ audience: 'staff', permission }) as const;

const everything = { scope: null, state: null, sort: null, page: null };

async function drawList(visit: Visit) {
  const known = new Map([...visit.query].filter(([name]) => name in listForm.shape));
  const parsed = parseForm(listForm, Object.fromEntries(known));
  const list = await readList(visit.ctx, parsed.ok ? parsed.value : everything);
  if (!list.ok) return await visit.refused(list);
  return await visit.page('ケース', <CaseListPage {...list.value} pageSize={pageSize} />);
}

async function drawPins(visit: Visit) {
  const pins = await readPins(visit.ctx);
  if (!pins.ok) return await visit.refused(pins);
  return await visit.page('担当地区のケース', <PinsPage pins={pins.value} />);
}

const idIn = (visit: Visit, form: FormState, query: string, field: string): string | null => {
  const asked = visit.query.get(query) ?? form.typed[field];
  return typeof asked === 'string' && isUuid(asked) ? asked.toLowerCase() : null;
};

async function drawNew(visit: Visit, form: FormState, status?: 422) {
  const consultationId = idIn(visit, form, 'from', 'consultationId');
  const personId = idIn(visit, form, 'person', 'focalPersonId');
  if (!consultationId && !personId)
    return status ? await visit.refused(refuse('bad-request')) : visit.go(peoplePaths.search);
  const choices = await readOpening(visit.ctx, { consultationId, personId });
  if (!choices.ok) return await visit.refused(choices);
  const only =
    choices.value.people.length === 1 ? { focalPersonId: choices.value.people[0]?.value ?? '' } : {};
  const filled = { ...form, typed: { ...only, ...form.typed } };
  const back = consultationId ? consultationPaths.show(consultationId) : workPaths.today;
  const body = <NewPage {...choices.value} form={filled} deedId={deedIdOf(visit)} back={back} />;
  return await (status ? visit.redrawn('ケースを開く', body) : visit.page('ケースを開く', body));
}

const drawChange = framed('希望と段階', (visit, { head }, form, status) => {
  const now = formOf({ hope: head.hope });
  const sent = status === 409 ? { ...form, now: now.typed } : form;
  return (
    <ChangePage
      head={{ ...head, version: visit.versionOver(head.version, status) }}
      form={status ? sent : now}
      deedId={status === 409 ? newId() : deedIdOf(visit)}
    />
  );
});

/** Somebody was quicker: what they saved stands beside what was typed. */
const drawQuicker = (visit: Visit, refusal: Refusal): Promise<Response> =>
  drawChange(visit, refusedForm(visit, '', refusal), 409);

async function drawWhy(visit: Visit) {
  const frame = await readFrame(visit.ctx, visit.id('id'), async (tx, file) => whyVisible(tx, file.lockId));
  if (!frame.ok) return await visit.refused(frame);
  if (frame.value.kind === 'reason') return visit.go(casesPaths.open(visit.id('id')));
  const { head, more } = frame.value.value;
  return await visit.page(
    'なぜ見えるのか',
    <WhyPage head={head} reasons={more.map((reason) => reason.words)} />,
  );
}

async function drawTies(visit: Visit) {
  const frame = await readFrame(visit.ctx, visit.id('id'), async () => null);
  if (!frame.ok) return await visit.refused(frame);
  if (frame.value.kind === 'reason') return visit.go(casesPaths.open(visit.id('id')));
  const { head, aside } = frame.value.value;
  return await visit.page(`つながり　${shownName(head.person.name)}`, <TiesPage head={head} aside={aside} />);
}

export const caseDesk = new Desk()
  .get(casesPaths.list, staff('case.list'), drawList)
  .get(casesPaths.pins, staff('case.list'), drawPins)
  .get(casesPaths.new, staff('case.open'), (visit) => drawNew(visit, blankForm))
  .post(
    casesPaths.new,
    { ...staff('case.open'), form: openForm, redraw: (visit, form) => drawNew(visit, form, 422) },
    async (visit, input) => {
      const made = await openCase(visit.ctx, { ...input, hope: input.hope ?? '' }, visit.mark);
      if (!made.ok) return await visit.refused(made);
      const text = made.value.reopened
        ? '以前のケースを、ふたたび開きました。以前の記録は、理由を書いて開けます。'
        : 'ケースを開きました。責任を持つ担当が決まりました。';
      return visit.go(casesPaths.case(made.value.caseId), { kind: 'success', text });
    },
  )
  .get('/cases/:id/ties', staff('case.view'), drawTies)
  .get('/cases/:id/why', staff('case.view'), drawWhy)
  .get('/cases/:id/change', staff('case.view'), (visit) => drawChange(visit, blankForm))
  .post(
    '/cases/:id/change',
    { ...staff('case.change'), form: changeForm, redraw: (visit, form) => drawChange(visit, form, 422) },
    async (visit, input) => {
      const words = { hope: input.hope ?? '', nextContactOn: input.nextContactOn };
      const saved = await changeWords(visit.ctx, visit.id('id'), words, visit.version, visit.mark);
      if (!saved.ok && saved.refusal === 'stale') return await drawQuicker(visit, saved);
      return await backToCase(visit, saved, '保存しました。');
    },
  )
  .post(
    '/cases/:id/move',
    { ...staff('case.change'), form: moveForm, redraw: (visit, form) => drawChange(visit, form, 422) },
    async (visit, input) => {
      const moved = await moveByHand(visit.ctx, visit.id('id'), input.move, input, visit.mark);
      return await backToCase(visit, moved, '段階を変えました。');
    },
  );
