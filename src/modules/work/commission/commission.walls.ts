import { districtsPaths } from '../../../paths/districts.ts';
import {
  commissionEnded,
  commissionNames,
  commissionReturned,
  townManagerPost,
} from '../../districts/index.ts';
import { endItems, putItem } from '../item/item.actions.ts';
import { endOfWorkingDays } from '../item/item.rules.ts';
import { itemWords } from '../item/item.slots.ts';

const kind = 'commissionReturn';

/** Working days in which return or erasure should be confirmed; contracts commonly say two weeks. */
const returnWorkingDays = 10;

/** When a contract ends, the town's manager is asked to see to return or erasure; confirming it ends the turn (T38). */
export function bindCommissions(): void {
  commissionEnded.bind('work', async (tx, end) => {
    const post = await townManagerPost(tx);
    if (!post) return;
    await putItem(tx, {
      kind,
      subjectKind: 'commission',
      subjectId: end.id,
      ownerPostId: post.id,
      dueAt: endOfWorkingDays(tx.today, returnWorkingDays, [], tx.zone),
      ladder: 'plain',
    });
  });
  commissionReturned.bind('work', async (tx, { id }) => {
    await endItems(tx, { subjectId: id, kinds: [kind] });
  });
  itemWords.register(kind, {
    label: '委託の終了',
    words: async (tx, ids) =>
      new Map(
        [...(await commissionNames(tx, ids))].map(([id, name]) => [
          id,
          { title: name, promise: '返還・消去の確認', href: districtsPaths.commissionReturn(id) },
        ]),
      ),
  });
}
