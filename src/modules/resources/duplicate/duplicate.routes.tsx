import { blankForm, type FormState } from '../../../kernel/forms/form.ts';
import { Desk } from '../../../kernel/http/desk.ts';
import type { Visit } from '../../../kernel/http/visit.tsx';
import { newId } from '../../../kernel/ids.ts';
import { importPaths } from '../../../paths/imports.ts';
import { decide, pairsPerPage, part, readPair, readPairs } from './duplicate.actions.ts';
import { decideForm, partForm } from './duplicate.form.ts';
import { DuplicatePage, DuplicatesPage, pairStates } from './duplicate.page.tsx';

const look = { audience: 'staff', permission: 'duplicate.list' } as const;
const deed = { audience: 'staff', permission: 'duplicate.decide' } as const;

async function drawPair(visit: Visit, form: FormState): Promise<Response> {
  const read = await readPair(visit.ctx, visit.id('id'));
  if (!read.ok) return await visit.refused(read);
  const page = <DuplicatePage pair={read.value} form={form} deedId={newId()} />;
  return form === blankForm
    ? await visit.page('同じ場所ですか', page)
    : await visit.redrawn('同じ場所ですか', page);
}

const said = {
  same: '1つの場所にまとめました。',
  different: '別の場所と記録しました。',
  later: 'あとで決めることにしました。',
} as const;

export const duplicateDesk = new Desk()
  .get(importPaths.duplicates(), look, async (visit) => {
    const state = pairStates.find((one) => one === visit.query.get('state')) ?? 'open';
    const page = Math.max(1, Math.trunc(Number(visit.query.get('page') ?? '1')) || 1);
    const read = await readPairs(visit.ctx, state, Math.min(page, 10_000));
    if (!read.ok) return await visit.refused(read);
    return await visit.page(
      '同じ場所かもしれない組',
      <DuplicatesPage {...read.value} state={state} page={page} pageSize={pairsPerPage} />,
    );
  })
  .get(importPaths.duplicate(':id'), look, (visit) => drawPair(visit, blankForm))
  .post(
    importPaths.duplicate(':id'),
    { ...deed, form: decideForm, redraw: drawPair },
    async (visit, { verdict, note }) => {
      const word = verdict === 'sameA' || verdict === 'sameB' ? 'same' : verdict;
      const keep = verdict === 'sameB' ? 'b' : 'a';
      const done = await decide(
        visit.ctx,
        visit.id('id'),
        { verdict: word, keep, note: note ?? '' },
        visit.mark,
      );
      if (!done.ok) return await visit.refused(done);
      return visit.go(importPaths.duplicates(), { kind: 'success', text: said[word] });
    },
  )
  .post(
    importPaths.partDuplicate(':id'),
    { ...deed, form: partForm, redraw: drawPair },
    async (visit, { note }) => {
      const done = await part(visit.ctx, visit.id('id'), note, visit.mark);
      if (!done.ok) return await visit.refused(done);
      return visit.go(importPaths.duplicate(visit.id('id')), {
        kind: 'success',
        text: '2つの場所に戻しました。',
      });
    },
  );
