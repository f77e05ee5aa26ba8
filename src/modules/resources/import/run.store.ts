import type { Tx } from '../../../kernel/ctx/tx.ts';
import { newId } from '../../../kernel/ids.ts';
import type { Mapping } from './dataset.rules.ts';
import { type Change, type ChangeCounts, noCounts, type Run, type RunState } from './run.rules.ts';
import type { Source } from './source.rules.ts';

const sourceColumns = ['id', 'name', 'kind', 'url', 'licence', 'attribution', 'mapping'] as const;

const asSource = <T extends { mapping: unknown }>(row: T) => ({ ...row, mapping: row.mapping as Mapping });

/** Every source, by name. */
export async function allSources(tx: Tx): Promise<Source[]> {
  const rows = await tx.db
    .selectFrom('resources.import_source')
    .select(sourceColumns)
    .where('townId', '=', tx.townId)
    .orderBy('name')
    .execute();
  return rows.map(asSource);
}

/** Sources of which a file was taken over and stands, by name. */
export async function takenSources(tx: Tx): Promise<Source[]> {
  const rows = await tx.db
    .selectFrom('resources.import_source as s')
    .select(sourceColumns.map((column) => `s.${column}` as const))
    .where('s.townId', '=', tx.townId)
    .where((e) =>
      e.exists(
        e
          .selectFrom('resources.import_run as r')
          .select('r.id')
          .where('r.townId', '=', tx.townId)
          .whereRef('r.sourceId', '=', 's.id')
          .where('r.state', '=', 'applied'),
      ),
    )
    .orderBy('s.name')
    .execute();
  return rows.map(asSource);
}

/** A source by its identifier or its name, or null. */
export async function sourceBy(tx: Tx, column: 'id' | 'name', value: string): Promise<Source | null> {
  const row = await tx.db
    .selectFrom('resources.import_source')
    .select(sourceColumns)
    .where('townId', '=', tx.townId)
    .where(column, '=', value)
    .executeTakeFirst();
  return row ? asSource(row) : null;
}

/** Enters a source. */
export const insertSource = (tx: Tx, source: Source) =>
  tx.db
    .insertInto('resources.import_source')
    .values({ ...source, mapping: JSON.stringify(source.mapping), townId: tx.townId, madeAt: tx.now })
    .execute();

/** Writes under which terms a source is published, or which column is which. */
export const updateSource = (
  tx: Tx,
  id: string,
  set: Partial<Pick<Source, 'licence' | 'attribution' | 'url' | 'mapping'>>,
) => {
  const { mapping, ...rest } = set;
  return tx.db
    .updateTable('resources.import_source')
    .set({ ...rest, ...(mapping ? { mapping: JSON.stringify(mapping) } : {}) })
    .set((e) => ({ version: e('version', '+', 1) }))
    .where('townId', '=', tx.townId)
    .where('id', '=', id)
    .execute();
};

const runColumns = [
  'id',
  'sourceId',
  'kind',
  'state',
  'fileName',
  'fileBytes',
  'encoding',
  'headers',
  'mapping',
  'year',
  'fiscal',
  'refused',
  'answered',
  'questions',
  'doubts',
  'doubtCount',
  'skipped',
  'rowCount',
  'entryCount',
  'doneCount',
  'tidings',
  'step',
  'startedAt',
  'settledAt',
  'version',
] as const;

const selectRuns = (tx: Tx) =>
  tx.db.selectFrom('resources.import_run').select(runColumns).where('townId', '=', tx.townId);

type RunRow = Awaited<ReturnType<ReturnType<typeof selectRuns>['execute']>>[number];

const asRun = (row: RunRow): Run => ({
  ...row,
  headers: row.headers as string[],
  mapping: row.mapping as Mapping,
  doubts: row.doubts as Run['doubts'],
  tidings: row.tidings as Run['tidings'],
});

/** A file, or null; `lock` keeps others from changing it until this deed ends. */
export async function runById(tx: Tx, id: string, lock = false): Promise<Run | null> {
  const row = await selectRuns(tx)
    .where('id', '=', id)
    .$if(lock, (query) => query.forUpdate())
    .executeTakeFirst();
  return row ? asRun(row) : null;
}

/** Files, the latest first. */
export async function latestRuns(tx: Tx, limit = 30): Promise<Run[]> {
  return (await selectRuns(tx).orderBy('startedAt', 'desc').orderBy('id', 'desc').limit(limit).execute()).map(
    asRun,
  );
}

/** Files of a source that are read, or were, and are not taken over yet. */
export const waitingRuns = async (tx: Tx, sourceId: string): Promise<Run[]> =>
  (
    await selectRuns(tx)
      .where('sourceId', '=', sourceId)
      .where('state', 'in', ['reading', 'preview'])
      .orderBy('id')
      .execute()
  ).map(asRun);

