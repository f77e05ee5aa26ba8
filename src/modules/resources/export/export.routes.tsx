import { blankForm, type FormState } from '../../../kernel/forms/form.ts';
import { Desk } from '../../../kernel/http/desk.ts';
import type { Visit } from '../../../kernel/http/visit.tsx';
import { newId } from '../../../kernel/ids.ts';
import { importPaths } from '../../../paths/imports.ts';
import { exportKinds, exportList } from './export.actions.ts';
import { exportForm } from './export.form.ts';
import { ExportPage } from './export.page.tsx';
import { fiscalSpan, spanOf } from './span.rules.ts';

const stated = { audience: 'staff', permission: 'export.view' } as const;

async function drawExport(visit: Visit, form: FormState): Promise<Response> {
  const told = [];
  const span = fiscalSpan(visit.ctx.today);
  for (const kind of exportKinds) {
    const made = await exportList(visit.ctx, kind, 'utf-8-bom', span);
    if (!made.ok) return await visit.refused(made);
    told.push({ kind, rows: made.value.rows, losses: made.value.losses });
  }
  const page = <ExportPage told={told} span={span} form={form} deedId={newId()} />;
  return form === blankForm
    ? await visit.page('一覧を書き出す', page)
    : await visit.redrawn('一覧を書き出す', page);
}

const fileNames = { facility: 'public_facility', shelter: 'evacuation_space', event: 'event' } as const;

const wrongSpan = '終わりの日は、はじめの日より後の、2年以内の日を入れてください。';

export const exportDesk = new Desk()
  .get(importPaths.exports, stated, (visit) => drawExport(visit, blankForm))
  .post(
    importPaths.exports,
    { ...stated, form: exportForm, redraw: drawExport },
    async (visit, { list, encoding, from, until }) => {
      const span = spanOf(visit.ctx.today, from, until);
      if (!span) return await drawExport(visit, { typed: visit.fields, errors: { until: wrongSpan } });
      const made = await exportList(visit.ctx, list, encoding, span);
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
