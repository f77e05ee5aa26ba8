import type { Ctx } from '../../kernel/ctx/ctx.ts';
import { newId } from '../../kernel/ids.ts';
import { ok } from '../../kernel/result.ts';
import { putItem } from './item/item.actions.ts';
import type { NewItem } from './item/item.rules.ts';

/** Deeds of the clock, for tests and the demonstration towns. */
export { climbLadders } from './ladder/ladder.actions.ts';
export { writeMorningLetters } from './letter/letter.actions.ts';

type Town = { as(who: string): Ctx; readonly ids: { post(who: string): string } };

/** A promise to a post of the cast, due in an hour unless said otherwise; put by the clerk. */
export const anItem = async (
  town: Town,
  forWhom: string,
  facts: Partial<NewItem> = {},
): Promise<{ id: string; ownerPostId: string; subjectId: string }> => {
  const subjectId = facts.subjectId ?? newId();
  const put = await town.as('clerk').act('work.seen', async (tx) => {
    const dueAt = new Date(tx.now.getTime() + 3_600_000);
    const ownerPostId = town.ids.post(forWhom);
    const item = {
      kind: 'test',
      subjectKind: 'test',
      subjectId,
      ownerPostId,
      dueAt,
      ladder: 'plain' as const,
    };
    return ok(await putItem(tx, { ...item, ...facts }));
  });
  if (!put.ok) throw new Error(`refused: ${put.refusal}`);
  return { ...put.value, subjectId };
};
