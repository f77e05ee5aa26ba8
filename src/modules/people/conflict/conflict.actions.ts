import type { Ctx, DeedMark } from '../../../kernel/ctx/ctx.ts';
import { staffOf, type Tx } from '../../../kernel/ctx/tx.ts';
import { ok, type Result, refuse } from '../../../kernel/result.ts';
import { accountNames, activePosts } from '../../districts/index.ts';
import { mayAsk } from '../permissions.ts';
import { personCards } from '../person/card.store.ts';
import type { ConflictInput } from './conflict.form.ts';
import { declarations, declare, takeBack } from './declare.walls.ts';
import { conflictReads } from './review.walls.ts';

/** Declarations the reader may know of, with the names of the accounts. */
export const readConflicts = (ctx: Ctx) =>
  ctx.read('conflict.list', async (tx) => {
    const mayDeclareFor = mayAsk(tx.ring.readRoles, 'conflict.declareFor');
    const rows = await declarations(tx, mayDeclareFor);
    const names = await accountNames(
      tx,
      rows.map((row) => row.accountId),
    );
    const own = staffOf(tx).accountId;
    return ok({
      mayDeclareFor,
      rows: rows.map((row) => ({
        ...row,
        account: names.get(row.accountId) ?? '',
        own: row.accountId === own,
      })),
    });
  });

/** What the form is drawn from: the record it was opened from, where that is readable, and the staff to choose from. */
export const readConflictForm = (ctx: Ctx, personId: string) =>
  ctx.read('conflict.list', async (tx) => {
    const card = personId ? ((await personCards(tx, [personId])).get(personId) ?? null) : null;
    const mayDeclareFor = mayAsk(tx.ring.readRoles, 'conflict.declareFor');
    return ok({ card, accounts: mayDeclareFor ? await colleagues(tx) : [] });
  });

/** Everybody who holds a post today. */
async function colleagues(tx: Tx): Promise<{ id: string; name: string }[]> {
  const posts = await activePosts(tx, { held: true, ownProjects: true });
  const names = posts.flatMap((post) =>
    post.holders.map(({ accountId, name }) => [accountId, name] as const),
  );
  return [...new Map(names)].map(([id, name]) => ({ id, name }));
}

async function enter(
  tx: Tx,
  input: ConflictInput,
  accountId: string,
): Promise<Result<{ id: string }, 'not-found'>> {
  const card = input.personId ? (await personCards(tx, [input.personId])).get(input.personId) : undefined;
  if (input.personId && !card) return refuse('not-found');
  const id = await declare(tx, {
    accountId,
    personId: card?.id ?? null,
    saidName: card?.name ?? input.name,
    saidKana: card ? '' : (input.kana ?? ''),
    saidBornOn: card ? null : (input.born?.on ?? null),
    kind: input.kind,
    reason: input.reason,
  });
  tx.about({ kind: 'conflict', id, subjects: card ? [card.id] : [], detail: { account: accountId } });
  return ok({ id });
}

/** Staff declare for themselves; whoever answers for the staff declares for others. */
export const declareConflict = (ctx: Ctx, input: ConflictInput, mark: DeedMark) =>
  input.accountId
    ? ctx.act('conflict.declareFor', (tx) => enter(tx, input, input.accountId ?? ''), mark)
    : ctx.act('conflict.declare', (tx) => enter(tx, input, staffOf(tx).accountId), mark);

/** Takes back a declaration of somebody else. */
export const endConflict = (ctx: Ctx, id: string, mark: DeedMark) =>
  ctx.act(
    'conflict.declareFor',
    async (tx) => {
      if (!(await takeBack(tx, id))) return refuse('not-found');
      tx.about({ kind: 'conflict', id });
      return ok(null);
    },
    mark,
  );

/** Lookups that touch people close to the staff, of one month (T35, U03). `month` is '2026-11'. */
export const readReview = (ctx: Ctx, month: string) =>
  ctx.read('conflict.review', async (tx) => ok({ month, lines: await conflictReads(tx, month) }));
