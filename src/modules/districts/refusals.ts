import { defineRefusals } from '../../kernel/http/refusal-words.ts';

export const refusals = defineRefusals({
  'setting-in-the-past': {
    status: 422,
    what: {
      ja: '過ぎた日からの変更はできません。その日に決めたことは、その日の決まりのままです。',
      easy: '前の 日からは 変えられません。',
      en: 'A setting cannot be changed for days that are past.',
    },
    next: {
      ja: 'きょうか、これからの日を入れてください。',
      easy: '今日か、これからの 日を 書いてください。',
      en: 'Enter today or a later day.',
    },
  },
});
