import { defineRefusals, refusalWord } from '../../../kernel/http/refusal-words.ts';

type Three = readonly [ja: string, easy: string, en: string];

const otherTime: Three = [
  'ほかの時間[じかん]か、ほかの部屋[へや]を選[えら]んでください。電話[でんわ]でもお尋[たず]ねいただけます。',
  'ほかの 時間[じかん]か、ほかの 部屋[へや]を 選[えら]んでください。電話[でんわ]でも 聞[き]けます。',
  'Choose another time or another room, or call us.',
];

const askUs: Three = [
  '電話[でんわ]か窓口[まどぐち]でお尋[たず]ねください。',
  '電話[でんわ]で 聞[き]いてください。',
  'Please call us or come to the counter.',
];

/** Why a room is not lent this time. */
export const bookingRefusals = defineRefusals({
  'booking-taken': refusalWord(
    409,
    [
      'その時間[じかん]は、ほかの予約[よやく]が入[はい]っています。',
      'その 時間[じかん]は ほかの 人[ひと]が 使[つか]います。',
      'Somebody else has the room at that time.',
    ],
    otherTime,
  ),
  'booking-ends-before-start': refusalWord(
    422,
    [
      '終[お]わりの時刻[じこく]が、始[はじ]まりより前[まえ]か同[おな]じです。',
      '終[お]わりの 時間[じかん]が 始[はじ]まりより 前[まえ]か 同[おな]じです。',
      'It ends before it begins.',
    ],
    [
      '始[はじ]まりより後[あと]の時刻[じこく]を入[い]れてください。',
      '始[はじ]まりより 後[あと]の 時間[じかん]を 書[か]いてください。',
      'Enter a later time to end.',
    ],
  ),
  'booking-across-midnight': refusalWord(
    422,
    [
      '日[ひ]をまたぐ予約[よやく]は、1件[けん]では受[う]けられません。',
      '夜[よる]の 12時[じ]を こえる 予約[よやく]は できません。',
      'One booking cannot run past midnight.',
    ],
    [
      '｜2日[ふつか]に分[わ]けて申[もう]し込[こ]んでください。午前[ごぜん]と午後[ごご]の書[か]きまちがいのときは、時刻[じこく]を直[なお]してください。',
      '2つの 日[ひ]に 分[わ]けてください。時間[じかん]も もう 一度[いちど] 見[み]てください。',
      'Ask for each day on its own; or check morning and afternoon.',
    ],
  ),
  'booking-over': refusalWord(
    422,
    [
      'その時間[じかん]は、もう過[す]ぎています。',
      'その 時間[じかん]は もう 終[お]わりました。',
      'That time is over.',
    ],
    [
      'これからの日[ひ]と時間[じかん]を入[い]れてください。',
      'これからの 日[ひ]と 時間[じかん]を 書[か]いてください。',
      'Enter a time that is still to come.',
    ],
  ),
  'booking-too-early': refusalWord(
    422,
    [
      'その日[ひ]の受[う]け付[つ]けは、{day}から始[はじ]まります。',
      'その 日[ひ]の 予約[よやく]は {day}から できます。',
      'Bookings for that day open on {day}.',
    ],
    [
      'その日[ひ]になってから申[もう]し込[こ]んでください。',
      'その 日[ひ]に なったら 申[もう]し込[こ]んでください。',
      'Please ask again from then on.',
    ],
  ),
  'booking-too-late': refusalWord(
    422,
    [
      '予約[よやく]は、使[つか]う日[ひ]の{days}日前[にちまえ]までです。',
      '予約[よやく]は {days}日[にち] 前[まえ]までです。',
      'Rooms are booked {days} days ahead at the latest.',
    ],
    askUs,
  ),
  'booking-draw-pending': refusalWord(
    409,
    [
      'その月[つき]は、いま抽選[ちゅうせん]をしています。',
      'その 月[つき]は 今[いま] くじで 決[き]めています。',
      'Lots are being drawn for that month.',
    ],
    [
      '抽選[ちゅうせん]が終[お]わると、空[あ]いている時間[じかん]を先着順[せんちゃくじゅん]で受[う]け付[つ]けます。明日[あした]以降[いこう]にもう一度[いちど]お試[ため]しください。',
      '明日[あした] もう 一度[いちど] 見[み]てください。',
      'Free times open when the draw is over. Please try again tomorrow.',
    ],
  ),
  'booking-closed-day': refusalWord(
    422,
    ['その日[ひ]は休館日[きゅうかんび]です。', 'その 日[ひ]は 休[やす]みです。', 'It is closed on that day.'],
    otherTime,
  ),
  'booking-outside-hours': refusalWord(
    422,
    [
      '開館時間[かいかんじかん]の外[そと]になる時間[じかん]があります。準備[じゅんび]と片付[かたづ]けも、開館時間[かいかんじかん]のなかでお願[ねが]いします。',
      '開[あ]いている 時間[じかん]では ありません。',
      'Part of it lies outside opening hours, setting up and clearing away included.',
    ],
    otherTime,
  ),
  'booking-not-a-slot': refusalWord(
    422,
    [
      'この施設[しせつ]は、決[き]まった時間[じかん]の枠[わく]でお貸[か]ししています。',
      '決[き]まった 時間[じかん]だけ 使[つか]えます。',
      'Rooms are lent for fixed stretches of time.',
    ],
    [
      '表[ひょう]にある枠[わく]を選[えら]んでください。続[つづ]いた枠[わく]はまとめて選[えら]べます。',
      '表[ひょう]の 時間[じかん]を 選[えら]んでください。',
      'Choose from the stretches shown.',
    ],
  ),
  'booking-purpose': refusalWord(
    422,
    [
      'この使[つか]いみちには、お貸[か]しできない決[き]まりです。',
      'その ことには 使[つか]えません。',
      'Rooms are not lent for that purpose.',
    ],
    [
      '当[あ]てはまるか迷[まよ]うときは、電話[でんわ]か窓口[まどぐち]でお尋[たず]ねください。',
      'わからない ときは 電話[でんわ]で 聞[き]いてください。',
      'If you are not sure whether this is you, please call us.',
    ],
  ),
  'booking-seats': refusalWord(
    422,
    [
      'この部屋[へや]に入[はい]れるのは、{seats}人[にん]までです。',
      'この 部屋[へや]は {seats}人[にん]までです。',
      'This room holds {seats} people.',
    ],
    [
      '広[ひろ]い部屋[へや]を選[えら]ぶか、人数[にんずう]を確[たし]かめてください。',
      '大[おお]きい 部屋[へや]を 選[えら]んでください。',
      'Choose a larger room, or check the number.',
    ],
  ),
  'booking-group-needed': refusalWord(
    422,
    [
      'この施設[しせつ]の部屋[へや]は、登録[とうろく]した団体[だんたい]にお貸[か]ししています。',
      '登録[とうろく]した グループだけが 使[つか]えます。',
      'Rooms here are lent to registered groups.',
    ],
    [
      '団体番号[だんたいばんごう]を入[い]れてください。登録[とうろく]は窓口[まどぐち]でできます。居間[いま]はどなたでも予約[よやく]なしで使[つか]えます。',
      'グループの 番号[ばんごう]を 書[か]いてください。窓口[まどぐち]で 登録[とうろく]できます。',
      'Enter your group’s number. Groups register at the counter; the living room is open to all.',
    ],
  ),
  'booking-group-unknown': refusalWord(
    422,
    [
      '団体番号[だんたいばんごう]と電話番号[でんわばんごう]の組[く]み合[あ]わせが見[み]つかりません。',
      'グループの 番号[ばんごう]と 電話番号[でんわばんごう]が 合[あ]いません。',
      'No group has that number with that telephone.',
    ],
    [
      '登録証[とうろくしょう]の4けたの番号[ばんごう]と、登録[とうろく]した電話番号[でんわばんごう]をお確[たし]かめください。',
      '4つの 数字[すうじ]と 電話番号[でんわばんごう]を もう 一度[いちど] 見[み]てください。',
      'Check the four digits and the telephone you registered.',
    ],
  ),
  'booking-group-year': refusalWord(
    422,
    [
      '{year}年度[ねんど]の団体登録[だんたいとうろく]が、まだ済[す]んでいません。',
      '{year}年度[ねんど]の 登録[とうろく]が まだです。',
      'Your group is not registered for fiscal year {year} yet.',
    ],
    [
      '窓口[まどぐち]で今年度[こんねんど]の登録[とうろく]をしてから、申[もう]し込[こ]んでください。',
      '窓口[まどぐち]で 登録[とうろく]してください。',
      'Please register for that year at the counter first.',
    ],
  ),
  'booking-cap': refusalWord(
    409,
    [
      '前[まえ]もって予約[よやく]できるのは、1か月[げつ]に{slots}回[かい]までです。',
      '1か月[げつ]に {slots}回[かい]まで 予約[よやく]できます。',
      'A group may book {slots} times a month beforehand.',
    ],
    [
      '使[つか]う日[ひ]の{days}日前[にちまえ]からは、空[あ]いていれば何回[なんかい]でも予約[よやく]できます。',
      '{days}日[にち] 前[まえ]に なったら、あいている 時間[じかん]を 予約[よやく]できます。',
      'From {days} days before the use you may book whatever is free.',
    ],
  ),
  'room-not-lent': refusalWord(
    409,
    [
      'この部屋[へや]は、いまお貸[か]ししていません。',
      'この 部屋[へや]は 今[いま] 使[つか]えません。',
      'This room is not lent at present.',
    ],
    otherTime,
  ),
  'booking-unknown': refusalWord(
    404,
    [
      'その番号[ばんごう]の予約[よやく]は見[み]つかりません。',
      'その 番号[ばんごう]は ありません。',
      'We cannot find a booking with that number.',
    ],
    [
      '12けたの番号[ばんごう]を、もう一度[いちど]お確[たし]かめください。お電話[でんわ]でも取[と]り消[け]せます。',
      '12の 数字[すうじ]を もう 一度[いちど] 見[み]てください。電話[でんわ]でも できます。',
      'Check the 12 digits again. You can also call.',
    ],
  ),
  'booking-decided': refusalWord(
    409,
    [
      'この予約[よやく]は、もう終[お]わったか、取[と]り消[け]されています。',
      'この 予約[よやく]は もう 終[お]わりました。',
      'This booking is over or was taken back.',
    ],
    askUs,
  ),
});
