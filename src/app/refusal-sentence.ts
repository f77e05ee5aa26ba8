import { DatabaseRefusal } from '../kernel/db/refusal.ts';

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : '';

/** The sentence for a start that cannot be, or null when it is an accident whose place matters. */
export function refusalSentence(error: unknown, place: { host: string; port: number }): string | null {
  if (error instanceof DatabaseRefusal) return error.message;
  const { host, port } = place;
  switch (codeOf(error)) {
    case 'EADDRINUSE':
      return `${host}:${port} は別の処理が使っています。PORT で別の番号を指定するか、その処理を止めてください。`;
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return `HOST の ${host} はこの機械のアドレスではありません。`;
    case 'EACCES':
    case 'EPERM':
      return `許可がないため起動できません（${error instanceof Error ? error.message : ''}）。data フォルダーの権限と PORT を確かめてください。`;
    case 'ENOSPC':
      return 'ディスクに空きがありません。空きをつくってから、もう一度起動してください。';
    case 'EROFS':
      return 'data フォルダーが書き込みできない場所にあります。TSUMUGI_DATA で別の場所を指定してください。';
    default:
      return null;
  }
}
