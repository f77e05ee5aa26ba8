import { formatInstant, type Zone } from '../time.ts';
import { type ReviewLine, type ReviewList, reviewLists } from './review.rules.ts';
import { reviewParts } from './review.slots.ts';

const heads = [
  '一覧',
  'いつ',
  '氏名',
  'その時の担当',
  '操作',
  '結果',
  '対象の種類',
  '対象',
  '人',
  '検索語',
  '件数',
  '根拠',
  '端末',
  '理由',
];

/** A cell for a spreadsheet: quoted, and never taken for a formula. */
function cell(text: string): string {
  const plain = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return `"${plain.replaceAll('"', '""')}"`;
}

const row = (cells: readonly string[]): string => `${cells.map(cell).join(',')}\r\n`;

/** A list as CSV in UTF-8 with a mark, which spreadsheets need to see that it is. */
export function reviewCsv(list: ReviewList, lines: readonly ReviewLine[], zone: Zone): string {
  const { titleOf, kinds } = reviewParts();
  const rows = lines.map((line) => [
    reviewLists[list].title,
    formatInstant(line.at, zone),
    line.staff,
    line.posts.join('、'),
    titleOf(line.verb),
    line.outcome,
    kinds[line.objectKind] ?? line.objectKind,
    line.objectId,
    line.subjects.join(' '),
    line.asked ?? '',
    line.hits ?? '',
    line.basis,
    line.device,
    line.why,
  ]);
  return `\ufeff${[heads, ...rows].map(row).join('')}`;
}
