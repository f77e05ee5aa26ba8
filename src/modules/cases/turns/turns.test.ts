import { expect, test } from 'vitest';
import { aTown } from '../../../../tests/support/town.ts';
import { aCase, aNote, aPerson, done, handOverLead, planVisit, writeNote } from '../testing.ts';

test('today’s visits stand on Today of whoever goes, with what to heed at the door, and nowhere else', async () => {
  const town = await aTown();
  const hana = await aPerson(town, 'aoki');
  const { caseId } = await aCase(town, 'aoki', hana);
  const visit = { day: '2026-11-26', time: '15:00', purpose: '家計の相談', safety: '犬がいる' };
  const planned = await planVisit(town.as('aoki'), caseId, { ...visit, postId: town.ids.post('aoki') });
  const { visitId } = done(planned);
  const today = await town.page('/today', 'aoki');
  expect(today).toContain('家計の相談');
  expect(today).toContain('犬がいる');
  expect(await town.page('/today', 'baba')).not.toContain('家計の相談');
  done(await writeNote(town.as('aoki'), caseId, aNote({ visitId })));
  expect(await town.page('/today', 'aoki')).not.toContain('家計の相談');
});

test('a case nobody reached for thirty days is quiet, until somebody is reached', async () => {
  const town = await aTown();
  const hana = await aPerson(town, 'aoki');
  const { caseId } = await aCase(town, 'aoki', hana);
  const quiet = async () => (await town.page('/today', 'aoki')).split('静かなケース')[1];
  town.clock.moveTo(new Date('2026-12-26T23:00:00+09:00'));
  expect(await quiet()).toContain('しばらく連絡のないケースはありません。');
  town.clock.moveTo(new Date('2026-12-27T09:00:00+09:00'));
  expect(await quiet()).toContain('白川 花子');
  done(await writeNote(town.as('aoki'), caseId, aNote({ method: 'attemptNoContact', fact: '' })));
  expect(await quiet()).toContain('白川 花子');
  done(await writeNote(town.as('aoki'), caseId, aNote({ method: 'phone', fact: '話せた' })));
  expect(await quiet()).not.toContain('白川 花子');
});

test('while trust is being built, a try is enough to keep a case from being quiet', async () => {
  const town = await aTown();
  const hana = await aPerson(town, 'aoki');
  const { caseId } = await aCase(town, 'aoki', hana, { state: 'trustBuilding' });
  town.clock.moveTo(new Date('2026-12-27T09:00:00+09:00'));
  done(await writeNote(town.as('aoki'), caseId, aNote({ method: 'attemptNoContact', fact: '' })));
  expect((await town.page('/today', 'aoki')).split('静かなケース')[1]).not.toContain('白川 花子');
});

test('the list shows one’s own, the team’s, and to managers all, and follows the lead', async () => {
  const town = await aTown();
  const hana = await aPerson(town, 'aoki');
  const { caseId } = await aCase(town, 'aoki', hana, { hope: '庭の手入れを続けたい' });
  expect(await town.page('/cases', 'aoki')).toContain('庭の手入れを続けたい');
  expect(await town.page('/cases', 'baba')).not.toContain('庭の手入れ');
  expect(await town.page('/cases?scope=all', 'baba')).not.toContain('庭の手入れ');
  expect(await town.page('/cases?scope=all', 'owner')).toContain('庭の手入れを続けたい');
  done(
    await handOverLead(town.as('aoki'), caseId, {
      postId: town.ids.post('baba'),
      reason: '地区替え',
      keepOld: true,
    }),
  );
  expect(await town.page('/cases', 'aoki')).not.toContain('庭の手入れ');
  expect(await town.page('/cases?scope=team', 'aoki')).toContain('庭の手入れを続けたい');
  expect(await town.page('/cases?state=closed', 'baba')).not.toContain('庭の手入れ');
  expect(await town.page('/cases?state=nonsense&page=x&junk=1', 'baba')).toContain('庭の手入れを続けたい');
});
