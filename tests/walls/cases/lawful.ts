import type { Who } from '../../support/town.ts';
import type { Scene } from '../scene.ts';

export type Fields = Record<string, string | readonly string[]>;

/**
 * One lawful body for one form: who sends it, where, and what. `says` is what it answers when that is not a way on:
 * a deed that has its own reason to refuse here. A form without an entry makes the attack red.
 */
export type LawfulCase = {
  readonly who: Who;
  readonly path: (scene: Scene) => string;
  readonly fields: (scene: Scene) => Fields;
  readonly says?: number;
  /** With a `_version`: what stands in the record now and has to be shown when somebody else was quicker. */
  readonly now?: (scene: Scene) => string;
  /** Answers that were typed as secrets are never drawn again. */
  readonly secret?: true;
};

/** The forms of one room, each under the path of its route. */
export type LawfulCases = Readonly<Record<string, LawfulCase>>;

/** An address without anything of the scene in it. */
export const fixed = (path: string) => () => path;
/** A form that is only a button. */
export const nothing = () => ({});
/** Passwords and secret words that are not right. */
export const wrong = { says: 422, secret: true } as const;
