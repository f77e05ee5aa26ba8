import { blankForm, type FormState, formOf } from '../../../kernel/forms/form.ts';
import { Desk } from '../../../kernel/http/desk.ts';
import { isPageRefusal, refusedForm } from '../../../kernel/http/refused-form.ts';
import type { Visit } from '../../../kernel/http/visit.tsx';
import { newId } from '../../../kernel/ids.ts';
import type { Refusal } from '../../../kernel/result.ts';
import { importPaths } from '../../../paths/imports.ts';
import { headersOf } from './detect.ts';
import { ItemPage } from './entry.page.tsx';
import { isEntryFilter } from './entry.rules.ts';
import { largestFile } from './file.ts';
import { applyRun, changePlan, dropRun, sendList } from './import.actions.ts';
import { applyForm, buttonForm, columnsForm, repairsForm, sendForm } from './import.form.ts';
import { ListsPage, SendPage } from './lists.page.tsx';
import { ColumnsPage, RepairsPage } from './plan.page.tsx';
import { RunPage } from './run.page.tsx';
import type { Run } from './run.rules.ts';
import { goOnAnew, stopApplying } from './stop.actions.ts';
import { undoRun } from './undo.actions.ts';
import {
  entriesPerPage,
  readImports,
  readItem,
  readRepairs,
  readRun,
  readSources,
  repairsPerPage,
} from './view.actions.ts';

const look = { audience: 'staff', permission: 'import.view' } as const;
const send = { audience: 'staff', permission: 'import.send' } as const;
const apply = { audience: 'staff', permission: 'import.apply' } as const;

/** Seconds after which a page that shows progress comes again by itself. */
const comeAgainSeconds = 5;

const pageOf = (visit: Visit): number => {
  const page = Number(visit.query.get('page') ?? '1');
  return Number.isInteger(page) && page > 0 && page < 100_000 ? page : 1;
};

async function drawSend(visit: Visit, form: FormState): Promise<Response> {
  const sources = await readSources(visit.ctx);
  if (!sources.ok) return await visit.refused(sources);
  const page = <SendPage sources={sources.value} form={form} deedId={newId()} />;
  return form === blankForm
    ? await visit.page('一覧を取り込む', page)
    : await visit.redrawn('一覧を取り込む', page);
}

/** The form again, with the words of a refusal at the field it is about. */
function drawSendAgain(visit: Visit, refusal: Refusal): Promise<Response> {
  if (isPageRefusal(refusal)) return visit.refused(refusal);
  const field =
    refusal.refusal === 'import-source-named'
      ? 'name'
      : refusal.refusal === 'import-unknown-list' || refusal.refusal === 'import-other-kind'
        ? 'kind'
        : 'list';
  return drawSend(visit, refusedForm(visit, field, refusal));
}

async function drawRun(visit: Visit): Promise<Response> {
  const id = visit.id('id');
  const word = visit.query.get('show') ?? '';
  const filter = isEntryFilter(word) ? word : 'all';
  const read = await readRun(visit.ctx, id, filter, pageOf(visit));
  if (!read.ok) return await visit.refused(read);
  const page = (
    <RunPage
      view={read.value}
      filter={filter}
      page={pageOf(visit)}
      pageSize={entriesPerPage}
      deedId={newId}
    />
  );
  const answer = await visit.page(read.value.source.name, page);
  const { state } = read.value.run;
  if (state === 'reading' || state === 'applying' || state === 'undoing')
    answer.headers.set('refresh', String(comeAgainSeconds));
  return answer;
}

async function drawColumns(visit: Visit, form: FormState): Promise<Response> {
  const read = await readRun(visit.ctx, visit.id('id'), 'all', 1);
  if (!read.ok) return await visit.refused(read);
  const { run, entries } = read.value;
  const sample = entries.flatMap(({ cells }) => cells).slice(0, 20);
  const shown = form === blankForm ? formOf({ year: run.year, fiscal: run.fiscal }) : form;
  const page = <ColumnsPage run={run} sample={sample} form={shown} deedId={newId()} />;
  return form === blankForm
    ? await visit.page('列と年を直す', page)
    : await visit.redrawn('列と年を直す', page);
}

async function drawRepairs(visit: Visit): Promise<Response> {
  const read = await readRepairs(visit.ctx, visit.id('id'), visit.query.get('kind'), pageOf(visit));
  if (!read.ok) return await visit.refused(read);
  const page = <RepairsPage {...read.value} page={pageOf(visit)} pageSize={repairsPerPage} deedId={newId} />;
  return await visit.page('直したところ', page);
}

/** Columns as sent (place:field) as a mapping by folded header; a field may be filled by several columns. */
function mappingOf(run: Run, columns: readonly string[]) {
  const headers = headersOf(run.headers);
  const mapping: Record<string, string | null> = {};
  for (const column of columns) {
    const [at = '', field = ''] = column.split(':');
    const folded = headers[Number(at)]?.folded;
    if (folded) mapping[folded] = field === '' ? null : field;
  }
  return { ...run.mapping, ...mapping };
}

