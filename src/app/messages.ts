import { defineMessages } from '../kernel/i18n/messages.ts';

/** The foot of every page. */
export const footWords = defineMessages({
  about: { ja: 'この場所[ばしょ]について', easy: 'ここに ついて', en: 'About this place' },
  staff: { ja: '職員[しょくいん]の方[かた]', easy: '働[はたら]く 人[ひと]の ページ', en: 'Staff' },
});
