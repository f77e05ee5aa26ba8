import type { Transaction } from 'kysely';
import type { DB } from '../../../db/types.ts';
import type { LocalDate } from '../time.ts';
import type { Actor } from './actor.ts';
import type { KeyRing } from './key-ring.ts';

declare const minted: unique symbol;

/** What an audit line says about the thing that was read or changed. */
export type About = {
  readonly kind?: string;
  readonly id?: string;
  /** Persons concerned. */
  readonly subjects?: readonly string[];
  /** Consent, slip or article it rests on. */
  readonly basis?: string;
  readonly detail?: Readonly<Record<string, string | number | boolean | readonly string[]>>;
};

/**
 * An open transaction inside a town, for an actor, with a permission asked. Only `ctx.read` and `ctx.act` mint one, and
 * every store function takes it first: so no SQL runs outside a town, a permission and an audit line.
 */
export interface Tx {
  readonly [minted]: true;
  readonly db: Transaction<DB>;
  readonly townId: string;
  readonly zone: string;
  readonly now: Date;
  readonly today: LocalDate;
  readonly actor: Actor;
  readonly ring: KeyRing;
  /** Whether the owner's role is taken at this moment (kernel/walls/keeper.ts). */
  keeping: boolean;
  /** Adds to this deed's audit line; calling it makes a reading audited. */
  about(about: About): void;
}

/** A staff actor's account, or throws: for deeds whose permission no one else may ask. */
export function staffOf(tx: Tx): { accountId: string; name: string } {
  if (tx.actor.kind !== 'staff') throw new Error(`${tx.actor.kind} cannot do this`);
  return tx.actor;
}
