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
  /** Alerts of one reason about one thing stand together. */
  readonly ids: readonly string[];
  readonly why: string;
  readonly at: Date;
  readonly label: string;
  readonly title: string | null;
  readonly href: string | null;
  readonly owner: string;
  /** What tells it from others of its kind: who asked or answered, what was promised. */
  readonly apart: readonly string[];
};

/** One row for alerts of one reason about one thing, where the newest of them stood. */
export function gatherAlerts(alerts: readonly WordedAlert[]): WordedAlert[] {
  const together = Map.groupBy(alerts, ({ ids, why, label, title, href }) =>
    href === null ? ids.join() : [why, label, title, href].join(),
  );
  return [...together.values()].flatMap((same) => {
    const [first] = same;
    if (!first) return [];
    const apart = [...new Set(same.flatMap((alert) => alert.apart))];
    return [{ ...first, ids: same.flatMap(({ ids }) => ids), apart }];
  });
}

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
