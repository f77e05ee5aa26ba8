import { say } from '../i18n/messages.ts';
import { useView } from '../ui/view.ts';
import type { RefusalWord } from './refusal-words.ts';

type Props = { word: RefusalWord; detail: Readonly<Record<string, string | number>> };

/** A refusal speaks: what happened, what to do now, whom to ask. */
export function RefusalPage({ word, detail }: Props) {
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
    </section>
  );
}
