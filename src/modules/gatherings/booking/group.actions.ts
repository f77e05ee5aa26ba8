import type { Ctx, DeedMark } from '../../../kernel/ctx/ctx.ts';
import type { Tx } from '../../../kernel/ctx/tx.ts';
import { newId } from '../../../kernel/ids.ts';
import { ok, refuse } from '../../../kernel/result.ts';
import { fiscalYearOf } from '../../../kernel/time.ts';
import { lockColumns } from '../../../kernel/walls/lock.ts';
import { keptStation } from '../station/station.actions.ts';
import { stationById } from '../station/station.store.ts';
import { withPlace } from './desk.actions.ts';
import type { GroupFacts } from './group.rules.ts';
import { groupById, groupsOf, insertGroup, updateGroup } from './group.store.ts';

/** Groups registered at a station. */
export const readGroups = (ctx: Ctx, stationId: string) =>
  ctx.read('group.keep', async (tx) => {
    const kept = await keptStation(tx, stationId);
    if (!kept.ok) return kept;
    tx.about({ kind: 'station', id: stationId });
    return ok({
      ...(await withPlace(tx, kept.value)),
      groups: await groupsOf(tx, stationId),
      fiscalYear: fiscalYearOf(tx.today),
    });
  });

/** One group, for its form. */
export const readGroup = (ctx: Ctx, id: string) =>
  ctx.read('group.keep', async (tx) => {
    const group = await groupById(tx, id);
    const station = group && (await stationById(tx, group.stationId));
    if (!group || !station) return refuse('not-found');
    return ok({ group, ...(await withPlace(tx, station)), fiscalYear: fiscalYearOf(tx.today) });
  });

/** Registers a group for this fiscal year and gives it the next free number. */
export const registerGroup = (ctx: Ctx, stationId: string, facts: GroupFacts, mark?: DeedMark) =>
  ctx.act(
    'group.keep',
    async (tx) => {
      const kept = await keptStation(tx, stationId);
      if (!kept.ok) return kept;
      const lock = await lockColumns(tx, kept.value.lockId);
      const group = { ...facts, id: newId(tx.now.getTime()), stationId, fiscalYear: fiscalYearOf(tx.today) };
      for (let number = await nextNumber(tx, stationId); number <= 9999; number += 1) {
        const written = String(number).padStart(4, '0');
        if (!(await insertGroup(tx, { ...group, number: written }, lock))) continue;
        tx.about({ kind: 'userGroup', id: group.id });
        return ok({ id: group.id, number: written });
      }
      return refuse('group-numbers');
    },
    mark,
  );

const nextNumber = async (tx: Tx, stationId: string): Promise<number> =>
  Math.max(0, ...(await groupsOf(tx, stationId)).map(({ number }) => Number(number))) + 1;

/** Changes what is told of a group. */
export const changeGroup = (ctx: Ctx, id: string, version: number, facts: GroupFacts, mark?: DeedMark) =>
  ctx.act(
    'group.keep',
    async (tx) => {
      const group = await groupById(tx, id);
      if (!group) return refuse('not-found');
      if (!(await updateGroup(tx, id, version, facts))) return refuse('stale');
      tx.about({ kind: 'userGroup', id });
      return ok({ stationId: group.stationId });
    },
    mark,
  );

/** Registers a group for another fiscal year: this one, or in March the coming one too. */
export const renewGroup = (ctx: Ctx, id: string, fiscalYear: number, mark?: DeedMark) =>
  ctx.act(
    'group.keep',
    async (tx) => {
      const group = await groupById(tx, id);
      if (!group) return refuse('not-found');
      const now = fiscalYearOf(tx.today);
      if (fiscalYear < now || fiscalYear > now + 1) return refuse('group-year');
      if (!(await updateGroup(tx, id, group.version, { fiscalYear }))) return refuse('not-found');
      tx.about({ kind: 'userGroup', id, detail: { fiscalYear } });
      return ok({ stationId: group.stationId });
    },
    mark,
  );
