import type {
  AddressKind,
  BornPrecision,
  ContactWay,
  Identity,
  MarkerKind,
  NameKind,
} from './person.rules.ts';

export const nameKindWords: Readonly<Record<NameKind, string>> = {
  legalName: '戸籍・在留カードの名前',
  commonName: '通称',
  maiden: '旧姓',
  nickname: '呼び名',
  romanized: 'ローマ字の名前',
};
export const addressKindWords: Readonly<Record<AddressKind, string>> = {
  actual: '住んでいるところ',
  registered: '住民票の住所',
  contact: '連絡のつくところ',
  formerly: '前の住所',
};
export const identityWords: Readonly<Record<Identity, string>> = {
  heardOnly: '人から聞いただけ',
  selfStated: '本人が名のった',
  documentSeen: '書類で確かめた',
  matchedToRegister: '住民基本台帳と合わせた',
};
export const contactWayWords: Readonly<Record<ContactWay, string>> = {
  phone: '電話',
  sms: 'ショートメッセージ',
  letterPlain: '役所の名前のない封筒の手紙',
  viaFamily: '家族を通して',
  doNotContact: '連絡しない',
};
export const bornPrecisionWords: Readonly<Record<BornPrecision, string>> = {
  day: '',
  month: '（月まで）',
  year: '（年まで）',
  about: '（およそ）',
  unknown: '',
};
export const markerWords: Readonly<Record<MarkerKind, string>> = {
  doNotCallHome: '自宅に電話しない',
  noMailWithOrgName: '役所の名前の入った郵便を送らない',
  weaponOrViolence: '暴力・凶器のおそれ',
  staffPairOnly: '2人で訪問する',
  animal: '動物に注意',
  infection: '感染症の予防がいる',
  other: 'そのほかの注意',
};

/** A closed list of words as options of a field. */
export const optionsOf = <K extends string>(
  words: Readonly<Record<K, string>>,
  keys: readonly K[],
): { value: K; label: string }[] => keys.map((value) => ({ value, label: words[value] }));
