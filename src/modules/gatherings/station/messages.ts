import { defineMessages } from '../../../kernel/i18n/messages.ts';

/** What neighbours read about community stations. Readings stand behind their words. */
export const stationWords = defineMessages({
  title: {
    ja: '地域共生[ちいききょうせい]ステーション',
    easy: 'ステーション（だれでも 行[い]ける ところ）',
    en: 'Community stations',
  },
  lead: {
    ja: '用事[ようじ]がなくても立[た]ち寄[よ]れる、まちの居間[いま]です。部屋[へや]を借[か]りることもできます。',
    easy: 'いつでも 来[き]て いいです。部屋[へや]も 使[つか]えます。',
    en: 'The living rooms of the town: drop in without a reason. Rooms can be booked too.',
  },
  none: {
    ja: 'いま載[の]っているステーションはありません。',
    easy: 'ステーションは まだ ありません。',
    en: 'No stations are listed yet.',
  },
  noneHint: {
    ja: '近[ちか]くの集[あつ]まりは「集[あつ]まる」で見[み]られます。',
    easy: '近[ちか]くの 集[あつ]まりを 見[み]てください。',
    en: 'Gatherings near you are on their own page.',
  },
  gatherings: {
    ja: '近[ちか]くの集[あつ]まりを見[み]る',
    easy: '集[あつ]まりを 見[み]る',
    en: 'Gatherings near you',
  },
  endsOn: {
    ja: '{day}で終[お]わります',
    easy: '{day}で 終[お]わります',
    en: 'The last day is {day}',
  },
  endedOn: {
    ja: '{day}で終[お]わりました',
    easy: '{day}で 終[お]わりました',
    en: 'It closed after {day}',
  },
  back: { ja: 'ステーションの一覧[いちらん]へ', easy: 'ぜんぶの ステーションへ', en: 'All stations' },
  openToday: {
    ja: '今日[きょう]は開館[かいかん]',
    easy: '今日[きょう]は あいています',
    en: 'Open today',
  },
  closedToday: {
    ja: '今日[きょう]はお休[やす]みです',
    easy: '今日[きょう]は 休[やす]みです',
    en: 'Closed today',
  },
  unknownToday: {
    ja: '開[ひら]いている時間[じかん]は電話[でんわ]でお尋[たず]ねください',
    easy: 'あいている 時間[じかん]は 電話[でんわ]で 聞[き]いてください',
    en: 'Please call for opening hours',
  },
  thisWeek: { ja: 'これから1週間[しゅうかん]', easy: '1週間[しゅうかん]', en: 'The coming week' },
  closed: { ja: '休[やす]み', easy: '休[やす]み', en: 'Closed' },
  unknown: { ja: '不明[ふめい]', easy: 'わかりません', en: 'Not known' },
  printed: { ja: 'きまり', easy: 'きまり', en: 'In words' },
  openSpace: { ja: '居間[いま]', easy: 'みんなの 部屋[へや]', en: 'Living room' },
  kitchen: { ja: '台所[だいどころ]', easy: '台所[だいどころ]', en: 'Kitchen' },
  staffed: { ja: 'いる人[ひと]', easy: 'だれが いますか', en: 'Who is there' },
  where: { ja: '場所[ばしょ]', easy: '場所[ばしょ]', en: 'Where' },
  coming: { ja: '来[き]かた', easy: '行[い]きかた', en: 'How to come' },
  phone: { ja: '電話[でんわ]', easy: '電話[でんわ]', en: 'Telephone' },
  here: {
    ja: 'ここで今週[こんしゅう]あること',
    easy: 'ここで 今週[こんしゅう] ある こと',
    en: 'Here this week',
  },
  hereNone: {
    ja: '決[き]まった集[あつ]まりはありません。居間[いま]はいつでもお使[つか]いください。',
    easy: '集[あつ]まりは ありません。でも、来[き]て いいです。',
    en: 'No gatherings, but the living room is open as always.',
  },
  rooms: { ja: '部屋[へや]を借[か]りる', easy: '部屋[へや]を 使[つか]う', en: 'Book a room' },
  roomsNone: {
    ja: 'お貸[か]しする部屋[へや]はありません。',
    easy: '部屋[へや]は ありません。',
    en: 'There are no rooms to book.',
  },
  seats: { ja: '{seats}人[にん]まで', easy: '{seats}人[にん]まで', en: 'Up to {seats} people' },
  stepFree: { ja: '段差[だんさ]なし', easy: '段差[だんさ]が ありません', en: 'Step-free' },
  stepPartly: {
    ja: '一部[いちぶ]に段差[だんさ]',
    easy: '段差[だんさ]が 少[すこ]し あります',
    en: 'Partly step-free',
  },
  stepNo: { ja: '段差[だんさ]あり', easy: '段差[だんさ]が あります', en: 'Steps' },
  notLent: {
    ja: 'いまはお貸[か]ししていません',
    easy: '今[いま]は 使[つか]えません',
    en: 'Not lent at present',
  },
  groups: {
    ja: 'ここで活動[かつどう]しているみなさん',
    easy: 'ここを 使[つか]っている グループ',
    en: 'Groups that meet here',
  },
  checkBooking: {
    ja: '予約[よやく]を確[たし]かめる・取[と]り消[け]す',
    easy: '予約[よやく]を 見[み]る・やめる',
    en: 'Check or withdraw a booking',
  },
  drawings: { ja: '抽選[ちゅうせん]の記録[きろく]', easy: 'くじの 記録[きろく]', en: 'Draws' },
  drawingOf: { ja: '{month}の抽選[ちゅうせん]', easy: '{month}の くじ', en: 'Draw for {month}' },
});
