import type { readMeeting, readNewMeeting } from './view.actions.ts';

type Seen<F extends (...args: never[]) => Promise<unknown>> =
  Awaited<ReturnType<F>> extends infer R ? (R extends { ok: true; value: infer V } ? V : never) : never;

export type MeetingView = Seen<typeof readMeeting>;
export type NewMeetingView = Seen<typeof readNewMeeting>;
