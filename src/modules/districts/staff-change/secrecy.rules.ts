/** Things and acts of the audit trail as the secrecy record says them; a word not listed here is shown as it is. */
const things: Readonly<Record<string, string>> = {
  case: 'ケース',
  caseFact: '見立て',
  caseSlip: '終結・緊急の記録',
  consultation: '相談',
  person: '人の記録',
  household: '世帯',
  record: '「わたしの記録」',
  handoverNote: '引き継ぎメモ',
  audit: '閲覧記録',
};

const acts: Readonly<Record<string, string>> = {
  view: '見た',
  read: '読んだ',
  search: 'さがした',
  list: '一覧を見た',
  print: '印刷した',
  letter: '宛名を印刷した',
  names: '氏名入りで印刷した',
  export: '出力した',
  shared: '共有された項目を見た',
  explain: '見える理由を確かめた',
  emergency: '緊急閲覧で開いた',
  closed: '終結した記録を開いた',
};

/** 「case.view」 as 「ケース：見た」. */
export function verbWords(verb: string): string {
  const [thing = '', act = ''] = verb.split('.');
  return `${things[thing] ?? thing}：${acts[act] ?? act}`;
}

/** Verbs by which something left the screen: on paper or as a file. As a pattern of PostgreSQL. */
export const takenOut = '(print|export|letter|record[.]names)';
