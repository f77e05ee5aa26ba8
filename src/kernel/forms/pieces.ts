/** The fields our forms are made of. Each knows its name, takes what people really write, and says what is wrong. */
export { choice, choices, tick, yesNo } from './choice-pieces.ts';
export { date, integer, time } from './number-pieces.ts';
export { email, kana, longText, phone, postcode, text, uuid, webAddress } from './text-pieces.ts';
