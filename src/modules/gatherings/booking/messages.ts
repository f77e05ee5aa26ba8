import { defineMessages } from '../../../kernel/i18n/messages.ts';

/** What somebody reads who books a room. */
export const bookingWords = defineMessages({
  calendar: { ja: '{room}の空[あ]き', easy: '{room}の 空[あ]き', en: '{room}: free times' },
  weekOf: {
    ja: '{from}からの1週間[しゅうかん]',
    easy: '{from}からの 1週間[しゅうかん]',
    en: 'The week from {from}',
  },
  earlier: { ja: '前[まえ]の週[しゅう]', easy: '前[まえ]の 週[しゅう]', en: 'Week before' },
  later: { ja: '次[つぎ]の週[しゅう]', easy: '次[つぎ]の 週[しゅう]', en: 'Week after' },
  free: { ja: '{hours}　空[あ]き', easy: '{hours}　あいています', en: '{hours} free' },
  taken: { ja: '{hours}　予約[よやく]あり', easy: '{hours}　使[つか]います', en: '{hours} taken' },
  passed: {
    ja: '{hours}　受付終了[うけつけしゅうりょう]',
    easy: '{hours}　終[お]わりました',
    en: '{hours} over',
  },
  shut: { ja: '{hours}　休館[きゅうかん]', easy: '{hours}　休[やす]み', en: '{hours} closed' },
  allFree: {
    ja: '予約[よやく]はまだありません',
    easy: 'まだ だれも 使[つか]いません',
    en: 'Nothing booked yet',
  },
  askDay: {
    ja: 'この日[ひ]に申[もう]し込[こ]む',
    easy: 'この 日[ひ]を 予約[よやく]する',
    en: 'Ask for this day',
  },
  title: {
    ja: '{room}の予約[よやく]を申[もう]し込[こ]む',
    easy: '{room}を 予約[よやく]する',
    en: 'Book {room}',
  },
  rules: { ja: 'お貸[か]しする決[き]まり', easy: 'きまり', en: 'How rooms are lent' },
  ruleAhead: {
    ja: '使[つか]う日[ひ]の{days}日前[にちまえ]から申[もう]し込[こ]めます。',
    easy: '{days}日[にち] 前[まえ]から 予約[よやく]できます。',
    en: 'Bookings open {days} days ahead.',
  },
  ruleDraw: {
    ja: '使[つか]う月[つき]の{months}か月前[げつまえ]に希望[きぼう]を集[あつ]め、その月[つき]の{day}日[にち]に抽選[ちゅうせん]します。そのあとは先着順[せんちゃくじゅん]です。',
    easy: '{months}か月[げつ] 前[まえ]に 予約[よやく]を 集[あつ]めます。{day}日[にち]に くじで 決[き]めます。その あとは 早[はや]い 人[ひと]からです。',
    en: 'Wishes are collected {months} months before the month of use; lots are drawn on day {day}; then first come, first served.',
  },
  ruleLatest: {
    ja: '受[う]け付[つ]けは{days}日前[にちまえ]までです。',
    easy: '{days}日[にち] 前[まえ]までに 予約[よやく]してください。',
    en: 'The latest is {days} days before.',
  },
  ruleCap: {
    ja: '1団体[だんたい]1か月[げつ]{slots}回[かい]まで。{days}日前[にちまえ]からは、空[あ]いていれば何回[なんかい]でも予約[よやく]できます。',
    easy: '1つの グループは 1か月[げつ] {slots}回[かい]まで。{days}日[にち] 前[まえ]からは 何回[なんかい]でも いいです。',
    en: 'A group may book {slots} times a month; from {days} days before, whatever is free.',
  },
  ruleRegistered: {
    ja: '登録[とうろく]した団体[だんたい]がお使[つか]いになれます（毎年度[まいねんど]）。',
    easy: '登録[とうろく]した グループが 使[つか]えます。',
    en: 'For groups registered for the fiscal year.',
  },
  ruleRefused: {
    ja: 'お貸[か]しできない使[つか]いみち：{purposes}',
    easy: '使[つか]えない こと：{purposes}',
    en: 'Not lent for: {purposes}',
  },
  ruleFeeSlot: {
    ja: '使用料[しようりょう]は1枠[わく]{yen}円[えん]です。',
    easy: 'お金[かね]は 1回[かい] {yen}円[えん]です。',
    en: '{yen} yen for each stretch.',
  },
  ruleFeeHour: {
    ja: '使用料[しようりょう]は1時間[じかん]{yen}円[えん]です。',
    easy: 'お金[かね]は 1時間[じかん] {yen}円[えん]です。',
    en: '{yen} yen for each started hour.',
  },
  ruleFree: {
    ja: '使用料[しようりょう]はかかりません。',
    easy: 'お金[かね]は いりません。',
    en: 'Free of charge.',
  },
  ruleStaff: {
    ja: '申[もう]し込[こ]みのあと、職員[しょくいん]がお返事[へんじ]します。',
    easy: '予約[よやく]の あとで、返事[へんじ]を します。',
    en: 'Staff answer each request.',
  },
  on: { ja: '使[つか]う日[ひ]', easy: '使[つか]う 日[ひ]', en: 'Day' },
  slot: { ja: '時間[じかん]の枠[わく]', easy: '時間[じかん]', en: 'Stretch of time' },
  slotHint: {
    ja: '準備[じゅんび]と片付[かたづ]けの時間[じかん]も入[い]れてください。',
    easy: '用意[ようい]と かたづけの 時間[じかん]も 入[い]れてください。',
    en: 'Setting up and clearing away included.',
  },
  from: { ja: '始[はじ]まり', easy: '始[はじ]まり', en: 'From' },
  until: { ja: '終[お]わり', easy: '終[お]わり', en: 'Until' },
  timeHint: { ja: '例[れい]）14:00', easy: '例[れい]）14:00', en: 'e.g. 14:00' },
  group: { ja: '団体番号[だんたいばんごう]', easy: 'グループの 番号[ばんごう]', en: 'Group number' },
  groupHint: {
    ja: '登録[とうろく]した団体[だんたい]は、4けたの番号[ばんごう]と登録[とうろく]した電話番号[でんわばんごう]を入[い]れてください。',
    easy: '登録[とうろく]した グループは、4つの 数字[すうじ]と 登録[とうろく]した 電話番号[でんわばんごう]を 書[か]いてください。',
    en: 'Registered groups enter their four digits and the telephone they registered.',
  },
  name: {
    ja: 'お名前[なまえ]（団体[だんたい]の名[な]でも）',
    easy: '名前[なまえ]',
    en: 'Your name, or your group’s',
  },
  nameHint: {
    ja: 'ほかの人[ひと]には見[み]えません。',
    easy: 'ほかの 人[ひと]は 見[み]ません。',
    en: 'It is not shown to others.',
  },
  phone: { ja: '電話番号[でんわばんごう]', easy: '電話番号[でんわばんごう]', en: 'Telephone' },
  phoneHint: {
    ja: '災害[さいがい]などで使[つか]えなくなったときにお知[し]らせします。なくてもかまいません。',
    easy: '使[つか]えなく なったら 電話[でんわ]します。書[か]かなくても いいです。',
    en: 'So that we can call if the room cannot be used. You may leave it empty.',
  },
  purpose: { ja: '使[つか]いみち', easy: '何[なに]に 使[つか]いますか', en: 'Purpose' },
  purposeWords: { ja: 'くわしく', easy: 'くわしく', en: 'More about it' },
  headcount: { ja: '人数[にんずう]', easy: '何人[なんにん]ですか', en: 'How many come' },
  kept: {
    ja: 'お名前[なまえ]と電話[でんわ]は、このステーションの担当[たんとう]と、町[まち]の責任者[せきにんしゃ]だけが見[み]ます。空[あ]きの表[ひょう]には出[で]ません。',
    easy: '名前[なまえ]と 電話[でんわ]は、ステーションの 人[ひと]と、町[まち]の 責任者[せきにんしゃ]だけが 見[み]ます。',
    en: 'Only those who keep this station, and the managers of the town, see your name and number; the calendar does not show them.',
  },
  send: { ja: 'この内容[ないよう]で申[もう]し込[こ]む', easy: '予約[よやく]する', en: 'Ask for the room' },
  receivedConfirmed: {
    ja: '予約[よやく]が決[き]まりました',
    easy: '予約[よやく]できました',
    en: 'The room is yours',
  },
  receivedRequested: {
    ja: '予約[よやく]の申[もう]し込[こ]みを受[う]け付[つ]けました',
    easy: '予約[よやく]を 受[う]けました',
    en: 'We have your request',
  },
  receivedLottery: {
    ja: '抽選[ちゅうせん]の申[もう]し込[こ]みを受[う]け付[つ]けました',
    easy: 'くじの 申[もう]し込[こ]みを 受[う]けました',
    en: 'You are in the draw',
  },
  nextConfirmed: {
    ja: '当日[とうじつ]、この時間[じかん]においでください。',
    easy: 'その 日[ひ]に 来[き]てください。',
    en: 'Come on the day.',
  },
  nextRequested: {
    ja: '職員[しょくいん]がお返事[へんじ]します。電話番号[でんわばんごう]がないときは、下[した]の番号[ばんごう]でお確[たし]かめください。',
    easy: '返事[へんじ]を 待[ま]ってください。番号[ばんごう]で 見[み]る ことも できます。',
    en: 'Staff will answer. Without a telephone, check by the number below.',
  },
  nextLottery: {
    ja: '抽選[ちゅうせん]の日[ひ]のあと、下[した]の番号[ばんごう]で結果[けっか]をお確[たし]かめください。',
    easy: 'くじの あとで、番号[ばんごう]で 見[み]てください。',
    en: 'After the draw, find the outcome by the number below.',
  },
  code: { ja: '予約番号[よやくばんごう]', easy: '番号[ばんごう]', en: 'Your booking number' },
  codeHint: {
    ja: '確[たし]かめるときと取[と]り消[け]すときに使[つか]います。書[か]きとめるか、印刷[いんさつ]してください。',
    easy: 'この 番号[ばんごう]を 書[か]いてください。やめる ときに 使[つか]います。',
    en: 'You need it to check or to withdraw. Write it down or print this page.',
  },
  forgotten: {
    ja: '番号[ばんごう]をお持[も]ちなら、下[した]から予約[よやく]を確[たし]かめられます。',
    easy: '番号[ばんごう]が あれば、予約[よやく]を 見[み]る ことが できます。',
    en: 'With your number you can check your booking below.',
  },
  find: {
    ja: '予約[よやく]を確[たし]かめる・取[と]り消[け]す',
    easy: '予約[よやく]を 見[み]る・やめる',
    en: 'Check or withdraw a booking',
  },
  findCode: { ja: '12けたの予約番号[よやくばんごう]', easy: '12の 数字[すうじ]', en: 'The 12 digits' },
  findSend: { ja: '予約[よやく]を確[たし]かめる', easy: '見[み]る', en: 'Check' },
  room: { ja: '部屋[へや]', easy: '部屋[へや]', en: 'Room' },
  when: { ja: '日[ひ]と時間[じかん]', easy: '日[ひ]と 時間[じかん]', en: 'When' },
  fee: { ja: '使用料[しようりょう]', easy: 'お金[かね]', en: 'Cost' },
  yen: { ja: '{yen}円[えん]', easy: '{yen}円[えん]', en: '{yen} yen' },
  noFee: { ja: '無料[むりょう]', easy: 'お金[かね]は いりません', en: 'Free' },
  state: { ja: 'いまの状態[じょうたい]', easy: '今[いま]', en: 'Where it stands' },
  reason: { ja: '職員[しょくいん]から', easy: '係[かかり]の 人[ひと]から', en: 'From the staff' },
  drawNo: {
    ja: '抽選[ちゅうせん]での番号[ばんごう]',
    easy: 'くじの 番号[ばんごう]',
    en: 'Number in the draw',
  },
  withdraw: {
    ja: 'この予約[よやく]を取[と]り消[け]す',
    easy: '予約[よやく]を やめる',
    en: 'Withdraw this booking',
  },
  withdrawn: {
    ja: '予約[よやく]を取[と]り消[け]しました。',
    easy: '予約[よやく]を やめました。',
    en: 'Your booking is withdrawn.',
  },
  toStation: { ja: 'ステーションのページへ', easy: 'ステーションの ページへ', en: 'To the station' },
  codeWrong: {
    ja: '12けたの番号[ばんごう]を入[い]れてください。',
    easy: '12の 数字[すうじ]を 書[か]いてください。',
    en: 'Enter the 12 digits.',
  },
  slotMissing: {
    ja: '時間[じかん]の枠[わく]を選[えら]んでください。',
    easy: '時間[じかん]を 選[えら]んでください。',
    en: 'Choose a stretch of time.',
  },
  timeMissing: {
    ja: '時刻[じこく]を入[い]れてください。',
    easy: '時間[じかん]を 書[か]いてください。',
    en: 'Enter a time.',
  },
});

