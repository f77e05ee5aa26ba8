import { expect, test } from 'vitest';
import { aTown, type TestTown } from '../../../../tests/support/town.ts';
import type { Tx } from '../../../kernel/ctx/tx.ts';
import { newId } from '../../../kernel/ids.ts';
import { ok, type Result } from '../../../kernel/result.ts';
import {
  answerThemes,
  discussThemes,
  dropFromActivity,
  openThemes,
  takeThemes,
  themesOfActivity,
} from '../index.ts';
import { aCatch, catchConcern, checkTheme, sortSlip } from '../testing.ts';

function done<T>(result: { ok: true; value: T } | { ok: false; refusal: string }): T {
  if (!result.ok) throw new Error(`refused: ${result.refusal}`);
  return result.value;
}

/** What a room above does inside its own deed. */
const above = async <T, R extends string>(
  town: TestTown,
  who: string,
  deed: (tx: Tx) => Promise<Result<T, R>>,
) => await town.as(who).act('theme.change', deed);

const table = async (town: TestTown, who: string, district: 'north' | 'south') =>
  done(await above(town, who, async (tx) => ok(await openThemes(tx, [town.ids.district(district)]))));

/** Three people speak of garbage; one of them of somebody who agreed. */
async function threeThemes(town: TestTown) {
  const traces: string[] = [];
  const ids: string[] = [];
  for (const [about, words] of [
    ['area', '坂の下までごみを運べない'],
    ['area', '朝までにごみを出せない'],
    ['both', '坂の上の田口さんがごみを出せずにいる'],
  ] as const) {
    town.clock.pass(1); // the table lists them as they came
    const caught = aCatch({ about, words, consent: 'yes', topics: ['garbage'] });
    const { slipId } = done(await catchConcern(town.as('doi'), caught));
    const how = about === 'both' ? 'both' : 'theme';
    const sorted = done(
      await sortSlip(town.as('aoki'), slipId, {
        ...{ how, name: about === 'both' ? '田口 登' : null, placeDescription: null },
        ...{ gist: `ごみを出すのがつらい（${['ひ', 'ふ', 'み'][ids.length]}）`, topics: ['garbage'] },
      }),
    );
    ids.push(sorted.themeId ?? '');
    traces.push(slipId, ...(sorted.consultationId ? [sorted.consultationId] : []));
  }
  done(await checkTheme(town.as('shakyoManager'), ids[2] ?? ''));
  return { ids, traces };
}

test('the table of a district holds its own themes and the whole town’s, not a neighbour’s; drafts lie on none', async () => {
  const town = await aTown();
  const { ids } = await threeThemes(town);
  const shownIn = async (district: 'north' | 'south') =>
    (await table(town, 'doi', district)).map(({ id }) => id);
  expect(await shownIn('north')).toEqual(ids);
  expect(await shownIn('south')).toEqual([ids[2]]); // of a person's matter, so its place is the whole town
});

test('three themes discussed by one meeting and taken by one activity show no slip, consultation or case to whoever is not on the case side', async () => {
  const town = await aTown();
  const { ids, traces } = await threeThemes(town);
  const [meetingId, activityId] = [newId(), newId()];
  done(await above(town, 'doi', (tx) => discussThemes(tx, ids, meetingId)));
  done(await above(town, 'doi', (tx) => takeThemes(tx, ids, activityId)));
  const taken = done(await above(town, 'doi', async (tx) => ok(await themesOfActivity(tx, activityId))));
  expect(taken.map(({ id, state }) => [id, state])).toEqual(ids.map((id) => [id, 'taken']));
  expect(await table(town, 'doi', 'north')).toEqual([]);
  const seen = [JSON.stringify(taken)];
  for (const id of ids) seen.push(await town.page(`/concerns/themes/${id}`, 'endo'));
  for (const trace of [...traces, '田口']) expect(seen.join(' ')).not.toContain(trace);
});

test('themes are taken all together or not at all', async () => {
  const town = await aTown();
  const { ids } = await threeThemes(town);
  const [first = '', second = ''] = ids;
  const take = (themes: readonly string[], activity: string) =>
    above(town, 'doi', (tx) => takeThemes(tx, themes, activity));
  done(await take([first], newId()));
  expect(await take([second, first], newId())).toMatchObject({ refusal: 'theme-not-from-this-state' });
  expect(await take([second, newId()], newId())).toMatchObject({ refusal: 'not-found' });
  expect((await table(town, 'doi', 'north')).map(({ id }) => id)).toContain(second);
});

test('what an activity changed answers everything it had taken; what it lets go lies on the table again', async () => {
  const town = await aTown();
  const { ids } = await threeThemes(town);
  const activityId = newId();
  done(await above(town, 'doi', (tx) => takeThemes(tx, ids, activityId)));
  done(await above(town, 'doi', (tx) => dropFromActivity(tx, activityId, ids.slice(0, 1))));
  done(
    await above(town, 'doi', (tx) => answerThemes(tx, activityId, '週に一度、ごみ出しを手伝う会ができた')),
  );
  expect((await table(town, 'doi', 'north')).map(({ id }) => id)).toEqual(ids.slice(0, 1));
  const page = await town.page(`/concerns/themes/${ids[1]}`, 'endo');
  expect(page).toContain('ごみ出しを手伝う会ができた');
  expect(page).toContain('かわりました');
});
