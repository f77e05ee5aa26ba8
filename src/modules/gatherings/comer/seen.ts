import type { PersonCard } from '../../people/index.ts';
import type { Comer } from './comer.rules.ts';

/** A link with the name of its gathering. */
export type SeenComer = Comer & { readonly name: string };

/** What the page of the places a person comes to is drawn from. */
export type ComersView = {
  readonly card: PersonCard;
  readonly links: readonly SeenComer[];
  /** Whether they may be linked at all: nobody hidden and nobody dead is. */
  readonly mayLink: boolean;
  readonly choices: readonly {
    readonly id: string;
    readonly name: string;
    /** Names of the bodies that answer for it; the consent has to name one of them. */
    readonly bodies: readonly string[];
  }[];
};
