import { z } from 'zod';
import { choice, choices, longText, text, uuid } from '../../../kernel/forms/pieces.ts';
import { abouts, codesOf, consents, enteredVias, kinds, topics, urgencies, vias } from '../words.rules.ts';

const optional = { required: false } as const;

/** What somebody noticed. Compulsory are the words and whom they are about; danger to life wants a reason besides. */
export const catchForm = z.strictObject({
  words: longText({ label: '気づいたこと', max: 4000 }),
  about: choice({ label: '何のことですか', options: codesOf(abouts) }),
  urgency: choice({ label: '急ぎますか', options: codesOf(urgencies), ...optional }),
  consent: choice({ label: '本人の同意', options: codesOf(consents), ...optional }),
  lifeRiskReason: text({ label: '命があぶないと考えた理由', max: 500, ...optional }),
  kind: choice({ label: 'どちらですか', options: codesOf(kinds), ...optional }),
  topics: choices({ label: '話題', options: codesOf(topics) }),
  districtId: uuid({ label: '地区', ...optional }),
  caughtVia: choice({ label: 'どこで', options: codesOf(vias), ...optional }),
  enteredVia: choice({ label: 'だれの気づきですか', options: codesOf(enteredVias), ...optional }),
  noticedBy: text({ label: '気づいた人', max: 100, ...optional }),
  placeId: uuid({ label: '場所', ...optional }),
  occurrenceId: uuid({ label: '集まり', ...optional }),
});

export type Caught = z.output<typeof catchForm>;

/** Everything that has a default, at its default. */
export const blankCatch = {
  urgency: null,
  consent: null,
  lifeRiskReason: null,
  kind: null,
  topics: [],
  districtId: null,
  caughtVia: null,
  enteredVia: null,
  noticedBy: null,
  placeId: null,
  occurrenceId: null,
} as const;
