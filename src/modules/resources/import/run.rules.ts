import type { DatasetKind, Mapping } from './dataset.rules.ts';
import type { FileQuestion } from './record.rules.ts';

/** What one thing of a file is against what was taken over last. */
export type Change = 'added' | 'changed' | 'unchanged' | 'edited' | 'broken' | 'vanished';

/** Where a file stands. `reading`, `applying` and `undoing` go on by themselves. */
export type RunState = 'reading' | 'preview' | 'applying' | 'applied' | 'undoing' | 'undone' | 'dropped';

export type ChangeCounts = Readonly<Record<Change, number>>;

export const noCounts: ChangeCounts = {
  added: 0,
  changed: 0,
  unchanged: 0,
  edited: 0,
  broken: 0,
  vanished: 0,
};

/** Questions a person answers with yes before a file is taken over. */
export type RunQuestion = FileQuestion | 'manyVanish' | 'brokenStayOut';

/** One file of a source, as it stands. */
export type Run = {
  readonly id: string;
  readonly sourceId: string;
  readonly kind: DatasetKind;
  readonly state: RunState;
  readonly fileName: string;
  readonly fileBytes: number;
  readonly encoding: string;
  readonly headers: readonly string[];
  readonly mapping: Mapping;
  readonly year: number | null;
  readonly fiscal: boolean;
  readonly refused: readonly string[];
  readonly answered: readonly string[];
  readonly questions: readonly string[];
  readonly doubts: readonly { readonly kind: string; readonly line: number; readonly column: number }[];
  readonly doubtCount: number;
  readonly skipped: readonly number[];
  readonly rowCount: number;
  readonly entryCount: number;
  readonly doneCount: number;
  readonly tidings: Readonly<Partial<Record<string, number>>>;
  readonly step: number;
  readonly startedAt: Date;
  readonly settledAt: Date | null;
  readonly version: number;
};

/** Half of what was known gone at once is more often the wrong file than the truth. */
const manyVanished = 5;

/** Everything that has to be answered before this file can be taken over. */
export function questionsFor(run: Pick<Run, 'questions'>, counts: ChangeCounts): RunQuestion[] {
  const standing = counts.unchanged + counts.changed + counts.edited;
  return [
    ...(run.questions.includes('noHazardFlagged') ? (['noHazardFlagged'] as const) : []),
    ...(counts.broken > 0 ? (['brokenStayOut'] as const) : []),
    ...(counts.vanished >= manyVanished && counts.vanished > standing ? (['manyVanish'] as const) : []),
  ];
}

/** Things that are written, or cleared away, while whoever asked for it waits: about a second on the embedded database. */
const thingsAtOnce = 500;

/** Whether a file is taken over, or back, in parts. Events are not: the room that keeps them wants them all at once. */
export const isLong = ({ kind }: Pick<Run, 'kind'>, counts: ChangeCounts): boolean =>
  kind !== 'event' && counts.added + counts.unchanged + counts.edited > thingsAtOnce;

/** Things that can only be written in one go, because they stand already or are events: others wait for them. */
export const inOneGo = ({ kind }: Pick<Run, 'kind'>, { added, changed, vanished }: ChangeCounts): number =>
  (kind === 'event' ? added : 0) + changed + vanished;

/** As many of those as the embedded database takes, which lets nobody in meanwhile (docs/manual/speed.md). */
export const mostInOneGo = 1000;

export type ApplyRefusal = 'import-not-ready' | 'import-unanswered' | 'import-nothing' | 'import-no-room';

/** Whether a file may be taken over now; `hasRoom`: somebody takes its kind. */
export function mayApply(
  run: Pick<Run, 'state' | 'questions'>,
  counts: ChangeCounts,
  answered: readonly string[],
  hasRoom: boolean,
): ApplyRefusal | null {
  if (run.state !== 'preview') return 'import-not-ready';
  if (!hasRoom) return 'import-no-room';
  if (counts.added + counts.changed + counts.unchanged + counts.vanished === 0) return 'import-nothing';
  return questionsFor(run, counts).every((question) => answered.includes(question))
    ? null
    : 'import-unanswered';
}
