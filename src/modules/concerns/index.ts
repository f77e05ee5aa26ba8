/** The door of concern slips and of the districts' themes. Every question and deed takes the open `tx` first. */
export { takeConcern } from './slip/catch.actions.ts';
export type { Caught } from './slip/catch.form.ts';
export type { ThemeCard } from './theme/theme.rules.ts';
export { themeCards, themesOfActivity } from './theme/theme.store.ts';
export {
  answerThemes,
  discussThemes,
  dropFromActivity,
  openThemes,
  type ThemeRefusal,
  takeThemes,
} from './theme/theme-door.actions.ts';
export { type Topic, topics, topicWords } from './words.rules.ts';
