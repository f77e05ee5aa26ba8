/** The door of district care networks. */
export { readBoard } from './board/board.actions.ts';
export type { Board, BoardRow } from './board/board.rules.ts';
export { meetingsToday } from './meeting/kept-meetings.ts';
export { openNetworkPages } from './open/open-pages.actions.ts';
