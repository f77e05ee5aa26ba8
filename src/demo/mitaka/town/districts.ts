import type { DistrictPlan } from '../../stage/town-plan.ts';

/** Districts and the streets that lie in them. */
export const districts: readonly DistrictPlan[] = [
  { key: 'city', kind: 'city', name: '三鷹市', kana: 'みたかし', streets: [] },
  {
    key: 'inokashira',
    kind: 'communityDistrict',
    name: '井の頭住区',
    kana: 'いのかしらじゅうく',
    streets: ['井の頭1丁目', '井の頭2丁目', '井の頭3丁目', '井の頭4丁目', '井の頭5丁目'],
  },
  {
    key: 'shinnaka',
    kind: 'communityDistrict',
    name: '新川中原住区',
    kana: 'しんかわなかはらじゅうく',
    streets: ['新川4丁目', '新川5丁目', '新川6丁目', '中原1丁目', '中原2丁目', '中原3丁目', '中原4丁目'],
  },
  {
    key: 'seibu',
    kind: 'communityDistrict',
    name: '西部住区',
    kana: 'せいぶじゅうく',
    streets: ['井口1丁目', '井口2丁目', '井口3丁目', '野崎1丁目', '野崎2丁目', '深大寺1丁目'],
  },
  {
    key: 'tobu',
    kind: 'communityDistrict',
    name: '東部住区',
    kana: 'とうぶじゅうく',
    streets: ['牟礼1丁目', '牟礼2丁目', '牟礼3丁目', '北野1丁目', '北野2丁目', '新川1丁目'],
  },
  {
    key: 'renjaku',
    kind: 'communityDistrict',
    name: '連雀住区',
    kana: 'れんじゃくじゅうく',
    streets: ['下連雀5丁目', '下連雀6丁目', '下連雀7丁目', '下連雀8丁目', '上連雀6丁目', '上連雀7丁目'],
  },
  {
    key: 'station',
    kind: 'communityDistrict',
    name: '三鷹駅周辺住区',
    kana: 'みたかえきしゅうへんじゅうく',
    streets: ['下連雀1丁目', '下連雀2丁目', '下連雀3丁目', '上連雀1丁目', '上連雀2丁目', '上連雀3丁目'],
  },
  {
    key: 'osawa',
    kind: 'communityDistrict',
    name: '大沢住区',
    kana: 'おおさわじゅうく',
    streets: ['大沢1丁目', '大沢2丁目', '大沢3丁目', '大沢4丁目', '大沢5丁目', '大沢6丁目'],
  },
];
