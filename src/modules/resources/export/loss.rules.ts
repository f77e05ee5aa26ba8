/** Something that a published layout has no place for, or that is not known; row 0 is the header. */
export type Loss = {
  readonly row: number;
  readonly title: string;
  readonly column: string;
  readonly kind: 'conditional' | 'unknown' | 'noColumn' | 'missing' | 'letter' | 'longStretch' | 'private';
  readonly value: string;
};

export const lossWords: Readonly<Record<Loss['kind'], string>> = {
  conditional: '「△（条件つき）」は、この書式では表せないため空欄にしました',
  unknown: '分かっていないため空欄にしました',
  noColumn: 'この書式には書く欄がありません',
  missing: '必須の欄ですが、値がありません',
  letter: 'この文字コードにない文字を「〓」にしました',
  longStretch: '回ごとの行に分けました',
  private: '個人の連絡先のため、名前とともに書き出しません',
};

/** A list laid out for publishing: its rows, header first, and what could not be said in it. */
export type LaidOut = { readonly rows: readonly (readonly string[])[]; readonly losses: readonly Loss[] };
