import { readFileSync } from 'node:fs';
import { beforeEach, expect, test } from 'vitest';
import { aTown, type TestTown } from '../../../../tests/support/town.ts';
import { decide, readPairs } from '../duplicate/duplicate.actions.ts';
import { applyRun, type Stated, sendList } from './import.actions.ts';
import { readRun } from './view.actions.ts';

let town: TestTown;

beforeEach(async () => {
  town = await aTown();
});

const real = (name: string) =>
  new Uint8Array(readFileSync(new URL(`../../../../tests/fixtures/open-data/${name}.csv`, import.meta.url)));

const stated: Stated = {
  sourceId: null,
  name: '高松市 コミュニティセンター',
  kind: 'auto',
  url: '',
  licence: 'CC BY 4.0',
  attribution: '高松市',
  year: null,
  fiscal: false,
};

async function send(bytes: Uint8Array, name = stated.name, more: Partial<Stated> = {}): Promise<string> {
  const sent = await sendList(town.as('manager'), { name: 'list.csv', bytes }, { ...stated, name, ...more });
  if (!sent.ok) throw new Error(sent.refusal);
  return sent.value;
}

async function seen(runId: string) {
  const read = await readRun(town.as('manager'), runId, 'all', 1);
  if (!read.ok) throw new Error(read.refusal);
  return read.value;
}

async function takeIn(bytes: Uint8Array, name?: string, answers: readonly string[] = []) {
  const id = await send(bytes, name);
  const done = await applyRun(town.as('manager'), id, answers);
  if (!done.ok) throw new Error(done.refusal);
  return await seen(id);
}

const centres = 'facilities_takamatsu_community_centers_2024';
const shelters = 'shelters_takamatsu_372013_2024';

async function pairs(state: 'open' | 'different' | 'same' = 'open') {
  const all = [];
  for (let page = 1; page <= 3; page += 1) {
    const read = await readPairs(town.as('manager'), state, page);
    if (!read.ok) throw new Error(read.refusal);
    all.push(...read.value.pairs);
  }
  return all;
}

test('[community A36] 52 centres and 193 shelters propose 50 strong pairs and one weak, joined by nobody but a person', async () => {
  await takeIn(real(centres), '高松市 コミュニティセンター');
  const taken = await takeIn(real(shelters), '高松市 避難場所');
  expect(taken.counts).toMatchObject({ added: 193, broken: 0 });
  const found = await pairs();
  expect(found.filter(({ strength }) => strength === 'strong')).toHaveLength(50);
  const weak = found.filter(({ strength }) => strength === 'weak');
  expect(weak.map(({ a, b }) => [a.card.name, b.card.name].sort())).toEqual([
    ['庵治コミュニティセンター・庵治武道館', '高松市庵治コミュニティセンター'],
  ]);
  const named = (word: string) => found.filter(({ a, b }) => `${a.card.name}${b.card.name}`.includes(word));
  expect(named('十河コミュニティセンター')).toEqual([]);
  const addresses = (word: string) =>
    named(word).map(({ a, b, conflicts }) => ({ conflicts, at: [a.card.address, b.card.address].sort() }));
  expect(addresses('川島コミュニティセンター')).toEqual([
    { conflicts: ['address'], at: ['川島本町191-10', '川島本町191-2'] },
  ]);
  expect(addresses('香南コミュニティセンター')).toEqual([
    { conflicts: ['address'], at: ['香南町由佐1167', '香南町由佐1172'] },
  ]);
  expect(found.filter(({ conflicts }) => conflicts.length > 0)).toHaveLength(2);
  expect(await pairs('same')).toEqual([]);
}, 60_000);

test('[community A37] a pair called different is not proposed again when the list is imported again', async () => {
  await takeIn(real(centres), '高松市 コミュニティセンター');
  await takeIn(real(shelters), '高松市 避難場所');
  const [first] = await pairs();
  const verdict = { verdict: 'different', keep: 'a', note: '別の建物' } as const;
  expect((await decide(town.as('manager'), first?.id ?? '', verdict)).ok).toBe(true);
  const again = await takeIn(real(shelters), '高松市 避難場所');
  expect(again.counts).toMatchObject({ added: 0, unchanged: 193, vanished: 0 });
  // A name that changed makes its place be looked at anew, and still the decision stands.
  const renamed = Buffer.from(real(shelters)).toString('utf8').replaceAll('地域振興課', '地域政策課');
  const changed = await takeIn(new TextEncoder().encode(renamed), '高松市 避難場所');
  expect(changed.counts.changed).toBeGreaterThan(5);
  const open = await pairs();
  expect(open).toHaveLength(50);
  expect(open.map(({ id }) => id)).not.toContain(first?.id);
  expect((await pairs('different')).map(({ id }) => id)).toEqual([first?.id]);
}, 60_000);

test('a list is offered as taken over before only once it was', async () => {
  const id = await send(real(centres), '高松市 コミュニティセンター');
  expect(await town.page('/lists/send', 'manager')).not.toContain('高松市 コミュニティセンター');
  expect((await applyRun(town.as('manager'), id, [])).ok).toBe(true);
  expect(await town.page('/lists/send', 'manager')).toContain('高松市 コミュニティセンター');
});

test('a file in UTF-16 is refused with the encodings in which to save it', async () => {
  const bytes = new Uint8Array(Buffer.from('\ufeff名称,住所\r\n北会館,北町1\r\n', 'utf16le'));
  const sent = await sendList(town.as('manager'), { name: 'list.csv', bytes }, stated);
  expect(sent).toMatchObject({ ok: false, refusal: 'import-utf16' });
});

test('the form of writing a list out begins with the first list', async () => {
  const page = await town.page('/lists/write', 'manager');
  expect(/<input[^>]*value="facility"[^>]*>/.exec(page)?.[0]).toContain('checked');
  expect(/<input[^>]*value="shelter"[^>]*>/.exec(page)?.[0]).not.toContain('checked');
});
