import type { Clearance, Scope } from './tokens.ts';

/** The rules of docs/walls.md in a few words each, for "why do I see this?". */
export const ruleWords: Readonly<Record<string, string>> = {
  A01: '受け付けた窓口、または次に動く担当だから',
  A02: '地区の担当で、支援チームに入っているから',
  A03: '委託を受けた機関で、支援チームに入っているから',
  A04: '本人の同意があるから',
  A05: '多機関協働の調整役だから',
  A14: '健康や病気の記録を扱う担当だから',
  A15: '連絡者を受け付けた担当、その上司、または虐待対応担当だから',
  A16: '支援措置で、見られる担当に選ばれているから',
  A21: '緊急の閲覧が認められているから',
  A26: '終わった支援を、理由を書いて開いたから',
  lead: '主担当だから',
  team: '支援チームに入っているから',
  manager: '管理職として全体を見る役目だから',
  handover: 'つなぎの依頼を受けているから',
  closing: '終結のあとの担当になるか、返事を頼まれているから',
  entered: 'あなたの担当が登録した人だから',
  concern: '気づきメモの担当だから',
  network: 'このネットワークの担当だから',
  noticer: 'あなたが書いた気づきメモだから',
  theme: '地域のテーマを書く・確かめる担当、または職員だから',
};

/** What a followed lock belongs to. */
export const kindWords: Readonly<Record<string, string>> = {
  consultation: '相談',
  handover: 'つなぎ',
  case: '支援',
  closing: '終結の相談',
  person: '人の記録',
  household: '世帯',
};

export const clearanceWords: Readonly<Record<Clearance, string>> = {
  specialCare: '要配慮個人情報を扱う担当として',
  safety: '安全配慮の担当として',
  abuse: '虐待対応の担当として',
  auditReview: '閲覧記録の点検者として',
};

export const scopeWords: Readonly<Record<Scope, string>> = {
  staff: '職員として',
  allConsultations: 'すべての相談を見る役目として',
  allCases: 'すべての支援を見る役目として',
  allWork: 'すべての仕事を見る役目として',
  townStaff: '町と委託先の職員として',
  partners: '町の職員と協力者として',
};

const basisKinds: Readonly<Record<string, string>> = {
  consent: '同意',
  slip: '緊急閲覧の記録',
  protection: '支援措置',
  handover: 'つなぎシート',
  case: '支援',
  consultation: '相談',
};

/** A basis `kind:id` as a word with the end of its number; an article as it is; a bare note of a room says nothing here. */
export function basisWord(basis: string): string {
  const [kind = '', id] = basis.split(':');
  if (id === undefined) return /[条法]/.test(basis) ? basis : '';
  const word = basisKinds[kind];
  return word ? `${word} ${id.slice(-6)}` : '';
}
