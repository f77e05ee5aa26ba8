import { useView } from '../ui/view.ts';

const reading = /([\p{Script=Han}々〆ヶ]+)\[([^\]]+)\]/gu;

/** The text without its readings: 「相談[そうだん]する」 → 「相談する」. For titles, options and aria-labels. */
export const withoutRuby = (text: string): string => text.replace(reading, '$1');

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
