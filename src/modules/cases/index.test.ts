import { expect, test } from 'vitest';
import { aTown } from '../../../tests/support/town.ts';
import { ok } from '../../kernel/result.ts';
import { caseStateWords, openCaseIn, pinCounts } from './index.ts';
import { aPerson, done } from './testing.ts';

test('a neighbour opens a case inside its own deed, and the pin of the place counts it without a name', async () => {
  const town = await aTown();
  const persons: string[] = [];
  for (let no = 1; no <= 5; no += 1)
    persons.push(await aPerson(town, 'aoki', { nameWritten: `北山 ${no}郎`, address: `北町${no}` }));
  const counts = async (tx: Parameters<typeof pinCounts>[0]) =>
    Object.fromEntries(await pinCounts(tx, [town.ids.district('north'), town.ids.district('south')]));
  const opened = await town.as('aoki').act('case.open', async (tx) => {
    for (const focalPersonId of persons) {
      const leadPostId = town.ids.post('aoki');
      const made = await openCaseIn(tx, {
        consultationId: null,
        focalPersonId,
        leadPostId,
        state: 'assessing',
        hope: '',
        nextContactOn: null,
      });
      if (!made.ok) return made;
    }
    return ok(await counts(tx));
  });
  expect(done(opened)).toEqual({ [town.ids.district('north')]: 5, [town.ids.district('south')]: null });
  expect(caseStateWords.trustBuilding).toBe('関係づくり');
});
