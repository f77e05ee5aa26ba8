import type { Tx } from '../../../kernel/ctx/tx.ts';
import type { OpenPage } from '../../../kernel/http/open-page.ts';
import { networkPaths } from '../../../paths/networks.ts';
import { activitiesOf } from '../activity/activity.store.ts';
import { openMeetingsOf } from '../minutes/minutes.store.ts';
import { networks } from '../network/network.store.ts';

/** Minutes listed of all networks together at most. */
const MOST_MINUTES = 2000;

/** Pages about networks that everybody reads: none where the town has no network. */
export async function openNetworkPages(tx: Tx): Promise<OpenPage[]> {
  const ids = (await networks(tx)).map(({ id }) => id);
  if (ids.length === 0) return [];
  const page = (path: string, changedOn: string | null = null): OpenPage => ({ path, changedOn });
  const meetings = new Set((await openMeetingsOf(tx, ids, MOST_MINUTES)).map(({ meetingId }) => meetingId));
  return [
    ...[networkPaths.all, networkPaths.board, networkPaths.layers].map((path) => page(path)),
    ...ids.map((id) => page(networkPaths.show(id))),
    ...(await activitiesOf(tx, ids)).map(({ id, toldOn }) => page(networkPaths.activity(id), toldOn)),
    ...[...meetings].map((id) => page(networkPaths.openMinutes(id))),
  ];
}
