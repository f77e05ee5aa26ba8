/** A stretch of text; with `term` it is a word that the town explains. */
export type Piece = { readonly text: string; readonly term?: string | undefined };

/** What an article is made of. A closed set: nothing in it is markup. */
export type Block =
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'paragraph' | 'note'; readonly pieces: readonly Piece[] }
  | { readonly kind: 'speech'; readonly speaker: string; readonly pieces: readonly Piece[] }
  | { readonly kind: 'list'; readonly items: readonly (readonly Piece[])[] }
  | { readonly kind: 'door'; readonly path: string; readonly text: string };

/** The marks as they are told to whoever writes, each with an example. */
export const marks = [
  ['# ', '見出し', '# どんな課ですか'],
  ['@名前：', '話したことば', '@川辺：どこに相談したらよいか、迷う人がいますね。'],
  ['- ', '箇条書き', '- 地域共生ステーションでの交流'],
  ['※', '補足', '※ 登場する人は架空です。'],
  ['→ ', 'この町のページへ', '→ /stations 近くのステーションを見る'],
  ['[[ ]]', '説明することば', '[[地域共生社会]]、[[地域共生社会|ともに生きる社会]]'],
] as const;

const heading = /^[#＃]+\s*(.+)$/u;
const speech = /^[@＠]([^：:]{1,20})[：:]\s*(.+)$/u;
const item = /^(?:[-・]|[*＊]\s)\s*(.+)$/u;
const note = /^※\s*(.+)$/u;
const door = /^→\s*(\/[^\s　]*)[\s　]+(.+)$/u;

/** Marked text as blocks, one line each; lines of a list together. Every text is one: a wrong mark is read as words. */
export function blocksOf(source: string): Block[] {
  const blocks: Block[] = [];
  for (const line of source.split(/\r?\n/)) {
    const block = blockOf(line.trim());
    const last = blocks.at(-1);
    if (block?.kind === 'list' && last?.kind === 'list')
      blocks[blocks.length - 1] = { kind: 'list', items: [...last.items, ...block.items] };
    else if (block) blocks.push(block);
  }
  return blocks;
}

function blockOf(line: string): Block | null {
  if (line === '') return null;
  const [, title] = heading.exec(line) ?? [];
  if (title) return { kind: 'heading', text: title };
  const [, speaker, words] = speech.exec(line) ?? [];
  if (speaker && words) return { kind: 'speech', speaker: speaker.trim(), pieces: piecesOf(words) };
  const [, listed] = item.exec(line) ?? [];
  if (listed) return { kind: 'list', items: [piecesOf(listed)] };
  const [, noted] = note.exec(line) ?? [];
  if (noted) return { kind: 'note', pieces: piecesOf(noted) };
  const [, path, text] = door.exec(line) ?? [];
  if (path && text && isOwnPath(path)) return { kind: 'door', path, text };
  return { kind: 'paragraph', pieces: piecesOf(line) };
}

/** A path of this town's pages: no other host, neither by two slashes nor by a turned one. */
const isOwnPath = (path: string): boolean => /^\/(?![/\\])[\w\-./?=&%]*$/.test(path);

/** Two brackets to two brackets; the last pair that stands together, because readings end in one. */
const marked = /(?:\[\[|［［)(.+?)(?:\]\]|］］)(?!\])/gu;

function piecesOf(text: string): Piece[] {
  const pieces: Piece[] = [];
  let from = 0;
  for (const hit of text.matchAll(marked)) {
    const [before, inside] = [text.slice(from, hit.index), hit[1] ?? ''];
    if (before !== '') pieces.push({ text: before });
    pieces.push(explained(inside));
    from = hit.index + hit[0].length;
  }
  const rest = text.slice(from);
  return rest === '' ? pieces : [...pieces, { text: rest }];
}

/** The word itself, without the readings that stand behind it. */
const bare = (word: string): string => word.replace(/\[[ぁ-ゖァ-ヺー]+\]|｜(?=\d)/gu, '').trim();

/** `地域共生社会` or `地域共生社会|ともに生きる社会`: the word of the list, and how it is said here. */
function explained(inside: string): Piece {
  const [word = '', ...said] = inside.split('|');
  const text = said.join('|').trim();
  return { term: bare(word), text: text === '' ? word.trim() : text };
}

/** The stretches of a block, in order. */
export const piecesIn = (block: Block): readonly Piece[] => {
  if (block.kind === 'list') return block.items.flat();
  return 'pieces' in block ? block.pieces : [];
};

/** Words an article explains, each once, in the order in which they come. */
export const termsIn = (blocks: readonly Block[]): string[] => [
  ...new Set(blocks.flatMap(piecesIn).flatMap(({ term }) => term ?? [])),
];
