import { useView } from '../ui/view.ts';
import { type Message, reading, withoutReadings } from './messages.ts';

/** The text without its readings: 「相談[そうだん]する」 → 「相談する」. For titles, options and aria-labels. */
export const withoutRuby = withoutReadings;

/**
 * A fixed text with readings written behind the word: `相談[そうだん]する`.
 * Shown as `<ruby>` when the reader's switch is on, as plain text otherwise.
 * Never for names of people: their reading is their own and stands on a line of its own.
 */
export function Ruby({ children }: { children: string }) {
  if (!useView().ruby) return <>{withoutRuby(children)}</>;
  return <>{pieces(children)}</>;
}

function pieces(text: string) {
  const drawn = [];
  let from = 0;
  for (const hit of text.matchAll(reading)) {
    drawn.push(text.slice(from, hit.index));
    drawn.push(
      <ruby>
        {hit[1]}
        <rp>（</rp>
        <rt>{hit[2]}</rt>
        <rp>）</rp>
      </ruby>,
    );
    from = hit.index + hit[0].length;
  }
  return [...drawn, text.slice(from)];
}

/** A message in the reader's language, with its readings when the switch is on. Not for titles, options or labels. */
export function Said({ message }: { message: Message }) {
  return <Ruby>{message[useView().locale]}</Ruby>;
}
