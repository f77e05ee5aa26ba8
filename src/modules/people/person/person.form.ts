import { z } from 'zod';
import { choice, date, kana, longText, phone, postcode, text, tick } from '../../../kernel/forms/pieces.ts';
import { bornField } from './born.form.ts';
import { addressKinds, contactWays, identities, markerKinds, nameKinds } from './person.rules.ts';

const facts = {
  nameWritten: text({ label: '名前', max: 100 }),
  kana: kana({ label: 'よみ', required: false }),
  born: bornField('生年月日'),
  gender: text({ label: '性別', max: 40, required: false }),
  language: text({ label: '話しやすい言葉', max: 60, required: false }),
  identity: choice({ label: '本人の確かめ', options: identities }),
  preferredContact: choice({ label: '連絡のしかた', options: contactWays }),
  safeToLeaveMessage: tick({ label: '留守番電話に残してよい' }),
  residentNo: text({ label: '宛名番号', max: 30, required: false }),
};

/** Facts of a person, for correcting them. */
export const personForm = z.strictObject(facts);
export type PersonInput = z.output<typeof personForm>;

/** Somebody new: only a name is asked for; nobody is refused for want of an address or a registration (T43). */
export const newPersonForm = z.strictObject({
  nameWritten: facts.nameWritten,
  kana: facts.kana,
  born: facts.born,
  phone: phone({ label: '電話番号', required: false }),
  postcode: postcode({ label: '郵便番号', required: false }),
  address: text({ label: '住んでいるところ', max: 300, required: false }),
  otherName: text({ label: 'ほかの名前', max: 100, required: false }),
  otherKind: choice({ label: 'ほかの名前の種類', options: nameKinds, required: false }),
});
export type NewPersonInput = z.output<typeof newPersonForm>;

export const nameForm = z.strictObject({
  kind: choice({ label: '名前の種類', options: nameKinds }),
  value: text({ label: '名前', max: 100 }),
  kana: kana({ label: 'よみ', required: false }),
  forMail: tick({ label: '手紙の宛名に使う' }),
  fromOn: date({ label: '使いはじめた日', required: false }),
});
export const phoneForm = z.strictObject({
  number: phone({ label: '電話番号' }),
  note: text({ label: 'つながる時間など', max: 100, required: false }),
});
export const addressForm = z.strictObject({
  kind: choice({ label: '住所の種類', options: addressKinds }),
  postcode: postcode({ label: '郵便番号', required: false }),
  value: text({ label: '住所', max: 300 }),
  fromOn: date({ label: 'いつから', required: false }),
  endOthers: tick({ label: '同じ種類の前の住所は、その前の日で終わりにする' }),
});
export const markerForm = z.strictObject({
  kind: choice({ label: '注意の種類', options: markerKinds }),
  note: longText({ label: 'くわしく', max: 500, required: false }),
  toOn: date({ label: 'いつまで', required: false }),
});
export const endForm = z.strictObject({ on: date({ label: '終わりの日' }) });
export const deathForm = z.strictObject({ on: date({ label: '亡くなった日' }) });
