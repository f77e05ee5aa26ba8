import { expect, test } from 'vitest';
import { aTown, type TestTown } from '../../../../tests/support/town.ts';
import { type ConsentAnswer, enterConsent, withdrawConsent } from '../../people/testing.ts';
import { aCase, aPerson, done, type FactInput, joinTeam, writeFact } from '../testing.ts';

const aFact = (personId: string, facts: Partial<FactInput> = {}): FactInput => ({
  personId,
  category: 'money',
  value: '家賃が3か月たまっている',
  source: 'self',
  basis: 'person',
  ...facts,
});

const consents = async (town: TestTown, personId: string, answer: Partial<ConsentAnswer>) =>
  done(
    await town.as('aoki').act('consent.enter', (tx) =>
      enterConsent(tx, personId, {
        purpose: 'infoSharing',
        status: 'granted',
        items: ['money'],
        recipients: [town.ids.organization('elder')],
        method: 'oral',
        explainedWith: '2026年4月版',
        witness: '',
        proxyName: '',
        proxyAuthority: null,
        personsView: '',
        validUntil: null,
        ...answer,
      }),
    ),
  ).consentId;

const aStory = async () => {
  const town = await aTown();
  const hana = await aPerson(town, 'aoki');
  const { caseId } = await aCase(town, 'aoki', hana);
  return { town, hana, caseId };
};

const shared = (town: TestTown, who: string) => town.page('/cases/shared', who);

test('another agency reads what a consent names, in that category and for that organisation alone [consultation A04]', async () => {
  const { town, hana, caseId } = await aStory();
  done(await writeFact(town.as('aoki'), caseId, aFact(hana)));
  done(
    await writeFact(town.as('aoki'), caseId, aFact(hana, { category: 'work', value: '夜勤が続いている' })),
  );
  expect(await shared(town, 'goto')).not.toContain('家賃が3か月');
  await consents(town, hana, {});
  expect(await shared(town, 'goto')).toContain('家賃が3か月たまっている');
  expect(await shared(town, 'goto')).not.toContain('夜勤');
  expect(await shared(town, 'hara')).not.toContain('家賃');
  expect((await town.get(`/cases/${caseId}`, 'goto')).status).toBe(404);
  done(await writeFact(town.as('aoki'), caseId, aFact(hana, { value: '家賃は払い終えた' })));
  expect(await shared(town, 'goto')).toContain('家賃は払い終えた');
  expect(await shared(town, 'goto')).not.toContain('3か月');
});

test('a consent that ends on a day ends with that day, whether or not any job has run', async () => {
  const { town, hana, caseId } = await aStory();
  done(await writeFact(town.as('aoki'), caseId, aFact(hana)));
  await consents(town, hana, { validUntil: '2026-12-10' });
  town.clock.moveTo(new Date('2026-12-10T23:59:59+09:00'));
  expect(await shared(town, 'goto')).toContain('家賃');
  town.clock.moveTo(new Date('2026-12-11T00:00:00+09:00'));
  expect(await shared(town, 'goto')).not.toContain('家賃');
});

test('a withdrawn consent shuts at once what was shared under it, and that it was shared stays written [consultation A13]', async () => {
  const { town, hana, caseId } = await aStory();
  done(await writeFact(town.as('aoki'), caseId, aFact(hana)));
  const both = [town.ids.organization('elder'), town.ids.organization('disability')];
  const consentId = await consents(town, hana, { recipients: both, validUntil: '2027-03-31' });
  expect(await shared(town, 'goto')).toContain('家賃');
  expect(await shared(town, 'hara')).toContain('家賃');
  const withdraws = (organizationId: string | null) =>
    town
      .as('aoki')
      .act('consent.withdraw', (tx) => withdrawConsent(tx, consentId, { organizationId, words: '' }));
  done(await withdraws(town.ids.organization('elder')));
  expect(await shared(town, 'goto')).not.toContain('家賃');
  expect(await shared(town, 'hara')).toContain('家賃');
  done(await withdraws(null));
  expect(await shared(town, 'hara')).not.toContain('家賃');
  const page = await town.page(`/cases/${caseId}`, 'aoki');
  expect(page).toContain('情報を伝えること');
  expect(page).toContain('取りやめ');
});

test('without the clearance health shows its label and 閲覧制限, the same whether something is written or not [consultation A14]', async () => {
  const { town, hana, caseId } = await aStory();
  const line = (html: string) => /<dt>健康・障害<\/dt><dd>(.*?)<\/dd>/s.exec(html)?.[1];
  const before = line(await town.page(`/cases/${caseId}/facts`, 'aoki'));
  done(
    await joinTeam(town.as('aoki'), caseId, { postId: town.ids.post('hara'), part: 'member', reason: null }),
  );
  const health = aFact(hana, { category: 'health', value: '透析に通っている' });
  done(await writeFact(town.as('hara'), caseId, health));
  const html = await town.page(`/cases/${caseId}/facts`, 'aoki');
  expect(before).toContain('閲覧制限');
  expect(line(html)).toBe(before);
  expect(html).not.toContain('透析');
  expect(await town.page(`/cases/${caseId}/facts`, 'hara')).toContain('透析に通っている');
  expect(await town.page(`/cases/${caseId}`, 'aoki')).not.toContain('透析');
  expect(await writeFact(town.as('aoki'), caseId, health)).toMatchObject({ refusal: 'special-care-only' });
});

test('a consent to share health opens it only to somebody of that body who is cleared', async () => {
  const { town, hana, caseId } = await aStory();
  done(
    await joinTeam(town.as('aoki'), caseId, { postId: town.ids.post('hara'), part: 'member', reason: null }),
  );
  done(
    await writeFact(town.as('hara'), caseId, aFact(hana, { category: 'health', value: '透析に通っている' })),
  );
  await consents(town, hana, { items: ['health'], recipients: [town.ids.organization('elder')] });
  expect(await shared(town, 'goto')).not.toContain('透析');
});

test('a form without a value is drawn again with what was typed', async () => {
  const { town, hana, caseId } = await aStory();
  const sent = await town.post(
    `/cases/${caseId}/facts`,
    { personId: hana, category: 'money', value: '' },
    'aoki',
  );
  expect(sent.status).toBe(422);
  expect(await sent.text()).toContain('内容を入力してください');
});

test('a coordinator reads the case and of the assessment only what the person agreed to', async () => {
  const { town, hana, caseId } = await aStory();
  const coordinator = { postId: town.ids.post('coordinator'), part: 'coordinator', reason: null } as const;
  done(await joinTeam(town.as('aoki'), caseId, coordinator));
  done(await writeFact(town.as('aoki'), caseId, aFact(hana)));
  done(
    await writeFact(town.as('aoki'), caseId, aFact(hana, { category: 'work', value: '夜勤が続いている' })),
  );
  const before = await town.page(`/cases/${caseId}/facts`, 'coordinator');
  expect(before.match(/閲覧制限/g)?.length).toBe(8);
  expect(before).not.toContain('家賃');
  await consents(town, hana, { recipients: [town.ids.organization('shakyo')] });
  const after = await town.page(`/cases/${caseId}/facts`, 'coordinator');
  expect(after).toContain('家賃が3か月たまっている');
  expect(after).not.toContain('夜勤');
});

test('a fact is written about somebody of the household and nobody else', async () => {
  const { town, caseId } = await aStory();
  const stranger = await aPerson(town, 'aoki', { nameWritten: '山田 一' });
  expect(await writeFact(town.as('aoki'), caseId, aFact(stranger))).toMatchObject({ refusal: 'not-found' });
});
