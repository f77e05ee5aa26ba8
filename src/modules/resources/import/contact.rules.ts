const DIGIT = '[0-9０-９]';
const GAP = '[-‐‑–—―−－ー()（）\\s　]{0,3}';
// 090-1234-5678, (090)1234-5678, ０９０－…; an X is a digit somebody made unreadable before publishing.
const MOBILE = `[(（]?[0０][789７８９XxＸ][0０]${GAP}(?:${DIGIT}|[XxＸ*＊]){4}${GAP}(?:${DIGIT}|[XxＸ*＊]){4}(?!${DIGIT})`;
const OWN_MAIL =
  '[\\w.+-]+@(?:gmail|yahoo|ymail|outlook|hotmail|live|icloud|me|docomo|ezweb|au|softbank|i\\.softbank|[a-z]\\.vodafone|nifty|biglobe)(?:\\.[a-z]+)+';
const PRIVATE = new RegExp(`${MOBILE}|${OWN_MAIL}`, 'gi');

/** Whether a number is somebody's own telephone (070, 080, 090): offices have numbers of their area. */
export const isPrivateNumber = (phone: string): boolean => new RegExp(MOBILE).test(phone);

/** Whether a mail address is somebody's own: at a free or a telephone company's, where no office is. */
export const isPrivateMail = (mail: string): boolean => new RegExp(OWN_MAIL, 'i').test(mail);

/** What stands where a private number or address was left out. */
export const leftOut = '（個人の連絡先は載せていません）';

/** A text without private numbers and addresses. They were published once, by their owner's leave, elsewhere. */
export const withoutPrivate = (text: string): string => text.replace(PRIVATE, leftOut);
