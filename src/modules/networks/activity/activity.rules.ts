import { ok, type Result, refuse } from '../../../kernel/result.ts';
import { type Dated, firstDay, lastDay } from '../dated.rules.ts';
import { establishment, type StatusEntry, standingOn } from '../network/network.rules.ts';
import type { ActivityKind, Layer, Pillar, Stage, TargetGroup } from '../words.rules.ts';

/** What is told of an activity. */
export type ActivityFacts = {
  readonly name: string;
  readonly kind: ActivityKind;
  readonly purpose: string;
  readonly stage: Stage;
  readonly pillars: readonly Pillar[];
  readonly targetGroups: readonly TargetGroup[];
  readonly layer: Layer;
  readonly subcommitteeId: string | null;
  readonly gatheringId: string | null;
  readonly started: Dated;
  readonly ended: Dated | null;
  readonly reviewOn: string | null;
};

export type ActivityRefusal =
  | 'before-establishment'
  | 'network-not-begun'
  | 'network-rests'
  | 'activity-ends-before-start'
  | 'activity-end-missing';

/**
 * Whether a network that stands so may have this activity. From its establishment on it carries things out; while it
 * prepares it may study them and try them out (community.md 2a). What is only known to have been established by some
 * day sets no earliest day. A network that rests or has ended begins nothing new, and may end what it has.
 */
export function decideActivity(
  entries: readonly StatusEntry[],
  facts: Pick<ActivityFacts, 'stage' | 'started' | 'ended'>,
  today: string,
): Result<null, ActivityRefusal> {
  const { stage, started, ended } = facts;
  if ((stage === 'ended') !== (ended !== null)) return refuse('activity-end-missing');
  if (ended !== null && lastDay(ended) < firstDay(started)) return refuse('activity-ends-before-start');
  const { status } = standingOn(entries, today);
  if (status === 'notStarted') return refuse('network-not-begun');
  if ((status === 'suspended' || status === 'dissolved') && stage !== 'ended') return refuse('network-rests');
  if (stage === 'study' || stage === 'pilot') return ok(null);
  const founded = establishment(entries);
  if (!founded) return stage === 'ended' ? ok(null) : refuse('before-establishment');
  const early = founded.known === 'on' && lastDay(started) < firstDay(founded.dated);
  return early && stage === 'running' ? refuse('before-establishment') : ok(null);
}
