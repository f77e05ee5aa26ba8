import { Said } from '../i18n/ruby.tsx';
import { Prose, Section } from '../ui/index.ts';
import { useView } from '../ui/view.ts';
import { refusedWords } from './messages.ts';
import type { RefusalWord } from './refusal-words.ts';

type Props = {
  word: RefusalWord;
  detail: Readonly<Record<string, string | number>>;
  /** What had been typed: it stands below, so that refusing never loses it. */
  typed: readonly string[];
};

/** A refusal speaks: what happened, what to do now, whom to ask. */
export function RefusalPage({ word, detail, typed }: Props) {
  const { townName, townPhone } = useView();
  return (
    <section class="ts-refusal">
      <h1>
        <Said message={word.what} blanks={detail} />
      </h1>
      <p class="ts-lead">
        <Said message={word.next} blanks={detail} />
      </p>
      <p>
        <Said message={refusedWords.whom} blanks={{ town: townName, phone: townPhone }} />
      </p>
      {typed.length > 0 && (
        <Section title={<Said message={refusedWords.typed} />}>
          {typed.map((words) => (
            <Prose>{words}</Prose>
          ))}
        </Section>
      )}
    </section>
  );
}
