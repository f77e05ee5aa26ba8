import { z } from 'zod';
import { kana, longText, text, tick } from '../../../kernel/forms/pieces.ts';
import type { TermFacts } from './term.rules.ts';

export const termForm = z.strictObject({
  term: text({ label: 'ことば', max: 60 }),
  kana: kana({ label: '読みがな', max: 100, required: false }),
  meaning: longText({ label: '説明', max: 400 }),
  meaningEasy: longText({ label: '説明（やさしい日本語）', max: 400, required: false }),
  termEn: text({ label: 'ことば（英語）', max: 100, required: false }),
  meaningEn: longText({ label: '説明（英語）', max: 600, required: false }),
  retired: tick({ label: 'もう説明しない' }),
});

/** Readings stand over words in hiragana. */
const toHiragana = (katakana: string): string =>
  katakana.replace(/[ァ-ヶ]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) - 0x60));

export const factsOf = (typed: z.output<typeof termForm>): TermFacts => ({
  ...typed,
  kana: toHiragana(typed.kana ?? ''),
  meaningEasy: typed.meaningEasy ?? '',
  termEn: typed.termEn ?? '',
  meaningEn: typed.meaningEn ?? '',
});
