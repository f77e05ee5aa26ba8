import { beforeAll, expect, test } from 'vitest';
import { testDatabase } from '../../../../tests/support/database.ts';
import { aTown } from '../../../../tests/support/town.ts';
import { aCase, aPerson } from '../testing.ts';

beforeAll(async () => {
  await testDatabase();
});

test('every page of a case leads to the record of the person, and so does the sentence that asks for a household', async () => {
  const town = await aTown();
  const hana = await aPerson(town, 'aoki');
  const { caseId } = await aCase(town, 'aoki', hana);
  const links = (html: string) => html.match(new RegExp(`href="[^"]*/people/${hana}"`, 'g'))?.length ?? 0;
  expect(links(await town.page(`/cases/${caseId}`, 'aoki'))).toBe(1);
  const ties = await town.page(`/cases/${caseId}/ties`, 'aoki');
  expect(ties.replace(/<[^>]+>/g, '')).toContain('本人の記録に世帯を書いてください');
  expect(links(ties)).toBe(2);
});
