import { z } from 'zod';
import { choice, date, kana, text, uuid } from '../../../kernel/forms/pieces.ts';
import { districtKindWords } from './district.rules.ts';

const changing = {
  name: text({ label: '地区の名前', max: 60 }),
  kana: kana({ label: 'よみ', required: false }),
};

export const newDistrictForm = z.strictObject({
  ...changing,
  kind: choice({ label: '種類', options: districtKindWords }),
  fromOn: date({ label: 'いつから' }),
});

export const changeDistrictForm = z.strictObject(changing);

export const parentForm = z.strictObject({
  parentId: uuid({ label: '含まれる先の地区' }),
  parentFrom: date({ label: 'いつから' }),
});

export const areaForm = z.strictObject({
  street: text({ label: '町名・丁目', max: 60 }),
  areaFrom: date({ label: 'いつから' }),
});

export const endAreaForm = z.strictObject({
  areaId: uuid({ label: '町名・丁目' }),
  areaTo: date({ label: '最後の日' }),
});

export const endDistrictForm = z.strictObject({ closesOn: date({ label: '最後の日' }) });
