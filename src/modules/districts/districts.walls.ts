import type { Tx } from '../../kernel/ctx/tx.ts';
import { asKeeper } from '../../kernel/walls/keeper.ts';
import type { TableWall } from '../../kernel/walls/table-wall.ts';
import type { CommissionEnd } from './organization/organization.rules.ts';

/**
 * Places and offices are no secret in a town: everybody reads them. What makes keys (posts, who holds them, commissions,
 * early reading) no session writes: only a manager's deed does, through `makeKeys`.
 */
export const walls: readonly TableWall[] = [
  { table: 'districts.district', kind: 'town', write: 'staff' },
  { table: 'districts.district_parent', kind: 'town', write: 'staff' },
  { table: 'districts.area', kind: 'town', write: 'staff' },
  { table: 'districts.organization', kind: 'town', write: 'keeper' },
  { table: 'districts.commission', kind: 'town', write: 'keeper' },
  { table: 'districts.contact_point', kind: 'town', write: 'staff' },
  { table: 'districts.post', kind: 'town', write: 'keeper' },
  { table: 'districts.assignment', kind: 'town', write: 'keeper' },
  { table: 'districts.absence', kind: 'staff', write: 'staff' },
  { table: 'districts.early_read', kind: 'staff', write: 'keeper' },
  { table: 'districts.setting', kind: 'town', write: 'staff' },
  { table: 'districts.closed_day', kind: 'town', write: 'staff', deletes: true },
  { table: 'districts.place', kind: 'town', write: 'staff', lot: 'lot_id' },
  { table: 'districts.place_district', kind: 'town', write: 'staff', deletes: true, lot: 'lot_id' },
  { table: 'districts.place_day', kind: 'town', write: 'staff' },
  { table: 'districts.staff_change', kind: 'posts', columns: ['planned_post_id'], scope: 'allWork' },
  { table: 'districts.handover_note', kind: 'posts', columns: ['post_id'], scope: 'allWork' },
];

/** Roles that approve who holds a post. An administrator manages accounts, not keys (A20). */
export const keyMakers: ReadonlySet<string> = new Set(['municipalOwner', 'municipalManager']);

/** Writes rows that make keys, as the keeper. The second wall behind the permission: throws for anybody but a manager or a job. */
export async function makeKeys<T>(tx: Tx, work: () => Promise<T>): Promise<T> {
  const may = tx.actor.kind === 'job' || [...tx.ring.roles].some((role) => keyMakers.has(role));
  if (!may) throw new Error('only a manager makes keys');
  return await asKeeper(tx, work);
}

/** Kinds of bodies that hold no posts by themselves: entering one makes no key. */
const keyless: ReadonlySet<string> = new Set(['npo', 'residentsGroup', 'other']);

/** Writes a body that makes no key, as the keeper: groups, shops and clubs of the directory. Throws for any other kind. */
export async function writeKeylessBody<T>(tx: Tx, kind: string, work: () => Promise<T>): Promise<T> {
  if (!keyless.has(kind))
    throw new Error(`a body of kind ${kind} may carry posts: only a manager makes keys`);
  return await asKeeper(tx, work);
}

/** A post was made, moved to another district or body, given away or taken back. */
export type PostChange = { readonly postId: string };

type Bound<T> = (tx: Tx, change: T) => Promise<void>;

/** A slot that runs inside the deed's transaction. Bound under a name, so that plugging twice binds once. */
class Binding<T> {
  readonly #bound = new Map<string, Bound<T>>();

  bind(name: string, work: Bound<T>): void {
    this.#bound.set(name, work);
  }

  async run(tx: Tx, change: T): Promise<void> {
    for (const work of this.#bound.values()) await work(tx, change);
  }
}

/** What rooms do in the same transaction when a post changes: relock what rests on its district, list what it leaves behind. */
export const postChanged = new Binding<PostChange>();

/** What rooms do when the last day of a commission has passed: somebody is asked to see to return or erasure (T38). */
export const commissionEnded = new Binding<CommissionEnd>();

/** What rooms do when return or erasure was confirmed: whoever was asked is done. */
export const commissionReturned = new Binding<{ readonly id: string }>();

/** What rooms do when a district's blocks or place in the tree change: addresses are resolved again, teams looked at (A02). */
export const districtsMoved = new Binding<{ readonly districtId: string }>();

/** What rooms do when somebody's last day was set: the manager who planned it is asked to empty the blocking list (T12). */
export const staffChangePlanned = new Binding<{
  readonly id: string;
  readonly lastOn: string;
  readonly postId: string;
}>();

/** What rooms do when a staff change was closed or taken back. */
export const staffChangeEnded = new Binding<{ readonly id: string }>();
