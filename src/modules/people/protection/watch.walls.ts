import type { Tx } from '../../../kernel/ctx/tx.ts';
import { addDays, addWorkingDays, startOfDay } from '../../../kernel/time.ts';
import { asKeeper } from '../../../kernel/walls/keeper.ts';
import { safetyPost } from '../../districts/index.ts';
import { turns } from '../turns.ts';
import { noticeDue } from './protection.rules.ts';
import { type Measure, maskingMeasures, updateMeasure } from './protection.store.ts';
import { enteredTwice } from './protection.walls.ts';

/**
 * Tells the safety post 45 and 30 days before a measure ends, and asks for a review once it has. Lapsing changes what the
 * books say and nothing that anybody sees: the person stays masked until a safety officer lifts it (T18).
 */
export const tellEnds = (tx: Tx): Promise<number> =>
  asKeeper(tx, async () => {
    const post = await safetyPost(tx);
    let told = 0;
    for (const measure of await maskingMeasures(tx)) told += await tellOne(tx, measure, post?.id);
    return told;
  });

async function tellOne(tx: Tx, measure: Measure, postId: string | undefined): Promise<number> {
  const notice = noticeDue(measure, tx.today);
  if (!notice) return 0;
  const state = notice.kind === 'protectionReview' ? 'lapsed' : measure.state;
  await updateMeasure(tx, measure.id, measure.version, { state, toldDays: notice.days });
  if (!postId) return 0;
  if (measure.toldDays !== null) await turns().settle(tx, { kind: 'protectionEnds', subjectId: measure.id });
  await turns().owe(tx, {
    kind: notice.kind,
    subjectKind: 'protection',
    subjectId: measure.id,
    ownerPostId: postId,
    dueAt:
      notice.kind === 'protectionReview'
        ? startOfDay(addDays(addWorkingDays(tx.today, 1), 1), tx.zone)
        : startOfDay(addDays(measure.untilOn, 1), tx.zone),
  });
  return 1;
}

/** Puts a turn at the safety post for every hidden person somebody may have entered a second time. */
export const tellSecondRecords = (tx: Tx): Promise<number> =>
  asKeeper(tx, async () => {
    const post = await safetyPost(tx);
    const ids = post ? await enteredTwice(tx) : [];
    for (const subjectId of ids) {
      await turns().owe(tx, {
        kind: 'protectionMatch',
        subjectKind: 'person',
        subjectId,
        ownerPostId: post?.id ?? '',
        dueAt: startOfDay(addDays(tx.today, 1), tx.zone),
      });
    }
    return ids.length;
  });
