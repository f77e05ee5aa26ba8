import { blankForm, type FormState } from '../../../kernel/forms/form.ts';
import { Desk } from '../../../kernel/http/desk.ts';
import type { Visit } from '../../../kernel/http/visit.tsx';
import { newId } from '../../../kernel/ids.ts';
import { peoplePaths } from '../../../paths/people.ts';
import { readForForm } from '../person/deeds.actions.ts';
import { answerForm, askForm, assignForm, besideForm, partForm } from './merge.form.ts';
import { AssignPage, BesidePage, MergesPage, WordsPage } from './merge.page.tsx';
import {
  answerAsked,
  askMatch,
  assignRow,
  joinRecords,
  keepApart,
  partRecords,
  readAssign,
  readBeside,
  readMerges,
} from './view.actions.ts';

export const mergeDesk = new Desk()
  .get(peoplePaths.merges(':id'), { audience: 'staff', permission: 'merge.view' }, async (visit) => {
    const read = await readMerges(visit.ctx, visit.id('id'));
    if (!read.ok) return await visit.refused(read);
    return await visit.page('同じ人の記録', <MergesPage view={read.value} />);
  })
  .get(peoplePaths.askMatch(':id'), { audience: 'staff', permission: 'merge.ask' }, (visit) =>
    drawAsk(visit, blankForm),
  )
  .post(
    peoplePaths.askMatch(':id'),
    { audience: 'staff', permission: 'merge.ask', form: askForm, redraw: drawAsk },
    async (visit, { words }) => {
      const asked = await askMatch(visit.ctx, visit.id('id'), words, visit.mark);
      if (!asked.ok) return await visit.refused(asked);
      const text = '照会しました。該当する記録があれば、担当から連絡があります。';
      return visit.go(peoplePaths.merges(visit.id('id')), { kind: 'success', text });
    },
  )
  .get(peoplePaths.answer(':id', ':stepId'), { audience: 'staff', permission: 'merge.answer' }, (visit) =>
    drawAnswer(visit, blankForm),
  )
  .post(
    peoplePaths.answer(':id', ':stepId'),
    { audience: 'staff', permission: 'merge.answer', form: answerForm, redraw: drawAnswer },
    async (visit, { words }) => {
      const asked = { personId: visit.id('id'), stepId: visit.id('stepId') };
      const done = await answerAsked(visit.ctx, { ...asked, words }, visit.mark);
      if (!done.ok) return await visit.refused(done);
      return visit.go(peoplePaths.merges(visit.id('id')), {
        kind: 'success',
        text: '答えたことを記録しました。',
      });
    },
  )
  .get(peoplePaths.merge(':id', ':otherId'), { audience: 'staff', permission: 'merge.view' }, (visit) =>
    drawBeside(visit, blankForm),
  )
  .post(
    peoplePaths.merge(':id', ':otherId'),
    { audience: 'staff', permission: 'merge.join', form: besideForm, redraw: drawBeside },
    async (visit, { verdict, reason }) => {
      const pair = { aliasId: visit.id('otherId'), canonicalId: visit.id('id'), reason };
      const deed = verdict === 'same' ? joinRecords : keepApart;
      const done = await deed(visit.ctx, pair, visit.mark);
      if (!done.ok) return await visit.refused(done);
      const text = verdict === 'same' ? '1人の記録にまとめました。' : '別の人と記録しました。';
      return visit.go(peoplePaths.merges(visit.id('id')), { kind: 'success', text });
    },
  )
  .get(peoplePaths.unmerge(':id'), { audience: 'staff', permission: 'merge.part' }, (visit) =>
    drawPart(visit, blankForm),
  )
  .post(
    peoplePaths.unmerge(':id'),
    { audience: 'staff', permission: 'merge.part', form: partForm, redraw: drawPart },
    async (visit, { aliasId, reason }) => {
      const done = await partRecords(visit.ctx, { personId: visit.id('id'), aliasId, reason }, visit.mark);
      if (!done.ok) return await visit.refused(done);
      const left = done.value.since.length;
      const text =
        left > 0
          ? `2つの記録に戻しました。まとめていた間の記録が${left}件あります。下の一覧から分けてください。`
          : '2つの記録に戻しました。';
      return visit.go(peoplePaths.merges(done.value.personId), { kind: 'success', text });
    },
  )
  .get(peoplePaths.assign(':id', ':stepId'), { audience: 'staff', permission: 'merge.view' }, (visit) =>
    drawAssign(visit),
  )
  .post(
    peoplePaths.assign(':id', ':stepId'),
    { audience: 'staff', permission: 'merge.part', form: assignForm },
    async (visit, row) => {
      const done = await assignRow(visit.ctx, visit.id('stepId'), row, visit.mark);
      if (!done.ok) return await visit.refused(done);
      return visit.go(peoplePaths.assign(visit.id('id'), visit.id('stepId')), {
        kind: 'success',
        text: '移しました。',
      });
    },
  );

type Words = Omit<Parameters<typeof WordsPage>[0], 'card' | 'form' | 'deedId'>;

async function drawWords(visit: Visit, form: FormState, words: Words): Promise<Response> {
  const read = await readForForm(visit.ctx, visit.id('id'));
  if (!read.ok) return await visit.refused(read);
  const page = <WordsPage card={read.value.card} {...words} form={form} deedId={newId()} />;
  return form === blankForm ? await visit.page(words.title, page) : await visit.redrawn(words.title, page);
}

async function drawAsk(visit: Visit, form: FormState): Promise<Response> {
  return await drawWords(visit, form, {
    action: peoplePaths.askMatch(visit.id('id')),
    name: 'words',
    title: '担当に照会する',
    lead: 'あなたが閲覧できない記録が、この人のものかもしれません。該当する記録の担当に、確かめる仕事が届きます。',
    label: '担当に伝えること',
  });
}

async function drawAnswer(visit: Visit, form: FormState): Promise<Response> {
  return await drawWords(visit, form, {
    action: peoplePaths.answer(visit.id('id'), visit.id('stepId')),
    name: 'words',
    title: '答えたことを記録する',
    lead: '照会した人へは、あなたから連絡してください。記録の中身は、この画面からは伝わりません。',
    label: 'どう答えたか',
    hint: '例）電話で話し、別の人とわかった',
  });
}

async function drawPart(visit: Visit, form: FormState): Promise<Response> {
  const sent = visit.fields.aliasId;
  const aliasId = visit.query.get('alias') ?? (typeof sent === 'string' ? sent : '');
  return await drawWords(visit, form, {
    action: peoplePaths.unmerge(visit.id('id')),
    name: 'reason',
    title: '2つの記録に戻す',
    lead: 'まとめる前のとおりに分かれます。まとめていた間に書いたことは、あとで1つずつ分けられます。',
    label: '元に戻す理由',
    hidden: { aliasId },
  });
}

async function drawBeside(visit: Visit, form: FormState): Promise<Response> {
  const read = await readBeside(visit.ctx, visit.id('id'), visit.id('otherId'));
  if (!read.ok) return await visit.refused(read);
  const page = <BesidePage beside={read.value} form={form} deedId={newId()} />;
  return form === blankForm
    ? await visit.page('同じ人ですか', page)
    : await visit.redrawn('同じ人ですか', page);
}

async function drawAssign(visit: Visit): Promise<Response> {
  const read = await readAssign(visit.ctx, visit.id('id'), visit.id('stepId'));
  if (!read.ok) return await visit.refused(read);
  return await visit.page('まとめていた間の記録を分ける', <AssignPage {...read.value} deedId={newId} />);
}