/** What is refused after a page of repairs was sent: what was shown there stands as it was ticked now. */
function refusedAfter(
  run: Run,
  sent: { kind: string; shown: string[]; refuse: string[]; whole: string | null },
): string[] {
  if (sent.whole === 'refuse') return [...new Set([...run.refused, sent.kind])];
  if (sent.whole === 'use')
    return run.refused.filter((key) => key !== sent.kind && !key.endsWith(`:${sent.kind}`));
  const kept = run.refused.filter((key) => !sent.shown.includes(key) && key !== sent.kind);
  return [...new Set([...kept, ...sent.refuse])];
}

export const importDesk = new Desk()
  .get(importPaths.lists, look, async (visit) => {
    const read = await readImports(visit.ctx);
    if (!read.ok) return await visit.refused(read);
    return await visit.page('公開された一覧', <ListsPage {...read.value} />);
  })
  .get(importPaths.send, send, (visit) => drawSend(visit, blankForm))
  .post(
    importPaths.send,
    { ...send, form: sendForm, redraw: drawSend, largestFile },
    async (visit, { sourceId, name, kind, licence, attribution, url, year, fiscal }) => {
      const file = visit.files.get('list') ?? { name: '', bytes: new Uint8Array() };
      const stated = {
        sourceId,
        name: name ?? '',
        kind,
        url: url ?? '',
        licence: licence ?? '',
        attribution: attribution ?? '',
        year,
        fiscal,
      };
      const sent = await sendList(visit.ctx, file, stated, visit.mark);
      return sent.ok ? visit.go(importPaths.run(sent.value)) : await drawSendAgain(visit, sent);
    },
  )
  .get(importPaths.run(':id'), look, drawRun)
  .get(importPaths.columns(':id'), look, (visit) => drawColumns(visit, blankForm))
  .post(
    importPaths.columns(':id'),
    { ...send, form: columnsForm, redraw: drawColumns },
    async (visit, { columns, year, fiscal }) => {
      const read = await readRun(visit.ctx, visit.id('id'), 'added', 1);
      if (!read.ok) return await visit.refused(read);
      const mapping = mappingOf(read.value.run, columns);
      const done = await changePlan(visit.ctx, visit.id('id'), { mapping, year, fiscal }, visit.mark);
      if (!done.ok) return await visit.refused(done);
      return visit.go(importPaths.run(visit.id('id')), { kind: 'success', text: '読み直しました。' });
    },
  )
  .get(importPaths.repairs(':id'), look, drawRepairs)
  .post(importPaths.repairs(':id'), { ...send, form: repairsForm }, async (visit, sent) => {
    const read = await readRun(visit.ctx, visit.id('id'), 'added', 1);
    if (!read.ok) return await visit.refused(read);
    const refused = refusedAfter(read.value.run, sent);
    const done = await changePlan(visit.ctx, visit.id('id'), { refused }, visit.mark);
    if (!done.ok) return await visit.refused(done);
    const back = importPaths.repairs(visit.id('id'), sent.kind);
    return visit.go(back, { kind: 'success', text: '読み直しました。' });
  })
  .post(importPaths.apply(':id'), { ...apply, form: applyForm }, async (visit, answers) => {
    const answered = Object.entries(answers).flatMap(([question, yes]) => (yes ? [question] : []));
    const done = await applyRun(visit.ctx, visit.id('id'), answered, visit.mark);
    if (!done.ok) return await visit.refused(done);
    return visit.go(importPaths.run(visit.id('id')));
  })
  .post(importPaths.drop(':id'), { ...send, form: buttonForm }, async (visit) => {
    const done = await dropRun(visit.ctx, visit.id('id'), visit.mark);
    if (!done.ok) return await visit.refused(done);
    return visit.go(importPaths.lists, { kind: 'success', text: '取り込まずにやめました。' });
  })
  .post(importPaths.goOn(':id'), { ...apply, form: buttonForm }, async (visit) => {
    const done = await goOnAnew(visit.ctx, visit.id('id'), visit.mark);
    if (!done.ok) return await visit.refused(done);
    return visit.go(importPaths.run(visit.id('id')), { kind: 'success', text: '続きを始めました。' });
  })
  .post(importPaths.stop(':id'), { ...apply, form: buttonForm }, async (visit) => {
    const done = await stopApplying(visit.ctx, visit.id('id'), visit.mark);
    if (!done.ok) return await visit.refused(done);
    return visit.go(importPaths.run(visit.id('id')), { kind: 'success', text: '取り込みをやめました。' });
  })
  .post(importPaths.undo(':id'), { ...apply, form: buttonForm }, async (visit) => {
    const done = await undoRun(visit.ctx, visit.id('id'), visit.mark);
    if (!done.ok) return await visit.refused(done);
    return visit.go(importPaths.run(visit.id('id')), { kind: 'success', text: '取り込みを元に戻しました。' });
  })
  .get(importPaths.item(':id'), look, async (visit) => {
    const read = await readItem(visit.ctx, visit.id('id'));
    if (!read.ok) return await visit.refused(read);
    return await visit.page(read.value.item.title, <ItemPage {...read.value} />);
  });
