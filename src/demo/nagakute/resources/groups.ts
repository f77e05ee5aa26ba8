import type { GroupPlan } from '../../stage/directory-plan.ts';

/** Groups that run something. */
export const groups: readonly GroupPlan[] = [
  {
    key: 'nishiStation',
    name: '西の地域共生ステーション運営会（見本）',
    kana: 'にしのすてーしょんうんえいかい',
    description: 'ステーションを住民で運営する会。',
  },
  {
    key: 'kitaStation',
    name: '北の地域共生ステーション運営会（見本）',
    kana: 'きたのすてーしょんうんえいかい',
    description: 'ステーションを住民で運営する会。',
  },
  {
    key: 'coin',
    name: 'ワンコインの会（見本）',
    kana: 'わんこいんのかい',
    description: '住民どうしの助け合いの会。',
  },
  { key: 'garden', name: '里山くらぶ（見本）', kana: 'さとやまくらぶ', description: '多世代の畑づくり。' },
  {
    key: 'cafe',
    name: '認知症カフェの会（見本）',
    kana: 'にんちしょうかふぇのかい',
    description: '本人と家族と近所の会。',
  },
  {
    key: 'pets',
    name: '犬と歩く見守り隊（見本）',
    kana: 'いぬとあるくみまもりたい',
    description: '散歩のついでの見守り。',
  },
  {
    key: 'mothers',
    name: 'ふたごの会（見本）',
    kana: 'ふたごのかい',
    description: '多胎の親の自主グループ。',
  },
];
