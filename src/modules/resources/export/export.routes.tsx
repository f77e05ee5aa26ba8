import { blankForm, type FormState } from '../../../kernel/forms/form.ts';
import { Desk } from '../../../kernel/http/desk.ts';
import type { Visit } from '../../../kernel/http/visit.tsx';
import { newId } from '../../../kernel/ids.ts';
import { importPaths } from '../../../paths/imports.ts';
import { exportList } from './export.actions.ts';
import { exportForm } from './export.form.ts';
import { ExportPage } from './export.page.tsx';

const stated = { audience: 'staff', permission: 'export.view' } as const;

async function drawExport(visit: Visit, form: FormState): Promise<Response> {
  const told = [];
  for (const kind of ['facility', 'shelter'] as const) {
    const made = await exportList(visit.ctx, kind, 'utf-8-bom');
    if (!made.ok) return await visit.refused(made);
    told.push({ kind, rows: made.value.rows, losses: made.value.losses });
  }
  const page = <ExportPage told={told} form={form} deedId={newId()} />;
  return form === blankForm
    ? await visit.page('一覧を書き出す', page)
    : await visit.redrawn('一覧を書き出す', page);
}

const fileNames = { facility: 'public_facility', shelter: 'evacuation_space' } as const;

export const exportDesk = new Desk()
  .get(importPaths.exports, stated, (visit) => drawExport(visit, blankForm))
  .post(
    importPaths.exports,
    { ...stated, form: exportForm, redraw: drawExport },
    async (visit, { list, encoding }) => {
      const made = await exportList(visit.ctx, list, encoding);
      if (!made.ok) return await visit.refused(made);
      const charset = encoding === 'cp932' ? 'Windows-31J' : 'UTF-8';
      return new Response(Buffer.from(made.value.bytes), {
        headers: {
          'content-type': `text/csv; charset=${charset}`,
          'content-disposition': `attachment; filename="${fileNames[list]}_${visit.ctx.today}.csv"`,
        },
      });
    },
  );
