import type { ProblemKind, RepairKind } from './notes.rules.ts';
import type { Change, RunQuestion, RunState } from './run.rules.ts';

export const repairWords: Readonly<Record<RepairKind, string>> = {
  space: '前後の空白を取る',
  guard: "表計算ソフトよけの「'」を取る",
  width: '英数字と記号を半角にする',
  dash: '「－」「なし」を空欄にする',
  codeZero: '市区町村コードの頭の0を補う',
  codeCheck: '市区町村コードの検査数字を補う',
  excelFormat: '書式の名残「(aaa)」を取り、年と曜日を補う',
  year: '年のない日付に年を補う',
  range: '「～」でつないだ日を期間にする',
  dates: '並んだ日付を1日ずつに分ける',
  timeNote: '時刻のうしろの言葉を備考に移す',
  unit: '数の単位を取る',
  opening: '利用時間と休みの文を規則にする',
  url: '文の中のアドレスを取り出す',
  venue: '集合場所に書かれた会場・住所を移す',
};

export const problemWords: Readonly<Record<ProblemKind, string>> = {
  missing: '名称がありません',
  tooLong: '文字が多すぎるため、途中までにしました',
  code: '市区町村コードの検査数字が合いません',
  phone: '電話番号として読めないため、書かれたまま残します',
  extension: '2つの内線番号がつながっているようです。書かれたまま残します',
  number: '数として読めないため、空欄にします',
  outsideJapan: '日本の外の座標です。緯度と経度が逆ではありませんか。空欄にします',
  point: '緯度と経度がそろっていません。空欄にします',
  mark: '○・△・×・1・0のどれでもない印です。不明とします',
  url: 'アドレスとして読めないため、空欄にします',
  day: '日付として読めません',
  noYear: '日付に年がありません。「列と年」で年を入れてください',
  weekday: '曜日が日付と合いません。日付のほうを取ります',
  time: '時刻として読めないため、備考に残します',
  opening: '休みの文に、読み取れない言葉があります。文はそのまま残します',
  manyPoints: '1つの欄に座標がいくつもあります。最初のものを場所とします',
  doubled: '同じものが、前の行にもあります',
  ragged: '列の数が見出しとちがいます（半分の行かもしれません）',
  unreadable: '読めません',
};

export const changeWords: Readonly<Record<Change, string>> = {
  added: '新しい',
  changed: '変わった',
  unchanged: '同じ',
  edited: 'こちらで直した',
  broken: '取り込まない',
  vanished: '一覧から消えた',
};

/** What becomes of each when the file is taken over. */
export const changeMeanings: Readonly<Record<Change, string>> = {
  added: '新しく登録します。',
  changed: '一覧のとおりに書き直します。',
  unchanged: '前に取り込んだときと同じです。何も変わりません。',
  edited: '取り込んだあとに、だれかがここで直しています。直したほうを残し、一覧の言い分は下に示します。',
  broken: 'このままでは読めない行です。ファイルを直して送り直すか、除いて取り込みます。',
  vanished: '今回の一覧にありません。消さずに、確認が必要なものとして残します。',
};

export const stateWords: Readonly<Record<RunState, string>> = {
  reading: '読んでいます',
  preview: '確認待ち',
  applying: '取り込んでいます',
  applied: '取り込み済み',
  undoing: '元に戻しています',
  undone: '元に戻した',
  dropped: '取りやめ',
};

export const questionWords: Readonly<Record<RunQuestion, string>> = {
  noHazardFlagged:
    'どの行にも、災害種別の印が1つもありません。印のつけ忘れかもしれません。「使える災害は不明」として取り込む',
  noYear: '',
  brokenStayOut: '「取り込まない」行を除いて取り込む',
  manyVanish: '前に取り込んだものの半分より多くが、この一覧にありません。それでも、この一覧で正しい',
};

export const encodingWords: Readonly<Record<string, string>> = {
  'utf-8': 'UTF-8',
  'utf-8-bom': 'UTF-8（BOMつき）',
  cp932: 'シフトJIS（CP932）',
};

export const doubtWords: Readonly<Record<string, string>> = {
  mixed: '別の文字コードで書かれた行',
  undecodable: '読めない文字',
  lost: '元から失われていた文字（�）',
  private: '外字',
};
