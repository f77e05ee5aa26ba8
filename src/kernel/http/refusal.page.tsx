import { say } from '../i18n/messages.ts';
import { Prose, Section } from '../ui/index.ts';
import { useView } from '../ui/view.ts';
import { keptWords } from './messages.ts';
import type { RefusalWord } from './refusal-words.ts';

type Props = {
  word: RefusalWord;
  detail: Readonly<Record<string, string | number>>;
  /** What had been typed: it stands below, so that refusing never loses it. */
  typed: readonly string[];
};

/** A refusal speaks: what happened, what to do now, whom to ask. */
export function RefusalPage({ word, detail, typed }: Props) {
  const view = useView();
  return (
    <section class="ts-refusal">
      <h1>{say(word.what, view.locale, detail)}</h1>
      <p class="ts-lead">{say(word.next, view.locale, detail)}</p>
      <p>
        {say(
          {
            ja: 'わからないときは {town} の窓口（電話 {phone}）へ。',
            easy: 'わからないときは {town}に 電話してください。電話 {phone}',
            en: 'If you are not sure, call {town}: {phone}.',
          },
          view.locale,
          { town: view.townName, phone: view.townPhone },
        )}
      </p>
      {typed.length > 0 && (
        <Section title={say(keptWords.title, view.locale)}>
          {typed.map((words) => (
            <Prose>{words}</Prose>
          ))}
        </Section>
      )}
    </section>
  );
}
