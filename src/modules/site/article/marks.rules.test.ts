import { expect, test } from 'vitest';
import { blocksOf, marks, termsIn } from './marks.rules.ts';

const plain = (text: string) => [{ text }];

test('each line is a block of its own kind, and lines of a list are one', () => {
  const source = [
    ...['# どんな課ですか', '', '町のことを話します。', '@川辺：迷う人がいますね。'],
    ...['- 交流', '・見守り', '※ 人は架空です。', '→ /stations 近くのステーション'],
  ].join('\r\n');
  expect(blocksOf(source)).toEqual([
    { kind: 'heading', text: 'どんな課ですか' },
    { kind: 'paragraph', pieces: plain('町のことを話します。') },
    { kind: 'speech', speaker: '川辺', pieces: plain('迷う人がいますね。') },
    { kind: 'list', items: [plain('交流'), plain('見守り')] },
    { kind: 'note', pieces: plain('人は架空です。') },
    { kind: 'door', path: '/stations', text: '近くのステーション' },
  ]);
});

test('every mark that is told to writers makes the block it is told for', () => {
  const kinds = marks.map(([, , example]) => blocksOf(example)[0]?.kind);
  expect(kinds).toEqual(['heading', 'speech', 'list', 'note', 'door', 'paragraph']);
});

test('a word between double brackets is explained, said so or otherwise, with readings behind it or without', () => {
  const [block] = blocksOf(
    'めざすのは[[地域共生社会]]、[[地域[ちいき]共生社会[しゃかい]|ともに生きる社会]]です。',
  );
  expect(block).toEqual({
    kind: 'paragraph',
    pieces: [
      { text: 'めざすのは' },
      { term: '地域共生社会', text: '地域共生社会' },
      { text: '、' },
      { term: '地域共生社会', text: 'ともに生きる社会' },
      { text: 'です。' },
    ],
  });
  const [read] = blocksOf('[[地域[ちいき]]]と[[8050問題]]');
  expect(termsIn(read ? [read] : [])).toEqual(['地域', '8050問題']);
});

test('words are explained once, in the order in which they come, wherever they stand', () => {
  const source = '- [[ダブルケア]]\n@森：[[アウトリーチ]]と[[ダブルケア]]\n※ [[8050問題]]\n# [[見出し]]';
  expect(termsIn(blocksOf(source))).toEqual(['ダブルケア', 'アウトリーチ', '8050問題']);
});

test('markup, and doors out of the town, are nothing but words', () => {
  for (const line of [
    '<script>alert(1)</script>',
    '<a href="https://example.com">ここ</a>',
    '→ https://example.com/ よそへ',
    '→ //example.com/ よそへ',
    '→ /\\example.com よそへ',
    '→ javascript:alert(1) よそへ',
    '[[地域共生社会',
    '@：ことば',
    '#',
  ])
    expect(blocksOf(line), line).toEqual([{ kind: 'paragraph', pieces: plain(line) }]);
});
