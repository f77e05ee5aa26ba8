import type { Tx } from '../../../kernel/ctx/tx.ts';
import { anyOf } from '../../../kernel/db/any-of.ts';
import type { Outcome, Suggestion } from './suggestion.rules.ts';

const rows = (tx: Tx) =>
  tx.db
    .selectFrom('resources.suggestion as g')
    .innerJoin('resources.service as s', (join) =>
      join.onRef('s.townId', '=', 'g.townId').onRef('s.id', '=', 'g.serviceId'),
    )
    .select([
      'g.id',
      'g.serviceId',
      's.name as serviceName',
      'g.said',
      'g.replyTo',
      'g.sentAt',
      'g.answeredAt',
      'g.outcome',
      'g.answer',
    ])
    .where('g.townId', '=', tx.townId);

/** Suggestions that wait, oldest first, then those answered lately. */
export const suggestionsInbox = async (tx: Tx): Promise<Suggestion[]> => [
  ...(await rows(tx).where('g.answeredAt', 'is', null).orderBy('g.sentAt').execute()),
  ...(await rows(tx)
    .where('g.answeredAt', 'is not', null)
    .orderBy('g.answeredAt', 'desc')
    .limit(30)
    .execute()),
];

/** Suggestions about one entry that wait. */
export const openSuggestionsOf = (tx: Tx, serviceId: string): Promise<Suggestion[]> =>
  rows(tx)
    .where('g.serviceId', '=', serviceId)
    .where('g.answeredAt', 'is', null)
    .orderBy('g.sentAt')
    .execute();

export const suggestionsById = async (tx: Tx, ids: readonly string[]): Promise<Suggestion[]> =>
  ids.length === 0
    ? []
    : await rows(tx)
        .where('g.id', 'in', [...ids])
        .execute();

export const insertSuggestion = (
  tx: Tx,
  row: { readonly id: string; readonly serviceId: string; readonly said: string; readonly replyTo: string },
) =>
  tx.db
    .insertInto('resources.suggestion')
    .values({ ...row, townId: tx.townId, sentAt: tx.now })
    .execute();

/** What was told of entries that are gone is seen to with them; answers which suggestions waited. */
export async function closeSuggestionsOf(
  tx: Tx,
  serviceIds: readonly string[],
  answer: string,
): Promise<string[]> {
  const rows = await tx.db
    .updateTable('resources.suggestion')
    .set({ answeredAt: tx.now, outcome: 'corrected', answer, replyTo: '' })
    .where('townId', '=', tx.townId)
    .where('serviceId', '=', anyOf(serviceIds))
    .where('answeredAt', 'is', null)
    .returning('id')
    .execute();
  return rows.map(({ id }) => id);
}

/** Notes what became of a suggestion and forgets how its sender is reached; whether it still waited. */
export async function closeSuggestion(
  tx: Tx,
  id: string,
  outcome: Outcome,
  answer: string,
  accountId: string,
): Promise<boolean> {
  const { numUpdatedRows } = await tx.db
    .updateTable('resources.suggestion')
    .set({ answeredAt: tx.now, answeredBy: accountId, outcome, answer, replyTo: '' })
    .where('townId', '=', tx.townId)
    .where('id', '=', id)
    .where('answeredAt', 'is', null)
    .executeTakeFirst();
  return Number(numUpdatedRows) === 1;
}
