import type { Folded, Form } from './form.ts';
import { formsOf, type NameForms } from './name-keys.ts';

/** From here two names deserve to be shown side by side to a human, together with birth date, phone, address. */
export const LIKELY_SAME_NAME = 0.7;

/** Fewest letters to change, drop, add or swap with the neighbour to get from one word to the other. */
const slipsBetween = (a: readonly string[], b: readonly string[]): number => {
  let [before, last]: [number[], number[]] = [[], b.map((_, at) => at).concat(b.length)];
  for (const [row, letter] of a.entries()) {
    const next = [row + 1];
    for (const [at, other] of b.entries()) {
      const change = (last[at] ?? 0) + (letter === other ? 0 : 1);
      const swap = letter === b[at - 1] && a[row - 1] === other ? (before[at - 1] ?? 0) + 1 : change;
      next.push(Math.min(change, swap, (last[at + 1] ?? 0) + 1, (next[at] ?? 0) + 1));
    }
    [before, last] = [last, next];
  }
  return last[b.length] ?? 0;
};

const closeness = (a: string, b: string): number => {
  const [left, right] = [[...a], [...b]];
  const longer = Math.max(left.length, right.length);
  return longer === 0 ? 0 : 1 - slipsBetween(left, right) / longer;
};

const best = (scores: readonly number[]): number => scores.reduce((a, b) => Math.max(a, b), 0);

const reversed = ({ parts }: Folded): string => [...parts].reverse().join('');

const SWAPPED = 0.95;
const ONE_PART_ONLY = 0.75;

/** 1 when equal; 0.95 when the order differs; 0.75 when one side knows only 姓 or 名; else by the slips between. */
const likeness = (a: Folded, b: Folded): number => {
  const pairs = a.wholes.flatMap((left) => b.wholes.map((right) => [left, right] as const));
  if (pairs.some(([left, right]) => left === right)) return 1;
  if (a.wholes.includes(reversed(b)) || b.wholes.includes(reversed(a))) return SWAPPED;
  const onePart =
    a.parts.some((part) => b.wholes.includes(part)) || b.parts.some((part) => a.wholes.includes(part));
  return Math.max(onePart ? ONE_PART_ONLY : 0, best(pairs.map(([left, right]) => closeness(left, right))));
};

type Comparable = {
  readonly written: Folded[];
  readonly kana: Folded[];
  readonly latin: Folded[];
  readonly sound: Folded[];
};

const comparable = (name: NameForms | string): Comparable => {
  const forms = [...formsOf(typeof name === 'string' ? { written: name } : name).values()];
  const lettersOf = (script: Form['script']) =>
    forms.filter((form) => form.script === script).map(({ letters }) => letters);
  return {
    written: lettersOf('other'),
    kana: lettersOf('kana'),
    latin: forms.flatMap(({ script, sound }) => (script === 'latin' && sound ? [sound] : [])),
    sound: forms.flatMap(({ sound }) => (sound ? [sound] : [])),
  };
};

/** The best likeness of any two; null when a side has none to compare. */
const bestOf = (left: readonly Folded[], right: readonly Folded[]): number | null =>
  left.length === 0 || right.length === 0
    ? null
    : best(left.flatMap((a) => right.map((b) => likeness(a, b))));

const together = (kana: number | null, written: number | null): number => {
  if (kana === null || written === null) return kana ?? written ?? 0;
  return Math.max(0.7 * kana + 0.3 * written, 0.85 * written + 0.15 * kana);
};

const BY_SOUND = 0.9;

/**
 * How likely two names are one person's, 0 to 1: a proposal for a human eye, never a decision
 * (consultation.md §2.3). Each side may be a text or all forms of a name; like is compared with like, best pair of
 * forms counts.
 *
 * - kana against kana and kanji against kanji: 1 when the folded forms are equal, 0.95 in swapped order,
 *   0.75 when one side is only 姓 or 名, else 1 − slips / length (髙橋太一, 高橋多一: 0.75);
 * - both known: the larger of 0.7 kana + 0.3 kanji (heard right, written otherwise: 太一 多一 タイチ 0.93) and
 *   0.85 kanji + 0.15 kana (written right, read otherwise: 幸子 さちこ ゆきこ);
 * - Latin letters against Latin or kana: by sound, times 0.9;
 * - nothing comparable (kanji against kana): 0.
 */
export const similarName = (a: NameForms | string, b: NameForms | string): number => {
  const [left, right] = [comparable(a), comparable(b)];
  const spelled = together(bestOf(left.kana, right.kana), bestOf(left.written, right.written));
  const heard = Math.max(bestOf(left.latin, right.sound) ?? 0, bestOf(left.sound, right.latin) ?? 0);
  return Math.max(spelled, BY_SOUND * heard);
};
