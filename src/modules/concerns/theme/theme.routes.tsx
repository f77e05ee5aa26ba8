import { z } from 'zod';
import type { FormState } from '../../../kernel/forms/form.ts';
import { parseForm } from '../../../kernel/forms/parse.ts';
import { choice, integer, uuid } from '../../../kernel/forms/pieces.ts';
import { Desk } from '../../../kernel/http/desk.ts';
import { refusedForm } from '../../../kernel/http/refused-form.ts';
import type { Visit } from '../../../kernel/http/visit.tsx';
import { newId } from '../../../kernel/ids.ts';
import type { Refusal, Result } from '../../../kernel/result.ts';
import { concernPaths as p } from '../../../paths/concerns.ts';
import { codesOf, themeStates, topics } from '../words.rules.ts';
import { ThemesPage } from './list.page.tsx';
import type { ThemeFilter } from './list.rules.ts';
import {
  answerTheme,
  checkTheme,
  discussTheme,
  dropTheme,
  reopenTheme,
  rewriteTheme,
} from './theme.actions.ts';
import { answerForm, changeForm, checkForm, discussForm, dropForm, reopenForm } from './theme.form.ts';
import { type SentForm, ThemePage } from './theme.page.tsx';
import { readTheme, readThemes } from './view.actions.ts';

const listQuery = z.object({
  district: uuid({ label: '地区', required: false }),
  topic: choice({ label: '話題', options: ['all', ...codesOf(topics)], required: false }),
  state: choice({ label: '状態', options: ['going', 'all', ...codesOf(themeStates)], required: false }),
  page: integer({ label: 'ページ', min: 1, max: 1000, required: false }),
});

function filterOf(visit: Visit): ThemeFilter {
  const query = parseForm(listQuery, Object.fromEntries(visit.query));
  const asked = query.ok ? query.value : { district: null, topic: null, state: null, page: null };
  return {
    districtId: asked.district ?? '',
    topic: asked.topic ?? 'all',
    state: asked.state ?? 'going',
    page: asked.page ?? 1,
  };
}

async function drawTheme(
  visit: Visit,
  sent: SentForm | null,
  status: 200 | 409 | 422 = 200,
): Promise<Response> {
  const story = await readTheme(visit.ctx, visit.id('id'));
  if (!story.ok) return await visit.refused(story);
  const theme = { ...story.value.theme, version: visit.versionOver(story.value.theme.version, status) };
  const deedId = visit.fields._deed ? visit.mark.id : newId();
  const page = <ThemePage story={{ ...story.value, theme }} deedId={deedId} sent={sent} />;
  return status === 200
    ? await visit.page('地域のテーマ', page)
    : await visit.redrawn('地域のテーマ', page, status);
}

const redraw = (deed: SentForm['deed']) => (visit: Visit, form: FormState) =>
  drawTheme(visit, { deed, form }, 422);

const pointing = ['gist-name', 'gist-phone', 'gist-house', 'gist-age'];

/** What points to somebody is told at the field with everything typed kept; so is a save somebody else was quicker with. */
async function told(
  visit: Visit,
  deed: SentForm['deed'],
  field: string,
  refusal: Refusal,
): Promise<Response> {
  const isStale = refusal.refusal === 'stale' && deed === 'change';
  if (!isStale && !pointing.includes(refusal.refusal)) return await visit.refused(refusal);
  const form = refusedForm(visit, isStale ? '' : field, refusal);
  return await drawTheme(visit, { deed, form }, isStale ? 409 : 422);
}

const change = { audience: 'staff', permission: 'theme.change' } as const;

/** A deed that is told in one box of words. */
const inWords =
  (
    deed: SentForm['deed'],
    act: (visit: Visit, id: string, words: string) => Promise<Result<null, string>>,
    text: string,
  ) =>
  async (visit: Visit, { words }: { words: string }): Promise<Response> => {
    const id = visit.id('id');
    const done = await act(visit, id, words);
    if (!done.ok) return await told(visit, deed, 'words', done);
    return visit.go(p.theme(id), { kind: 'success', text });
  };

/** Themes of the districts. */
export const themeDesk = new Desk()
  .get(p.themes, { audience: 'staff', permission: 'theme.list' }, async (visit) => {
    const filter = filterOf(visit);
    const list = await readThemes(visit.ctx, filter);
    if (!list.ok) return await visit.refused(list);
    return await visit.page('地域のテーマ', <ThemesPage {...list.value} filter={filter} />);
  })
  .get(p.theme(':id'), { audience: 'staff', permission: 'theme.view' }, (visit) => drawTheme(visit, null))
  .post(
    p.checkTheme(':id'),
    { audience: 'staff', permission: 'theme.check', form: checkForm },
    async (visit) => {
      const id = visit.id('id');
      const checked = await checkTheme(visit.ctx, id, visit.mark);
      if (!checked.ok) return await visit.refused(checked);
      return visit.go(p.theme(id), { kind: 'success', text: '地区のテーマとして出しました。' });
    },
  )
  .post(
    p.changeTheme(':id'),
    { ...change, form: changeForm, redraw: redraw('change') },
    async (visit, input) => {
      const id = visit.id('id');
      const changed = await rewriteTheme(visit.ctx, id, input, visit.version, visit.mark);
      if (!changed.ok) return await told(visit, 'change', 'gist', changed);
      return visit.go(p.theme(id), { kind: 'success', text: '書き直しを保存しました。' });
    },
  )
  .post(
    p.discussTheme(':id'),
    { ...change, form: discussForm, redraw: redraw('discuss') },
    inWords(
      'discuss',
      (visit, id, words) => discussTheme(visit.ctx, id, words, visit.mark),
      '話し合ったことを残しました。',
    ),
  )
  .post(
    p.answerTheme(':id'),
    { ...change, form: answerForm, redraw: redraw('answer') },
    inWords(
      'answer',
      (visit, id, words) => answerTheme(visit.ctx, id, words, visit.mark),
      'かわったことを残しました。',
    ),
  )
  .post(
    p.dropTheme(':id'),
    { ...change, form: dropForm, redraw: redraw('drop') },
    inWords('drop', (visit, id, words) => dropTheme(visit.ctx, id, words, visit.mark), 'とりやめました。'),
  )
  .post(
    p.reopenTheme(':id'),
    { ...change, form: reopenForm, redraw: redraw('reopen') },
    inWords(
      'reopen',
      (visit, id, words) => reopenTheme(visit.ctx, id, words, visit.mark),
      'もう一度とりあげました。',
    ),
  );
