import { addDays, startOfDay } from '../../../kernel/time.ts';
import { districtsPaths } from '../../../paths/districts.ts';
import { workPaths } from '../../../paths/work.ts';
import { leaverNames, postAffairs, staffChangeEnded, staffChangePlanned } from '../../districts/index.ts';
import { endItems, putItem } from '../item/item.actions.ts';
import { itemWords } from '../item/item.slots.ts';
import { openCounts, pageOfItems } from '../item/item.store.ts';
import { wordItems } from '../item/worded.actions.ts';

const kind = 'staffChange';

/** Rows of one post on the blocking list. */
const affairsShown = 50;

/**
 * Until the blocking list of a staff change is empty it is a manager's turn; and every turn of a post somebody leaves
 * stands on that list (T12).
 */
export function bindStaffChanges(): void {
  staffChangePlanned.bind('work', async (tx, { id, lastOn, postId }) => {
    const dueAt = startOfDay(addDays(lastOn, 1), tx.zone);
    await putItem(tx, {
      kind,
      subjectKind: kind,
      subjectId: id,
      ownerPostId: postId,
      dueAt,
      ladder: 'review',
    });
  });
  staffChangeEnded.bind('work', async (tx, { id }) => {
    await endItems(tx, { subjectId: id, kinds: [kind] });
  });
  itemWords.register(kind, {
    label: '人事異動',
    words: async (tx, ids) =>
      new Map(
        [...(await leaverNames(tx, ids))].map(([id, name]) => [
          id,
          {
            title: `${name}さん`,
            promise: '後任を決め、残る仕事を渡す',
            href: districtsPaths.staffChange(id),
          },
        ]),
      ),
  });
  postAffairs.register({
    name: 'work',
    label: '待っていること',
    counts: openCounts,
    async list(tx, postId) {
      const filter = { postIds: [postId], state: 'open', late: false } as const;
      const part = { page: 1, size: affairsShown, most: affairsShown };
      const { items } = await pageOfItems(tx, filter, part);
      return (await wordItems(tx, items)).map((item) => ({
        title: item.wording ? `${item.label}：${item.wording.title}` : item.label,
        href: item.wording?.href ?? workPaths.filtered({ post: postId }),
        ...(item.wording?.promise ? { support: item.wording.promise } : {}),
      }));
    },
  });
}
