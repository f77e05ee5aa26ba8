import type { Stage } from '../deeds.ts';

/**
 * A moment of the story: what was done before it is looked at. `jobsAreDead`: time has passed and nobody renewed a lock;
 * then a consent that still holds may be shut with one that ended (it fails closed), but nothing may stay open.
 */
export type Chapter = {
  readonly label: string;
  readonly tell: () => Promise<void>;
  readonly jobsAreDead: boolean;
};

export type Story = {
  readonly ours: Stage;
  readonly next: Stage;
  readonly chapters: readonly Chapter[];
  /** Sign-in names of those who can sign in to our town. */
  readonly cast: readonly string[];
  /** Persons by what the story calls them. */
  readonly called: (name: string) => string;
  /** Accounts of both towns by a name to print; the cast, and one for each role the cast does not play. */
  readonly readers: readonly {
    readonly name: string;
    readonly stage: Stage;
    readonly account: string | null;
  }[];
};
