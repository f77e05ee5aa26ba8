import type { Sent } from '../sent.rules.ts';
import type { readMeeting, readNewMeeting } from './view.actions.ts';

type Seen<F extends (...args: never[]) => Promise<unknown>> =
  Awaited<ReturnType<F>> extends infer R ? (R extends { ok: true; value: infer V } ? V : never) : never;

export type MeetingView = Seen<typeof readMeeting>;
/** A meeting as it is drawn, and the form of one deed as it came back. */
export type MeetingProps = { readonly view: MeetingView; readonly sent: Sent };
export type NewMeetingView = Seen<typeof readNewMeeting>;
