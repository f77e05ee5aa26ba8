import type { LocalDate } from '../time.ts';

/** The monthly lists of consultation.md U03, with searches, emergency openings, failed access and what was taken out (U01). */
export const reviewLists = {
  outside: {
    title: '担当でない記録の閲覧',
    about:
      'その時点でチームや受付の担当に入っていない人が開いた記録です。管理職の確認や応援のこともあります。',
  },
  night: { title: '夜間の閲覧', about: '午後10時から午前6時までに開かれた記録です。' },
  bulk: { title: '短時間に多くの閲覧', about: '1時間に30件以上の別々の記録を開いた時間帯です。' },
  leaving: { title: '離任前の閲覧', about: '担当を離れる日までの30日間に、その人が開いた記録です。' },
  emergency: {
    title: '緊急閲覧・終結記録の閲覧',
    about: '理由を書いて、一時的に開いた記録です。理由の点検は管理職が行います。',
  },
  searches: { title: '検索', about: '人をさがしたことばと、見つかった件数です。' },
  takenOut: { title: '印刷・書き出し', about: '紙やファイルにした記録です。' },
  failed: { title: '失敗したアクセス', about: '許されていない操作と、失敗したサインインです。' },
} as const;

export type ReviewList = keyof typeof reviewLists;

export const listNames = Object.keys(reviewLists) as readonly ReviewList[];

/** Whether a word of an address names a list. */
export const isReviewList = (word: string): word is ReviewList => Object.hasOwn(reviewLists, word);

/** Different records within one hour from which on somebody is listed. */
export const bulkPerHour = 30;

/** Days before somebody leaves during which what they open is listed. */
export const leavingDays = 30;

/** Hours of the town's clock that count as night: from the first on, before the second. */
export const nightHours = { from: 22, until: 6 } as const;

const monthShape = /^20\d\d-(0[1-9]|1[0-2])$/;

export const isMonth = (word: string): boolean => monthShape.test(word);

/** This month and those before it, the newest first: `2026-11`. */
export function lastMonths(today: LocalDate, count: number): string[] {
  const [year = 0, month = 1] = today.split('-').map(Number);
  return Array.from({ length: count }, (_, back) => {
    const index = year * 12 + (month - 1) - back;
    return `${Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`;
  });
}

/** An opaque identifier, short enough to compare by eye. Never a name: the reviewer sees who looked, not at whom. */
export const shortMark = (id: string): string => id.slice(-8);

/** A line that belongs on a list, and the word why it does. */
export type Listed = { readonly id: string; readonly why: string };

/** A line as the reviewer sees it: who, in which posts, did what; of the thing its kind and identifier, never its content. */
export type ReviewLine = {
  readonly id: string;
  readonly at: Date;
  /** Name of the account; of the account aimed at where somebody tried to sign in. */
  readonly staff: string;
  readonly staffId: string;
  readonly posts: readonly string[];
  readonly verb: string;
  readonly outcome: string;
  readonly objectKind: string;
  readonly objectId: string;
  readonly subjects: readonly string[];
  readonly basis: string;
  readonly device: string;
  /** What was searched for, and how much was found; null elsewhere. */
  readonly asked: string | null;
  readonly hits: string | null;
  readonly why: string;
};

/** Somebody with an account. */
export type StaffName = { readonly id: string; readonly name: string };
