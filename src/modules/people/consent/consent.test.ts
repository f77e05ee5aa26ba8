import { beforeAll, expect, test } from 'vitest';
import { testDatabase } from '../../../../tests/support/database.ts';
import { aTown, type TestTown } from '../../../../tests/support/town.ts';
import { ok } from '../../../kernel/result.ts';
import { makeLock } from '../../../kernel/walls/lock.ts';
import { whyVisible } from '../../../kernel/walls/why.ts';
import { onConsentChanged } from '../bindings.ts';
import { aPerson, type ConsentAnswer, done, enterConsent, withdrawConsent } from '../testing.ts';
import { consentJob } from './consent.jobs.ts';
import { consentFor, grantedLeases } from './consent.walls.ts';
import { readConsents } from './view.actions.ts';

beforeAll(async () => {
  await testDatabase();
});

const answer = (town: TestTown, change: Partial<ConsentAnswer> = {}): ConsentAnswer => ({
  purpose: 'infoSharing',
  status: 'granted',
  items: ['health'],
  recipients: [town.ids.organization('elder'), town.ids.organization('disability')],
  method: 'oral',
  explainedWith: '同意説明書 2026年4月版',
  witness: '',
  proxyName: '',
  proxyAuthority: null,
  personsView: '',
  validUntil: '2026-12-31',
  ...change,
});

const given = async (town: TestTown, person: string, change: Partial<ConsentAnswer> = {}): Promise<string> =>
  done(await town.as('aoki').act('consent.enter', (tx) => enterConsent(tx, person, answer(town, change))))
    .consentId;

const leases = async (town: TestTown, person: string, category: 'health' | 'money' = 'health') => {
  const found = await town
    .as('aoki')
    .read('consent.view', async (tx) => ok(await grantedLeases(tx, person, category)));
  return new Map(done(found).map((lease) => [lease.organizationId, lease.untilAt?.toISOString() ?? null]));
};

test('a consent leases its category to its recipients until the end of its last day', async () => {
  const town = await aTown();
  const person = await aPerson(town, 'aoki');
  const consent = await given(town, person);
  const end = '2026-12-31T15:00:00.000Z';
  expect(await leases(town, person)).toEqual(
    new Map([
      [town.ids.organization('elder'), end],
      [town.ids.organization('disability'), end],
    ]),
  );
  expect((await leases(town, person, 'money')).size).toBe(0);
  const by = async (day: string) =>
    done(
      await town
        .as('aoki')
        .read('consent.view', async (tx) =>
          ok(await consentFor(tx, person, town.ids.organization('elder'), 'health', day)),
        ),
    );
  expect(await by('2026-12-31')).toBe(consent);
  expect(await by('2027-01-01')).toBeNull();
});

test('withdrawing for one organisation shuts it alone, in the same transaction, and what was shared stays written', async () => {
  const town = await aTown();
  const person = await aPerson(town, 'aoki');
  const consent = await given(town, person);
  let inside: readonly string[] = [];
  onConsentChanged(async (tx, { consentId }) => {
    if (consentId !== consent) return;
    inside = (await grantedLeases(tx, person, 'health')).map((lease) => lease.organizationId);
  });
  const how = { organizationId: town.ids.organization('disability'), words: 'あそこには言わないで' };
  done(await town.as('aoki').act('consent.withdraw', (tx) => withdrawConsent(tx, consent, how)));
  expect(inside).toEqual([town.ids.organization('elder')]);
  const [seen] = done(await readConsents(town.as('aoki'), person)).consents;
  expect(seen?.consent.status).toBe('partial');
  expect(seen?.steps.map(({ kind, organization, words, by }) => [kind, organization, words, by])).toEqual([
    ['entered', '', '', '青木 花'],
    ['recipientWithdrawn', '障害者基幹相談支援センター', 'あそこには言わないで', '青木 花'],
  ]);

  done(await town.as('aoki').act('consent.withdraw', (tx) => withdrawConsent(tx, consent, { words: '' })));
  expect(inside).toEqual([]);
  const again = await town
    .as('aoki')
    .act('consent.withdraw', (tx) => withdrawConsent(tx, consent, { words: '' }));
  expect(again).toMatchObject({ refusal: 'not-standing' });
});

test('a consent is dead on its date although no job has run, and the job only writes it down', async () => {
  const town = await aTown();
  const person = await aPerson(town, 'aoki');
  await given(town, person);
  town.clock.moveTo(new Date('2027-01-01T00:00:01+09:00'));
  expect((await leases(town, person)).size).toBe(0);
  await consentJob.run(town.as('job:people.consent'));
  await consentJob.run(town.as('job:people.consent'));
  const [seen] = done(await readConsents(town.as('aoki'), person)).consents;
  expect(seen?.consent.status).toBe('expired');
  expect(seen?.steps.map((step) => step.kind)).toEqual(['entered', 'expired']);
});

