import type { AccountPlan } from '../../stage/town-plan.ts';

/** Whoever can sign in; nobody of them is real. */
export const accounts: readonly AccountPlan[] = [
  { login: 'owner', name: '峰岸 空', kana: 'みねぎし そら' },
  { login: 'manager', name: '木陰 やよい', kana: 'こかげ やよい' },
  { login: 'clerk', name: '戸口 のぞみ', kana: 'とぐち のぞみ' },
  { login: 'officer1', name: '里見 歩', kana: 'さとみ あゆむ' },
  { login: 'officer2', name: '川瀬 ひかり', kana: 'かわせ ひかり' },
  { login: 'officer3', name: '丘野 大地', kana: 'おかの だいち' },
  { login: 'officer4', name: '野中 菜月', kana: 'のなか なつき' },
  { login: 'csw1', name: '織部 つむぎ', kana: 'おりべ つむぎ' },
  { login: 'csw2', name: '綾瀬 縁', kana: 'あやせ ゆかり' },
  { login: 'coordinator', name: '結城 束', kana: 'ゆうき つかね' },
  { login: 'elder', name: '縁側 和', kana: 'えんがわ かず' },
  { login: 'disability', name: '虹野 架', kana: 'にじの かける' },
  { login: 'child', name: '双葉 芽', kana: 'ふたば めい' },
  { login: 'poverty', name: '種田 育', kana: 'たねだ いく' },
  { login: 'outreach', name: '道草 巡', kana: 'みちくさ めぐる' },
  { login: 'salon', name: '縁台 茜', kana: 'えんだい あかね' },
  { login: 'minsei', name: '戸並 灯', kana: 'となみ あかり' },
  { login: 'duty', name: '星守 宵', kana: 'ほしもり よい' },
  { login: 'safety', name: '生垣 保', kana: 'いけがき たもつ' },
  { login: 'abuse', name: '羽仁 抱', kana: 'はに いだく' },
  { login: 'reviewer', name: '水鏡 静', kana: 'みかがみ しず' },
  { login: 'admin', name: '歯朶 巡', kana: 'しだ めぐる' },
];
