import { sql } from 'kysely';
import { beforeAll, expect, test } from 'vitest';
import { aTown, type TestTown } from '../../../tests/support/town.ts';
import { ok } from '../../kernel/result.ts';
import { resourcesPaths } from '../../paths/resources.ts';
import { aPost, approveAssignment } from '../districts/testing.ts';
import type { InnerDetail } from './service/service.rules.ts';
import { aPlace, aService, someSuggestion } from './testing.ts';

const inner: readonly InnerDetail[] = [
  { field: 'contactPerson', value: '内緒 花子', visibility: 'partners' },
  { field: 'directPhone', value: '0561-00-7777', visibility: 'staff' },
  { field: 'contactMail', value: 'secret@example.jp', visibility: 'staff' },
  { field: 'contactAddress', value: '内緒町3丁目', visibility: 'staff' },
  { field: 'note', value: '内緒のメモ', visibility: 'staff' },
];
const [forPartners, ...forStaff] = inner.map(({ value }) => value);

let town: TestTown;
let id: string;
let hiddenId: string;

beforeAll(async () => {
  town = await aTown();
  const doi = town.as('doi');
  const place = await aPlace(doi, { name: '北の集会所', latitude: 35.1, longitude: 137.1 });
  const facts = { name: '北のサロン', phone: '0561-00-1234', everydayWords: ['おしゃべり'] };
  id = await aService(doi, facts, { places: [{ placeId: place }], innerDetails: inner });
  hiddenId = await aService(
    doi,
    { name: '隠された会', everydayWords: ['おしゃべり'], phone: '0561-00-8888' },
    { places: [{ placeId: place, schedule: '隠れた日時' }] },
  );
  await town.post(resourcesPaths.hide(hiddenId), { reason: '自宅の住所が載っていた' }, 'doi');
}, 60_000);

/** What the database shows a session with these keys, whatever the question. */
async function shownTo(who: string, table: string, column: string): Promise<string[]> {
  const read = await town.as(who).read('resource.find', async (tx) => {
    const { rows } = await sql<{
      value: string;
    }>`select ${sql.ref(column)} as value from ${sql.table(table)}`.execute(tx.db);
    return ok(rows.map(({ value }) => value));
  });
  return read.ok ? read.value : [read.refusal];
}

test('the database shows a resident no inner detail, a volunteer those for partners, the town’s staff all', async () => {
  const of = (who: string): Promise<string[]> => shownTo(who, 'resources.inner_detail', 'value');
  expect(await of('resident')).toEqual([]);
  expect(await of('admin')).toEqual([]);
  expect((await of('doi')).sort()).toEqual(inner.map(({ value }) => value).sort());
});

test('a commissioner’s post opens the details for partners alone', async () => {
  const other = await aTown();
  const doi = other.as('doi');
  await aService(doi, { name: '南のサロン' }, { innerDetails: inner });
  const manager = other.as('manager');
  const postId = await aPost(other, { name: '民生委員', role: 'minseiIin' });
  const account = other.ids.account('admin');
  await approveAssignment(manager, {
    accountId: account,
    postId,
    part: 'main',
    fromOn: manager.today,
    toOn: null,
  });
  const read = await other.as('admin').read('resource.view', async (tx) => {
    const { rows } = await sql<{ value: string }>`select value from resources.inner_detail`.execute(tx.db);
    return ok(rows.map(({ value }) => value));
  });
  expect(read).toEqual({ ok: true, value: [forPartners] });
});

test('neither page, search, leaflet nor open data gives an inner detail to a resident', async () => {
  const paths = [
    resourcesPaths.search(),
    resourcesPaths.search({ q: '内緒' }),
    resourcesPaths.search({ q: '0561-00-7777' }),
    resourcesPaths.one(id),
    resourcesPaths.leaflet(),
    `${resourcesPaths.hsds}/services?full=true`,
    `${resourcesPaths.hsds}/services/${id}`,
    `${resourcesPaths.hsds}/service_at_locations`,
    `${resourcesPaths.hsds}/organizations?full=true`,
    `${resourcesPaths.hsds}/export`,
  ];
  for (const who of ['resident', 'doi'])
    for (const path of paths) {
      const body = await (await town.get(path, who)).text();
      for (const value of [forPartners, ...forStaff]) {
        const typed = path.includes(encodeURIComponent(value ?? '')) || path.includes(value ?? '');
        if (!typed) expect(body.includes(value ?? ''), `${path} tells ${who} ${value}`).toBe(false);
      }
    }
  expect(await town.page(resourcesPaths.search({ q: '内緒' }))).not.toContain('北のサロン');
  const desk = await town.page(resourcesPaths.keep(id), 'doi');
  for (const value of [forPartners, ...forStaff]) expect(desk).toContain(value);
});

test('what a person took out of sight is found by nobody but staff at the desk', async () => {
  expect(await shownTo('resident', 'resources.service', 'name')).toEqual(['北のサロン']);
  expect(await shownTo('resident', 'resources.service_at_place', 'schedule')).toEqual(['']);
  expect(await shownTo('resident', 'resources.search_key', 'service_id')).toEqual([]);
  for (const path of [
    resourcesPaths.search(),
    resourcesPaths.search({ q: 'おしゃべり' }),
    resourcesPaths.leaflet(),
    `${resourcesPaths.hsds}/export`,
    `${resourcesPaths.hsds}/service_at_locations`,
  ])
    for (const who of ['resident', 'doi']) {
      const body = await (await town.get(path, who)).text();
      expect(body, path).not.toContain('隠された会');
      expect(body, path).not.toContain('隠れた日時');
    }
  expect((await town.get(resourcesPaths.one(hiddenId))).status).toBe(404);
  expect((await town.get(`${resourcesPaths.hsds}/services/${hiddenId}`, 'doi')).status).toBe(404);
  expect(await town.page(resourcesPaths.keep(hiddenId), 'doi')).toContain('隠された会');
  expect((await town.post(resourcesPaths.suggest(hiddenId), { said: 'x', replyTo: '' })).status).toBe(404);
});

test('what a visitor tells is read by the town’s staff alone, and their address goes once it is answered', async () => {
  const sent = await someSuggestion(town.as('resident'), id, '電話番号がちがいます');
  expect(await shownTo('resident', 'resources.suggestion', 'said')).toEqual([]);
  expect(await shownTo('admin', 'resources.suggestion', 'said')).toEqual([]);
  const inbox = await town.page(resourcesPaths.suggestions, 'doi');
  expect(inbox).toContain('電話番号がちがいます');
  expect(await town.page('/today', 'clerk')).toContain('北のサロン');
  const answer = { outcome: 'corrected', answer: '直しました' };
  expect((await town.post(resourcesPaths.answerSuggestion(sent), answer, 'doi')).status).toBe(303);
  expect(await town.page('/today', 'clerk')).not.toContain(resourcesPaths.suggestions);
});