test('not asked, refused and impossible stay three different facts, and none of them opens anything', async () => {
  const town = await aTown();
  const person = await aPerson(town, 'aoki');
  for (const status of ['notAsked', 'refused', 'impossible'] as const) await given(town, person, { status });
  const { consents } = done(await readConsents(town.as('aoki'), person));
  expect(consents.map(({ consent }) => consent.status).sort()).toEqual(['impossible', 'notAsked', 'refused']);
  expect((await leases(town, person)).size).toBe(0);
});

test('who cannot read the person can neither enter nor withdraw a consent of theirs', async () => {
  const town = await aTown();
  const person = await aPerson(town, 'aoki');
  const consent = await given(town, person);
  const entered = await town.as('baba').act('consent.enter', (tx) => enterConsent(tx, person, answer(town)));
  expect(entered).toMatchObject({ refusal: 'not-found' });
  const withdrawn = await town
    .as('baba')
    .act('consent.withdraw', (tx) => withdrawConsent(tx, consent, { words: '' }));
  expect(withdrawn).toMatchObject({ refusal: 'not-found' });
});

test('the page of consents has a switch for each, and sending it twice withdraws once', async () => {
  const town = await aTown();
  const person = await aPerson(town, 'aoki');
  const fields = {
    purpose: 'infoSharing',
    status: 'granted',
    items: ['health', 'money'],
    recipients: [town.ids.organization('elder')],
    method: 'written',
    explainedWith: '同意説明書',
    witness: '',
    proxyName: '',
    personsView: '',
    validUntil: '令和9年3月31日',
  };
  const saved = await town.post(`/people/${person}/consents/new`, fields, 'aoki');
  expect(saved.status).toBe(303);
  const page = await town.page(`/people/${person}/consents`, 'aoki');
  expect(page).toContain('この同意をすべて取り下げる');
  const [seen] = done(await readConsents(town.as('aoki'), person)).consents;
  const switchOff = `/people/${person}/consents/${seen?.consent.id}/withdraw`;
  const deed = { _deed: '01900000-0000-7000-8000-0000000000aa' };
  expect((await town.post(switchOff, deed, 'aoki')).status).toBe(303);
  expect((await town.post(switchOff, deed, 'aoki')).status).toBe(303);
  const after = await town.page(`/people/${person}/consents`, 'aoki');
  expect(after).toContain('取り下げた');
  expect(after).toContain('あらためて聞いて記録する');
});

test('a consent without a recipient is drawn again with a sentence, and nothing is kept of it', async () => {
  const town = await aTown();
  const person = await aPerson(town, 'aoki');
  const fields = {
    purpose: 'infoSharing',
    status: 'granted',
    items: 'health',
    method: 'oral',
    explainedWith: 'x',
  };
  const redrawn = await town.post(`/people/${person}/consents/new`, fields, 'aoki');
  expect(redrawn.status).toBe(422);
  expect(await redrawn.text()).toContain('だれに知らせてよいかが選ばれていません');
  expect(done(await readConsents(town.as('aoki'), person)).consents).toEqual([]);
});

test('what opens a row is explained by rule and consent, in words [consultation U05]', async () => {
  const town = await aTown();
  const person = await aPerson(town, 'aoki');
  const consent = await given(town, person);
  const lease = (await town.as('aoki').act('person.change', async (tx) => {
    const [found] = await grantedLeases(tx, person, 'health');
    const lock = await makeLock(tx, 'fact', [
      {
        slot: 'lease',
        token: town.ids.organization('elder'),
        rule: 'A04',
        basis: `consent:${consent}`,
        ...(found?.untilAt ? { untilAt: found.untilAt } : {}),
      },
      { slot: 'reader', token: town.ids.post('aoki'), rule: 'lead' },
    ]);
    return ok(lock.lockId);
  })) as { ok: true; value: string };
  const why = async (who: string) =>
    done(await town.as(who).read('person.explain', async (tx) => ok(await whyVisible(tx, lease.value)))).map(
      (reason) => reason.words,
    );
  expect(await why('goto')).toEqual([
    `本人の同意があるから（所属する機関として、同意 ${consent.slice(-6)}、2026年12月31日（木）まで）［A04］`,
  ]);
  expect(await why('aoki')).toEqual(['主担当だから（「CSW 北」として）']);
  expect(await why('baba')).toEqual([]);
  town.clock.moveTo(new Date('2027-01-01T00:00:01+09:00'));
  expect(await why('goto')).toEqual([]);
});

test('a reason is told once in words, with every way it comes by, and its code only at the end', async () => {
  const town = await aTown();
  const explained = await town.as('clerk').act('person.enter', async (tx) => {
    const rule = { slot: 'reader', rule: 'A01' } as const;
    const said = await makeLock(tx, 'consultation', [
      { ...rule, token: town.ids.desk('city'), basis: 'received' },
      { ...rule, token: town.ids.post('clerk') },
    ]);
    const lock = await makeLock(tx, 'person', [{ ...rule, token: town.ids.post('clerk') }], [said.lockId]);
    return ok((await whyVisible(tx, lock.lockId)).map(({ words }) => words));
  });
  expect(done(explained)).toEqual([
    '受け付けた窓口、または次に動く担当だから（「総合窓口」として、相談を通して）［A01］',
  ]);
});
