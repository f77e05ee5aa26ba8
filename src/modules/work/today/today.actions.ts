import { caseworkRoles, mayRolesAsk } from '../../../kernel/auth/permissions.ts';
import type { Ctx } from '../../../kernel/ctx/ctx.ts';
import type { Tx } from '../../../kernel/ctx/tx.ts';
import { ok, refuse } from '../../../kernel/result.ts';
import { postCards, turnPosts } from '../../districts/index.ts';
import { type Alert, markSeen, unseenAlerts } from '../alert/alert.store.ts';
import { mostTurns } from '../item/item.actions.ts';
import { todayPanels } from '../item/item.slots.ts';
import { pageOfItems } from '../item/item.store.ts';
import { labelOf, wordItems, wordingsOf } from '../item/worded.actions.ts';
import { alertReasons, isAlertReason } from '../ladder/ladder.rules.ts';
import { pastTurns } from '../work.walls.ts';
import { type DrawnPanel, gatherAlerts, type Today, type WordedAlert } from './today.rules.ts';

/** Roles whose every member may receive a worry (consultations asks the same). */
const receivers = [...caseworkRoles, 'ibashoStaff'] as const;

/** Roles that notice things among neighbours, not at a desk. */
const neighbours = ['ibashoStaff', 'minseiIin', 'communityPartner'] as const;

const turnsShown = 20;
const alertsShown = 10;
const panelRows = 5;

/** The first screen of the day: turns, the longest waiting first; words to the reader's posts; what other rooms add. */
export const readToday = (ctx: Ctx) =>
  ctx.read('work.today', async (tx) => {
    const posts = await turnPosts(tx);
    const { items, total } = await pageOfItems(
      tx,
      { postIds: posts, state: 'open', late: false },
      { page: 1, size: turnsShown, most: mostTurns },
    );
    return ok<Today>({
      turns: await wordItems(tx, items),
      count: total,
      alerts: await alertsFor(tx, posts),
      isNeighbour: neighbours.some((role) => tx.ring.roles.has(role)),
      mayReceive: receivers.some((role) => tx.ring.roles.has(role)),
      panels: await panelsFor(tx),
    });
  });

const heldIds = (tx: Tx): string[] => tx.ring.held.map(({ id }) => id);

async function alertsFor(tx: Tx, turnIds: readonly string[]): Promise<WordedAlert[]> {
  const held = heldIds(tx);
  if (held.length === 0) return [];
  const alerts = await pastTurns(tx, () => unseenAlerts(tx, { postIds: held, turnIds }, alertsShown));
  const wording = await wordingsOf(tx, alerts);
  const posts = await postCards(
    tx,
    alerts.flatMap(({ ownerPostId, askedByPostId }) => [
      ownerPostId,
      ...(askedByPostId ? [askedByPostId] : []),
    ]),
  );
  const worded = alerts.map((alert) => ({
    ids: [alert.id],
    why: reasonOf(alert),
    at: alert.at,
    label: labelOf(alert.kind),
    title: wording(alert)?.title ?? null,
    href: wording(alert)?.href ?? null,
    owner: posts.get(alert.ownerPostId)?.name ?? '',
    apart: [posts.get(alert.askedByPostId ?? '')?.name, wording(alert)?.promise].filter(
      (word) => word !== undefined,
    ),
  }));
  return gatherAlerts(worded);
}

const reasonOf = ({ why }: Alert): string => (isAlertReason(why) ? alertReasons[why] : alertReasons.told);

async function panelsFor(tx: Tx): Promise<DrawnPanel[]> {
  const drawn: DrawnPanel[] = [];
  for (const panel of todayPanels.all()) {
    if (!mayRolesAsk(tx.ring.readRoles, panel)) continue;
    const { rows, more } = await panel.load(tx, panelRows);
    drawn.push({ title: panel.title, empty: panel.empty, rows, more: more ?? null });
  }
  return drawn;
}

/** Takes words to the actor's posts off "Today". */
export const seeAlerts = (ctx: Ctx, ids: readonly string[]) =>
  ctx.act('work.seen', async (tx) => {
    const held = heldIds(tx);
    if (ids.length === 0 || held.length === 0) return refuse('not-found');
    await markSeen(tx, ids, held);
    return ok(null);
  });
