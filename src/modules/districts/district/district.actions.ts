import type { Ctx, DeedMark } from '../../../kernel/ctx/ctx.ts';
import type { Tx } from '../../../kernel/ctx/tx.ts';
import { foldAddress } from '../../../kernel/fold/index.ts';
import { newId } from '../../../kernel/ids.ts';
import { ok, refuse } from '../../../kernel/result.ts';
import type { LocalDate } from '../../../kernel/time.ts';
import { districtsMoved } from '../districts.walls.ts';
import { mayAsk } from '../permissions.ts';
import { postsOn } from '../post/post.store.ts';
import { type DistrictEdit, type NewDistrict, wouldLoop } from './district.rules.ts';
import { activeDistricts, districtCards, districtChain } from './district.store.ts';
import {
  areasOf,
  districtById,
  endAreaRow,
  endDistrictRows,
  hangUnder,
  insertArea,
  insertDistrict,
  linksOn,
  updateDistrict,
} from './edit.store.ts';

/** Districts of every kind on a day, with which lies in which and who is in charge. */
export const readDistricts = (ctx: Ctx, day: LocalDate) =>
  ctx.read('district.list', async (tx) =>
    ok({
      districts: await activeDistricts(tx, day),
      links: await linksOn(tx, day),
      posts: (await postsOn(tx, { on: day })).filter((post) => post.districtId !== null),
      mayChange: mayAsk(tx.ring.roles, 'district.change'),
    }),
  );

/** One district: what it lies in, what lies in it, its blocks, who is in charge. */
export const readDistrict = (ctx: Ctx, id: string) =>
  ctx.read('district.view', async (tx) => {
    const district = await districtById(tx, id);
    if (!district) return refuse('not-found');
    const links = await linksOn(tx, tx.today);
    const inside = links.filter((link) => link.parentId === id).map((link) => link.districtId);
    return ok({
      district,
      chain: (await districtChain(tx, id)).filter((card) => card.id !== id),
      inside: [...(await districtCards(tx, inside)).values()],
      areas: await areasOf(tx, id),
      posts: await postsOn(tx, { districtId: id }),
      larger: (await activeDistricts(tx)).filter((card) => card.id !== id),
      mayChange: mayAsk(tx.ring.roles, 'district.change'),
    });
  });

export const makeDistrict = (ctx: Ctx, district: NewDistrict, mark?: DeedMark) =>
  ctx.act(
    'district.change',
    async (tx) => {
      const id = newId(tx.now.getTime());
      await insertDistrict(tx, id, district);
      tx.about({ kind: 'district', id, detail: { name: district.name, kind: district.kind } });
      return ok({ id });
    },
    mark,
  );

export const changeDistrict = (ctx: Ctx, id: string, version: number, edit: DistrictEdit, mark?: DeedMark) =>
  ctx.act(
    'district.change',
    async (tx) => {
      if (!(await districtById(tx, id))) return refuse('not-found');
      if (!(await updateDistrict(tx, id, version, edit))) return refuse('stale');
      tx.about({ kind: 'district', id, detail: { name: edit.name } });
      return ok(null);
    },
    mark,
  );

/** What rests on where districts lie is looked at again in the same transaction. */
async function moved(tx: Tx, districtId: string): Promise<void> {
  tx.about({ kind: 'district', id: districtId });
  await districtsMoved.run(tx, { districtId });
}

/** Lays a district into a larger one from a day on. */
export const layInto = (ctx: Ctx, id: string, parentId: string, fromOn: LocalDate, mark?: DeedMark) =>
  ctx.act(
    'district.change',
    async (tx) => {
      const [district, parent] = [await districtById(tx, id), await districtById(tx, parentId)];
      if (!district || !parent) return refuse('not-found');
      const links = await linksOn(tx, fromOn);
      if (wouldLoop(id, parentId, links)) return refuse('district-circle');
      const parents = links.filter((link) => link.districtId === id).map((link) => link.parentId);
      const cards = await districtCards(tx, parents);
      const sameKind = parents.filter((each) => cards.get(each)?.kind === parent.kind);
      if (!sameKind.includes(parentId)) await hangUnder(tx, { districtId: id, parentId, sameKind, fromOn });
      await moved(tx, id);
      return ok(null);
    },
    mark,
  );

/** Adds a beginning of addresses to a district. */
export const addArea = (ctx: Ctx, id: string, street: string, fromOn: LocalDate, mark?: DeedMark) =>
  ctx.act(
    'district.change',
    async (tx) => {
      if (!(await districtById(tx, id))) return refuse('not-found');
      const key = foldAddress(street);
      if ((await areasOf(tx, id)).some((area) => area.streetKey === key && area.toOn === null))
        return refuse('same-area');
      await insertArea(tx, id, street, fromOn);
      await moved(tx, id);
      return ok(null);
    },
    mark,
  );

export const endArea = (ctx: Ctx, id: string, areaId: string, lastOn: LocalDate, mark?: DeedMark) =>
  ctx.act(
    'district.change',
    async (tx) => {
      if (!(await endAreaRow(tx, id, areaId, lastOn))) return refuse('not-found');
      await moved(tx, id);
      return ok(null);
    },
    mark,
  );

/** Ends a district with a day, as when schools are merged; what happened in it keeps its name. */
export const endDistrict = (ctx: Ctx, id: string, lastOn: LocalDate, mark?: DeedMark) =>
  ctx.act(
    'district.change',
    async (tx) => {
      if (!(await districtById(tx, id))) return refuse('not-found');
      if (lastOn < tx.today) return refuse('end-in-the-past');
      await endDistrictRows(tx, id, lastOn);
      await moved(tx, id);
      return ok(null);
    },
    mark,
  );
