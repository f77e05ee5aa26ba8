import { ok, type Result, refuse } from '../../../kernel/result.ts';
import type { MeetingKind, Status } from '../words.rules.ts';

/** What is told of a meeting. */
export type MeetingFacts = {
  readonly kind: MeetingKind;
  readonly title: string;
  readonly heldOn: string;
  readonly startsAt: string;
  readonly placeId: string | null;
  readonly placeWords: string;
  readonly subcommitteeId: string | null;
  readonly quorum: string;
  readonly quorumMet: boolean | null;
};

export type MeetingRefusal = 'meeting-of-nobody' | 'meeting-of-one' | 'network-not-begun';

/**
 * Whether a meeting may be held by networks that stand so: a liaison meeting brings several together, every other kind
 * is of one; a network that has not begun to prepare does not meet yet (community.md 2a).
 */
export function decideMeeting(kind: MeetingKind, standing: readonly Status[]): Result<null, MeetingRefusal> {
  if (standing.length === 0) return refuse('meeting-of-nobody');
  if (kind !== 'liaison' && standing.length > 1) return refuse('meeting-of-one');
  return standing.includes('notStarted') ? refuse('network-not-begun') : ok(null);
}

/** One entry of who came: a body of the list, a group in words, somebody by name, or heads alone. */
export type Attendance = {
  readonly organizationId: string | null;
  readonly bodyName: string;
  readonly people: number;
  readonly names: readonly string[];
};

/** Names as they were written one per line or between commas, each once. */
export const namesIn = (written: string): string[] => [
  ...new Set(
    written
      .split(/[\n、,，]/)
      .map((name) => name.trim())
      .filter((name) => name !== ''),
  ),
];

/** What somebody takes on. */
export type NewAction = {
  readonly words: string;
  readonly ownerWords: string;
  readonly postId: string | null;
  readonly dueOn: string | null;
};

/** What a meeting's page tells line by line. */
export const meetingLines = ['agenda', 'decision', 'action'] as const;

export type MeetingLine = (typeof meetingLines)[number];
