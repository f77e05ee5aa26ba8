import { z } from 'zod';
import { choice, longText, uuid } from '../../../kernel/forms/pieces.ts';
import { sources } from '../note/note.rules.ts';
import { bases, factCategories } from './fact.rules.ts';

export const factForm = z.strictObject({
  personId: uuid({ label: 'だれのこと' }),
  category: choice({ label: '項目', options: factCategories }),
  value: longText({ label: '内容', max: 4000 }),
  source: choice({ label: 'どこから分かったことか', options: sources }),
  basis: choice({ label: '得た根拠', options: bases }),
});

export type FactInput = z.infer<typeof factForm>;
