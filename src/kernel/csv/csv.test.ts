import iconv from 'iconv-lite';
import { expect, test } from 'vitest';
import { decodeText, foldHeader, parseCsv, sniff, unguardCell, writeCsv } from './index.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);
const cp932 = (text: string) => new Uint8Array(iconv.encode(text, 'cp932'));
const join = (...parts: Uint8Array[]) => new Uint8Array(Buffer.concat(parts));

test('UTF-8 with and without its mark and CP932 are told apart, and the mark is no letter', () => {
  expect(decodeText(utf8('名称,住所\n'))).toEqual({ encoding: 'utf-8', text: '名称,住所\n', doubts: [] });
  expect(decodeText(utf8('\ufeff名称\n'))).toMatchObject({ encoding: 'utf-8-bom', text: '名称\n' });
  const text = '名称,備考\r\n髙﨑①㈱～センター,ｶﾅ\r\n';
  expect(decodeText(cp932(text))).toEqual({ encoding: 'cp932', text, doubts: [] });
});

test('a line in another encoding than the rest is read, and told with its line and column', () => {
  const mixed = join(utf8('NO,名称\n1,北会館\n2,'), cp932('南会館\n'), utf8('3,東会館\n'));
  expect(decodeText(mixed)).toEqual({
    encoding: 'utf-8',
    text: 'NO,名称\n1,北会館\n2,南会館\n3,東会館\n',
    doubts: [{ kind: 'mixed', line: 3, column: 3 }],
  });
  const other = join(cp932('NO,名称\n1,北会館\n2,西会館\n'), utf8('3,東会館の集会室\n'));
  expect(decodeText(other)).toMatchObject({
    encoding: 'cp932',
    doubts: [{ kind: 'mixed', line: 4, column: 3 }],
  });
});

test('bytes that no encoding explains and letters lost before are told, never swallowed', () => {
  const broken = join(utf8('NO,名称\n1,北'), new Uint8Array([0xff, 0xff]), utf8('館\n'));
  expect(decodeText(broken).doubts).toEqual([{ kind: 'undecodable', line: 2, column: 4 }]);
  expect(decodeText(utf8('a\n北\ufffd館\n\ue000\n')).doubts).toEqual([
    { kind: 'lost', line: 2, column: 2 },
    { kind: 'private', line: 3, column: 1 },
  ]);
});

test('what is no text is known by its first bytes', () => {
  expect(sniff(new Uint8Array())).toBe('empty');
  expect(sniff(utf8('\ufeff \n'))).toBe('empty');
  expect(sniff(new Uint8Array([0x50, 0x4b, 3, 4, 20]))).toBe('spreadsheet');
  expect(sniff(utf8('%PDF-1.7'))).toBe('pdf');
  expect(sniff(new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13]))).toBe('image');
  expect(sniff(new Uint8Array([0xff, 0xfe, 0x0d, 0x54]))).toBe('utf16');
  expect(sniff(utf8('名称\u0000,'))).toBe('binary');
  expect(sniff(cp932('名称,住所\n'))).toBe('text');
});

const sheet = (text: string) => {
  const parsed = parseCsv(text);
  if (!parsed.ok) throw new Error(parsed.refusal);
  return parsed.value;
};

test('records keep the line they begin on, though cells break lines and lines stand empty', () => {
  const { records } = sheet('a,b\r\n1,"x\r\ny"\r\n\r\n2,"z"\r\n');
  expect(records).toEqual([
    { line: 2, cells: ['1', 'x\ny'] },
    { line: 5, cells: ['2', 'z'] },
  ]);
});

test('half a row is told and kept', () => {
  const { records, ragged } = sheet('a,b,c\n1,2\n1,2,3\n1,2,3,4\n');
  expect(records.map(({ cells }) => cells.length)).toEqual([2, 3, 4]);
  expect(ragged).toEqual([
    { line: 2, cells: 2, expected: 3 },
    { line: 4, cells: 4, expected: 3 },
  ]);
});

test('tabs and semicolons part too; a Japanese comma never does', () => {
  expect(sheet('a\tb\n1\t2\n').headers).toEqual(['a', 'b']);
  expect(sheet('a;b;c\n').headers).toHaveLength(3);
  expect(sheet('災害種別_崖崩れ、土石流及び地滑り,b\n').headers[0]).toBe('災害種別_崖崩れ、土石流及び地滑り');
});

test('a quotation mark that never closes refuses the file with its line; one inside a word is a letter', () => {
  expect(parseCsv('a,b\n1,1\n2,"x\n3,y\n')).toMatchObject({ refusal: 'quote-open', detail: { line: 3 } });
  expect(sheet('a,b\n5"管,"x"y\n').records[0]?.cells[0]).toBe('5"管');
  expect(parseCsv('\n\n')).toMatchObject({ ok: false, refusal: 'no-header' });
});

test('a column is found by its name however its brackets, widths and line breaks are written', () => {
  expect(foldHeader(' 建物名等（方書）')).toBe('建物名等(方書)');
  expect(foldHeader('問い合わせ先\n（市の担当課）')).toBe('問い合わせ先(市の担当課)');
  expect(foldHeader('ＮＯ')).toBe('no');
  expect(foldHeader('名称＿カナ')).toBe(foldHeader('名称_ｶﾅ'));
});

const textOf = (bytes: Uint8Array) => Buffer.from(bytes).toString('utf8');

test('what a spreadsheet would run is written as text, and numbers below zero stay numbers', () => {
  const { bytes } = writeCsv([['=1+1', '-0.5', '@x', '+81', '-', 'a,"b"']]);
  expect(textOf(bytes)).toBe(`\ufeff'=1+1,-0.5,'@x,+81,'-,"a,""b"""\r\n`);
  expect(unguardCell("'=1+1")).toBe('=1+1');
  expect(unguardCell("'quoted'")).toBe("'quoted'");
});

test('a line break inside a cell is quoted, so that the record goes on behind it', () => {
  const rows = [
    ['a', 'b'],
    ['x\ny', 'z'],
  ];
  const { headers, records } = sheet(decodeText(writeCsv(rows).bytes).text);
  expect([headers, ...records.map(({ cells }) => cells)]).toEqual(rows);
});

test('CP932 writes the minus and the wave it knows, and tells each letter it has not', () => {
  const { bytes, unmappable } = writeCsv([['名称'], ['〜−𠮷野'], ['髙﨑']], 'cp932');
  expect(iconv.decode(Buffer.from(bytes), 'cp932')).toBe('名称\r\n～－〓野\r\n髙﨑\r\n');
  expect(unmappable).toEqual([{ row: 1, column: 0, letter: '𠮷' }]);
});
