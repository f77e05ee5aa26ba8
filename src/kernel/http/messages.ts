import { defineMessages } from '../i18n/messages.ts';

export const resendWords = defineMessages({
  title: {
    ja: 'もう一度送ってください',
    easy: 'もう 一度 送ってください',
    en: 'Please send it once more',
  },
  lead: {
    ja: '画面が古くなっていたため、まだ受け取っていません。書いたことはこのページに残っています。',
    easy: 'まだ 届いていません。書いたことは 残っています。',
    en: 'The page was too old, so we have not received it yet. What you wrote is kept on this page.',
  },
  send: { ja: 'この内容でもう一度送る', easy: 'もう 一度 送る', en: 'Send it again' },
});

/** Above what was typed into a form that was refused. */
export const keptWords = defineMessages({
  title: { ja: 'あなたが入力した内容', easy: 'あなたが 書いたこと', en: 'What you typed' },
});

export const accidentWords = defineMessages({
  title: {
    ja: 'うまく動きませんでした',
    easy: 'うまく 動きませんでした',
    en: 'Something went wrong on our side',
  },
  lead: {
    ja: '保存できたかどうか確かめられません。前の画面にもどり、もう一度送ってください。同じものが二重に登録されることはありません。',
    easy: '前の ページに 戻って、もう一度 送ってください。二回 送っても だいじょうぶです。',
    en: 'Please go back and send it again. Sending twice does no harm.',
  },
  quote: {
    ja: '電話でお問い合わせのときは、この番号をお伝えください：{id}',
    easy: '電話の とき、この 番号を 言ってください：{id}',
    en: 'If you call us, please quote this number: {id}',
  },
});
