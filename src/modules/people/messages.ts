import { defineMessages } from '../../kernel/i18n/messages.ts';

/** 「わたしの記録」 is read by the person: three languages. */
export const recordWords = defineMessages({
  title: { ja: 'わたしの記録', easy: 'わたしの きろく', en: 'My record' },
  lead: {
    ja: 'あなたのことを、だれが見られるか、だれが見たかを書いたものです。',
    easy: 'あなたの ことを、だれが 見ることが できるか、だれが 見たかを かきました。',
    en: 'This tells who can see what about you, and who has looked.',
  },
  asOf: { ja: '{day}のようす', easy: '{day}の ようす', en: 'As of {day}' },
  mine: { ja: '書いてあること', easy: 'かいて あること', en: 'What is written' },
  name: { ja: '名前', easy: 'なまえ', en: 'Name' },
  kana: { ja: 'よみ', easy: 'よみかた', en: 'Reading' },
  born: { ja: '生年月日', easy: 'うまれた日', en: 'Date of birth' },
  phone: { ja: '電話', easy: 'でんわ', en: 'Telephone' },
  address: { ja: '住所', easy: 'すんでいる ところ', en: 'Address' },
  apart: {
    ja: '連絡は担当へ',
    easy: 'たんとうの ひとに きいてください',
    en: 'Please ask the person in charge',
  },
  whoSees: { ja: 'だれが見られるか', easy: 'だれが 見ることが できるか', en: 'Who can see it' },
  whoLooked: { ja: 'だれが見たか', easy: 'だれが 見たか', en: 'Who has looked' },
  who: { ja: 'だれ', easy: 'だれ', en: 'Who' },
  what: { ja: '何を', easy: 'なにを', en: 'What' },
  why: { ja: 'どうして', easy: 'どうして', en: 'Why' },
  until: { ja: 'いつまで', easy: 'いつまで', en: 'Until' },
  when: { ja: 'いつ', easy: 'いつ', en: 'When' },
  times: { ja: '{count}回', easy: '{count}かい', en: '{count} times' },
  openEnd: {
    ja: '役目が続くあいだ',
    easy: 'しごとが つづく あいだ',
    en: 'As long as the task lasts',
  },
  slipEnd: {
    ja: '了解があってから24時間まで',
    easy: 'せきにんしゃが「いい」と いってから 24時間まで',
    en: 'At most 24 hours after the consent of the manager on duty',
  },
  unknown: { ja: '聞いていない', easy: 'きいていません', en: 'Not asked' },
  managers: {
    ja: '全体を見る責任者（管理職）',
    easy: 'ぜんぶを みる せきにんしゃ',
    en: 'Managers responsible for the whole',
  },
  others: { ja: 'ほかの職員', easy: 'ほかの しょくいん', en: 'Other staff' },
  nobody: { ja: 'まだだれも見ていません', easy: 'まだ だれも 見ていません', en: 'Nobody has looked yet' },
  consents: { ja: 'わたしの同意', easy: 'わたしが「いい」と いったこと', en: 'My consents' },
  noConsents: {
    ja: '同意はまだありません',
    easy: '「いい」と いったことは まだ ありません',
    en: 'No consents yet',
  },
  withdrawable: {
    ja: '同意は、いつでも取り下げられます。担当の人か、窓口に言ってください。',
    easy: '「やっぱり いや」と、いつでも いえます。たんとうの ひとに いってください。',
    en: 'You can withdraw a consent at any time: tell anyone at the office.',
  },
  ask: {
    ja: '見せたくない相手がいるとき、まちがいがあるときは、担当の人に言ってください。',
    easy: '見せたくない ひとが いるとき、まちがいが あるときは、たんとうの ひとに いってください。',
    en: 'If there is somebody you do not want to see it, or something is wrong, please tell us.',
  },
});

/** What an office can see, by kind of lock. */
export const sightWords = defineMessages({
  person: { ja: '名前や連絡先', easy: 'なまえや れんらくさき', en: 'Name and contact' },
  consultation: { ja: '相談の記録', easy: 'そうだんの きろく', en: 'Consultation record' },
  case: { ja: '支援の記録', easy: 'しえんの きろく', en: 'Support record' },
  closed: { ja: '終わった支援の記録', easy: 'おわった しえんの きろく', en: 'Closed support record' },
  closing: {
    ja: '名前や連絡先と、支援を終える相談',
    easy: 'なまえや れんらくさきと、しえんを おわる そうだん',
    en: 'Name and contact, and the plan for ending the support',
  },
});

