import { z } from 'zod';
import { choice, date, kana, longText, phone, text, tick, uuid } from '../../../kernel/forms/pieces.ts';
import { askFieldWords, askWords } from '../messages.ts';
import {
  callerKinds,
  channels,
  codesOf,
  kinds,
  lifeRisks,
  mayCallBackWords,
  responses,
  routes,
  urgencies,
} from '../words.rules.ts';

const optional = { required: false } as const;

/**
 * What the counter writes down (相談受付票, consultation.md §2.2). Only worry, channel, caller, urgency and response
 * are asked, besides the time, which is now; everything else has a stated default.
 */
export const intakeForm = z.strictObject({
  worry: longText({ label: '相談の内容' }),
  channel: choice({ label: 'どこから', options: codesOf(channels) }),
  callerKind: choice({ label: '話した人', options: codesOf(callerKinds) }),
  urgency: choice({ label: '急ぎ', options: codesOf(urgencies) }),
  response: choice({ label: 'その場の対応', options: codesOf(responses) }),
  kind: choice({ label: '困りごと・やってみたいこと', options: codesOf(kinds), ...optional }),
  lifeRisk: choice({ label: '命の危険', options: codesOf(lifeRisks), ...optional }),
  route: choice({ label: '相談の経路', options: codesOf(routes), ...optional }),
  wish: text({ label: '本人の希望', max: 2000, ...optional }),
  placeDescription: text({ label: '場所', max: 300, ...optional }),
  personId: uuid({ label: '選んだ人', ...optional }),
  name: text({ label: '本人の名前', max: 100, ...optional }),
  kana: kana({ label: 'ふりがな', ...optional }),
  bornOn: date({ label: '生年月日', notToCome: true, ...optional }),
  phone: phone({ label: '本人の電話番号', ...optional }),
  address: text({ label: '住所', max: 300, ...optional }),
  subjectKnows: choice({ label: '本人は相談を知っているか', options: ['yes', 'no', 'unknown'], ...optional }),
  callerName: text({ label: '話した人の名前', max: 100, ...optional }),
  callerContact: text({ label: '話した人の連絡先', max: 200, ...optional }),
  mayCallBack: choice({ label: '折り返し', options: codesOf(mayCallBackWords), ...optional }),
  callBackWhen: text({ label: '折り返しの時間', max: 200, ...optional }),
  reporterName: text({ label: '知らせてくれた人の名前', max: 100, ...optional }),
  reporterPhone: text({ label: '知らせてくれた人の連絡先', max: 200, ...optional }),
  reporterRelation: text({ label: '知らせてくれた人と本人の関係', max: 100, ...optional }),
  reporterMayCallBack: choice({
    label: '知らせてくれた人への折り返し',
    options: codesOf(mayCallBackWords),
    ...optional,
  }),
  wantsAnonymity: tick({ label: '名前を出さないでほしい' }),
  startedAt: text({ label: '始めた時刻', max: 40, ...optional }),
  look: text({ label: '同じ人をさがす', max: 10, ...optional }),
});

export type Intake = z.output<typeof intakeForm>;

/** What the public door asks: nothing is compulsory but the worry (screens.md 2). */
export const askForm = z.strictObject({
  worry: longText({ label: askWords.worry }),
  kind: choice({ label: askWords.kind, options: codesOf(kinds), ...optional }),
  about: choice({ label: askWords.about, options: ['me', 'family', 'neighbour', 'other'], ...optional }),
  urgency: choice({
    label: askWords.urgency,
    options: codesOf({ today: '', soon: '', anytime: '' }),
    ...optional,
  }),
  contactWay: choice({
    label: askFieldWords.contactWay,
    options: ['none', 'phone', 'mail', 'letter', 'visit'],
    ...optional,
  }),
  contact: text({ label: askFieldWords.contact, max: 200, ...optional }),
  name: text({ label: askFieldWords.name, max: 100, ...optional }),
  place: text({ label: askFieldWords.place, max: 300, ...optional }),
});

export type Ask = z.output<typeof askForm>;

/** Everything that has a default, at its default. */
export const blankIntake = {
  kind: null,
  lifeRisk: null,
  route: null,
  wish: null,
  placeDescription: null,
  personId: null,
  name: null,
  kana: null,
  bornOn: null,
  phone: null,
  address: null,
  subjectKnows: null,
  callerName: null,
  callerContact: null,
  mayCallBack: null,
  callBackWhen: null,
  reporterName: null,
  reporterPhone: null,
  reporterRelation: null,
  reporterMayCallBack: null,
  wantsAnonymity: false,
  startedAt: null,
  look: null,
} as const;
