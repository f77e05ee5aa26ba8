import type { Tx } from '../../../kernel/ctx/tx.ts';
import { addDays, type LocalDate, startOfDay } from '../../../kernel/time.ts';
import { endItems, putItem } from '../../work/index.ts';
import { caseTurns } from '../turns/turns.rules.ts';
import { keepCase } from './case.walls.ts';

/** The kind of turn that asks for the next contact. */
export const contactTurn = caseTurns.contact;

/** The next contact is promised for a day: one turn of the lead, in the place of an earlier one. */
export async function promiseContact(
  tx: Tx,
  file: { id: string; leadPostId: string },
  day: LocalDate,
): Promise<void> {
  await endItems(tx, { subjectId: file.id, kinds: [contactTurn] }, 'dropped');
  await keepCase(tx, file.id, { nextContactOn: day });
  await putItem(tx, {
    kind: contactTurn,
    subjectKind: 'case',
    subjectId: file.id,
    ownerPostId: file.leadPostId,
    dueAt: startOfDay(addDays(day, 1), tx.zone),
    ladder: 'plain',
  });
}

/** A contact was made or tried: the promise is kept, and the next one is made. */
export async function keepContact(
  tx: Tx,
  file: { id: string; leadPostId: string },
  next: LocalDate,
): Promise<void> {
  await endItems(tx, { subjectId: file.id, kinds: [contactTurn] }, 'done');
  await promiseContact(tx, file, next);
}
