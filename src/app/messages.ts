import { defineMessages } from '../kernel/i18n/messages.ts';

/** The foot of every page. */
export const footWords = defineMessages({
  about: { ja: 'この場所について', easy: 'ここに ついて', en: 'About this place' },
  staff: { ja: '職員の方', easy: '職員の 方', en: 'Staff' },
});
