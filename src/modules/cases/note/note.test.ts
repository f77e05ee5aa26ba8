import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { testDatabase } from '../../../../tests/support/database.ts';
import { aTown } from '../../../../tests/support/town.ts';
import { aCase, aNote, aPerson, correctNote, done, joinTeam, writeNote } from '../testing.ts';

const aStory = async (state: 'assessing' | 'trustBuilding' = 'assessing') => {
  const town = await aTown();
  const hana = await aPerson(town, 'aoki');
  const { caseId } = await aCase(town, 'aoki', hana, { state });
  return { town, hana, caseId };
};

const contacts = async (townId: string) => {
  const db = await testDatabase();
  const { rows } = await sql<{ attempts: number; reached: number; before: number; all: number }>`
    select count(*) filter (where attempt)::int as attempts, count(*) filter (where reached)::int as reached,
      count(*) filter (where before_consent)::int as before, count(*)::int as "all"
    from facts.contact where town_id = ${townId}`.execute(db.kysely);
  return rows[0];
};

test('a visit is saved with one sentence, and the page then shows it at the top', async () => {
  const { town, caseId } = await aStory();
  const sent = await town.post(`/cases/${caseId}/notes`, { method: 'visit', fact: '庭で会えた' }, 'aoki');
  expect([sent.status, sent.headers.get('location')]).toEqual([303, `/t/${town.town.slug}/cases/${caseId}`]);
  const page = await town.page(`/cases/${caseId}`, 'aoki');
  expect(page).toContain('庭で会えた');
});

test('a team mate writes too, a stranger finds no case, and a form without a word is drawn again', async () => {
  const { town, caseId } = await aStory();
  done(
    await joinTeam(town.as('aoki'), caseId, { postId: town.ids.post('baba'), part: 'member', reason: null }),
  );
  done(await writeNote(town.as('baba'), caseId, aNote({ fact: '電話で話せた', method: 'phone' })));
  expect(await writeNote(town.as('goto'), caseId, aNote())).toMatchObject({ refusal: 'not-found' });
  const empty = await town.post(`/cases/${caseId}/notes`, { method: 'visit', words: '' }, 'aoki');
  expect(empty.status).toBe(422);
  expect(await empty.text()).toContain('4つの欄のどれか1つに、ひとこと書いてください');
});

test('the same entry sent twice is written once', async () => {
  const { town, caseId } = await aStory();
  const fields = { _deed: '01900000-0000-7000-8000-00000000000a', method: 'visit', fact: '一度だけ' };
  await town.post(`/cases/${caseId}/notes`, fields, 'aoki');
  await town.post(`/cases/${caseId}/notes`, fields, 'aoki');
  expect((await contacts(town.town.id))?.all).toBe(1);
});

test('an entry written late keeps the day it happened and the day it was written', async () => {
  const { town, caseId } = await aStory();
  done(
    await writeNote(
      town.as('aoki'),
      caseId,
      aNote({ occurredOn: '2026-11-20', occurredTime: '16:30', fact: '病院に同行' }),
    ),
  );
  const page = await town.page(`/cases/${caseId}`, 'aoki');
  expect(page).toContain('2026-11-20T07:30:00.000Z');
  expect(page).toContain('書いた日時：');
  const future = await writeNote(town.as('aoki'), caseId, aNote({ occurredOn: '2026-11-27' }));
  expect(future).toMatchObject({ refusal: 'in-the-future' });
});

test('a correction takes the place of the entry, the old one stays readable and struck through', async () => {
  const { town, caseId } = await aStory();
  const { noteId } = done(await writeNote(town.as('aoki'), caseId, aNote({ fact: '弟と会った' })));
  const { visitId: _, ...boxes } = aNote({ fact: '兄と会った' });
  const corrected = { ...boxes, reason: '続柄の書きまちがい' };
  done(await correctNote(town.as('aoki'), caseId, noteId, corrected));
  const page = await town.page(`/cases/${caseId}`, 'aoki');
  expect(page).toContain('<s>弟と会った</s>');
  expect(page).toContain('兄と会った');
  expect(page).toContain('続柄の書きまちがい');
  expect(await correctNote(town.as('aoki'), caseId, noteId, corrected)).toMatchObject({
    refusal: 'already-corrected',
  });
  expect((await contacts(town.town.id))?.all).toBe(1);
});

test('an entry corrected to a door nobody opened no longer counts as a contact', async () => {
  const { town, caseId } = await aStory();
  const { noteId } = done(await writeNote(town.as('aoki'), caseId, aNote({ fact: '会えた' })));
  const { visitId: _, ...boxes } = aNote({ fact: '人ちがい', method: 'attemptNoContact' });
  done(await correctNote(town.as('aoki'), caseId, noteId, { ...boxes, reason: '人ちがい' }));
  expect(await contacts(town.town.id)).toMatchObject({ attempts: 1, reached: 0 });
  expect(await town.page(`/cases/${caseId}`, 'aoki')).toContain('まだ話せていません');
});

test('nine visits without an answer are nine attempts and no contact, and no plan is overdue [consultation T23]', async () => {
  const town = await aTown();
  const hana = await aPerson(town, 'ito');
  const { caseId } = await aCase(town, 'ito', hana, { state: 'trustBuilding' });
  for (let visit = 1; visit <= 9; visit += 1) {
    town.clock.pass(14 * 24 * 60);
    done(await writeNote(town.as('ito'), caseId, aNote({ method: 'attemptNoContact', fact: '' })));
  }
  expect(await contacts(town.town.id)).toEqual({ attempts: 9, reached: 0, before: 9, all: 9 });
  const page = await town.page(`/cases/${caseId}`, 'ito');
  expect(page).not.toContain('計画がまだです');
  expect(page).not.toContain('連絡の期限超過');
  town.clock.pass(29 * 24 * 60);
  expect(await town.page(`/cases/${caseId}`, 'ito')).toContain('連絡の期限超過');
});

test('a case being assessed for as long says that its plan is missing', async () => {
  const { town, caseId } = await aStory('assessing');
  town.clock.pass(61 * 24 * 60);
  done(await writeNote(town.as('aoki'), caseId, aNote()));
  const page = await town.page(`/cases/${caseId}`, 'aoki');
  expect(page).toContain('計画がまだです');
});

test('a drawing in answer to a note under the door shows as progress, without any consent [consultation T24]', async () => {
  const { town, caseId } = await aStory('trustBuilding');
  done(
    await writeNote(
      town.as('aoki'),
      caseId,
      aNote({ method: 'letter', fact: '扉の下に手紙', relationLevel: '0' }),
    ),
  );
  town.clock.pass(60);
  done(
    await writeNote(
      town.as('aoki'),
      caseId,
      aNote({ method: 'letter', fact: '絵が返ってきた', relationLevel: '1' }),
    ),
  );
  const page = await town.page(`/cases/${caseId}`, 'aoki');
  expect(page).toContain('関係 0 → 1');
  expect(page).toContain('前進');
  expect(page).toContain('同意はまだ聞いていません。');
  expect(page).toContain('関係づくり');
});
