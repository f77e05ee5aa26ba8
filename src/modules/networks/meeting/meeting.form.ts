import { z } from 'zod';
import { choice, date, integer, longText, text, time, uuid } from '../../../kernel/forms/pieces.ts';
import { keyList, orEmpty, uuidShape } from '../dated.form.ts';
import { codesOf, meetingKinds } from '../words.rules.ts';
import { type Attendance, type MeetingFacts, meetingLines, namesIn } from './meeting.rules.ts';

const optional = (label: string, max: number) => text({ label, max, required: false });

const facts = {
  kind: choice({ label: '種類', options: codesOf(meetingKinds) }),
  title: optional('題', 80),
  heldOn: date({ label: '日' }),
  startsAt: time({ label: '始まり', required: false }),
  placeId: uuid({ label: '場所（一覧から）', required: false }),
  placeWords: optional('場所（ことばで）', 80),
  subcommitteeId: uuid({ label: '分科会', required: false }),
  quorum: optional('成立の条件', 120),
  quorumMet: choice({ label: '成立したか', options: ['yes', 'no'], required: false }),
};

export const meetingForm = z.strictObject(facts);
export const newMeetingForm = z.strictObject({
  ...facts,
  networkIds: keyList({ label: 'ネットワーク', shape: uuidShape, min: 1 }),
});

type Typed = z.output<typeof meetingForm>;

export const factsOf = (typed: Typed): MeetingFacts => ({
  kind: typed.kind,
  heldOn: typed.heldOn,
  placeId: typed.placeId,
  subcommitteeId: typed.subcommitteeId,
  title: orEmpty(typed.title),
  startsAt: orEmpty(typed.startsAt),
  placeWords: orEmpty(typed.placeWords),
  quorum: orEmpty(typed.quorum),
  quorumMet: typed.quorumMet === null ? null : typed.quorumMet === 'yes',
});

export const agendaForm = z.strictObject({ words: text({ label: '議題', max: 200 }) });
export const themesForm = z.strictObject({
  themeIds: keyList({ label: 'テーマ', shape: uuidShape, min: 1 }),
});
export const decisionForm = z.strictObject({ words: longText({ label: '決まったこと', max: 1000 }) });
export const actionForm = z.strictObject({
  words: text({ label: 'すること', max: 200 }),
  ownerWords: optional('だれが（団体・分科会など）', 80),
  postId: uuid({ label: 'だれが（市の担当など）', required: false }),
  dueOn: date({ label: 'いつまでに', required: false }),
});
export const strikeForm = z.strictObject({
  line: choice({ label: '行の種類', options: meetingLines }),
  lineId: uuid({ label: '行' }),
});
export const doneForm = z.strictObject({ words: text({ label: 'どうなったか', max: 300 }) });

export const attendanceForm = z.strictObject({
  organizationId: uuid({ label: '一覧にある団体', required: false }),
  bodyName: optional('一覧にない団体・集まり', 80),
  people: integer({ label: '人数', min: -10_000, max: 10_000 }),
  names: longText({ label: '名前', max: 2000, required: false }),
});

export const attendanceOf = ({ names, bodyName, ...rest }: z.output<typeof attendanceForm>): Attendance => ({
  ...rest,
  bodyName: orEmpty(bodyName),
  names: namesIn(orEmpty(names)),
});
