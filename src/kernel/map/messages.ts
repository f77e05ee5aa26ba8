import { defineMessages } from '../i18n/messages.ts';

export const mapWords = defineMessages({
  title: {
    ja: '地図[ちず]。番号[ばんごう]は一覧[いちらん]と同[おな]じです',
    easy: '地図[ちず]。番号[ばんごう]は 下[した]の ものと 同[おな]じです',
    en: 'Map. The numbers are those of the list',
  },
  numbers: {
    ja: '番号[ばんごう]は、一覧[いちらん]の番号[ばんごう]と同[おな]じです。',
    easy: '番号[ばんごう]は、ならんでいる ものの 番号[ばんごう]と 同[おな]じです。',
    en: 'The numbers are those of the list.',
  },
  synthetic: {
    ja: '地区[ちく]の境[さかい]は見本[みほん]です。',
    easy: '地区[ちく]の 線[せん]は 見本[みほん]です。',
    en: 'District borders are samples.',
  },
});
