import { defineMessages } from '../../../kernel/i18n/messages.ts';

/** What neighbours read beside a gathering that came out of a published list. */
export const listingWords = defineMessages({
  seats: { ja: '定員[ていいん]', easy: '何人[なんにん]まで', en: 'Seats' },
  apply: { ja: '申[もう]し込[こ]み', easy: '申[もう]し込[こ]み', en: 'How to sign up' },
  applyUntil: {
    ja: '申[もう]し込[こ]みの締[し]め切[き]り',
    easy: '申[もう]し込[こ]みは いつまで',
    en: 'Sign up by',
  },
  meetingPoint: { ja: '集[あつ]まるところ', easy: '集[あつ]まる ところ', en: 'Where to meet' },
  access: { ja: '行[い]き方[かた]', easy: '行[い]き方[かた]', en: 'Getting there' },
  parking: {
    ja: '駐車場[ちゅうしゃじょう]・駐輪場[ちゅうりんじょう]',
    easy: '車[くるま]・自転車[じてんしゃ]を とめる ところ',
    en: 'Parking',
  },
  partners: {
    ja: '一緒[いっしょ]に開[ひら]く人[ひと]たち',
    easy: 'いっしょに する 人[ひと]たち',
    en: 'Together with',
  },
  moreAt: { ja: 'くわしいページ', easy: 'くわしい ページ', en: 'More about it' },
  remarks: { ja: '備考[びこう]', easy: 'ほかに', en: 'Remarks' },
  over: { ja: 'この催[もよお]しは終[お]わりました。', easy: 'もう 終[お]わりました。', en: 'This is over.' },
  pastDays: { ja: 'これまでの日[ひ]', easy: 'これまでの 日[ひ]', en: 'Past days' },
  credit: {
    ja: '公開[こうかい]された一覧[いちらん]「{list}」（{credit}、{licence}）から載[の]せています。',
    easy: '「{list}」（{credit}、{licence}）から 載[の]せて います。',
    en: 'Taken from the published list “{list}” ({credit}, {licence}).',
  },
  changed: {
    ja: '載[の]せたあとに、一部[いちぶ]を直[なお]しています。',
    easy: '少[すこ]し 直[なお]しました。',
    en: 'Parts have been changed since.',
  },
});
