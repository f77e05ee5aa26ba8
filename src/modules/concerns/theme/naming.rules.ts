/** What in a text may point to somebody. */
export type Pointing = 'name' | 'phone' | 'house' | 'age';

const digits = (text: string): string => text.normalize('NFKC');

const patterns: readonly (readonly [Pointing, RegExp])[] = [
  ['phone', /(?<!\d)0\d{1,4}[-‐－ー(（ ]?\d{1,4}[-‐－ー)） ]?\d{3,4}(?!\d)/],
  ['house', /\d+\s*(番地|番\s*\d+\s*号|号室|号棟)|\d+\s*[-‐－ー]\s*\d+|(?<!\d)\d{3,4}\s*号/],
  ['age', /(?<!\d)\d{1,3}\s*[歳才]/],
];

/** Words before 「さん」 that name a part somebody plays or a shop, not a person. */
const parts = new RegExp(
  [
    '^(お?(母|父|兄|姉|孫|子|隣|客|嫁|医者)|みな|皆|奥|旦那|娘|息子|隣|近所|沢山|先生|大家|大工|世話人|民生委員)$',
    '(委員|職員|店員|局員|業者|患者|利用者|高齢者|参加者|住民|婦人|老人)$',
    '^(八百|魚|肉|床|花|本|酒|米|薬|電気|畳|パン)屋$',
  ].join('|'),
  'u',
);

const called =
  /(?<name>[\p{Script=Han}々]{1,4}|[\p{Script=Katakana}ー]{2,8})\s*(さん|様|さま|氏|くん|君|ちゃん)/gu;

/** What people are called by in a text: 「田中さん」 gives 田中. */
export function calledIn(text: string): string[] {
  const found = [...digits(text).matchAll(called)].map((match) => match.groups?.name ?? '');
  return [...new Set(found.filter((name) => name !== '' && !parts.test(name)))];
}

/** Numbers of two digits and more in a text: a room, a house, an age. Years and round counts point to nobody by themselves. */
const numbersIn = (text: string): string[] => digits(text).match(/\d{2,}/g) ?? [];

/**
 * Whether a gist may point to somebody: a telephone number, a house, an exact age, a name somebody is called by, or a
 * number that stands in the words it came of. Null where nothing was found; it is then still a person who checks.
 */
export function pointingIn(gist: string, cameOf = ''): Pointing | null {
  const text = digits(gist);
  for (const [pointing, pattern] of patterns) if (pattern.test(text)) return pointing;
  if (calledIn(text).length > 0) return 'name';
  const squeezed = text.replace(/\s/g, '');
  if (calledIn(cameOf).some((name) => squeezed.includes(name))) return 'name';
  const numbers = numbersIn(text);
  return numbersIn(cameOf).some((number) => numbers.includes(number)) ? 'house' : null;
}

/** Sentences for what was found. */
export const pointingWords: Readonly<Record<Pointing, string>> = {
  name: '人の名前と思われることばが入っています。名前を書かずに、地域のこととして書き直してください。',
  phone: '電話番号と思われる数字が入っています。番号を消してください。',
  house:
    '家や部屋がわかる数字（番地、部屋番号など）が入っています。数字を消して、「集合住宅」などと書いてください。',
  age: '年齢が入っています。「高齢の方」「こども」などと書きかえてください。',
};