/** Whether a long file of the town is being taken over or back. Whoever asks holds others off until their deed ends. */
export async function isUnderWay(tx: Tx): Promise<boolean> {
  await tx.db
    .selectFrom('resources.import_source')
    .select('id')
    .where('townId', '=', tx.townId)
    .orderBy('id')
    .forUpdate()
    .execute();
  const row = await tx.db
    .selectFrom('resources.import_run')
    .select('id')
    .where('townId', '=', tx.townId)
    .where('state', 'in', ['applying', 'undoing'])
    .executeTakeFirst();
  return row !== undefined;
}

/** The file of a source that was taken over last, or null. */
export async function lastApplied(tx: Tx, sourceId: string): Promise<string | null> {
  const row = await tx.db
    .selectFrom('resources.import_run')
    .select('id')
    .where('townId', '=', tx.townId)
    .where('sourceId', '=', sourceId)
    .where('state', '=', 'applied')
    .orderBy('settledAt', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.id ?? null;
}

type NewRun = Pick<
  Run,
  | 'id'
  | 'sourceId'
  | 'kind'
  | 'fileName'
  | 'fileBytes'
  | 'encoding'
  | 'headers'
  | 'mapping'
  | 'year'
  | 'fiscal'
> & {
  readonly doubts: Run['doubts'];
  readonly rowCount: number;
  readonly fileHash: string;
  readonly startedBy: string;
};

const shownDoubts = 200;

/** Enters a file that was sent. */
export const insertRun = (tx: Tx, { headers, mapping, doubts, ...run }: NewRun) =>
  tx.db
    .insertInto('resources.import_run')
    .values({
      ...run,
      townId: tx.townId,
      state: 'reading',
      headers: JSON.stringify(headers),
      mapping: JSON.stringify(mapping),
      doubts: JSON.stringify(doubts.slice(0, shownDoubts)),
      doubtCount: doubts.length,
      startedAt: tx.now,
    })
    .execute();

type RunSet = Partial<
  Pick<Run, 'year' | 'fiscal' | 'step' | 'doneCount' | 'entryCount'> & {
    readonly state: RunState;
    readonly refused: readonly string[];
    readonly answered: readonly string[];
    readonly questions: readonly string[];
    readonly skipped: readonly number[];
    readonly mapping: Mapping;
    readonly tidings: Run['tidings'];
    readonly settledBy: string;
    readonly settledAt: Date;
  }
>;

/** Writes how a file stands. */
export const updateRun = (tx: Tx, id: string, set: RunSet) => {
  const { mapping, tidings, refused, answered, questions, skipped, ...plain } = set;
  return tx.db
    .updateTable('resources.import_run')
    .set({
      ...plain,
      ...(mapping ? { mapping: JSON.stringify(mapping) } : {}),
      ...(tidings ? { tidings: JSON.stringify(tidings) } : {}),
      ...(refused ? { refused: [...refused] } : {}),
      ...(answered ? { answered: [...answered] } : {}),
      ...(questions ? { questions: [...questions] } : {}),
      ...(skipped ? { skipped: skipped.slice(0, shownDoubts) } : {}),
    })
    .set((e) => ({ version: e('version', '+', 1) }))
    .where('townId', '=', tx.townId)
    .where('id', '=', id)
    .execute();
};

const pieceBytes = 1_000_000;

/** Keeps a packed file in pieces. */
export async function keepFile(tx: Tx, runId: string, packed: Uint8Array): Promise<void> {
  for (let no = 0; no * pieceBytes < packed.length; no += 1)
    await tx.db
      .insertInto('resources.import_file')
      .values({
        townId: tx.townId,
        id: newId(tx.now.getTime()),
        runId,
        no,
        bytes: Buffer.from(packed.subarray(no * pieceBytes, (no + 1) * pieceBytes)),
      })
      .execute();
}

/** The packed file of a run. */
export async function keptFile(tx: Tx, runId: string): Promise<Uint8Array> {
  const rows = await tx.db
    .selectFrom('resources.import_file')
    .select('bytes')
    .where('townId', '=', tx.townId)
    .where('runId', '=', runId)
    .orderBy('no')
    .execute();
  return Buffer.concat(rows.map(({ bytes }) => Buffer.from(bytes)));
}

/** How many things of a file are what. */
export async function countChanges(tx: Tx, runId: string): Promise<ChangeCounts> {
  const rows = await tx.db
    .selectFrom('resources.import_entry')
    .select((e) => ['change', e.fn.countAll<number>().as('count')])
    .where('townId', '=', tx.townId)
    .where('runId', '=', runId)
    .groupBy('change')
    .execute();
  const counts: Record<Change, number> = { ...noCounts };
  for (const { change, count } of rows) counts[change] = Number(count);
  return counts;
}
