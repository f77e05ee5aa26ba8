import type { Tx } from '../../../kernel/ctx/tx.ts';
import { newId } from '../../../kernel/ids.ts';
import { ok, type Result, refuse } from '../../../kernel/result.ts';
import type { LocalDate } from '../../../kernel/time.ts';
import { lockColumns, makeLock } from '../../../kernel/walls/lock.ts';
import { conflictsOf, shutOut } from '../conflict/conflict.walls.ts';
import { personCards } from '../person/card.store.ts';
import { lockOfPerson } from '../person/person.walls.ts';
import { pageOf } from '../person/view.actions.ts';
import { sealRelation } from '../protection/protection.walls.ts';
import type { RelationKind, RelationQuality } from './household.rules.ts';
import { endRelationRow, insertRelation, openRelation } from './relation.store.ts';

export type NewRelation = {
  readonly aId: string;
  readonly bId: string;
  readonly kind: RelationKind;
  readonly quality?: RelationQuality | undefined;
  readonly livesTogether?: boolean | undefined;
  readonly note?: string | null | undefined;
  readonly fromOn?: LocalDate | null | undefined;
};

/**
 * Says how two people stand to each other. Both must be readable; whoever reads either sees that there is a relation,
 * and the other's name only where they may. While either is hidden only the safety clearance sees it (A16, T11).
 */
export async function relate(
  tx: Tx,
  input: NewRelation,
): Promise<Result<{ relationId: string }, 'not-found' | 'same-record'>> {
  const cards = await personCards(tx, [input.aId, input.bId]);
  const [a, b] = [cards.get(input.aId), cards.get(input.bId)];
  if (!a || !b) return refuse('not-found');
  if (a.id === b.id) return refuse('same-record');
  const follows = [await lockOfPerson(tx, a.id), await lockOfPerson(tx, b.id)];
  const made = await makeLock(tx, 'relation', [], follows);
  await shutOut(tx, made.lockId, await conflictsOf(tx, [a.id, b.id]));
  const relationId = newId();
  const row = {
    id: relationId,
    aId: a.id,
    bId: b.id,
    kind: input.kind,
    quality: input.quality ?? 'unknown',
    livesTogether: input.livesTogether ?? false,
    note: input.note ?? '',
    fromOn: input.fromOn ?? tx.today,
  } as const;
  await insertRelation(tx, row, await lockColumns(tx, made.lockId));
  if (a.hidden || b.hidden) await sealRelation(tx, made.lockId);
  tx.about({ kind: 'relation', id: relationId, subjects: [a.id, b.id] });
  return ok({ relationId });
}

/** The last day of a relation of this person; it stays readable for what it was. */
export async function endRelation(
  tx: Tx,
  { personId, relationId, on }: { personId: string; relationId: string; on: LocalDate },
): Promise<Result<null, 'not-found' | 'before-start'>> {
  const relation = await openRelation(tx, relationId);
  const isOnPage = await pageOf(tx, personId);
  if (!relation || !isOnPage(relation.aId, relation.bId)) return refuse('not-found');
  if (relation.fromOn && on < relation.fromOn) return refuse('before-start');
  if (!(await endRelationRow(tx, relationId, on))) return refuse('not-found');
  tx.about({ kind: 'relation', id: relationId, subjects: [relation.aId, relation.bId] });
  return ok(null);
}
