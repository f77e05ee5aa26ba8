import type { Role } from '../../src/kernel/auth/roles.ts';
import type { Clearance } from '../../src/kernel/walls/tokens.ts';
import { covers, has, type Reader, type World } from './world.ts';

/** Sentences of consultation.md §6.2 and §6.6 that can have a say, and of docs/walls.md about gatherings (G) and lots (L). */
export const rules = [
  'A01',
  'A02',
  'A03',
  'A04',
  'A05',
  'A13',
  'A14',
  'A15',
  'A16',
  'A17',
  'A18',
  'A19',
  'A20',
  'A21',
  'A22',
  'A24',
  'A26',
  'A27',
  'A28',
  'U02',
  'G01',
  'G02',
  'N01',
  'L01',
] as const;
export type Rule = (typeof rules)[number];

/** A post at hand; `early`: read before the day it is taken over (A27). */
export type Held = { readonly post: string; readonly early: boolean };

/** One question: in which world, by whom, with which posts; `hear` notes the sentences that had a say. */
export type At = {
  readonly world: World;
  readonly reader: Reader;
  readonly held: readonly Held[];
  readonly hear: (rule: Rule) => void;
};

export const quietly = (at: At): At => ({ ...at, hear: () => undefined });

/**
 * Posts somebody holds on the reader's day (A27, A28), of bodies that are the town's, do their own work, or are under a
 * contract in force (A03, T38). `evenUncommissioned` leaves the contract out.
 */
export function heldBy(world: World, reader: Reader, evenUncommissioned = false): Held[] {
  if (reader.account === null || world.accounts.get(reader.account)?.active !== true) return [];
  return world.holdings
    .filter((holding) => holding.account === reader.account && covers(holding.span, reader.day))
    .filter(({ post }) => {
      const body = has(world.bodies, has(world.posts, post, 'post').body, 'body');
      const works = body.own || body.commissions.some((span) => covers(span, reader.day));
      return works || evenUncommissioned;
    })
    .map(({ post, early }) => ({ post, early }));
}

export const holds = (at: At, post: string): boolean => at.held.some((each) => each.post === post);

/** Acts in a role: reading a post early gives its cases, not its role. */
export const acts = (at: At, role: Role): boolean =>
  at.held.some((each) => !each.early && has(at.world.posts, each.post, 'post').role === role);

/** The division that owns the project (§1.2: `municipalOwner`, `municipalManager`). */
export const answersFor = (at: At): boolean => acts(at, 'municipalOwner') || acts(at, 'municipalManager');

export const cleared = (at: At, clearance: Clearance): boolean =>
  at.held.some(
    (each) => !each.early && has(at.world.posts, each.post, 'post').clearances.includes(clearance),
  );

/** All records found to be one person with this one. */
export function sameAs(world: World, person: string): string[] {
  const root = world.persons.get(person)?.standsAs ?? person;
  const aliases = [...world.persons].filter(([, each]) => each.standsAs === root).map(([id]) => id);
  return [root, ...aliases];
}

/** These persons and everybody of their households on the reader's day; who is related from outside is not of it. */
export function householdsOf(at: At, persons: readonly string[]): Set<string> {
  const own = new Set(persons.flatMap((person) => sameAs(at.world, person)));
  const all = new Set(own);
  for (const { members } of at.world.households.values()) {
    const present = members.filter(({ outside, span }) => !outside && covers(span, at.reader.day));
    if (!present.some(({ person }) => own.has(person))) continue;
    for (const { person } of present) for (const id of sameAs(at.world, person)) all.add(id);
  }
  return all;
}

/** A17: flagged as close to the household of any of these. */
export function isConflicted(at: At, persons: readonly string[]): boolean {
  const household = householdsOf(at, persons);
  const flags = at.world.conflicts.filter(({ person, ended }) => !ended && household.has(person));
  if (flags.length > 0) at.hear('A17');
  return flags.some(({ account }) => account === at.reader.account);
}

/** Under a protection measure, running or lapsed (A16, §6.5). */
export const isMasked = (world: World, person: string): boolean => {
  const ids = sameAs(world, person);
  return world.measures.some((measure) => measure.masks && ids.includes(measure.person));
};

/** A16: the safety officer, or explicitly listed for every one of them. */
export function isListed(at: At, persons: readonly string[]): boolean {
  at.hear('A16');
  if (acts(at, 'safetyOfficer')) return true;
  return persons.every((person) => {
    const ids = sameAs(at.world, person);
    const running = at.world.measures.filter((measure) => measure.masks && ids.includes(measure.person));
    return running.some(({ listed }) => listed.some((post) => holds(at, post)));
  });
}

/** A14: health, disability and the like. */
export function isClearedForHealth(at: At): boolean {
  at.hear('A14');
  return cleared(at, 'specialCare');
}
