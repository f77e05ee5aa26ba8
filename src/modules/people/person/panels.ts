import type { Tx } from '../../../kernel/ctx/tx.ts';

/** One line of a panel: what, with an address where the reader may go. */
export type PanelRow = { readonly title: string; readonly support?: string; readonly href?: string };

/** What an upper room shows on a person's page, under the reader's own walls. */
export type PersonPanel = {
  readonly title: string;
  readonly sort: number;
  /** Said when there is nothing. */
  readonly empty: string;
  /** Where its reader may change what it shows. */
  readonly more?: { readonly label: string; readonly href: (personId: string) => string };
  /** Rows about any of these records, which are one person. */
  load(tx: Tx, personIds: readonly string[]): Promise<readonly PanelRow[]>;
};

const panels = new Map<string, PersonPanel>();

/** The slot this room leaves open on a person's page. */
export const personPanels = {
  register: (name: string, panel: PersonPanel): void => void panels.set(name, panel),
  all: (): readonly PersonPanel[] => [...panels.values()].sort((a, b) => a.sort - b.sort),
};
