import { expect, test } from 'vitest';
import { testDatabase } from '../../../../tests/support/database.ts';
import { countFacts } from '../../../../tests/support/facts.ts';
import { aTown, type TestTown } from '../../../../tests/support/town.ts';
import { ok } from '../../../kernel/result.ts';
import {
  aMeasure,
  aPerson,
  type ConsentAnswer,
  done,
  enterConsent,
  expireConsents,
  merge,
  recordDeath,
  unmerge,
  withdrawConsent,
} from '../../people/testing.ts';
import { aSalon, changeGathering, daysOf, signUp } from '../testing.ts';
import { leaveGathering, linkComer, readComer } from './comer.actions.ts';
import { answeringBodies, decideLink } from './comer.rules.ts';

/** A place to be where heads are counted alone, kept by the officer of the north: the town's own body answers for it. */
const aPlaceToBe = async (town: TestTown) => (await aSalon(town, { name: 'N-ジョイ', tallyOnly: true })).id;

const consents = async (
  town: TestTown,
  personId: string,
  answer: Partial<ConsentAnswer> = {},
): Promise<string> =>
  done(
    await town.as('aoki').act('consent.enter', (tx) =>
      enterConsent(tx, personId, {
        ...{ purpose: 'participationHost', status: 'granted', items: ['ties'] },
        ...{ recipients: [town.ids.organization('city')], method: 'oral', explainedWith: '2026年4月版' },
        ...{ witness: '', proxyName: '', proxyAuthority: null, personsView: '', validUntil: null },
        ...answer,
      }),
    ),
  ).consentId;

const withdraws = async (town: TestTown, consentId: string, organizationId: string | null = null) =>
  done(
    await town
      .as('aoki')
      .act('consent.withdraw', (tx) => withdrawConsent(tx, consentId, { organizationId, words: '' })),
  );

/** Who comes where, as somebody of the staff reads it past every page: rows the database itself shows them. */
const seenBy = async (town: TestTown, who: string): Promise<string[]> =>
  done(
    await town
      .as(who)
      .read('gathering.list', async (tx) =>
        ok(
          (
            await tx.db.selectFrom('gatherings.comer').select('id').where('townId', '=', tx.townId).execute()
          ).map(({ id }) => id),
        ),
      ),
  );

const linked = async (town: TestTown, personId: string, gatheringId: string) =>
  done(await linkComer(town.as('aoki'), personId, gatheringId)).id;

const links = async (town: TestTown, who: string, personId: string) => {
  const read = await readComer(town.as(who), personId);
  return read.ok ? read.value.links.map(({ name, until }) => [name, until]) : read.refusal;
};

/** Everything a report could count of visitors. */
const figures = async (town: TestTown) => ({
  gatherings: await countFacts(
    town,
    `select state || ' ' || visits || ' ' || helpers as word, 1 as count from facts.gathering_day where town_id = :town`,
  ),
  stations: await countFacts(
    town,
    `select 'all' as word, visits as count from facts.station_presence where town_id = :town`,
  ),
});

test('[consultation T30] visitors of a place to be are counted by taps and no person exists; somebody who is known later is linked with it only by their consent, and the totals stay', async () => {
  const town = await aTown({ start: new Date('2026-11-26T13:40:00+09:00') });
  const id = await aPlaceToBe(town);
  const [day] = done(await daysOf(town.as('resident'), id, '2026-11-26', '2026-11-26'));
  const { kysely } = await testDatabase();
  const persons = async () =>
    (await kysely.selectFrom('people.person').select('id').where('townId', '=', town.town.id).execute())
      .length;
  for (const band of ['adult', 'adult', 'unknown'])
    expect((await town.post(`/gatherings/days/${day?.id}/tally`, { band, people: '1' }, 'doi')).status).toBe(
      303,
    );
  expect(await town.page(`/gatherings/days/${day?.id}/tally`, 'doi')).toContain('data-tally-sum="">3<');
  expect(await persons()).toBe(0);
  expect(
    await signUp(town.as('resident'), day?.id ?? '', { name: 'はな', party: 1, phone: '', note: '' }, '1'),
  ).toMatchObject({ refusal: 'signup-not-needed' });
  const before = await figures(town);
  expect(before.gatherings).toMatchObject({ 'held 3 0': 1 });
  const hana = await aPerson(town, 'aoki', { nameWritten: '白川 花子' });
  const refused = await town.post(`/people/${hana}/gatherings`, { gatheringId: id }, 'aoki');
  expect(refused.status).toBe(409);
  const told = await refused.text();
  expect(told).toContain('この集まりとつなぐことに、本人の同意がありません。');
  expect(told).toContain('知らせてよい機関には、地域共生推進課のどれかを選びます。');
  expect(told).toContain(`/people/${hana}/consents`);
  expect(await seenBy(town, 'aoki')).toEqual([]);
  const elder = [town.ids.organization('elder')];
  for (const other of [{ purpose: 'infoSharing' }, { recipients: elder }, { status: 'refused' }] as const)
    await consents(town, hana, other);
  expect(await linkComer(town.as('aoki'), hana, id)).toMatchObject({ refusal: 'comer-needs-consent' });
  await consents(town, hana);
  expect((await town.post(`/people/${hana}/gatherings`, { gatheringId: id }, 'aoki')).status).toBe(303);
  expect(await linkComer(town.as('aoki'), hana, id)).toMatchObject({ refusal: 'comer-already' });
  const page = await town.page(`/people/${hana}`, 'aoki');
  expect(page).toContain('通っている場所');
  expect(page).toContain('N-ジョイ');
  expect(await town.page(`/people/${hana}/record`, 'aoki')).toContain('<li>N-ジョイ</li>');
  expect(await figures(town)).toEqual(before);
  expect(await town.page(`/gatherings/days/${day?.id}/tally`, 'doi')).toContain('data-tally-sum="">3<');
  expect(await persons()).toBe(1);
});