/** Why an office can see it, by rule of docs/walls.md. */
export const groundWords = defineMessages({
  A01: {
    ja: '相談を受け付けた、または次に動く担当',
    easy: 'そうだんを うけた たんとう',
    en: 'Received your consultation, or acts next',
  },
  A02: { ja: '支援の担当', easy: 'しえんの たんとう', en: 'Supports you' },
  A04: { ja: 'あなたの同意', easy: 'あなたが「いい」と いった', en: 'Your consent' },
  A05: { ja: '調整役', easy: 'みんなを つなぐ やく', en: 'Coordinates the support' },
  A16: { ja: '安全を守る担当', easy: 'あんぜんを まもる たんとう', en: 'Keeps you safe' },
  A21: {
    ja: '緊急のとき、責任者の了解があれば',
    easy: 'いのちが あぶない とき。せきにんしゃが「いい」と いったら',
    en: 'Only in an emergency, when the manager on duty agrees',
  },
  A26: {
    ja: '終わった支援の担当（理由を書いたとき）',
    easy: 'おわった しえんの たんとう。りゆうを かいたら',
    en: 'Was in charge; only with a written reason',
  },
  handover: {
    ja: '相談を引きつぐか、返事をする担当',
    easy: 'そうだんを ひきつぐか、へんじを する たんとう',
    en: 'Asked to take over your consultation',
  },
  closing: {
    ja: '支援のあとを受け持つか、返事をする担当',
    easy: 'しえんの あとの たんとうに なるか、へんじを する ところ',
    en: 'Asked to stay responsible afterwards',
  },
  lead: { ja: '主担当', easy: 'おもな たんとう', en: 'In charge' },
  team: { ja: '支援の担当', easy: 'しえんの たんとう', en: 'Supports you' },
  manager: { ja: '全体を見る責任者', easy: 'せきにんしゃ', en: 'Responsible manager' },
  entered: { ja: '登録した担当', easy: 'とうろくした たんとう', en: 'Entered your record' },
  other: { ja: '役目のため', easy: 'しごとの ため', en: 'For their task' },
});

/** What a consent is for, as the person reads it. */
export const ownPurposeWords = defineMessages({
  infoSharing: {
    ja: '関係する機関に知らせる',
    easy: 'ほかの ところに しらせる',
    en: 'Telling other offices',
  },
  multiAgencyUse: {
    ja: '多くの機関で一緒に考える会議で使う',
    easy: 'みんなで かんがえる かいぎで つかう',
    en: 'Use in a meeting of several offices',
  },
  consultationApplication: { ja: '相談の申込み', easy: 'そうだんの もうしこみ', en: 'Asking for support' },
  participationHost: {
    ja: '受け入れ先（仕事・活動の場）に知らせる',
    easy: 'しごとや かつどうの ばしょに しらせる',
    en: 'Telling a place of work or activity',
  },
  communitySharing: {
    ja: '地域の人に知らせる',
    easy: 'きんじょの ひとに しらせる',
    en: 'Telling neighbours',
  },
  collectFromThirdParty: {
    ja: 'ほかの機関から聞く',
    easy: 'ほかの ところから きく',
    en: 'Asking other offices about me',
  },
  disasterList: {
    ja: '災害のときの名簿に載せる',
    easy: '災害（さいがい）の ときの めいぼに かく',
    en: 'Being on the list for disasters',
  },
});

/** How a consent stands, as the person reads it. */
export const ownStateWords = defineMessages({
  notAsked: { ja: 'まだ聞いていない', easy: 'まだ きいていません', en: 'Not asked yet' },
  pending: { ja: '返事を待っている', easy: 'へんじを まっています', en: 'Waiting for an answer' },
  granted: { ja: '同意あり', easy: '「いい」と いいました', en: 'Agreed' },
  partial: { ja: '一部に同意あり', easy: 'すこしだけ「いい」と いいました', en: 'Agreed in part' },
  refused: { ja: '同意しない', easy: '「いや」と いいました', en: 'Not agreed' },
  withdrawn: { ja: '取り下げた', easy: '「やっぱり いや」と いいました', en: 'Withdrawn' },
  expired: { ja: '期限が切れた', easy: 'きげんが おわりました', en: 'Ended' },
  impossible: { ja: '意思を確かめられない', easy: 'きくことが できません', en: 'Could not be asked' },
});

/** What may be told, as the person reads it. */
export const ownCategoryWords = defineMessages({
  health: { ja: '健康・病気・障がい', easy: 'からだ・びょうき・しょうがい', en: 'Health and disability' },
  money: { ja: 'お金', easy: 'おかね', en: 'Money' },
  housing: { ja: '住まい', easy: 'すまい', en: 'Housing' },
  work: { ja: '仕事・学び', easy: 'しごと・べんきょう', en: 'Work and learning' },
  dailyLife: { ja: 'ふだんの暮らし', easy: 'まいにちの くらし', en: 'Daily life' },
  family: { ja: '家族', easy: 'かぞく', en: 'Family' },
  ties: { ja: '人とのつながり', easy: 'ひとと ひとの つながり', en: 'Ties with people' },
  safety: { ja: '安全', easy: 'あんぜん', en: 'Safety' },
});
