import type { z } from 'zod';
import { z as zod } from 'zod';
import { blankForm, type FormState } from '../../../kernel/forms/form.ts';
import { parseForm } from '../../../kernel/forms/parse.ts';
import { choice, integer } from '../../../kernel/forms/pieces.ts';
import { Desk } from '../../../kernel/http/desk.ts';
import { refusedForm } from '../../../kernel/http/refused-form.ts';
import type { Visit } from '../../../kernel/http/visit.tsx';
import { newId } from '../../../kernel/ids.ts';
import { type Refusal, refuse } from '../../../kernel/result.ts';
import { instantAt } from '../../../kernel/time.ts';
import { consultationPaths } from '../../../paths/consultations.ts';
import { promiseCallBack, recordCallBack } from '../callback/callback.actions.ts';
import { callBackDoneForm, callBackPromiseForm } from '../callback/callback.form.ts';
import { readCallBack } from '../callback/callback-view.actions.ts';
import { answerSheet, sendHandover } from '../handover/handover.actions.ts';
import { handoverAnswerForm, handoverForm } from '../handover/handover.form.ts';
import { SendPage, SheetPage } from '../handover/handover.page.tsx';
import { readHandover } from '../handover/handover-view.actions.ts';
import { candidatesFor } from '../intake/candidates.view.ts';
import { screenConsultation } from '../screening/screening.actions.ts';
import { screeningForm } from '../screening/screening.form.ts';
import { answerSender, linkEarlier, linkSubject, moveSubject } from '../subject/subject.actions.ts';
import { earlierForm, messageForm, moveSubjectForm, subjectForm } from '../subject/subject.form.ts';
import { codesOf, kinds, states } from '../words.rules.ts';
import { explainConsultation, readConsultation, readList, readReceivers } from './consultation.actions.ts';
import { ConsultationPage } from './consultation.page.tsx';
import {
  AnswerPage,
  CallBackDonePage,
  CallBackPage,
  EarlierPage,
  MoveSubjectPage,
  ScreeningPage,
  SubjectPage,
  WhyPage,
} from './deeds.page.tsx';
import { ListPage } from './list.page.tsx';

const optional = { required: false } as const;

const listQuery = zod.strictObject({
  state: choice({ label: '状態', options: ['open', 'all', ...codesOf(states)], ...optional }),
  kind: choice({ label: '種類', options: ['all', ...codesOf(kinds)], ...optional }),
  page: integer({ label: 'ページ', min: 1, max: 1000, ...optional }),
});

const view = { audience: 'staff', permission: 'consultation.view' } as const;

type Draw = (visit: Visit, form: FormState, status?: 200 | 422 | 409) => Promise<Response>;

const shown = (visit: Visit, title: string, body: Parameters<Visit['page']>[1], status: 200 | 422 | 409) =>
  status === 200 ? visit.page(title, body) : visit.redrawn(title, body, status);

/** A deed's page over a consultation that may be read, with the form as it stands. */
const over =
  (
    title: string,
    body: (
      story: ConsultationRow,
      visit: Visit,
      form: FormState,
      status: number,
    ) => Parameters<Visit['page']>[1],
  ): Draw =>
  async (visit, form, status = 200) => {
    const story = await readConsultation(visit.ctx, visit.id('id'));
    if (!story.ok) return await visit.refused(story);
    return await shown(visit, title, body(story.value, visit, form, status), status);
  };

type ConsultationRow = Extract<Awaited<ReturnType<typeof readConsultation>>, { ok: true }>['value'];

const deedOf = (visit: Visit): string => (visit.fields._deed ? visit.mark.id : newId());
const props = (story: ConsultationRow, visit: Visit, form: FormState) => ({
  id: story.row.id,
  form,
  deedId: deedOf(visit),
});

const drawScreening = over('ふりわける', (story, visit, form, status) => (
  <ScreeningPage
    {...props(story, visit, form)}
    spoken={story.row}
    version={visit.versionOver(story.row.version, status)}
  />
));
const drawCallBack = over('電話を約束する', (story, visit, form) => (
  <CallBackPage {...props(story, visit, form)} />
));
const drawEarlier = over('前の相談とつなぐ', (story, visit, form) => (
  <EarlierPage {...props(story, visit, form)} />
));
const drawAnswer = over('相談した人に返事を書く', (story, visit, form) => (
  <AnswerPage {...props(story, visit, form)} spoken={story.row} />
));

const drawSubject: Draw = async (visit, form, status = 200) => {
  const story = await readConsultation(visit.ctx, visit.id('id'));
  if (!story.ok) return await visit.refused(story);
  const candidates = visit.fields.look ? await candidatesFor(visit, form.typed) : null;
  const body = <SubjectPage {...props(story.value, visit, form)} candidates={candidates} />;
  return await shown(visit, 'だれのことかを加える', body, status);
};