test('only whoever reads the person reads where they come to: those who keep the gathering do not, nor does the next town', async () => {
  const town = await aTown();
  const id = await aPlaceToBe(town);
  const hana = await aPerson(town, 'aoki');
  await consents(town, hana);
  await linked(town, hana, id);
  expect(await seenBy(town, 'aoki')).toHaveLength(1);
  for (const who of ['doi', 'manager', 'owner', 'baba', 'admin', 'reviewer'])
    expect(await seenBy(town, who), who).toEqual([]);
  for (const path of [`/gatherings/${id}`, `/gatherings/${id}/keep`])
    expect(await town.page(path, 'doi'), path).not.toContain('白川');
  expect((await town.get(`/people/${hana}/gatherings`, 'doi')).status).toBe(404);
  expect(await linkComer(town.as('doi'), hana, id)).toMatchObject({ refusal: 'not-found' });
  const next = await aTown({ beside: [town.town] });
  expect(await linkComer(next.as('aoki'), hana, id)).toMatchObject({ refusal: 'not-found' });
  expect(await seenBy(next, 'aoki')).toEqual([]);
});

test('a consent withdrawn shuts the link at once to everybody, unless another one names the same body', async () => {
  const town = await aTown();
  const id = await aPlaceToBe(town);
  const hana = await aPerson(town, 'aoki');
  const both = [town.ids.organization('city'), town.ids.organization('shakyo')];
  const first = await consents(town, hana, { recipients: both });
  await linked(town, hana, id);
  const second = await consents(town, hana, { validUntil: '2027-03-31' });
  await withdraws(town, first);
  expect(await links(town, 'aoki', hana)).toEqual([['N-ジョイ', null]]);
  const third = await consents(town, hana, { recipients: both });
  await withdraws(town, second);
  await withdraws(town, third, town.ids.organization('shakyo'));
  expect(await links(town, 'aoki', hana)).toEqual([['N-ジョイ', null]]);
  await withdraws(town, third, town.ids.organization('city'));
  expect(await links(town, 'aoki', hana)).toEqual([]);
  expect(await seenBy(town, 'aoki')).toEqual([]);
  await consents(town, hana);
  expect(await seenBy(town, 'aoki')).toEqual([]); // what was shut stays so: it is linked anew
  await linked(town, hana, id);
  expect(await links(town, 'aoki', hana)).toEqual([['N-ジョイ', null]]);
});

test('after the last day of a consent nobody is shown the link, whether the clock has come by or not', async () => {
  const town = await aTown();
  const id = await aPlaceToBe(town);
  const hana = await aPerson(town, 'aoki');
  await consents(town, hana, { validUntil: '2026-12-10' });
  await linked(town, hana, id);
  town.clock.moveTo(new Date('2026-12-10T23:59:59+09:00'));
  expect(await links(town, 'aoki', hana)).toHaveLength(1);
  town.clock.moveTo(new Date('2026-12-11T00:00:00+09:00'));
  expect(await links(town, 'aoki', hana)).toEqual([]);
  done(await town.as('job:people.consents').act('consent.tick', async (tx) => ok(await expireConsents(tx))));
  expect(await seenBy(town, 'aoki')).toEqual([]);
});

test('a link left behind by a consent that is over stands in nobody’s way: another body’s consent links anew', async () => {
  const town = await aTown();
  const posts = [town.ids.post('doi'), town.ids.post('aoki')];
  const { id, facts } = await aSalon(town);
  done(await changeGathering(town.as('doi'), id, 1, facts, { postIds: posts }));
  const hana = await aPerson(town, 'aoki');
  await consents(town, hana, { validUntil: '2026-12-10' });
  await linked(town, hana, id);
  town.clock.moveTo(new Date('2026-12-11T10:00:00+09:00'));
  expect(await linkComer(town.as('aoki'), hana, id)).toMatchObject({ refusal: 'comer-needs-consent' });
  const { kysely } = await testDatabase();
  await consents(town, hana, { recipients: [town.ids.organization('shakyo')] });
  await linked(town, hana, id);
  expect(await links(town, 'aoki', hana)).toEqual([['しんなかサロン', null]]);
  const rows = await kysely
    .selectFrom('gatherings.comer')
    .select(['until', 'endedBy', 'shut'])
    .where('townId', '=', town.town.id)
    .orderBy('since')
    .execute();
  expect(rows).toEqual([
    { until: '2026-12-11', endedBy: 'consent', shut: true },
    { until: null, endedBy: null, shut: false },
  ]);
});

