import type { Tx } from '../../../kernel/ctx/tx.ts';

/** How one item is worded for its reader. */
export type ItemWording = {
  /** The person's name or the worry's first words: what this is about. */
  readonly title: string;
  /** What was promised, and to whom: 「つなぎの返事（地域包括支援センターへ）」. */
  readonly promise?: string;
  readonly href: string;
  /** A word about its state, where one helps. */
  readonly state?: string;
};

/** Words for one kind of item. */
export type ItemKind = {
  /** 「折り返しの電話」: shown also where the reader may not see what it is about. */
  readonly label: string;
  /** Words for subjects under the reader's own walls; what may not be seen is left out. One statement for the whole list. */
  words(tx: Tx, subjectIds: readonly string[]): Promise<ReadonlyMap<string, ItemWording>>;
};

const kinds = new Map<string, ItemKind>();

/** The slot in which upper rooms say how their items read. */
export const itemWords = {
  register: (kind: string, words: ItemKind): void => void kinds.set(kind, words),
  of: (kind: string): ItemKind | undefined => kinds.get(kind),
};

/** One row of a panel on "Today". */
export type PanelRow = {
  readonly title: string;
  readonly href: string;
  readonly support?: string;
  /** Shown at the right: when. */
  readonly at?: Date;
};

/** A panel beside the turns: today's visits, quiet cases. */
export type TodayPanel = {
  readonly title: string;
  readonly sort: number;
  /** Permission a reader's role must have for the panel to be drawn. */
  readonly permission: string;
  /** Said when there is nothing. */
  readonly empty: string;
  /** At most `limit` rows under the reader's walls, one statement; `more` leads to the whole list. */
  load(tx: Tx, limit: number): Promise<{ readonly rows: readonly PanelRow[]; readonly more?: string }>;
};

const panels = new Map<string, TodayPanel>();

/** The slot in which upper rooms fill "Today". */
export const todayPanels = {
  register: (name: string, panel: TodayPanel): void => void panels.set(name, panel),
  all: (): readonly TodayPanel[] => [...panels.values()].sort((a, b) => a.sort - b.sort),
};
