import { z } from 'zod';
import { choice } from '../../../kernel/forms/index.ts';

export const exportForm = z.strictObject({
  list: choice({ label: '一覧', options: ['facility', 'shelter'] }),
  encoding: choice({ label: '文字コード', options: ['utf-8-bom', 'cp932'] }),
});