test('somebody hidden is never linked, as if nothing were held, and what was linked before opens to the safety officer alone', async () => {
  const town = await aTown();
  const id = await aPlaceToBe(town);
  const [hana, other] = [
    await aPerson(town, 'aoki'),
    await aPerson(town, 'aoki', { nameWritten: '白川 春' }),
  ];
  for (const personId of [hana, other]) await consents(town, personId);
  await linked(town, hana, id);
  await aMeasure(town, [hana, other]);
  expect(await seenBy(town, 'aoki')).toEqual([]);
  expect(await links(town, 'aoki', hana)).toBe('not-found');
  expect(await links(town, 'safety', hana)).toEqual([['N-ジョイ', null]]);
  const unknown = '01900000-0000-7000-8000-00000000abcd';
  for (const who of ['aoki', 'safety']) {
    const asked = await town.post(`/people/${other}/gatherings`, { gatheringId: id }, who);
    const nobody = await town.post(`/people/${unknown}/gatherings`, { gatheringId: id }, who);
    expect([asked.status, nobody.status], who).toEqual([404, 404]);
    expect((await asked.text()).replaceAll(other, ''), who).toBe(
      (await nobody.text()).replaceAll(unknown, ''),
    );
  }
  expect(await town.page(`/people/${other}/gatherings`, 'safety')).not.toContain('つなぐには');
});

test('merged records share their links, and parted each has its own again; a conflict of interest shuts them', async () => {
  const town = await aTown();
  const id = await aPlaceToBe(town);
  const [hana, double] = [
    await aPerson(town, 'aoki'),
    await aPerson(town, 'aoki', { nameWritten: '白川 花' }),
  ];
  await consents(town, double);
  const first = await linked(town, double, id);
  const pair = { aliasId: double, canonicalId: hana, reason: '同じ方' };
  done(await town.as('aoki').act('merge.join', (tx) => merge(tx, pair)));
  expect(await links(town, 'aoki', hana)).toEqual([['N-ジョイ', null]]);
  expect(await linkComer(town.as('aoki'), hana, id)).toMatchObject({ refusal: 'comer-already' });
  done(await town.as('aoki').act('merge.part', (tx) => unmerge(tx, double, '別の方だった')));
  expect(await links(town, 'aoki', hana)).toEqual([]);
  expect(await seenBy(town, 'aoki')).toEqual([first]);
  const declared = { personId: double, name: '白川 花', kind: 'relative', reason: 'いとこ' };
  expect((await town.post('/conflicts/new', declared, 'aoki')).status).toBe(303);
  expect(await seenBy(town, 'aoki')).toEqual([]);
});

test('a link ends when somebody says so, and when the person dies; another person’s page ends nothing', async () => {
  const town = await aTown();
  const [id, salon] = [await aPlaceToBe(town), (await aSalon(town)).id];
  const [hana, other] = [
    await aPerson(town, 'aoki'),
    await aPerson(town, 'aoki', { nameWritten: '白川 春' }),
  ];
  await consents(town, hana);
  const link = await linked(town, hana, id);
  await linked(town, hana, salon);
  expect(await leaveGathering(town.as('aoki'), other, link)).toMatchObject({ refusal: 'not-found' });
  town.clock.moveTo(new Date('2026-12-01T10:00:00+09:00'));
  const end = { comerId: link };
  expect((await town.post(`/people/${hana}/gatherings/end`, end, 'aoki')).status).toBe(303);
  expect((await town.post(`/people/${hana}/gatherings/end`, end, 'aoki')).status).toBe(404);
  town.clock.moveTo(new Date('2026-12-07T10:00:00+09:00'));
  done(await town.as('aoki').act('person.change', (tx) => recordDeath(tx, hana, 1, '2026-12-05')));
  expect(await links(town, 'aoki', hana)).toEqual([
    ['しんなかサロン', '2026-12-05'],
    ['N-ジョイ', '2026-12-01'],
  ]);
  expect(await linkComer(town.as('aoki'), hana, id)).toMatchObject({ refusal: 'not-found' });
});

test('a gathering is answered for by whoever holds it and those whose posts keep it; one nobody answers for links nobody', () => {
  expect(answeringBodies({ organizerId: 'a' }, ['b', 'a', 'b'])).toEqual(['a', 'b']);
  expect(answeringBodies({ organizerId: null }, [])).toEqual([]);
  const person = { hidden: false, deceased: false };
  const consent = { consentId: 'c', organizationId: 'a', validUntil: null };
  const asked = (state: string, bodies: readonly string[]) =>
    decideLink(person, { state, bodies }, { consent, isLinked: false });
  expect(asked('running', ['a'])).toMatchObject({ ok: true });
  expect(asked('running', [])).toMatchObject({ refusal: 'not-found' });
  expect(asked('ended', ['a'])).toMatchObject({ refusal: 'not-found' });
});
