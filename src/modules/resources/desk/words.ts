import type { CheckOutcome, CheckWay } from '../check/check.rules.ts';
import type { Freshness } from '../check/freshness.rules.ts';
import type { InnerField } from '../service/service.rules.ts';

/** How the desk of the directory calls things: staff read Japanese. */
export const freshnessWords: Readonly<Record<Freshness, string>> = {
  fresh: '確認ずみ',
  due: '確認の時期',
  stale: '確認が遅れています',
  hidden: '非公開',
  closed: '終了',
};

export const wayWords: Readonly<Record<CheckWay, string>> = {
  phone: '電話',
  mail: 'メール',
  postcard: 'はがき',
  visit: '訪問',
  web: 'ホームページ',
  source: '取り込んだデータ',
};

export const outcomeWords: Readonly<Record<CheckOutcome, string>> = {
  true: 'このままで合っている',
  changed: '変わっていたので直した',
  unreached: '連絡がつかなかった',
  ended: 'もう続いていない',
};

export const innerWords: Readonly<Record<InnerField, string>> = {
  contactPerson: '連絡先の人',
  directPhone: '直通の電話',
  contactMail: '確認のためのメール',
  contactAddress: 'はがきの宛先',
  note: '内部のメモ',
};

export const seenWords = { partners: '協力者も見られる', staff: '職員だけ' } as const;

export const statusWords = {
  active: '利用できる',
  inactive: 'いまは利用できない',
  temporarilyClosed: '休止中',
  defunct: '終了',
} as const;

export const suggestionOutcomes = {
  corrected: '直した',
  asIs: '確かめたが、いまのままで合っていた',
  spam: 'いたずらだった',
} as const;
