import type { PassageKind } from '../words.rules.ts';

/** A stretch of a text; `startsAt` counts UTF-16 code units from 0. */
export type Passage = { readonly startsAt: number; readonly passage: string; readonly kind: PassageKind };

/** Names that stand in the papers of a network: those who agreed to be named, and the others. */
export type Known = { readonly shut: readonly string[]; readonly open: readonly string[] };

const kana = '[\\p{Script=Han}々]{1,4}|[\\p{Script=Katakana}ー]{2,8}';
const called = new RegExp(`(${kana})(?=\\s?(さん|様|さま|氏|くん|君|ちゃん))`, 'gu');
/** Words before 「さん」 that name a part somebody plays or a shop, not a person. */
const parts =
  /^(お?[父母兄姉孫子隣客嫁]|みな|皆|奥|旦那|娘|息子|近所|先生|大家|大工|会長|副会長|委員長|事務局|世話人|.*(委員|職員|店員|業者|会員|者|者様)|(八百|魚|肉|床|花|本|酒|米|薬|電気|畳|パン)屋|医者|住民|高齢|新聞屋)$/u;

const digit = '[0-9０-９]';
const dash = '[-‐－ー−]';
const phone = new RegExp(
  `(?<!${digit})[0０]${digit}{1,4}[-‐－ー−(（ 　]?${digit}{1,4}[-‐－ー−)） 　]?${digit}{3,4}(?!${digit})`,
  'gu',
);
const count = `(${digit}|[一二三四五六七八九十])+`;
const address = new RegExp(
  [
    `[\\p{Script=Han}々ヶケ]{1,6}${count}丁目(${count}(番地?|${dash})(の)?${count}?号?|${digit}+)*`,
    `${digit}+(番地|番\\s?${digit}+号|号室|号棟)`,
    `(?<!${digit}|年|月)${digit}+${dash}${digit}+(${dash}${digit}+)?(?!${digit}|円|時|名|人)`,
  ].join('|'),
  'gu',
);

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/**
 * How a name may stand in a text: 山田 花子, 山田花子, 山田　花子, and each of its parts alone. What stands in brackets behind
 * a name is no part of it.
 */
function waysToSay(name: string): string[] {
  const bare = name.normalize('NFKC').replace(/\(.*$/, '').trim();
  const parts = bare.split(/\s+/).filter((part) => part !== '');
  const whole = parts.map(escaped).join('[ 　]?');
  return parts.length > 1 ? [whole, ...parts.filter(({ length }) => length > 1).map(escaped)] : [whole];
}

const found = (text: string, pattern: RegExp, kind: PassageKind): Passage[] =>
  [...text.matchAll(pattern)].map((hit) => ({ startsAt: hit.index, passage: hit[0], kind }));

const endOf = ({ startsAt, passage }: Passage): number => startsAt + passage.length;

/** Passages in order; of those that overlap the longer stays. */
function apart(passages: readonly Passage[]): Passage[] {
  const kept: Passage[] = [];
  for (const each of [...passages].sort((a, b) => b.passage.length - a.passage.length))
    if (kept.every((other) => endOf(each) <= other.startsAt || endOf(other) <= each.startsAt))
      kept.push(each);
  return kept.sort((a, b) => a.startsAt - b.startsAt);
}

/**
 * Passages of minutes that may tell who somebody is or where they live: names of members and of those who came, unless
 * they agreed to be named; anybody called by さん and the like; telephone numbers; addresses. A person looks at each.
 */
export function passagesToDecide(text: string, { shut, open }: Known): Passage[] {
  const agreed = new Set(open.flatMap((name) => name.normalize('NFKC').trim().split(/\s+/)));
  const shutAs = shut.flatMap(waysToSay).filter((way) => way !== '');
  const named = shutAs.length === 0 ? [] : found(text, new RegExp(shutAs.join('|'), 'gu'), 'name');
  const spokenOf = found(text, called, 'name').filter(
    ({ passage }) => !parts.test(passage) && !agreed.has(passage),
  );
  return apart([...named, ...spokenOf, ...found(text, phone, 'phone'), ...found(text, address, 'address')]);
}

/** Every place in which words stand that somebody marked. */
export const everyPlaceOf = (text: string, words: string): Passage[] =>
  words === '' ? [] : found(text, new RegExp(escaped(words), 'gu'), 'marked');

/** What stands in the place of a passage. */
const insteadOf: Readonly<Record<PassageKind, string>> = {
  name: '（名前）',
  phone: '（電話番号）',
  address: '（住所）',
  marked: '（省略）',
};

/** A piece of a text as it stands, or a passage of it. */
export type Piece = { readonly text: string; readonly passage: Passage | null };

/** The text cut at its passages, for showing which are meant. */
export function piecesOf(text: string, passages: readonly Passage[]): Piece[] {
  const pieces: Piece[] = [];
  let from = 0;
  for (const passage of apart(passages)) {
    pieces.push({ text: text.slice(from, passage.startsAt), passage: null });
    pieces.push({ text: passage.passage, passage });
    from = endOf(passage);
  }
  return [...pieces, { text: text.slice(from), passage: null }].filter(({ text: own }) => own !== '');
}

/** The text with each passage replaced by what kind of thing stood there. */
export const without = (text: string, passages: readonly Passage[]): string =>
  piecesOf(text, passages)
    .map(({ text: own, passage }) => (passage ? insteadOf[passage.kind] : own))
    .join('');

/** Names a passage in a form: where it begins and how long it is. */
export const passageKey = ({ startsAt, passage }: Pick<Passage, 'startsAt' | 'passage'>): string =>
  `${startsAt}-${passage.length}`;

/** Merges marks made by hand with what was proposed; of those that overlap the longer stays. */
export const together = (...lists: readonly (readonly Passage[])[]): Passage[] => apart(lists.flat());