const drawMove: Draw = async (visit, form, status = 200) => {
  const story = await readConsultation(visit.ctx, visit.id('id'));
  if (!story.ok) return await visit.refused(story);
  const wrong = story.value.subjects.find((one) => one.id === visit.params.subjectId && one.movedTo === null);
  if (!wrong?.card) return await visit.refused(refuse('not-found'));
  const candidates = visit.fields.look ? await candidatesFor(visit, form.typed) : null;
  const body = (
    <MoveSubjectPage
      {...props(story.value, visit, form)}
      wrongName={wrong.card.name}
      subjectId={wrong.id}
      candidates={candidates}
    />
  );
  return await shown(visit, '正しい人に付けかえる', body, status);
};

const drawSend: Draw = async (visit, form, status = 200) => {
  const read = await readReceivers(visit.ctx, visit.id('id'));
  if (!read.ok) return await visit.refused(read);
  const { row, posts } = read.value;
  const body = <SendPage id={row.id} spoken={row} posts={posts} form={form} deedId={deedOf(visit)} />;
  return await shown(visit, 'ほかの担当につなぐ', body, status);
};

const drawSheet: Draw = async (visit, form, status = 200) => {
  const story = await readHandover(visit.ctx, visit.id('id'));
  if (!story.ok) return await visit.refused(story);
  return await shown(
    visit,
    'つなぎの依頼',
    <SheetPage story={story.value} form={form} deedId={deedOf(visit)} />,
    status,
  );
};

const drawCallBackDone: Draw = async (visit, form, status = 200) => {
  const call = await readCallBack(visit.ctx, visit.id('id'));
  if (!call.ok) return await visit.refused(call);
  return await shown(
    visit,
    '電話をかけた結果',
    <CallBackDonePage call={call.value} form={form} deedId={deedOf(visit)} />,
    status,
  );
};

/** A refusal that belongs to one field is told at the field, everything typed kept; others have pages of their own. */
const fieldOf: Readonly<Record<string, string>> = {
  'end-needs-reason': 'endReason',
  'contact-needs-day': 'nextContactOn',
  'decline-needs-reason': 'words',
  'decline-needs-next-place': 'suggestedPostId',
  'next-place-is-you': 'suggestedPostId',
  'who-is-it': 'name',
  'same-person': 'name',
  'no-such-receipt': 'receiptNo',
  'same-consultation': 'receiptNo',
  'same-post': 'toPostId',
  'no-such-post': 'toPostId',
};

function told(visit: Visit, refusal: Refusal, draw: Draw): Promise<Response> {
  const stale = refusal.refusal === 'stale';
  const field = stale ? '' : fieldOf[refusal.refusal];
  if (field === undefined) return visit.refused(refusal);
  return draw(visit, refusedForm(visit, field, refusal), stale ? 409 : 422);
}

const redrawn = (draw: Draw) => (visit: Visit, form: FormState) =>
  draw(visit, visit.fields.look ? { ...form, errors: {} } : form, visit.fields.look ? 200 : 422);

type Stated<S extends z.ZodType> = { permission: string; form: S; draw: Draw };
const posts = <S extends z.ZodType>({ permission, form, draw }: Stated<S>) =>
  ({ audience: 'staff', permission, form, redraw: redrawn(draw) }) as const;

const done = (visit: Visit, id: string, text: string) =>
  visit.go(consultationPaths.show(id), { kind: 'success', text });

const p = consultationPaths;

