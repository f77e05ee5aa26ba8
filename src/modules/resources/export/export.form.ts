import { z } from 'zod';
import { choice, date } from '../../../kernel/forms/index.ts';
import { exportKinds } from './export.actions.ts';

export const exportForm = z.strictObject({
  list: choice({ label: '一覧', options: exportKinds }),
  from: date({ label: 'はじめの日', required: false }),
  until: date({ label: '終わりの日', required: false }),
  encoding: choice({ label: '文字コード', options: ['utf-8-bom', 'cp932'] }),
});
