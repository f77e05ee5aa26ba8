import type { Ctx, DeedMark } from '../../../kernel/ctx/ctx.ts';
import { staffOf, type Tx } from '../../../kernel/ctx/tx.ts';
import { newId } from '../../../kernel/ids.ts';
import { ok, refuse } from '../../../kernel/result.ts';
import type { LockColumns } from '../../../kernel/walls/lock.ts';
import { settingOf, townSettings } from '../../districts/index.ts';
import { endItems, putItem } from '../../work/index.ts';
import { consultationById, insertCallBack, insertStep, lockOf } from '../consultation/consultation.store.ts';
import type { CallBackDone, CallBackPromise } from './callback.form.ts';
import { callBackById, finishCallBack } from './callback.store.ts';

type Promised = { readonly id: string; readonly lock: LockColumns; readonly ownerPostId: string };

/** Promises a call: a row, a step the resident sees, and an item on the owner's list. Without a time, the town's setting holds. */
export async function promiseCall(tx: Tx, of: Promised, wish: string, dueAt?: Date): Promise<string> {
  const id = newId();
  const hours = await settingOf(tx, townSettings.callBackHours);
  const due = dueAt ?? new Date(tx.now.getTime() + hours * 3_600_000);
  await insertCallBack(tx, { id, consultationId: of.id, dueAt: due, postId: of.ownerPostId, wish }, of.lock);
  await insertStep(
    tx,
    { consultationId: of.id, kind: 'callPromised', postId: of.ownerPostId, words: wish, forResident: true },
    of.lock,
  );
  await putItem(tx, {
    kind: 'callBack',
    subjectKind: 'callBack',
    subjectId: id,
    ownerPostId: of.ownerPostId,
    dueAt: due,
    ladder: 'callBack',
  });
  return id;
}

/** A member of staff promises a call for a consultation. */
export const promiseCallBack = (ctx: Ctx, consultationId: string, input: CallBackPromise, mark?: DeedMark) =>
  ctx.act(
    'callback.promise',
    async (tx) => {
      const row = await consultationById(tx, consultationId);
      if (!row) return refuse('not-found');
      const lock = lockOf(row);
      const id = await promiseCall(
        tx,
        { id: row.id, lock, ownerPostId: row.ownerPostId },
        input.wish ?? '',
        input.dueAt ?? undefined,
      );
      tx.about({ kind: 'consultation', id: row.id });
      return ok({ callBackId: id });
    },
    mark,
  );

/** How a promised call went. `noAnswer` keeps the promise: the item stays and a new time is due. */
export const recordCallBack = (ctx: Ctx, callBackId: string, input: CallBackDone, mark?: DeedMark) =>
  ctx.act(
    'callback.done',
    async (tx) => {
      const { accountId } = staffOf(tx);
      const call = await callBackById(tx, callBackId);
      if (!call) return refuse('not-found');
      if (call.outcome) return refuse('already-answered');
      const lock = lockOf(call);
      await finishCallBack(tx, call, { outcome: input.outcome, words: input.words ?? '', doneBy: accountId });
      await endItems(tx, { subjectId: call.id });
      await insertStep(
        tx,
        {
          consultationId: call.consultationId,
          kind: 'called',
          words: input.words ?? '',
          forResident: input.outcome === 'reached',
        },
        lock,
      );
      if (input.outcome === 'noAnswer')
        await promiseCall(tx, { id: call.consultationId, lock, ownerPostId: call.postId }, call.wish);
      tx.about({ kind: 'consultation', id: call.consultationId });
      return ok({ consultationId: call.consultationId });
    },
    mark,
  );
