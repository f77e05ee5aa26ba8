import type { AccountPlan } from '../../stage/town-plan.ts';

/** Whoever can sign in; nobody of them is real. */
export const accounts: readonly AccountPlan[] = [
  { login: 'owner', name: '雲井 晴彦', kana: 'くもい はるひこ' },
  { login: 'manager', name: '若葉 めぐみ', kana: 'わかば めぐみ' },
  { login: 'clerk', name: '日向 まどか', kana: 'ひなた まどか' },
  { login: 'officer1', name: '朝霧 航', kana: 'あさぎり わたる' },
  { login: 'officer2', name: '夕凪 しおり', kana: 'ゆうなぎ しおり' },
  { login: 'officer3', name: '笹舟 健', kana: 'ささぶね けん' },
  { login: 'officer4', name: '小春 かなえ', kana: 'こはる かなえ' },
  { login: 'csw1', name: '糸川 結', kana: 'いとかわ ゆい' },
  { login: 'csw2', name: '布引 紡', kana: 'ぬのびき つむぐ' },
  { login: 'coordinator', name: '橋詰 渡', kana: 'はしづめ わたる' },
  { login: 'elder', name: '木洩 葉子', kana: 'こもれ ようこ' },
  { login: 'disability', name: '風見 透', kana: 'かざみ とおる' },
  { login: 'child', name: '若草 みのり', kana: 'わかくさ みのり' },
  { login: 'poverty', name: '灯 明', kana: 'ともしび あきら' },
  { login: 'outreach', name: '歩見 巡', kana: 'ほのみ めぐる' },
  { login: 'salon', name: '茶谷 和', kana: 'ちゃたに なごみ' },
  { login: 'minsei', name: '隣野 まもる', kana: 'となりの まもる' },
  { login: 'duty', name: '夜守 正', kana: 'よもり ただし' },
  { login: 'safety', name: '垣根 守', kana: 'かきね まもる' },
  { login: 'abuse', name: '盾野 環', kana: 'たての たまき' },
  { login: 'reviewer', name: '鏡 澄', kana: 'かがみ きよし' },
  { login: 'admin', name: '枠谷 整', kana: 'わくたに ひとし' },
];
