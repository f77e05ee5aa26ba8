import { z } from 'zod';
import {
  choice,
  choices,
  date,
  integer,
  kana,
  longText,
  text,
  tick,
  uuid,
} from '../../../kernel/forms/pieces.ts';
import { organizationKindWords, originFieldWords, programmeWords } from './organization.rules.ts';

const changing = {
  name: text({ label: '名前', max: 80 }),
  kana: kana({ label: 'よみ', required: false }),
  field: choice({ label: 'もともとの分野', options: originFieldWords, required: false }),
  parentId: uuid({ label: '属する組織', required: false }),
  reportsToMayor: tick({ label: '市町村長の直属' }),
};

export const newOrganizationForm = z.strictObject({
  ...changing,
  kind: choice({ label: '種類', options: organizationKindWords }),
  ownProject: tick({ label: '自主事業' }),
  fromOn: date({ label: 'いつから' }),
});

export const changeOrganizationForm = z.strictObject(changing);

/** The main number is kept as people write it; what it is for is reading it aloud. */
export const contactForm = z.strictObject({
  contactName: text({ label: '窓口の名前', max: 60 }),
  phone: text({ label: '代表の電話番号', max: 20 }),
  extension: text({ label: '内線', max: 10, required: false }),
  hours: text({ label: '受付の時間', max: 100, required: false }),
  place: text({ label: '場所', max: 100, required: false }),
  sort: integer({ label: '並び順', min: 0, max: 999, required: false }),
});

export const endContactForm = z.strictObject({ contactId: uuid({ label: '連絡先' }) });

export const commissionForm = z.strictObject({
  programmes: choices({ label: '委託する事業', options: programmeWords, min: 1 }),
  commissionFrom: date({ label: '委託の始まり' }),
  commissionTo: date({ label: '委託の終わり', required: false }),
});

export const endCommissionForm = z.strictObject({
  commissionId: uuid({ label: 'どの委託' }),
  lastOn: date({ label: '委託の最後の日' }),
});

export const returnForm = z.strictObject({
  how: choice({ label: '返還・消去のしかた', options: ['returned', 'erased', 'both'] }),
  note: longText({ label: '確認したこと', max: 2000 }),
});
