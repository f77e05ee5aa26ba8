import { languageTag } from '../../../kernel/i18n/locale.ts';
import { Ruby } from '../../../kernel/i18n/ruby.tsx';
import { useView } from '../../../kernel/ui/index.ts';
import { explanationFor, type TermFacts } from './term.rules.ts';

/** A reading over a whole word keeps its line together: a longer word would leave a narrow page in large letters. */
const LONGEST = 6; // characters

const bearsReading = ({ term, kana }: TermFacts, ruby: boolean): boolean =>
  ruby && kana !== '' && [...term].length <= LONGEST;

/** A word of the list as it is written in Japanese, its reading over it for who wants that. */
export function Word({ term: facts }: { term: TermFacts }) {
  const { term, kana } = facts;
  if (!bearsReading(facts, useView().ruby)) return <span lang="ja">{term}</span>;
  return (
    <ruby>
      {term}
      <rp>（</rp>
      <rt>{kana}</rt>
      <rp>）</rp>
    </ruby>
  );
}

/** The word with its reading, and what it means, in the reader's language where somebody wrote it. */
export function Explanation({ term }: { term: TermFacts }) {
  const { locale } = useView();
  const { word, text, language } = explanationFor(term, locale);
  return (
    <>
      <p>
        <WordHead term={term} word={word} />
      </p>
      <p lang={language === locale ? undefined : languageTag[language]}>
        <Ruby>{text}</Ruby>
      </p>
    </>
  );
}

/** The word as one finds it again in the text: in another language with the Japanese beside it. */
export function WordHead({ term, word }: { term: TermFacts; word: string }) {
  const { ruby } = useView();
  const isOther = word !== term.term;
  return (
    <>
      <strong>{isOther ? word : <Word term={term} />}</strong>
      {isOther && (
        <span lang="ja">
          （<Word term={term} />）
        </span>
      )}
      {term.kana !== '' && !bearsReading(term, ruby) && <span lang="ja">（{term.kana}）</span>}
    </>
  );
}
