import { ok, type Result, refuse } from '../../../kernel/result.ts';
import { addDays, parseRecurrence } from '../../../kernel/time.ts';
import { type GatheringFacts, type GatheringRefusal, SERIES_DAYS } from './gathering.rules.ts';

/**
 * Whether a gathering can be kept as it was told. Refuses an end before the start, a rule that is none or names no
 * day, no day at all, sign-ups where nobody is ever named, seats without sign-ups, a range the wrong way round.
 * A series without a last day gets one a year ahead, when somebody is asked whether it goes on.
 */
export function decideGathering(facts: GatheringFacts): Result<GatheringFacts, GatheringRefusal> {
  const { schedule, perMonthMin, perMonthMax } = facts;
  if (schedule.startsAt !== '' && schedule.endsAt <= schedule.startsAt)
    return refuse('gathering-ends-before-start');
  if (schedule.repeatsUntil !== null && schedule.repeatsUntil < schedule.startsOn)
    return refuse('gathering-ends-before-start');
  if (schedule.kind === 'rule' && (schedule.startsAt === '' || schedule.endsAt === ''))
    return refuse('gathering-times');
  if (schedule.kind === 'hours' && schedule.hours.length === 0) return refuse('gathering-no-days');
  if (schedule.hours.some(({ from, until }) => from === '' || until <= from))
    return refuse('gathering-hours');
  if (facts.tallyOnly && facts.signup !== 'none') return refuse('gathering-signup-nameless');
  if (facts.capacity !== null && facts.signup === 'none') return refuse('gathering-capacity');
  if (perMonthMin !== null && perMonthMax !== null && perMonthMax < perMonthMin)
    return refuse('gathering-range');
  return withRule(facts);
}

function withRule(facts: GatheringFacts): Result<GatheringFacts, GatheringRefusal> {
  const { schedule } = facts;
  if (schedule.kind === 'dates')
    return ok({ ...facts, schedule: { ...schedule, rule: '', hours: [], repeatsUntil: null } });
  const repeatsUntil = schedule.repeatsUntil ?? addDays(schedule.startsOn, SERIES_DAYS - 1);
  if (schedule.kind === 'hours')
    return ok({ ...facts, schedule: { ...schedule, rule: '', startsAt: '', endsAt: '', repeatsUntil } });
  const rule = parseRecurrence(schedule.rule, schedule.startsOn);
  if (!rule.ok) return refuse(rule.refusal === 'never-occurs' ? 'gathering-rule-never' : 'gathering-rule');
  return ok({ ...facts, schedule: { ...schedule, rule: rule.value, hours: [], repeatsUntil } });
}