/** Consultations for staff. */
export const consultationDesk = new Desk()
  .get(p.list, { audience: 'staff', permission: 'consultation.list' }, async (visit) => {
    const query = parseForm(listQuery, Object.fromEntries(visit.query));
    const asked = query.ok ? query.value : { state: null, kind: null, page: null };
    const filter = {
      state: asked.state ?? 'open',
      kind: asked.kind ?? 'all',
      page: asked.page ?? 1,
    } as const;
    const list = await readList(visit.ctx, filter);
    if (!list.ok) return await visit.refused(list);
    return await visit.page('相談', <ListPage {...list.value} filter={filter} />);
  })
  .get(p.show(':id'), view, async (visit) => {
    const story = await readConsultation(visit.ctx, visit.id('id'));
    if (!story.ok) return await visit.refused(story);
    return await visit.page(`相談 ${story.value.row.receiptNo}`, <ConsultationPage story={story.value} />);
  })
  .get(p.why(':id'), view, async (visit) => {
    const why = await explainConsultation(visit.ctx, visit.id('id'));
    if (!why.ok) return await visit.refused(why);
    const { row, reasons } = why.value;
    return await visit.page(
      'なぜ見えるのか',
      <WhyPage id={row.id} receiptNo={row.receiptNo} reasons={reasons} />,
    );
  })
  .get(p.screening(':id'), view, (visit) => drawScreening(visit, blankForm))
  .post(
    p.screening(':id'),
    posts({ permission: 'consultation.screen', form: screeningForm, draw: drawScreening }),
    async (visit, input) => {
      const id = visit.id('id');
      const screened = await screenConsultation(visit.ctx, id, input, visit.version, visit.mark);
      if (!screened.ok) return await told(visit, screened, drawScreening);
      if (input.code === 'handOverToOther')
        return visit.go(p.handOver(id), {
          kind: 'success',
          text: 'ふりわけを記録しました。つなぎ先を選んでください。',
        });
      return done(visit, id, 'ふりわけを記録しました。');
    },
  )
  .get(p.handOver(':id'), view, (visit) => drawSend(visit, blankForm))
  .post(
    p.handOver(':id'),
    posts({ permission: 'handover.send', form: handoverForm, draw: drawSend }),
    async (visit, input) => {
      const id = visit.id('id');
      const sent = await sendHandover(visit.ctx, id, input, visit.mark);
      if (!sent.ok) return await told(visit, sent, drawSend);
      return done(visit, id, '引き受けをおたずねしました。返事があるまで、責任はこちらにあります。');
    },
  )
  .get(p.handover(':id'), view, (visit) => drawSheet(visit, blankForm))
  .post(
    p.handoverAnswer(':id'),
    posts({ permission: 'handover.answer', form: handoverAnswerForm, draw: drawSheet }),
    async (visit, input) => {
      const answered = await answerSheet(visit.ctx, visit.id('id'), input, visit.mark);
      if (!answered.ok) return await told(visit, answered, drawSheet);
      if (input.answer === 'accepted')
        return done(visit, answered.value.consultationId, '引き受けました。あなたが担当です。');
      return visit.go(p.handover(visit.id('id')), { kind: 'success', text: '返事を送りました。' });
    },
  )
  .get(p.callBack(':id'), view, (visit) => drawCallBack(visit, blankForm))
  .post(
    p.callBack(':id'),
    posts({ permission: 'callback.promise', form: callBackPromiseForm, draw: drawCallBack }),
    async (visit, input) => {
      const id = visit.id('id');
      const day = input.day ?? visit.ctx.today;
      const dueAt =
        input.day || input.time ? instantAt(day, input.time ?? '17:00', visit.ctx.town.zone) : null;
      const promised = await promiseCallBack(visit.ctx, id, { wish: input.wish, dueAt }, visit.mark);
      if (!promised.ok) return await told(visit, promised, drawCallBack);
      return done(visit, id, '電話の約束を記録しました。');
    },
  )
  .get(p.callBackDone(':id'), view, (visit) => drawCallBackDone(visit, blankForm))
  .post(
    p.callBackDone(':id'),
    posts({ permission: 'callback.done', form: callBackDoneForm, draw: drawCallBackDone }),
    async (visit, input) => {
      const recorded = await recordCallBack(visit.ctx, visit.id('id'), input, visit.mark);
      if (!recorded.ok) return await told(visit, recorded, drawCallBackDone);
      return done(visit, recorded.value.consultationId, '電話の結果を記録しました。');
    },
  )
  .get(p.subject(':id'), view, (visit) => drawSubject(visit, blankForm))
  .post(
    p.subject(':id'),
    posts({ permission: 'consultation.link', form: subjectForm, draw: drawSubject }),
    async (visit, input) => {
      if (input.look) return await drawSubject(visit, { typed: visit.fields, errors: {} });
      const id = visit.id('id');
      const linked = await linkSubject(visit.ctx, id, input, visit.mark);
      if (!linked.ok) return await told(visit, linked, drawSubject);
      return done(visit, id, 'だれのことかを登録しました。');
    },
  )
  .get(p.moveSubject(':id', ':subjectId'), view, (visit) => drawMove(visit, blankForm))
  .post(
    p.moveSubject(':id', ':subjectId'),
    posts({ permission: 'consultation.link', form: moveSubjectForm, draw: drawMove }),
    async (visit, input) => {
      if (input.look) return await drawMove(visit, { typed: visit.fields, errors: {} });
      const id = visit.id('id');
      const moved = await moveSubject(visit.ctx, id, visit.id('subjectId'), input, visit.mark);
      if (!moved.ok) return await told(visit, moved, drawMove);
      return done(visit, id, '正しい人に付けかえました。');
    },
  )
  .get(p.earlier(':id'), view, (visit) => drawEarlier(visit, blankForm))
  .post(
    p.earlier(':id'),
    posts({ permission: 'consultation.link', form: earlierForm, draw: drawEarlier }),
    async (visit, input) => {
      const id = visit.id('id');
      const linked = await linkEarlier(visit.ctx, id, input.receiptNo, input.reason, visit.mark);
      if (!linked.ok) return await told(visit, linked, drawEarlier);
      return done(visit, id, '前の相談とつなぎました。');
    },
  )
  .get(p.answer(':id'), view, (visit) => drawAnswer(visit, blankForm))
  .post(
    p.answer(':id'),
    posts({ permission: 'consultation.answer', form: messageForm, draw: drawAnswer }),
    async (visit, input) => {
      const id = visit.id('id');
      const answered = await answerSender(visit.ctx, id, input.body, visit.mark);
      if (!answered.ok) return await told(visit, answered, drawAnswer);
      return done(visit, id, '返事を送りました。');
    },
  );
