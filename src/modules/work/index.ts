/** The door of everything that waits for somebody. Every question and deed takes the open `tx` first. */
export { alertPost } from './alert/alert.actions.ts';
export {
  dueAfterWorkingDays,
  endItems,
  itemsOf,
  mostTurns,
  moveItems,
  putItem,
  turnCount,
  type Which,
} from './item/item.actions.ts';
export type { Item, ItemWording, NewItem } from './item/item.rules.ts';
export { type ItemKind, itemWords, type TodayPanel, todayPanels } from './item/item.slots.ts';
export type { AlertReason, LadderName } from './ladder/ladder.rules.ts';
export type { PanelRow } from './today/today.rules.ts';
