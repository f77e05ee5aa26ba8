import type { Ctx } from '../../../kernel/ctx/ctx.ts';
import type { SentFile } from '../../../kernel/http/body.ts';
import { ok, refuse } from '../../../kernel/result.ts';
import { datasets } from './detect.ts';
import { countRepairs, problemsOf } from './entry.store.ts';
import { applyRun, type Stated, sendList, takeStep } from './import.actions.ts';
import {
  changeWords,
  encodingWords,
  problemWords,
  questionWords,
  repairWords,
  stateWords,
} from './import.words.ts';
import type { ProblemKind, RepairKind } from './notes.rules.ts';
import { isToCompare } from './parts.actions.ts';
import { fieldTitle } from './record-words.ts';
import { type Change, questionsFor, type Run } from './run.rules.ts';
import { countChanges, runById, sourceBy } from './run.store.ts';

/** Something counted, with its name. */
export type Counted = { readonly label: string; readonly count: number };

/** A file of a list in words, for where there are no pages. */
export type ToldList = {
  readonly id: string;
  readonly source: string;
  readonly kind: string;
  readonly encoding: string;
  readonly state: string;
  readonly rows: number;
  readonly changes: readonly Counted[];
  readonly repairs: readonly Counted[];
  /** The first problems, line by line, and how many there are in all. */
  readonly problems: readonly string[];
  readonly problemCount: number;
  /** What has to be answered by a person before it can be taken over. */
  readonly questions: readonly string[];
};

/**
 * Sends a file and reads it to its end, however long it is. `clock` goes on where the sender has not to wait; here
 * somebody does.
 */
export async function sendWhole(ctx: Ctx, clock: Ctx, file: SentFile, stated: Stated, most: number) {
  const sent = await sendList(ctx, file, stated);
  if (!sent.ok) return sent;
  await goOn(ctx, clock, sent.value);
  return await tellList(ctx, sent.value, most);
}

/**
 * Takes a file over to its end, as whoever works where no pages are: on the embedded database they are alone in the house.
 * Refused while a question is open: who answers it looks at the page.
 */
export async function applyWhole(ctx: Ctx, clock: Ctx, id: string, most: number) {
  const done = await applyRun(ctx, id, [], undefined, true);
  if (!done.ok) return done;
  await goOn(ctx, clock, id);
  return await tellList(ctx, id, most);
}

const readState = (ctx: Ctx, id: string) =>
  ctx.read('import.view', async (tx) => {
    const run = await runById(tx, id);
    return run ? ok(run) : refuse('not-found');
  });

const goesOn = (run: Run): boolean => ['reading', 'applying'].includes(run.state) || isToCompare(run);

/** Takes the steps of a long file one after the other. */
async function goOn(ctx: Ctx, clock: Ctx, id: string): Promise<void> {
  for (let run = await readState(ctx, id); run.ok && goesOn(run.value); run = await readState(ctx, id)) {
    const taken = await takeStep(clock, { runId: id, step: run.value.step });
    if (!taken.ok) throw new Error(`a step was refused: ${taken.refusal}`);
  }
}

const tellList = (ctx: Ctx, id: string, most: number) =>
  ctx.read('import.view', async (tx) => {
    const run = await runById(tx, id);
    const source = run && (await sourceBy(tx, 'id', run.sourceId));
    if (!run || !source) return refuse('not-found');
    const counts = await countChanges(tx, id);
    const { problems, total } = await problemsOf(tx, id, most);
    return ok<ToldList>({
      id,
      source: source.name,
      kind: datasets[run.kind].title,
      encoding: encodingWords[run.encoding] ?? run.encoding,
      state: stateWords[run.state],
      rows: run.rowCount,
      changes: (Object.entries(counts) as [Change, number][])
        .filter(([, count]) => count > 0)
        .map(([change, count]) => ({ label: changeWords[change], count })),
      repairs: (await countRepairs(tx, id)).map(({ kind, count }) => ({
        label: repairWords[kind as RepairKind],
        count,
      })),
      problems: problems.map(
        ({ line, field, kind, level, value }) =>
          `${line}行目　${fieldTitle(field)}：${problemWords[kind as ProblemKind]}${value === '' ? '' : `　「${value}」`}${level === 'error' ? '（取り込めません）' : ''}`,
      ),
      problemCount: total,
      questions: questionsFor(run, counts).map((question) => questionWords[question]),
    });
  });