/** Where a booking stands, as its sender reads it. */
export const bookingStateWords = defineMessages({
  requested: {
    ja: 'お返事[へんじ]をお待[ま]ちください',
    easy: '返事[へんじ]を 待[ま]ってください',
    en: 'Waiting for an answer',
  },
  lottery: { ja: '抽選待[ちゅうせんま]ち', easy: 'くじを 待[ま]っています', en: 'In the draw' },
  confirmed: { ja: '決[き]まりました', easy: '予約[よやく]できました', en: 'Confirmed' },
  refused: { ja: 'お貸[か]しできませんでした', easy: '使[つか]えません', en: 'Not granted' },
  cancelled: { ja: '取[と]り消[け]しました', easy: 'やめました', en: 'Withdrawn' },
  used: { ja: '使[つか]い終[お]わりました', easy: '使[つか]いました', en: 'Used' },
  noShow: { ja: 'おいでになりませんでした', easy: '来[き]ませんでした', en: 'Not used' },
  bumped: {
    ja: '災害[さいがい]などのため、使[つか]えなくなりました',
    easy: '災害[さいがい]などで 使[つか]えません',
    en: 'Cancelled because of a disaster',
  },
});

/** What a room is wanted for, as neighbours read it. */
export const purposeMessages = defineMessages({
  hobby: { ja: '趣味[しゅみ]・学[まな]び', easy: '趣味[しゅみ]・勉強[べんきょう]', en: 'Hobby, learning' },
  meeting: { ja: '地域[ちいき]や団体[だんたい]の会合[かいごう]', easy: '話[はな]し合[あ]い', en: 'Meeting' },
  health: {
    ja: '体操[たいそう]・健康[けんこう]づくり',
    easy: '体操[たいそう]・健康[けんこう]',
    en: 'Exercise, health',
  },
  children: { ja: '子[こ]ども・子育[こそだ]て', easy: '子[こ]ども', en: 'Children' },
  eating: {
    ja: 'いっしょに食[た]べる・料理[りょうり]',
    easy: 'いっしょに 食[た]べる・料理[りょうり]',
    en: 'Eating together, cooking',
  },
  other: { ja: 'そのほか', easy: 'ほかの こと', en: 'Something else' },
  commercial: {
    ja: '営利[えいり]の催[もよお]し・販売[はんばい]',
    easy: '商売[しょうばい]',
    en: 'Commercial',
  },
  political: {
    ja: '政党[せいとう]・選挙[せんきょ]の活動[かつどう]',
    easy: '政治[せいじ]・選挙[せんきょ]',
    en: 'Party-political',
  },
  religious: {
    ja: '宗教[しゅうきょう]の布教[ふきょう]や儀式[ぎしき]',
    easy: '宗教[しゅうきょう]',
    en: 'Religious',
  },
});

