import type { Ctx } from '../../../kernel/ctx/ctx.ts';
import { ok, refuse } from '../../../kernel/result.ts';
import { callBackById } from './callback.store.ts';

/** A promised call, for recording how it went. */
export const readCallBack = (ctx: Ctx, id: string) =>
  ctx.read('consultation.view', async (tx) => {
    const call = await callBackById(tx, id);
    if (!call) return refuse('not-found');
    tx.about({ kind: 'consultation', id: call.consultationId });
    return ok(call);
  });
