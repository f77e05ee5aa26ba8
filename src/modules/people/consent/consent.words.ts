import type {
  AnswerState,
  Category,
  ConsentMethod,
  ConsentState,
  ProxyAuthority,
  Purpose,
} from './consent.rules.ts';

export const purposeWords: Readonly<Record<Purpose, string>> = {
  infoSharing: '関係する機関に知らせる',
  multiAgencyUse: '多くの機関で一緒に考える会議で使う',
  consultationApplication: '相談の申込み',
  participationHost: '受け入れ先（仕事・活動の場）に知らせる',
  communitySharing: '地域の人に知らせる',
  collectFromThirdParty: 'ほかの機関から聞く',
  disasterList: '災害のときの名簿に載せる',
};
export const consentStateWords: Readonly<Record<ConsentState, string>> = {
  notAsked: 'まだ聞いていない',
  pending: '返事を待っている',
  granted: '同意あり',
  partial: '一部に同意あり',
  refused: '同意しない',
  withdrawn: '取り下げた',
  expired: '期限が切れた',
  impossible: '意思を確かめられない',
};
export const answerWords: Readonly<Record<AnswerState, string>> = {
  granted: '同意する',
  partial: '一部だけ同意する',
  refused: '同意しない',
  pending: '考えている（返事を待つ）',
  notAsked: 'まだ聞いていない',
  impossible: '意思を確かめられない',
};
export const methodWords: Readonly<Record<ConsentMethod, string>> = {
  written: '書面',
  oral: '口頭',
  electronic: '画面',
  proxy: '代わりの人',
};
export const authorityWords: Readonly<Record<ProxyAuthority, string>> = {
  parent: '親権者',
  legalGuardian: '成年後見人・未成年後見人',
  curator: '保佐人・補助人（代理権あり）',
  attorney: '任意後見人・委任を受けた人',
};
export const categoryWords: Readonly<Record<Category, string>> = {
  health: '健康・病気・障がい',
  money: 'お金',
  housing: '住まい',
  work: '仕事・学び',
  dailyLife: 'ふだんの暮らし',
  family: '家族',
  ties: '人とのつながり',
  safety: '安全',
};

/** A category as stored, in words; one that is no longer in the list stays as written. */
export const itemWord = (item: string): string => (categoryWords as Record<string, string>)[item] ?? item;