/** What is published of a draw. */
export const drawWords = defineMessages({
  title: {
    ja: '{month}の抽選[ちゅうせん]の記録[きろく]',
    easy: '{month}の くじの 記録[きろく]',
    en: 'Draw for {month}',
  },
  lead: {
    ja: '申[もう]し込[こ]みの順[じゅん]に番号[ばんごう]を付[つ]け、種[たね]のことばから順番[じゅんばん]を決[き]め、当[あ]たった回数[かいすう]の少[すく]ない人[ひと]を先[さき]にしました。同[おな]じ種[たね]なら、だれが計算[けいさん]しても同[おな]じ結果[けっか]になります。',
    easy: '当[あ]たった 回数[かいすう]が 少[すく]ない 人[ひと]が 先[さき]です。だれが 計算[けいさん]しても 同[おな]じです。',
    en: 'Wishes are numbered as they came, ordered by the seed, and whoever has won least goes first. With the same seed everybody gets the same result.',
  },
  seed: { ja: '種[たね]', easy: 'くじの ことば', en: 'Seed' },
  drawnAt: { ja: '抽選[ちゅうせん]した日[ひ]', easy: 'くじの 日[ひ]', en: 'Drawn' },
  no: { ja: '{no}番[ばん]', easy: '{no}番[ばん]', en: 'No. {no}' },
  won: { ja: '当[あ]たり', easy: '当[あ]たり', en: 'Won' },
  taken: {
    ja: 'はずれ（先[さき]に決[き]まった人[ひと]がいました）',
    easy: 'はずれ',
    en: 'Lost: taken by then',
  },
  most: {
    ja: 'はずれ（1か月[げつ]の上限[じょうげん]）',
    easy: 'はずれ（回数[かいすう]が 多[おお]い）',
    en: 'Lost: limit of the month',
  },
  log: {
    ja: '順番[じゅんばん]のとおりの記録[きろく]',
    easy: '順番[じゅんばん]の 記録[きろく]',
    en: 'The log in order',
  },
});
