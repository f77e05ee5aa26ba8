import type { Ctx } from '../../../kernel/ctx/ctx.ts';
import { ok, refuse } from '../../../kernel/result.ts';
import { activePosts, postCards } from '../../districts/index.ts';
import { consultationById } from '../consultation/consultation.store.ts';
import { handoverById } from './handover.store.ts';
import { receiversFrom } from './receivers.rules.ts';

/** A sheet with what its reader may see of the consultation: nothing more once it is answered and not theirs. */
export const readHandover = (ctx: Ctx, id: string) =>
  ctx.read('consultation.view', async (tx) => {
    const sheet = await handoverById(tx, id);
    if (!sheet) return refuse('not-found');
    const consultation = (await consultationById(tx, sheet.consultationId)) ?? null;
    tx.about({ kind: 'handover', id });
    return ok({
      sheet,
      consultation,
      posts: await postCards(tx, [
        sheet.fromPostId,
        sheet.toPostId,
        ...(sheet.suggestedPostId ? [sheet.suggestedPostId] : []),
      ]),
      receivers: receiversFrom(await activePosts(tx, { held: true }), [sheet.fromPostId, sheet.toPostId]),
      asked: tx.ring.pens.includes(sheet.toPostId),
      sender: tx.ring.pens.includes(sheet.fromPostId),
    });
  });
