import iconv from 'iconv-lite';

export type Encoding = 'utf-8' | 'utf-8-bom' | 'cp932';

/**
 * A place that could not be read for certain; lines and columns count from 1.
 * - `mixed`: the line is written in the other encoding than most of the file, and was read so.
 * - `undecodable`: bytes that no encoding explains; � stands there now.
 * - `lost`: � already stood in the file: the letter was lost before it came to us.
 * - `private`: a letter of somebody's own making (外字), which only their machine can show.
 */
export type Doubt = {
  readonly kind: 'mixed' | 'undecodable' | 'lost' | 'private';
  readonly line: number;
  readonly column: number;
};

export type Decoded = {
  readonly encoding: Encoding;
  readonly text: string;
  readonly doubts: readonly Doubt[];
};

const LINE_FEED = 0x0a;
const LOST = '\ufffd';

/** Bytes of a text as a text: strict UTF-8, else CP932 (Windows-31J), else line by line with what is doubtful told. */
export function decodeText(bytes: Uint8Array): Decoded {
  const hasMark = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  const body = hasMark ? bytes.subarray(3) : bytes;
  const utf8 = strictUtf8(body);
  if (utf8 !== null) return { encoding: hasMark ? 'utf-8-bom' : 'utf-8', text: utf8, doubts: doubtsIn(utf8) };
  const cp932 = hasMark || holdsUtf8Line(body) ? null : strictCp932(body);
  if (cp932 !== null) return { encoding: 'cp932', text: cp932, doubts: doubtsIn(cp932) };
  return byLine(body, hasMark);
}

/** The text of bytes that are UTF-8 throughout, or null. */
export const strictUtf8 = (bytes: Uint8Array): string | null => {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
};

const looseCp932 = (bytes: Uint8Array): string => iconv.decode(Buffer.from(bytes), 'cp932');

/** The text of bytes that CP932 explains throughout, or null. */
export const strictCp932 = (bytes: Uint8Array): string | null => {
  const text = looseCp932(bytes);
  return text.includes(LOST) ? null : text;
};

// A trail byte of CP932 is never a line feed, so lines part alike in both encodings.
function* linesOf(bytes: Uint8Array): Generator<Uint8Array> {
  for (let from = 0; from < bytes.length; ) {
    const end = bytes.indexOf(LINE_FEED, from);
    yield bytes.subarray(from, end < 0 ? bytes.length : end + 1);
    from = end < 0 ? bytes.length : end + 1;
  }
}

const isAscii = (bytes: Uint8Array): boolean => bytes.every((byte) => byte < 0x80);

/** Letters of CP932 form a valid UTF-8 line only by a rare accident, so one such line is evidence. */
export const holdsUtf8Line = (bytes: Uint8Array): boolean => {
  for (const line of linesOf(bytes))
    if (!isAscii(line) && hasThreeByteLetter(line) && strictUtf8(line) !== null) return true;
  return false;
};

const hasThreeByteLetter = (line: Uint8Array): boolean => line.some((byte) => byte >= 0xe3 && byte <= 0xe9);

type Line = { readonly text: string; readonly as: 'ascii' | 'utf-8' | 'cp932' | 'neither' };

function readLine(bytes: Uint8Array): Line {
  if (isAscii(bytes)) return { text: new TextDecoder().decode(bytes), as: 'ascii' };
  const utf8 = strictUtf8(bytes);
  if (utf8 !== null) return { text: utf8, as: 'utf-8' };
  const cp932 = strictCp932(bytes);
  return cp932 === null ? { text: '', as: 'neither' } : { text: cp932, as: 'cp932' };
}

function byLine(body: Uint8Array, hasMark: boolean): Decoded {
  const main = mainEncoding(tallyLines(body), hasMark);
  const { text, doubts } = readLines(body, main, 1);
  return { encoding: written(main, hasMark), text, doubts };
}

/** How many lines are certainly of one encoding. */
export type LineTally = { readonly utf8: number; readonly cp932: number };

/** Counts the lines of a stretch by their encoding. */
export function tallyLines(bytes: Uint8Array): LineTally {
  const count = { utf8: 0, cp932: 0 };
  for (const line of linesOf(bytes)) {
    const { as } = readLine(line);
    if (as === 'utf-8') count.utf8 += 1;
    if (as === 'cp932') count.cp932 += 1;
  }
  return count;
}

/** The encoding most lines of a file have. */
export const mainEncoding = ({ utf8, cp932 }: LineTally, hasMark: boolean): 'utf-8' | 'cp932' =>
  hasMark || utf8 >= cp932 ? 'utf-8' : 'cp932';

/** The encoding of a file as it is told. */
export const written = (main: 'utf-8' | 'cp932', hasMark: boolean): Encoding =>
  main === 'utf-8' && hasMark ? 'utf-8-bom' : main;

/** Reads a stretch line by line, each in its own encoding; `from` is the number of its first line. */
export function readLines(bytes: Uint8Array, main: 'utf-8' | 'cp932', from: number) {
  const texts: string[] = [];
  const doubts: Doubt[] = [];
  let line = from;
  for (const raw of linesOf(bytes)) {
    const { text, as } = readLine(raw);
    const kept = as !== 'neither' ? text : main === 'utf-8' ? new TextDecoder().decode(raw) : looseCp932(raw);
    texts.push(kept);
    if (as === 'neither') doubts.push({ kind: 'undecodable', line, column: kept.indexOf(LOST) + 1 });
    else if (as !== 'ascii' && as !== main)
      doubts.push({ kind: 'mixed', line, column: kept.search(/\P{ASCII}/u) + 1 });
    line += 1;
  }
  return { text: texts.join(''), doubts };
}

const DOUBTFUL = /[\ufffd\ue000-\uf8ff]/;

/** Letters that were lost or are of somebody's own making; `from` is the number of the first line. */
export function doubtsIn(text: string, from = 1): Doubt[] {
  if (!DOUBTFUL.test(text)) return [];
  return text.split('\n').flatMap((words, index) => {
    const at = words.search(DOUBTFUL);
    if (at < 0) return [];
    const kind = words[at] === LOST ? ('lost' as const) : ('private' as const);
    return [{ kind, line: from + index, column: at + 1 }];
  });
}
