import { z } from 'zod';
import { blankForm, type FormState, hasErrors } from '../../../kernel/forms/form.ts';
import { choice, choices, longText, text, uuid } from '../../../kernel/forms/pieces.ts';
import { Desk } from '../../../kernel/http/desk.ts';
import type { Visit } from '../../../kernel/http/visit.tsx';
import { newId } from '../../../kernel/ids.ts';
import { resourcesPaths } from '../../../paths/resources.ts';
import { readDue, writeEnquiries } from '../check/check.actions.ts';
import { issueTagCodes, targetGroupCodes } from '../facet.rules.ts';
import { answerGap, noteGap, readGaps } from '../gap/gap.actions.ts';
import { answerSuggestion, readSuggestions } from '../suggestion/suggestion.actions.ts';
import { DuePage, PostcardsPage } from './due.page.tsx';
import { GapsPage } from './gaps.page.tsx';
import { readDesk } from './list.actions.ts';
import { DeskPage } from './list.page.tsx';
import { SuggestionsPage } from './suggestions.page.tsx';

const gapForm = z.strictObject({
  topic: longText({ label: '何が足りないか', max: 500 }),
  districtId: uuid({ label: '地区', required: false }),
  issueTags: choices({ label: '困りごと', options: issueTagCodes }),
  targetGroups: choices({ label: 'だれのため', options: targetGroupCodes }),
});

const gapAnswerForm = z.strictObject({ answer: text({ label: '何で応えたか', max: 300 }) });

const suggestionAnswerForm = z.strictObject({
  outcome: choice({ label: 'どうしたか', options: ['corrected', 'asIs', 'spam'] }),
  answer: text({ label: '直したこと・確かめたこと', max: 300, required: false }),
});

const lettersForm = z.strictObject({});

const gaps = { audience: 'staff', permission: 'gap.note' } as const;
const due = { audience: 'staff', permission: 'resource.contacts' } as const;

/** What waits at the desk: what is due, what visitors told, what is missing. */
export const deskDesk = new Desk()
  .get(resourcesPaths.desk(), { audience: 'staff', permission: 'resource.view' }, async (visit) => {
    const words = (visit.query.get('q') ?? '').slice(0, 200).toWellFormed();
    const asked = Number(visit.query.get('page') ?? '1');
    const page = Number.isInteger(asked) && asked > 0 && asked < 1000 ? asked : 1;
    const read = await readDesk(visit.ctx, words, page);
    if (!read.ok) return await visit.refused(read);
    return await visit.page('地域の資源の管理', <DeskPage {...read.value} words={words} page={page} />);
  })
  .get(resourcesPaths.due, due, async (visit) => {
    const read = await readDue(visit.ctx);
    if (!read.ok) return await visit.refused(read);
    return await visit.page('確認の時期の資源', <DuePage entries={read.value} deedId={newId()} />);
  })
  .get(resourcesPaths.postcards, due, async (visit) => {
    const read = await readDue(visit.ctx);
    if (!read.ok) return await visit.refused(read);
    const { name, phone } = visit.ctx.town;
    return await visit.page(
      '確認のための電話の一覧とはがき',
      <PostcardsPage entries={read.value} townName={name} townPhone={phone} />,
    );
  })
  .post(
    resourcesPaths.letters,
    { audience: 'staff', permission: 'resource.check', form: lettersForm },
    async (visit) => {
      const done = await writeEnquiries(visit.ctx, visit.mark);
      if (!done.ok) return await visit.refused(done);
      return visit.go(resourcesPaths.due, {
        kind: 'success',
        text: `${done.value.written}件のメールを送ります。返事はこの一覧に出ます。`,
      });
    },
  )
  .get(resourcesPaths.suggestions, { audience: 'staff', permission: 'resource.readSuggestions' }, (visit) =>
    drawSuggestions(visit, null),
  )
  .post(
    resourcesPaths.answerSuggestion(':id'),
    {
      audience: 'staff',
      permission: 'resource.answerSuggestion',
      form: suggestionAnswerForm,
      redraw: drawSuggestions,
    },
    async (visit, input) => {
      const done = await answerSuggestion(visit.ctx, visit.id('id'), input, visit.mark);
      if (!done.ok) return await visit.refused(done);
      return visit.go(resourcesPaths.suggestions, { kind: 'success', text: '知らせに答えました。' });
    },
  )
  .get(resourcesPaths.gaps, { audience: 'staff', permission: 'gap.list' }, (visit) =>
    drawGaps(visit, blankForm, null),
  )
  .post(
    resourcesPaths.gaps,
    { ...gaps, form: gapForm, redraw: (visit, form) => drawGaps(visit, form, null) },
    async (visit, input) => {
      const done = await noteGap(visit.ctx, input, visit.mark);
      if (!done.ok) return await visit.refused(done);
      return visit.go(resourcesPaths.gaps, { kind: 'success', text: '足りないものを記録しました。' });
    },
  )
  .post(
    resourcesPaths.answerGap(':id'),
    { ...gaps, form: gapAnswerForm, redraw: (visit, form) => drawGaps(visit, blankForm, form) },
    async (visit, { answer }) => {
      const done = await answerGap(visit.ctx, visit.id('id'), answer, visit.mark);
      if (!done.ok) return await visit.refused(done);
      return visit.go(resourcesPaths.gaps, { kind: 'success', text: '応えたことを記録しました。' });
    },
  );

async function drawSuggestions(visit: Visit, form: FormState | null): Promise<Response> {
  const read = await readSuggestions(visit.ctx);
  if (!read.ok) return await visit.refused(read);
  const sent = form && { id: visit.id('id'), form };
  const page = <SuggestionsPage suggestions={read.value} sent={sent} deedId={() => newId()} />;
  const title = 'まちがいの知らせ';
  return form ? await visit.redrawn(title, page) : await visit.page(title, page);
}

async function drawGaps(visit: Visit, form: FormState, answered: FormState | null): Promise<Response> {
  const read = await readGaps(visit.ctx);
  if (!read.ok) return await visit.refused(read);
  const sent = answered && { id: visit.id('id'), form: answered };
  const page = <GapsPage {...read.value} form={form} sent={sent} deedId={() => newId()} />;
  const title = '合うサービスがない';
  return hasErrors(form) || answered ? await visit.redrawn(title, page) : await visit.page(title, page);
}
