import type { Ctx } from '../../../kernel/ctx/ctx.ts';
import type { Tx } from '../../../kernel/ctx/tx.ts';
import { ok, refuse } from '../../../kernel/result.ts';
import { addMonths } from '../../../kernel/time.ts';
import { openThemes, themesOfActivity } from '../../concerns/index.ts';
import { settingOf } from '../../districts/index.ts';
import { gatheringsInStates } from '../../gatherings/index.ts';
import { agendaOf, meetingById, networkIdsOf } from '../meeting/meeting.store.ts';
import { subcommitteesOf } from '../member/member.store.ts';
import { keptNetwork, seenNetwork } from '../network/network.actions.ts';
import type { Network } from '../network/network.store.ts';
import { networkSettings } from '../settings.ts';
import { activityById } from './activity.store.ts';

async function choicesFor(tx: Tx, network: Network) {
  return {
    subcommittees: await subcommitteesOf(tx, [network.id]),
    // What came out of published lists is nobody's activity, and would bury what is.
    gatherings: (await gatheringsInStates(tx, ['running', 'resting']))
      .filter(({ sourceId }) => sourceId === '')
      .map(({ id, name }) => ({ id, name })),
    themes: await openThemes(tx, [network.districtId]),
  };
}

/** What may be chosen for a new activity of a network, and what a meeting of it talked over. */
export const readNewActivity = (ctx: Ctx, networkId: string, meetingId: string | null) =>
  ctx.read('activity.change', async (tx) => {
    const kept = await keptNetwork(tx, networkId);
    if (!kept.ok) return kept;
    const isIts = meetingId !== null && (await networkIdsOf(tx, meetingId)).includes(networkId);
    const meeting = isIts ? await meetingById(tx, meetingId) : undefined;
    const agenda = meeting ? await agendaOf(tx, meeting.id) : [];
    const months = await settingOf(tx, networkSettings.reviewMonths);
    return ok({
      ...{ network: kept.value, meeting: meeting ?? null },
      ...(await choicesFor(tx, kept.value)),
      talkedOver: agenda.flatMap(({ themeId }) => themeId ?? []),
      reviewOn: addMonths(tx.today, months),
    });
  });

/** One activity with the themes it answers. */
export const readEditActivity = (ctx: Ctx, id: string) =>
  ctx.read('network.view', async (tx) => {
    const activity = await activityById(tx, id);
    if (!activity) return refuse('not-found');
    const seen = await seenNetwork(tx, activity.networkId);
    if (!seen.ok) return seen;
    return ok({
      ...{ activity, network: seen.value },
      ...(await choicesFor(tx, seen.value)),
      answered: await themesOfActivity(tx, id),
      mayKeep: (await keptNetwork(tx, activity.networkId)).ok,
    });
  });
