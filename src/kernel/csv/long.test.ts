import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import iconv from 'iconv-lite';
import { expect, test } from 'vitest';
import { decodeText, openLongSheet, parseCsv } from './index.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);
const cp932 = (text: string) => new Uint8Array(iconv.encode(text, 'cp932'));

/** Opens bytes both ways and says what each made of them; long sheets are read in stretches of an odd size. */
async function bothWays(bytes: Uint8Array, stretch = 7) {
  const { text, encoding, doubts } = decodeText(bytes);
  const whole = parseCsv(text);
  const long = await openLongSheet(bytes);
  if (!whole.ok) return { one: whole, other: long };
  if (!long.ok) return { one: whole.value.headers, other: long };
  const { headers, records } = whole.value;
  const read = [];
  for (let from = 0; from < long.value.count; from += stretch)
    read.push(...long.value.read(from, from + stretch));
  return {
    one: { encoding, doubts, headers, records },
    other: {
      encoding: long.value.encoding,
      doubts: long.value.doubts,
      headers: long.value.headers,
      records: read,
    },
  };
}

test('every published list is the same, read at once or a stretch at a time', async () => {
  const folder = new URL('../../../tests/fixtures/open-data/', import.meta.url);
  const files = readdirSync(folder).filter((name) => name.endsWith('.csv'));
  expect(files.length).toBeGreaterThan(3);
  for (const file of files) {
    const { one, other } = await bothWays(new Uint8Array(readFileSync(new URL(file, folder))));
    expect(other, file).toEqual(one);
  }
});

test('line breaks in cells, blank lines, half rows, stray quotation marks: the same records on the same lines', async () => {
  const seed = 20261126;
  const piece = fc.constantFrom(
    'a',
    '館',
    '"',
    '""',
    ',',
    '\n',
    '\r\n',
    '\r',
    '"x\ny"',
    '"館,""x"""',
    ' ',
    '\t',
    '',
  );
  await fc.assert(
    fc.asyncProperty(fc.array(piece, { maxLength: 60 }), async (pieces) => {
      const { one, other } = await bothWays(utf8(pieces.join('')), 2);
      expect(other).toEqual(one);
    }),
    { seed, numRuns: 500 },
  );
});

test('a file longer than a stretch is the same in every encoding, and what is doubtful is told on its own line', async () => {
  const row = (at: number) => `${at},第${at}会館,"二行の\n備考",髙﨑①\r\n`;
  const rows = Array.from({ length: 40_000 }, (_, at) => row(at));
  const text = `NO,名称,備考,メモ\r\n${rows.join('')}`;
  const mixed = Buffer.concat([utf8(text), cp932('40000,南会館,,\r\n'), utf8('40001,\ufffd館,,\r\n')]);
  for (const bytes of [utf8(text), utf8(`\ufeff${text}`), cp932(text), new Uint8Array(mixed)]) {
    const { one, other } = await bothWays(bytes, 3001);
    expect(other).toEqual(one);
  }
});

test('a quotation mark that never closes is told on its line, however far down it stands', async () => {
  const text = `a,b\n${'1,2\n'.repeat(300_000)}3,"x\n4,y\n`;
  expect(await openLongSheet(utf8(text))).toMatchObject({ refusal: 'quote-open', detail: { line: 300_002 } });
  expect(await openLongSheet(utf8('\n\n'))).toMatchObject({ refusal: 'no-header' });
});
