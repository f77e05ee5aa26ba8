import type { Ctx } from '../../kernel/ctx/ctx.ts';
import { ok } from '../../kernel/result.ts';
import { blankPlace, type PlaceFacts, putPlace } from '../districts/index.ts';
import { readPairs } from './duplicate/duplicate.actions.ts';
import { findDuplicates } from './duplicate/find.actions.ts';
import { noteGap } from './gap/gap.actions.ts';
import { applyRun, sendList } from './import/import.actions.ts';
import { putService, type Surroundings } from './service/service.actions.ts';
import { blankService, type ServiceFacts } from './service/service.rules.ts';
import { suggest } from './suggestion/suggestion.walls.ts';

export { checkService, writeEnquiries } from './check/check.actions.ts';
export { sweepDue } from './check/check.walls.ts';
export { decide as decidePair, part as partPair, readPairs } from './duplicate/duplicate.actions.ts';
export { applyRun, sendList } from './import/import.actions.ts';
export { undoRun } from './import/undo.actions.ts';
export { readRun } from './import/view.actions.ts';

const done = <T>(result: { ok: true; value: T } | { ok: false; refusal: string }): T => {
  if (!result.ok) throw new Error(`refused: ${result.refusal}`);
  return result.value;
};

/** A service of the directory, verified now unless said otherwise; only the facts under test are spelled out. */
export const aService = async (
  ctx: Ctx,
  facts: Partial<ServiceFacts> & { readonly name: string },
  around: Surroundings = {},
): Promise<string> =>
  done(
    await ctx.act('resource.change', async (tx) =>
      ok((await putService(tx, { ...blankService, verifiedAt: ctx.now, ...facts }, around)) ?? ''),
    ),
  );

/** A place in the town. */
export const aPlace = async (
  ctx: Ctx,
  facts: Partial<PlaceFacts> & { readonly name: string },
): Promise<string> =>
  done(
    await ctx.act('resource.change', async (tx) =>
      ok((await putPlace(tx, { ...blankPlace, ...facts })) ?? ''),
    ),
  );

/** The pair of two places that may be one, and how to say which of them stays. */
export async function aPair(
  ctx: Ctx,
  keptId: string,
  goneId: string,
): Promise<{ id: string; keep: 'a' | 'b' }> {
  done(
    await ctx.act('import.apply', async (tx) =>
      ok(await findDuplicates(tx, [keptId, goneId], ctx.town.name)),
    ),
  );
  const { pairs } = done(await readPairs(ctx, 'open', 1));
  const pair = pairs.find(({ aId, bId }) => [aId, bId].includes(keptId) && [aId, bId].includes(goneId));
  if (!pair) throw new Error('these two are told apart');
  return { id: pair.id, keep: pair.aId === keptId ? 'a' : 'b' };
}

/** Something told to be wrong by a visitor. */
export const someSuggestion = async (visitor: Ctx, serviceId: string, said: string): Promise<string> =>
  done(await suggest(visitor, serviceId, { said, replyTo: null })).id;

/** A lack noted by somebody of the staff. */
export const someGap = async (ctx: Ctx, topic: string, districtId: string | null = null): Promise<string> =>
  done(await noteGap(ctx, { topic, issueTags: [], targetGroups: [], districtId })).id;

/** A list as a city publishes it, sent and, unless left for looking at, taken over. Answers its run. */
export const takeInList = async (ctx: Ctx, name: string, csv: string, applied: boolean): Promise<string> => {
  const file = { name: `${name}.csv`, bytes: new TextEncoder().encode(csv) };
  const terms = { url: '', licence: 'CC BY 4.0', attribution: '見本市', year: null, fiscal: false };
  const id = done(await sendList(ctx, file, { sourceId: null, name, kind: 'auto', ...terms }));
  if (applied) done(await applyRun(ctx, id, []));
  return id;
};
