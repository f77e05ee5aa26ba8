import type { Browsers } from './browsers.ts';
import type { Outcome, Wave } from './load.ts';
import { median, quantile, rounded } from './numbers.ts';

/** One wave of requests. Throws when one of them was not answered 200, or none was. */
export async function checked(browsers: Browsers, wave: Wave): Promise<Outcome> {
  const outcome = await browsers.send(wave);
  if (outcome.bad > 0 || outcome.count === 0)
    throw new Error(`${wave.path}: ${outcome.bad} of ${outcome.count} answers were not 200`);
  return outcome;
}

/**
 * Rounds in which each runner has its turn, so that a busy moment of the machine meets all alike; the first is for
 * warming up. Answers what came of each, round by round.
 */
export async function race<Runner extends string>(
  browsers: Browsers,
  rounds: number,
  waves: Readonly<Record<Runner, Wave>>,
): Promise<Record<Runner, readonly Outcome[]>> {
  const runners = Object.keys(waves) as Runner[];
  const seen = Object.fromEntries(runners.map((runner) => [runner, []])) as unknown as Record<
    Runner,
    Outcome[]
  >;
  for (let round = 0; round <= rounds; round += 1)
    for (const runner of runners) {
      const outcome = await checked(browsers, waves[runner]);
      if (round > 0) seen[runner].push(outcome);
    }
  return seen;
}

/** Requests a second; 0 of none. */
export const speedOf = (outcome: Outcome | undefined): number =>
  outcome ? outcome.count / outcome.seconds : 0;

/** Requests a second, the median of the rounds. */
export const usualSpeed = (outcomes: readonly Outcome[]): number => rounded(median(outcomes.map(speedOf)), 0);

/** Milliseconds within which 95 of 100 requests were answered. */
export const p95Of = (outcomes: readonly Outcome[]): number =>
  rounded(
    quantile(
      outcomes.flatMap((one) => one.tookMs),
      0.95,
    ),
  );

/** Throughput of one as a share of another's, round by round, the median. */
export const shareOf = (one: readonly Outcome[], other: readonly Outcome[]): number =>
  median(one.map((outcome, round) => speedOf(outcome) / speedOf(other[round])));
