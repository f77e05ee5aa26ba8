import type { Child } from 'hono/jsx';
import { useView } from '../ui/view.ts';
import { withDayReadings } from './day-readings.ts';
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
        {hit[2]}
        <rp>（</rp>
        <rt>{hit[3]}</rt>
        <rp>）</rp>
      </ruby>,
    );
    from = hit.index + hit[0].length;
  }
  return [...drawn, text.slice(from)];
}

type SaidProps = { message: Message; blanks?: Readonly<Record<string, Child>> };

/**
 * A message in the reader's language, with its readings when the switch is on. What fills a blank is drawn as it is.
 * For everything that stands on a page; titles, attributes and options, where no ruby can stand, take `say`.
 */
export function Said({ message, blanks = {} }: SaidProps) {
  const parts = message[useView().locale].split(/\{(\w+)\}/); // text and names of blanks in turn
  return (
    <>{parts.map((part, turn) => (turn % 2 === 0 ? <Ruby>{part}</Ruby> : (blanks[part] ?? `{${part}}`)))}</>
  );
}

/** A day or an hour as our own formats write it, with its readings: 11月8日[ようか]. */
export const SaidTime = ({ children }: { children: string }) => (
  <Ruby>{useView().ruby ? withDayReadings(children) : children}</Ruby>
);
