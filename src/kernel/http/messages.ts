import { defineMessages } from '../i18n/messages.ts';

export const resendWords = defineMessages({
  title: {
    ja: 'もう一度[いちど]送[おく]ってください',
    easy: 'もう 一度[いちど] 送[おく]ってください',
    en: 'Please send it once more',
  },
  lead: {
    ja: '画面[がめん]が古[ふる]くなっていたため、まだ受[う]け取[と]っていません。書[か]いたことはこのページに残[のこ]っています。',
    easy: 'まだ 届[とど]いていません。書[か]いたことは、ここに 残[のこ]っています。',
    en: 'The page was too old, so we have not received it yet. What you wrote is kept on this page.',
  },
  send: {
    ja: 'この内容[ないよう]でもう一度[いちど]送[おく]る',
    easy: 'もう 一度[いちど] 送[おく]る',
    en: 'Send it again',
  },
});

/** On every page that tells a refusal: whom to ask, and what was typed into the form. */
export const refusedWords = defineMessages({
  whom: {
    ja: 'わからないときは {town} の窓口[まどぐち]（電話[でんわ] {phone}）へ。',
    easy: 'わからない ときは、{town}に 電話[でんわ]してください。電話[でんわ] {phone}',
    en: 'If you are not sure, call {town}: {phone}.',
  },
  typed: {
    ja: 'あなたが入力[にゅうりょく]した内容[ないよう]',
    easy: 'あなたが 書[か]いたこと',
    en: 'What you typed',
  },
});

export const accidentWords = defineMessages({
  title: {
    ja: 'うまく動[うご]きませんでした',
    easy: 'うまく できませんでした',
    en: 'Something went wrong on our side',
  },
  lead: {
    ja: '保存[ほぞん]できたかどうか確[たし]かめられません。前[まえ]の画面[がめん]にもどり、もう一度[いちど]送[おく]ってください。同[おな]じものが二重[にじゅう]に登録[とうろく]されることはありません。',
    easy: '前[まえ]の ページに 戻[もど]って、もう 一度[いちど] 送[おく]ってください。二回[にかい] 送[おく]っても だいじょうぶです。',
    en: 'Please go back and send it again. Sending twice does no harm.',
  },
  quote: {
    ja: '電話[でんわ]でお問[と]い合[あ]わせのときは、この番号[ばんごう]をお伝[つた]えください：{id}',
    easy: '電話[でんわ]する ときは、この 番号[ばんごう]を 言[い]ってください：{id}',
    en: 'If you call us, please quote this number: {id}',
  },
});
