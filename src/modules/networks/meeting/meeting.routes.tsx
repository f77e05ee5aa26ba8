import { type FormState, formOf } from '../../../kernel/forms/form.ts';
import { Desk } from '../../../kernel/http/desk.ts';
import { refusedStatus } from '../../../kernel/http/refused-form.ts';
import type { Visit } from '../../../kernel/http/visit.tsx';
import type { Result } from '../../../kernel/result.ts';
import { formatDate } from '../../../kernel/time.ts';
import { networkPaths as p } from '../../../paths/networks.ts';
import { orEmpty } from '../dated.form.ts';
import type { Sent } from '../sent.rules.ts';
import { refusedAt, unread } from '../sent.ts';
import { meetingKinds } from '../words.rules.ts';
import {
  addAction,
  addAgendaItem,
  addAttendance,
  addDecision,
  changeMeeting,
  endActionItem,
  makeMeeting,
  putThemes,
  strikeMeetingLine,
} from './meeting.actions.ts';
import {
  actionForm,
  agendaForm,
  attendanceForm,
  attendanceOf,
  decisionForm,
  doneForm,
  factsOf,
  meetingForm,
  newMeetingForm,
  strikeForm,
  themesForm,
} from './meeting.form.ts';
import { MeetingPage, NewMeetingPage } from './meeting.page.tsx';
import { meetingOfAction, readMeeting, readNewMeeting } from './view.actions.ts';

const met = { audience: 'staff', permission: 'network.meet' } as const;

async function draw(visit: Visit, id: string, sent: Sent = null, status: 200 | 409 | 422 = 200) {
  const view = await readMeeting(visit.ctx, id);
  if (!view.ok) return await visit.refused(view);
  const page = <MeetingPage view={view.value} sent={sent} />;
  const { meeting } = view.value;
  const title = meeting.title || meetingKinds[meeting.kind];
  return status === 200 ? await visit.page(title, page) : await visit.redrawn(title, page, status);
}

async function drawNew(visit: Visit, form: FormState, status: 200 | 422 = 200) {
  const view = await readNewMeeting(visit.ctx);
  if (!view.ok) return await visit.refused(view);
  const page = <NewMeetingPage view={view.value} form={form} />;
  const title = '会議を記録する';
  return status === 200 ? await visit.page(title, page) : await visit.redrawn(title, page, status);
}

/** Refusals a field is about, in the forms of this page. */
const atField: Readonly<Record<string, string>> = {
  'meeting-of-nobody': 'networkIds',
  'meeting-of-one': 'kind',
  'network-not-begun': 'kind',
  'more-names-than-heads': 'names',
  'no-such-choice': '',
  stale: '',
};

async function answer(visit: Visit, deed: string, done: Result<unknown, string>, text: string) {
  const id = visit.id('id');
  if (done.ok) return visit.go(p.meeting(id), { kind: 'success', text });
  const field = atField[done.refusal];
  if (field === undefined) return await visit.refused(done);
  return await draw(visit, id, refusedAt(visit, deed, field, done), refusedStatus(visit, done));
}

const again = (deed: string) => (visit: Visit, form: FormState) =>
  draw(visit, visit.id('id'), unread(visit, deed, form), 422);

async function againOfAction(visit: Visit, form: FormState) {
  const id = visit.id('id');
  const meeting = await meetingOfAction(visit.ctx, id);
  if (!meeting.ok) return await visit.refused(meeting);
  return await draw(visit, meeting.value, { deed: `done-${id}`, form }, 422);
}

/** Meetings of networks. */
export const meetingDesk = new Desk()
  .get(p.newMeeting, met, (visit) =>
    drawNew(
      visit,
      formOf({
        networkIds: [visit.query.get('network') ?? ''],
        heldOn: formatDate(visit.ctx.today),
      }),
    ),
  )
  .post(
    p.newMeeting,
    { ...met, form: newMeetingForm, redraw: (visit, form) => drawNew(visit, form, 422) },
    async (visit, { networkIds, ...typed }) => {
      const made = await makeMeeting(visit.ctx, networkIds, factsOf(typed), visit.mark);
      if (made.ok)
        return visit.go(p.meeting(made.value.id), { kind: 'success', text: '会議を登録しました。' });
      const field = atField[made.refusal];
      if (field === undefined) return await visit.refused(made);
      return await drawNew(visit, refusedAt(visit, '', field, made).form, 422);
    },
  )
  .get(p.meeting(':id'), { audience: 'staff', permission: 'networkMeeting.view' }, (visit) =>
    draw(visit, visit.id('id')),
  )
  .post(
    p.changeMeeting(':id'),
    { ...met, form: meetingForm, redraw: again('change') },
    async (visit, typed) => {
      const { ctx, mark, version = 0 } = visit;
      const done = await changeMeeting(ctx, visit.id('id'), version, factsOf(typed), mark);
      return await answer(visit, 'change', done, '保存しました。');
    },
  )
  .post(p.agenda(':id'), { ...met, form: agendaForm, redraw: again('agenda') }, async (visit, { words }) =>
    answer(
      visit,
      'agenda',
      await addAgendaItem(visit.ctx, visit.id('id'), words, visit.mark),
      '議題を加えました。',
    ),
  )
  .post(p.themes(':id'), { ...met, form: themesForm, redraw: again('themes') }, async (visit, { themeIds }) =>
    answer(
      visit,
      'themes',
      await putThemes(visit.ctx, visit.id('id'), themeIds, visit.mark),
      'テーマを議題にしました。',
    ),
  )
  .post(
    p.attendance(':id'),
    { ...met, form: attendanceForm, redraw: again('attendance') },
    async (visit, typed) => {
      const done = await addAttendance(visit.ctx, visit.id('id'), attendanceOf(typed), visit.mark);
      return await answer(visit, 'attendance', done, '参加した人を加えました。');
    },
  )
  .post(
    p.decisions(':id'),
    { ...met, form: decisionForm, redraw: again('decision') },
    async (visit, { words }) =>
      answer(
        visit,
        'decision',
        await addDecision(visit.ctx, visit.id('id'), words, visit.mark),
        '決まったことを加えました。',
      ),
  )
  .post(
    p.actions(':id'),
    { ...met, form: actionForm, redraw: again('action') },
    async (visit, { ownerWords, ...typed }) => {
      const action = { ...typed, ownerWords: orEmpty(ownerWords) };
      const done = await addAction(visit.ctx, visit.id('id'), action, visit.mark);
      return await answer(visit, 'action', done, 'すると決めたことを加えました。');
    },
  )
  .post(
    p.strikeLine(':id'),
    { ...met, form: strikeForm, redraw: (visit) => draw(visit, visit.id('id'), null, 422) },
    async (visit, { line, lineId }) =>
      answer(
        visit,
        '',
        await strikeMeetingLine(visit.ctx, visit.id('id'), line, lineId, visit.mark),
        '1行を取り消しました。',
      ),
  )
  .post(p.actionDone(':id'), { ...met, form: doneForm, redraw: againOfAction }, async (visit, { words }) => {
    const done = await endActionItem(visit.ctx, visit.id('id'), words, visit.mark);
    if (!done.ok) return await visit.refused(done);
    return visit.go(p.meeting(done.value.meetingId), { kind: 'success', text: '終わったことにしました。' });
  });
