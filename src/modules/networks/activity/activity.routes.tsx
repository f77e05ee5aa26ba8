import { type FormState, formOf } from '../../../kernel/forms/form.ts';
import { Desk } from '../../../kernel/http/desk.ts';
import { refusedStatus } from '../../../kernel/http/refused-form.ts';
import type { Visit } from '../../../kernel/http/visit.tsx';
import { isUuid } from '../../../kernel/ids.ts';
import type { Result } from '../../../kernel/result.ts';
import { formatDate } from '../../../kernel/time.ts';
import { networkPaths as p } from '../../../paths/networks.ts';
import type { Sent } from '../sent.rules.ts';
import { refusedAt, unread } from '../sent.ts';
import { adoptThemes, changeActivity, giveThemeBack, makeActivity, tellStory } from './activity.actions.ts';
import { activityForm, dropForm, factsOf, newActivityForm, storyForm, themesForm } from './activity.form.ts';
import { EditActivityPage, NewActivityPage } from './edit.page.tsx';
import { readEditActivity, readNewActivity } from './view.actions.ts';

const changed = { audience: 'staff', permission: 'activity.change' } as const;

/** The meeting an activity comes of, as the address or the sent form names it. */
const meetingAsked = ({ query, fields }: Visit): string | null => {
  const asked = query.get('meeting') ?? fields.meetingId;
  return typeof asked === 'string' && isUuid(asked) ? asked : null;
};

async function drawNew(visit: Visit, form: FormState | null, status: 200 | 422 = 200) {
  const view = await readNewActivity(visit.ctx, visit.id('id'), meetingAsked(visit));
  if (!view.ok) return await visit.refused(view);
  const { reviewOn, talkedOver } = view.value;
  const begun = formOf({
    ...{ stage: 'study', layer: 'mutual', pillars: ['community'], themeIds: talkedOver },
    reviewOn: formatDate(reviewOn),
  });
  const page = <NewActivityPage view={view.value} form={form ?? begun} />;
  const title = '活動を加える';
  return status === 200 ? await visit.page(title, page) : await visit.redrawn(title, page, status);
}

async function draw(visit: Visit, sent: Sent = null, status: 200 | 409 | 422 = 200) {
  const view = await readEditActivity(visit.ctx, visit.id('id'));
  if (!view.ok) return await visit.refused(view);
  const page = <EditActivityPage view={view.value} sent={sent} />;
  const title = view.value.activity.name;
  return status === 200 ? await visit.page(title, page) : await visit.redrawn(title, page, status);
}

/** Refusals a field is about. */
const atField: Readonly<Record<string, string>> = {
  'before-establishment': 'stage',
  'network-not-begun': 'stage',
  'network-rests': 'stage',
  'activity-ends-before-start': 'ended',
  'activity-end-missing': 'ended',
  'story-names': 'story',
  'no-such-choice': '',
  stale: '',
};

async function answer(visit: Visit, deed: string, done: Result<unknown, string>, text: string) {
  if (done.ok) return visit.go(p.editActivity(visit.id('id')), { kind: 'success', text });
  const field = atField[done.refusal];
  if (field === undefined) return await visit.refused(done);
  return await draw(visit, refusedAt(visit, deed, field, done), refusedStatus(visit, done));
}

const again = (deed: string) => (visit: Visit, form: FormState) =>
  draw(visit, unread(visit, deed, form), 422);

/** Activities of networks as staff keep them. */
export const activityDesk = new Desk()
  .get(p.newActivity(':id'), changed, (visit) => drawNew(visit, null))
  .post(
    p.newActivity(':id'),
    { ...changed, form: newActivityForm, redraw: (visit, form) => drawNew(visit, form, 422) },
    async (visit, { meetingId, themeIds, ...typed }) => {
      const origin = { meetingId, themeIds };
      const made = await makeActivity(visit.ctx, visit.id('id'), factsOf(typed), origin, visit.mark);
      if (made.ok)
        return visit.go(p.editActivity(made.value.id), { kind: 'success', text: '活動を加えました。' });
      const field = atField[made.refusal];
      if (field === undefined) return await visit.refused(made);
      return await drawNew(visit, refusedAt(visit, '', field, made).form, 422);
    },
  )
  .get(p.editActivity(':id'), { audience: 'staff', permission: 'network.view' }, (visit) => draw(visit))
  .post(
    p.editActivity(':id'),
    { ...changed, form: activityForm, redraw: again('change') },
    async (visit, typed) => {
      const { ctx, mark, version = 0 } = visit;
      const done = await changeActivity(ctx, visit.id('id'), version, factsOf(typed), mark);
      return await answer(visit, 'change', done, '保存しました。');
    },
  )
  .post(
    p.takeThemes(':id'),
    { ...changed, form: themesForm, redraw: again('themes') },
    async (visit, { themeIds }) => {
      const done = await adoptThemes(visit.ctx, visit.id('id'), themeIds, visit.mark);
      return await answer(visit, 'themes', done, 'テーマを加えました。');
    },
  )
  .post(p.dropTheme(':id'), { ...changed, form: dropForm }, async (visit, { themeId }) => {
    const done = await giveThemeBack(visit.ctx, visit.id('id'), themeId, visit.mark);
    return await answer(visit, 'themes', done, 'テーマを返しました。');
  })
  .post(p.tellStory(':id'), { ...changed, form: storyForm, redraw: again('story') }, async (visit, typed) => {
    const done = await tellStory(visit.ctx, visit.id('id'), typed, visit.mark);
    return await answer(visit, 'story', done, '変わったことを載せました。');
  });
