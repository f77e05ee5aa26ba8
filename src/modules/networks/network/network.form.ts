import { z } from 'zod';
import { choice, date, kana, longText, text, uuid, webAddress } from '../../../kernel/forms/pieces.ts';
import { datedField, orEmpty } from '../dated.form.ts';
import { codesOf, statuses } from '../words.rules.ts';
import type { NetworkFacts } from './network.rules.ts';

const optional = (label: string, max: number) => text({ label, max, required: false });

const facts = {
  name: text({ label: '正式な名前', max: 80 }),
  kana: kana({ label: 'よみ', required: false }),
  alias: optional('呼び名', 60),
  about: longText({ label: 'どんな集まりか', max: 600, required: false }),
  secretariat: optional('事務局', 120),
  phone: optional('電話', 30),
  extension: optional('内線', 20),
  url: webAddress({ label: 'ウェブサイト', required: false }),
  responsiblePostId: uuid({ label: '受け持つ担当', required: false }),
};

export const changeForm = z.strictObject(facts);
export const newForm = z.strictObject({ ...facts, districtId: uuid({ label: '地区' }) });

export const statusForm = z.strictObject({
  status: choice({ label: 'ようす', options: codesOf(statuses) }),
  dated: datedField({ label: 'いつ' }),
  known: choice({ label: '日のわかり方', options: ['on', 'by'] }),
  evidence: text({ label: '根拠', max: 200 }),
  nextStep: optional('次の一歩', 200),
});

export const strikeForm = z.strictObject({ why: text({ label: 'どこがちがうか', max: 200 }) });
export const postForm = z.strictObject({ postId: uuid({ label: '担当' }) });
export const nothing = z.strictObject({});
export const endForm = z.strictObject({ endedOn: date({ label: '最後の日', notToCome: true }) });

type Typed = z.output<typeof changeForm>;

/** What was typed about a network, empty lines as empty texts. */
export const factsOf = (typed: Typed): NetworkFacts => ({
  name: typed.name,
  kana: orEmpty(typed.kana),
  alias: orEmpty(typed.alias),
  about: orEmpty(typed.about),
  secretariat: orEmpty(typed.secretariat),
  phone: orEmpty(typed.phone),
  extension: orEmpty(typed.extension),
  url: orEmpty(typed.url),
  responsiblePostId: typed.responsiblePostId,
});
