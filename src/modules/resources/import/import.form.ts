import { z } from 'zod';
import { choice, integer, text, tick, uuid, webAddress } from '../../../kernel/forms/index.ts';

export const licences = ['CC BY 4.0', 'CC0 1.0', 'PDL 1.0', '町の資料', 'その他'] as const;

const year = { year: integer({ label: '年', min: 1990, max: 2100, example: 2026, required: false }) };

/** A file and what is stated with it. The file itself comes beside the fields. */
export const sendForm = z.strictObject({
  list: z
    .undefined()
    .or(z.string())
    .transform(() => undefined),
  sourceId: uuid({ label: '前にも取り込んだ一覧', required: false }),
  name: text({ label: '一覧の名前', max: 100, required: false }),
  kind: choice({ label: '一覧の種類', options: ['auto', 'facility', 'shelter', 'event'] }),
  licence: choice({ label: '利用の条件', options: licences, required: false }),
  attribution: text({ label: '出典の書き方', max: 200, required: false }),
  url: webAddress({ label: '公開しているページ', required: false }),
  ...year,
  fiscal: tick({ label: '年度' }),
});

/** Repeated fields of one name, each of a stated shape. */
const many = (shape: RegExp, most: number) =>
  z
    .union([z.string(), z.array(z.string()), z.undefined()])
    .transform((sent) => (sent === undefined ? [] : [sent].flat()))
    .pipe(z.array(z.string().max(200).regex(shape)).max(most));

export const columnsForm = z.strictObject({
  columns: many(/^\d{1,3}:[A-Za-z0-9]{0,30}$/, 300).meta({ label: '列の読み方' }),
  ...year,
  fiscal: tick({ label: '年度' }),
});

const repair = /^\d{1,7}:[A-Za-z0-9]{0,30}:[A-Za-z]{1,20}$/;

export const repairsForm = z.strictObject({
  kind: text({ label: '直し方', max: 20 }),
  shown: many(repair, 300).meta({ label: '直し' }),
  refuse: many(repair, 300).meta({ label: '使わない直し' }),
  whole: choice({ label: 'まとめて', options: ['refuse', 'use'], required: false }),
});

export const applyForm = z.strictObject({
  noHazardFlagged: tick({ label: '災害種別' }),
  brokenStayOut: tick({ label: '取り込まない行' }),
  manyVanish: tick({ label: '消えたもの' }),
});

export const buttonForm = z.strictObject({});
