import type { WordedItem } from '../item/item.rules.ts';

/** One row of a panel on "Today". */
export type PanelRow = {
  readonly title: string;
  readonly href: string;
  readonly support?: string;
  /** Shown at the right: when. */
  readonly at?: Date;
};

/** A word to one of the reader's posts. */
export type WordedAlert = {
  readonly id: string;
  readonly why: string;
  readonly at: Date;
  readonly label: string;
  readonly title: string | null;
  readonly href: string | null;
  readonly owner: string;
};

export type DrawnPanel = {
  readonly title: string;
  readonly empty: string;
  readonly rows: readonly PanelRow[];
  readonly more: string | null;
};

/** What somebody sees first in the morning. */
export type Today = {
  readonly turns: readonly WordedItem[];
  /** Counted up to `mostTurns`. */
  readonly count: number;
  readonly alerts: readonly WordedAlert[];
  /** Whether this person may open the intake. */
  readonly mayReceive: boolean;
  /** Whether this person notices things beside an office: then the slip for it lies at hand. */
  readonly isNeighbour: boolean;
  readonly panels: readonly DrawnPanel[];
};
