import { distinct, type Folded, type Form, formOf } from './form.ts';
import { partsOf } from './plain.ts';
import { romanToKana } from './roman-to-kana.ts';

/** A person's name as recorded: the written form, its reading, and every other name the person goes by. */
export type NameForms = {
  readonly written: string;
  readonly kana?: string | null | undefined;
  /** 通称, maiden name, nickname, name in Latin letters; each as written, a reading as an alias of its own. */
  readonly aliases?: readonly string[] | undefined;
};

/** How many kana readings are stored of a name in Latin letters, and of each of its pieces. */
const READINGS_KEPT = 8;

const all = ({ wholes, parts }: Folded): string[] => [...wholes, ...parts];

const readingsOf = (text: string, form: Form): string[] =>
  form.script === 'latin'
    ? [text, ...partsOf(text)].flatMap((piece) => romanToKana(piece).slice(0, READINGS_KEPT))
    : [];

const keysOfForm = (form: Form): string[] => [
  ...all(form.letters),
  ...all(form.large),
  ...(form.sound ? all(form.sound) : []),
];

/** 高橋 たいち and たかはし 太一: half known in kanji, half by ear. */
const mixedKeys = (written: Folded, kana: Folded): string[] => {
  const [family, given, ...more] = written.parts;
  const [familyKana, givenKana, ...moreKana] = kana.parts;
  if (!family || !given || !familyKana || !givenKana || more.length + moreKana.length > 0) return [];
  return [family + givenKana, familyKana + given];
};

/** The texts of a name, each once, with their foldings. */
export const formsOf = ({ written, kana, aliases = [] }: NameForms): Map<string, Form> => {
  const texts = distinct([written, kana ?? '', ...aliases].map((text) => text.trim()));
  return new Map(texts.map((text) => [text, formOf(text)]));
};

/** 高橋たいち and たかはし太一 of a recorded name: one part as written, the other as it is read. */
export const mixedOf = (name: NameForms, forms: ReadonlyMap<string, Form>): string[] => {
  const [written, kana] = [forms.get(name.written.trim()), forms.get(name.kana?.trim() ?? '')];
  if (!written || !kana) return [];
  return distinct([...mixedKeys(written.letters, kana.letters), ...mixedKeys(written.large, kana.large)]);
};

export const keysOf = (name: NameForms, forms: ReadonlyMap<string, Form>): string[] =>
  distinct([
    ...[...forms].flatMap(([text, form]) => [...keysOfForm(form), ...readingsOf(text, form)]),
    ...mixedOf(name, forms),
  ]);

/**
 * Keys to store for a person, for exact lookup of whole names and of 姓 or 名 alone: each form folded, kana
 * also with large kana only, kana and Latin letters also by sound. Kanji has no sound of its own: a name
 * recorded without kana is not found by its reading.
 */
export const nameKeys = (name: NameForms): string[] => keysOf(name, formsOf(name));

/** 高橋さん, 高橋 様: how callers name people. */
const HONORIFIC = /(?<=.)\s*(?:さん|さま|ちゃん|くん|様|氏|殿|君|先生)$/u;

/** The question as typed and, where it ends in an honorific, without it. */
export const questionsIn = (query: string): string[] =>
  distinct([query.trim(), query.trim().replace(HONORIFIC, '')]);

const keysOfQuestion = (query: string): string[] => {
  const { script, letters, large, sound } = formOf(query);
  const reversed = [letters, large].map(({ parts }) => [...parts].reverse().join(''));
  const bySound = script === 'latin' && sound ? sound.wholes : [];
  return [...letters.wholes, ...large.wholes, ...reversed, ...bySound];
};

/**
 * Keys to look up for what somebody typed; a person is found when any of them is among the stored ones.
 * Whole question only: 「高橋 太一」 does not ask for every 高橋. 姓 and 名 may come in either order.
 */
export const askKeys = (query: string): string[] => distinct(questionsIn(query).flatMap(keysOfQuestion));
