import { z } from 'zod';
import { choice, date, integer, longText, text, uuid } from '../../../kernel/forms/pieces.ts';
import type { CaseMove } from './casefile.rules.ts';

export const openForm = z.strictObject({
  consultationId: uuid({ label: '相談', required: false }),
  focalPersonId: uuid({ label: 'だれのケース' }),
  leadPostId: uuid({ label: '責任を持つ担当' }),
  state: choice({ label: 'はじめの段階', options: ['trustBuilding', 'assessing'] }),
  hope: longText({ label: '本人の希望', required: false, max: 2000 }),
  nextContactOn: date({ label: '次に連絡する日', required: false }),
});

export type OpenInput = z.infer<typeof openForm>;

export const changeForm = z.strictObject({
  hope: longText({ label: '本人の希望', required: false, max: 2000 }),
  nextContactOn: date({ label: '次に連絡する日', required: false }),
});

const moves = [
  'buildTrust',
  'assess',
  'keepAlone',
  'workTogether',
  'support',
  'suspend',
] as const satisfies readonly CaseMove[];

export const moveForm = z.strictObject({
  move: choice({ label: '次の段階', options: moves }),
  reason: text({ label: '理由', max: 500 }),
  nextContactOn: date({ label: '次に連絡する日', required: false }),
});

/** What the list is filtered by; anything else in the address is left out before. */
export const listForm = z.strictObject({
  scope: choice({ label: '範囲', options: ['lead', 'team', 'all'], required: false }),
  state: choice({
    label: '段階',
    options: [
      'trustBuilding',
      'assessing',
      'singleAgency',
      'multiAgency',
      'inSupport',
      'suspended',
      'closing',
      'closed',
    ],
    required: false,
  }),
  sort: choice({ label: '並び', options: ['quiet'], required: false }),
  page: integer({ label: 'ページ', min: 1, max: 10_000, required: false }),
});

export type ListInput = z.infer<typeof listForm>;
