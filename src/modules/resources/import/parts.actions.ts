import type { Ctx } from '../../../kernel/ctx/ctx.ts';
import type { Tx } from '../../../kernel/ctx/tx.ts';
import { batchesOf } from '../../../kernel/db/batches.ts';
import { ok } from '../../../kernel/result.ts';
import { putInForce } from '../../../kernel/walls/lot.ts';
import { placesAfter } from '../../districts/index.ts';
import { pairsAmong } from '../duplicate/find.actions.ts';
import { keepPairs } from '../duplicate/pair.store.ts';
import { newBetween, nextOf } from './entry.store.ts';
import { asImporter } from './import.walls.ts';
import { markSaid, planAnew } from './item.store.ts';
import { oweStep, readWaitingAnew } from './read-run.actions.ts';
import type { Run, RunState } from './run.rules.ts';
import { countChanges, runById, sourceBy, updateRun } from './run.store.ts';
import { type Around, addThings, settle } from './take-over.actions.ts';
import { endThings } from './undo.actions.ts';
import { placesIn, thingsAfter } from './undo.store.ts';

/** A step of a file in the background: its number is over once it was taken. */
export type Step = { readonly runId: string; readonly step: number };

/** Things written, or cleared away, in one transaction: some tenths of a second on the embedded database. */
const thingsPerPart = 150;

/** Transactions of one step: it has to end before the lease of its event does (kernel/events). */
const partsPerStep = 40;

/** One transaction of a step, if the file still stands as the step found it; whether more of them are left. */
async function inTurn(
  ctx: Ctx,
  { runId, step }: Step,
  state: RunState,
  work: (tx: Tx, run: Run) => Promise<boolean>,
): Promise<boolean> {
  const turn = await ctx.act('import.tick', (tx) =>
    asImporter(tx, async () => {
      const run = await runById(tx, runId, true);
      return ok(run?.step === step && run.state === state && (await work(tx, run)));
    }),
  );
  if (!turn.ok) throw new Error(`a part was refused: ${turn.refusal}`);
  return turn.value;
}

async function inParts(
  ctx: Ctx,
  step: Step,
  state: RunState,
  part: (tx: Tx, run: Run) => Promise<boolean>,
): Promise<void> {
  const oneMore = async (tx: Tx, run: Run) => {
    await planAnew(tx); // the tables have grown since, and this may be another connection
    return await part(tx, run);
  };
  for (let taken = 0; taken < partsPerStep; taken += 1)
    if (!(await inTurn(ctx, step, state, oneMore))) return;
  await inTurn(ctx, step, state, async (tx) => {
    await oweStep(ctx, tx, step.runId, step.step + 1);
    return false;
  });
}

const aroundOf = async (ctx: Ctx, tx: Tx, run: Run): Promise<Around> => {
  const source = await sourceBy(tx, 'id', run.sourceId);
  if (!source) throw new Error('a run without its source');
  return { run, source, townName: ctx.town.name };
};

/**
 * Goes on taking a long file over. What it brings is written part by part into its lot, which is held back: others get
 * their turn in between and see nothing of it. The last transaction writes what is changed and puts all in force.
 */
export const goOnApplying = (ctx: Ctx, step: Step): Promise<void> =>
  inParts(ctx, step, 'applying', async (tx, run) => {
    const [from, until] = [run.doneCount, run.entryCount];
    const next = await nextOf(tx, run.id, { from, until, most: thingsPerPart });
    const last = next.at(-1);
    if (!last) {
      await putAllInForce(ctx, tx, run);
      return false;
    }
    await addThings(tx, await aroundOf(ctx, tx, run), await newBetween(tx, run.id, from, last.no + 1));
    const said = next.filter(({ change }) => change === 'unchanged' || change === 'edited');
    await markSaid(
      tx,
      run.id,
      said.flatMap(({ itemId }) => itemId ?? []),
    );
    await updateRun(tx, run.id, { doneCount: last.no + 1 });
    return true;
  });

async function putAllInForce(ctx: Ctx, tx: Tx, run: Run): Promise<void> {
  await settle(tx, await aroundOf(ctx, tx, run));
  await putInForce(tx, run.id);
  await updateRun(tx, run.id, {
    state: 'applied',
    settledAt: tx.now,
    tidings: await countChanges(tx, run.id),
  });
  await readWaitingAnew(ctx, tx, run.sourceId, 'inSteps');
  await oweStep(ctx, tx, run.id, run.step + 1);
}

/** Whether the places of a long file that is in force have still to be compared with the others. */
export const isToCompare = ({ state, tidings }: Pick<Run, 'state' | 'tidings'>): boolean =>
  state === 'applied' && tidings.duplicates === undefined;

const placesAtOnce = 1000;

/** Looks for places that may be one, once a long file is in force. Nothing waits for it, and a second time finds the same. */
export async function comparePlaces(ctx: Ctx, step: Step): Promise<void> {
  const read = await ctx.read('import.tick', (tx) =>
    asImporter(tx, async () => ok(await placesIn(tx, step.runId))),
  );
  if (!read.ok) throw new Error(`a part was refused: ${read.refusal}`);
  const touched = new Set(read.value);
  const pairs =
    touched.size === 0 ? [] : await pairsAmong((after) => cardsAfter(ctx, after), touched, ctx.town.name);
  let found = 0;
  for (const some of batchesOf([...touched], placesAtOnce)) {
    const these = new Set(some);
    const theirs = pairs.filter(({ a, b }) => these.has(a) || these.has(b));
    const goesOn = await inTurn(ctx, step, 'applied', async (tx) => {
      found += await keepPairs(tx, theirs, some);
      return true;
    });
    if (!goesOn) return;
  }
  await inTurn(ctx, step, 'applied', async (tx, run) => {
    await updateRun(tx, run.id, { tidings: { ...run.tidings, duplicates: found } });
    return false;
  });
}

/** Behind the walls, not as the keeper: what another file has not put in force is compared with nothing. */
async function cardsAfter(ctx: Ctx, after: string | null) {
  const read = await ctx.read('import.tick', async (tx) => ok(await placesAfter(tx, after, placesAtOnce)));
  if (!read.ok) throw new Error(`places were not shown: ${read.refusal}`);
  return read.value;
}

/** Goes on clearing away what a long file brought. All of it is out of sight since somebody took the file back. */
export const goOnUndoing = (ctx: Ctx, step: Step): Promise<void> =>
  inParts(ctx, step, 'undoing', async (tx, run) => {
    const { items, last } = await thingsAfter(tx, run.id, 'added', run.doneCount - 1, thingsPerPart);
    if (last === undefined) {
      await updateRun(tx, run.id, { state: 'undone', settledAt: tx.now });
      await readWaitingAnew(ctx, tx, run.sourceId, 'inSteps');
      return false;
    }
    await endThings(tx, items);
    await updateRun(tx, run.id, { doneCount: last + 1 });
    return true;
  });
