import { defineRefusals, refusalWord } from '../../../kernel/http/refusal-words.ts';

const again = [
  'ファイルを選び直して、もう一度送ってください。',
  'Choose another file and send it again.',
] as const;

export const importRefusals = defineRefusals({
  'import-empty': refusalWord(
    422,
    ['ファイルに何も書かれていません。', 'There is nothing in this file.'],
    again,
  ),
  'import-spreadsheet': refusalWord(
    422,
    [
      '表計算ソフトのファイル（Excelなど）は、このままでは読めません。',
      'This is a spreadsheet, not a CSV file.',
    ],
    [
      '表計算ソフトで「CSV UTF-8」として保存し、そのファイルを送ってください。',
      'Save it as CSV (UTF-8) and send that file.',
    ],
  ),
  'import-utf16': refusalWord(
    422,
    [
      'このファイルの文字コード（UTF-16、「Unicodeテキスト」）は読めません。',
      'This file is written in UTF-16 (“Unicode text”), which cannot be read.',
    ],
    [
      '表計算ソフトやメモ帳で、文字コードを「UTF-8」（「CSV UTF-8」）か「シフトJIS」（ANSI）にして保存し直し、そのファイルを送ってください。',
      'Save it again in UTF-8 (“CSV UTF-8”) or Shift_JIS (CP932) and send that file.',
    ],
  ),
  'import-no-text': refusalWord(
    422,
    ['文字の一覧（CSV）ではないファイルです。', 'This file is not a list of text.'],
    ['PDFや画像は読めません。公開元のCSVファイルを選んでください。', 'Choose the CSV file of the publisher.'],
  ),
  'import-no-rows': refusalWord(
    422,
    ['見出しの行だけで、中身の行がありません。', 'There is a header and no rows.'],
    again,
  ),
  'import-quote': refusalWord(
    422,
    [
      '{line}行目が読めません。「"」が閉じていないか、1行が長すぎます。',
      'Line {line} cannot be read: a quotation mark never closes, or the row is too long.',
    ],
    ['その行を直して、もう一度送ってください。', 'Mend that line and send the file again.'],
  ),
  'import-too-many': refusalWord(
    422,
    [
      '行が多すぎます（{rows}行）。一度に{most}行までです。',
      'There are {rows} rows; at most {most} are taken.',
    ],
    ['ファイルを分けて送ってください。', 'Send it in parts.'],
  ),
  'import-busy': refusalWord(
    409,
    [
      '別の一覧を取り込んでいるか、元に戻している最中です。',
      'Another list is being taken over or taken back just now.',
    ],
    ['終わるまで待って、もう一度押してください。', 'Wait until it is done, then press again.'],
  ),
  'import-too-much-at-once': refusalWord(
    422,
    [
      '前と変わったもの、なくなったものなど、一度に書きかえるものが{count}件あります。組みこみのデータベースでは、書きかえるあいだ、ほかの人の画面が止まるので、{most}件までにしています。',
      'There are {count} things to be written in one go; the embedded database, where others wait meanwhile, takes {most}.',
    ],
    [
      'アプリを止めてコマンド（npx tsumugi import --apply）で取り込むか、PostgreSQL（DATABASE_URL）に移してください。',
      'Stop the house and take the list over by npx tsumugi import --apply, or move to PostgreSQL (DATABASE_URL).',
    ],
  ),
  'import-unknown-list': refusalWord(
    422,
    ['何の一覧か、見出しからは分かりませんでした。', 'The header does not tell what list this is.'],
    ['「一覧の種類」を選んで、もう一度送ってください。', 'Choose the kind of list and send it again.'],
  ),
  'import-other-kind': refusalWord(
    422,
    ['「{name}」は、別の種類の一覧として登録されています。', '{name} is known as another kind of list.'],
    ['ファイルか、取り込み元の名前を確かめてください。', 'Check the file or the name of the source.'],
  ),
  'import-source-named': refusalWord(
    422,
    ['取り込み元の名前がありません。', 'The source has no name.'],
    ['どこの何の一覧かを入れてください。', 'Say whose list it is.'],
  ),
  'import-not-ready': refusalWord(
    409,
    ['このファイルは、いまその操作ができる状態ではありません。', 'This file is not in a state for that.'],
    ['画面を開き直して、いまの状態を確かめてください。', 'Open the page again and look.'],
  ),
  'import-unanswered': refusalWord(
    409,
    ['確かめることが残っています。', 'There are questions left.'],
    ['画面の問いを読み、よければ印をつけてから取り込んでください。', 'Read and tick them first.'],
  ),
  'import-nothing': refusalWord(
    409,
    ['取り込めるものがありません。', 'There is nothing to take over.'],
    ['列の読み方か、ファイルを直してください。', 'Mend the columns or the file.'],
  ),
  'import-no-room': refusalWord(
    409,
    ['催しの一覧は、まだ取り込めません。', 'There is no room for events yet.'],
    [
      '読み取りの結果を見ることはできます。催しの機能が入ると、取り込めるようになります。',
      'You can look at what was read.',
    ],
  ),
  'import-not-last': refusalWord(
    409,
    [
      '元に戻せるのは、その取り込み元から最後に取り込んだファイルだけです。',
      'Only the last file of a source can be taken back.',
    ],
    ['あとのファイルを先に元に戻してください。', 'Take back the later file first.'],
  ),
  'import-edited-since': refusalWord(
    409,
    ['取り込んだあとに、だれかが手を加えています。', 'Somebody has changed what it brought.'],
    ['まとめては戻せません。1件ずつ直してください。', 'Mend them one by one.'],
  ),
  'duplicate-joined': refusalWord(
    409,
    ['この組は、もう1つの場所にまとめられています。', 'These two were joined already.'],
    ['別の場所とわかったときは、先に2つに戻してください。', 'Part them first.'],
  ),
  'duplicate-joined-on': refusalWord(
    409,
    [
      '残した場所は、そのあと別の場所とまとめられています。',
      'The place that stayed was joined with another since.',
    ],
    ['「まとめた」の一覧から、あとの組を先に2つに戻してください。', 'Part the later pair first.'],
  ),
  'duplicate-not-joined': refusalWord(
    409,
    ['この組は、まとめられていません。', 'These two are not joined.'],
    ['画面を開き直して、いまの状態を確かめてください。', 'Open the page again and look.'],
  ),
});
