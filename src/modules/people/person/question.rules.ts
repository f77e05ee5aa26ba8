/** Why a record may be the one that is looked for, in the order of weight. */
export const reasons = [
  { bit: 16, words: '電話番号が同じ' },
  { bit: 1, words: '名前が同じ' },
  { bit: 2, words: 'よみが同じ' },
  { bit: 8, words: '生年月日が同じ' },
  { bit: 4, words: '名前の一部が同じ' },
  { bit: 64, words: '住所が同じ' },
  { bit: 32, words: '電話番号の一部が同じ' },
] as const;

/** The sum the database gives, as words; what a stronger reason already says is left out. */
export function whyWords(sum: number): string[] {
  const said = reasons.filter(({ bit }) => (sum & bit) !== 0);
  const whole = (sum & 3) !== 0;
  const number = (sum & 16) !== 0;
  return said.filter(({ bit }) => !(bit === 4 && whole) && !(bit === 32 && number)).map(({ words }) => words);
}

/** One line of a search box, taken apart: digits are a number or a birth date, letters a name or a reading. */
export type SearchLine = { readonly name: string; readonly phone: string; readonly bornOn: string };

const bornShape = /(?<![\d-])(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?(?![\d-])/u;

/** Reads what was typed into the one box: 「たかはし 2001-04-05」, 「髙橋　090-1234」, 「4567」. */
export function readSearchLine(typed: string): SearchLine {
  const flat = typed.normalize('NFKC').trim();
  const born = bornShape.exec(flat);
  const rest = born ? flat.replace(born[0], ' ') : flat;
  const words = rest.split(/\s+/u).filter((word) => word !== '');
  const isNumber = (word: string) => /^[+(\d][\d()+-]*$/.test(word) && /\d/.test(word);
  return {
    name: words.filter((word) => !isNumber(word)).join(' '),
    phone: words.filter(isNumber).join(''),
    bornOn: born ? `${born[1]}-${born[2]?.padStart(2, '0')}-${born[3]?.padStart(2, '0')}` : '',
  };
}
