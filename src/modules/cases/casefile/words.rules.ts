/** A name, or what stands in its place for whoever may not read it. */
export const shownName = (name: string | null): string => name ?? '（氏名は非公開）';

/** Markers of a person's record, as a visitor reads them at the door. */
export const markerWords: Readonly<Record<string, string>> = {
  doNotCallHome: '家に電話しない',
  noMailWithOrgName: '役所名の入った郵便を送らない',
  weaponOrViolence: '暴力・武器のおそれ',
  staffPairOnly: '二人で訪問する',
  animal: '動物がいる',
  infection: '感染への配慮',
  other: 'そのほかの配慮',
};

export const purposeWords: Readonly<Record<string, string>> = {
  infoSharing: '情報を伝えること',
  multiAgencyUse: '多機関協働の利用',
  consultationApplication: '相談の申し込み',
  participationHost: '参加先に伝えること',
  communitySharing: '地域に伝えること',
  collectFromThirdParty: 'ほかから聞くこと',
  disasterList: '避難支援の名簿',
};

export const consentStatusWords: Readonly<Record<string, string>> = {
  notAsked: '聞いていない',
  pending: '返事待ち',
  granted: '同意あり',
  partial: '一部に同意',
  refused: '同意しない',
  withdrawn: '取りやめ',
  expired: '期限が過ぎた',
  impossible: '意思を確かめられない',
};
