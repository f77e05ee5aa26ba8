/** Forms: what was typed becomes a value, or comes back with one kind sentence per wrong field. */
export {
  blankForm,
  type FormState,
  formOf,
  hasErrors,
  inScope,
  typedList,
  typedText,
  withErrors,
} from './form.ts';
export { type Fields, type Parsed, parseForm, versionOf } from './parse.ts';
export {
  choice,
  choices,
  date,
  email,
  integer,
  kana,
  longText,
  phone,
  postcode,
  text,
  tick,
  time,
  uuid,
  webAddress,
  yesNo,
} from './pieces.ts';
export type { Label } from './sentence.ts';
