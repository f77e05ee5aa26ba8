import type { Role } from '../../../kernel/auth/roles.ts';
import type { Tx } from '../../../kernel/ctx/tx.ts';
import type { PanelRow } from '../today/today.rules.ts';
import type { ItemWording } from './item.rules.ts';

/** Words for one kind of item. */
export type ItemKind = {
  /** 「折り返しの電話」: shown also where the reader may not see what it is about. */
  readonly label: string;
  /**
   * Words for subjects under the reader's own walls; what may not be seen is left out. One statement for the whole list.
   * Kinds that share this very function are asked for in one go.
   */
  words(tx: Tx, subjectIds: readonly string[]): Promise<ReadonlyMap<string, ItemWording>>;
};

const kinds = new Map<string, ItemKind>();

/** The slot in which upper rooms say how their items read. */
export const itemWords = {
  register: (kind: string, words: ItemKind): void => void kinds.set(kind, words),
  of: (kind: string): ItemKind | undefined => kinds.get(kind),
};

/** A panel beside the turns: today's visits, quiet cases. */
export type TodayPanel = {
  readonly title: string;
  readonly sort: number;
  /** Roles for which the panel is drawn; the rows are for the walls to say. */
  readonly askers: readonly Role[];
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
