import { expect, test } from 'vitest';
import { aTown } from '../../../../tests/support/town.ts';
import { aCase, aPerson } from '../testing.ts';

test('a case has one lead from the first second, its team reads it, and the next town finds nothing', async () => {
  const town = await aTown();
  const next = await aTown();
  const hana = await aPerson(town, 'aoki', { nameWritten: '白川 花子', address: '北町1-2' });
  const { caseId } = await aCase(town, 'aoki', hana);
  expect((await town.get(`/cases/${caseId}`, 'aoki')).status).toBe(200);
  expect(await town.page(`/cases/${caseId}`, 'aoki')).toContain('白川 花子');
  expect((await town.get(`/cases/${caseId}`, 'baba')).status).toBe(404);
  expect((await next.get(`/cases/${caseId}`, 'aoki')).status).toBe(404);
});
