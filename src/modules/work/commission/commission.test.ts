import { expect, test } from 'vitest';
import { testDatabase } from '../../../../tests/support/database.ts';
import { aTown, type TestTown } from '../../../../tests/support/town.ts';
import { aCase, aPerson } from '../../cases/testing.ts';
import { receiveConsultation } from '../../consultations/index.ts';
import { anIntake } from '../../consultations/testing.ts';
import {
  anOwnProject,
  askForReturns,
  confirmReturn,
  endAssignment,
  endCommission,
} from '../../districts/testing.ts';

const at = (text: string) => new Date(`${text}+09:00`);

const commissionOf = async (town: TestTown): Promise<string> => {
  const { kysely } = await testDatabase();
  const row = await kysely
    .selectFrom('districts.commission')
    .select('id')
    .where('townId', '=', town.town.id)
    .where('organizationId', '=', town.ids.organization('shakyo'))
    .executeTakeFirstOrThrow();
  return row.id;
};

const endOn = async (town: TestTown, lastOn: string): Promise<string> => {
  const id = await commissionOf(town);
  const ended = await endCommission(town.as('manager'), town.ids.organization('shakyo'), id, lastOn);
  if (!ended.ok) throw new Error(ended.refusal);
  return id;
};

const received = async (town: TestTown, who: string): Promise<string> => {
  const made = await receiveConsultation(town.as(who), anIntake({ worry: '貸付の返済のことで相談したい' }));
  if (!made.ok) throw new Error(made.refusal);
  return `/consultations/${made.value.consultationId}`;
};

const strike = (town: TestTown) => askForReturns(town.as('job:districts.commissions'));

test('[consultation T38] when the council’s commission ends its users lose access, return is asked for, and its own project goes on', async () => {
  const town = await aTown();
  await anOwnProject(town, 'ito');
  const person = await aPerson(town, 'aoki', { nameWritten: '白川 花子' });
  const { caseId } = await aCase(town, 'aoki', person);
  await endAssignment(town.as('manager'), town.ids.assignment('ito'), '2026-11-25');
  const ownWork = await received(town, 'ito');
  const commission = await endOn(town, '2026-12-31');

  town.clock.moveTo(at('2026-12-31T23:59:58'));
  expect((await town.get(`/cases/${caseId}`, 'aoki')).status).toBe(200);
  town.clock.moveTo(at('2027-01-01T00:00:01'));
  expect((await town.get(`/cases/${caseId}`, 'aoki')).status).not.toBe(200);
  expect((await town.as('baba').ring()).posts).toEqual([]);

  await strike(town);
  await strike(town);
  const today = await town.page('/today', 'manager');
  expect(today.split(`/commissions/${commission}/return`).length - 1).toBe(1);
  expect(await town.page('/today', 'shakyoManager')).not.toContain('返還・消去');

  expect(await town.page('/work', 'ito')).toContain('1件');
  expect(await town.page(ownWork, 'ito')).toContain('貸付の返済のことで相談したい');

  const done = { how: 'both' as const, note: '写し12枚を受領、共有フォルダーの消去証明書を受領' };
  expect(await confirmReturn(town.as('manager'), commission, done)).toMatchObject({ ok: true });
  expect(await town.page('/today', 'manager')).not.toContain(`/commissions/${commission}/return`);
});

test('a contract that is renewed without a gap asks for nothing', async () => {
  const town = await aTown();
  await endOn(town, '2026-12-31');
  const { kysely } = await testDatabase();
  await kysely
    .insertInto('districts.commission')
    .values({
      townId: town.town.id,
      id: town.ids.account('ito'),
      organizationId: town.ids.organization('shakyo'),
      fromOn: '2027-01-01',
    })
    .execute();
  town.clock.moveTo(at('2027-01-01T00:00:00'));
  expect(await strike(town)).toEqual({ ok: true, value: { asked: 0 } });
  expect((await town.as('aoki').ring()).posts.length).toBe(1);
});

test('return cannot be confirmed while the contract runs, nor twice, nor by the body itself', async () => {
  const town = await aTown();
  const commission = await endOn(town, '2026-11-30');
  const way = { how: 'erased' as const, note: '消去証明書を受領' };
  expect(await confirmReturn(town.as('manager'), commission, way)).toMatchObject({ refusal: 'not-found' });
  town.clock.moveTo(at('2026-12-01T09:00:00'));
  await strike(town);
  expect(await confirmReturn(town.as('shakyoManager'), commission, way)).toMatchObject({
    refusal: 'forbidden',
  });
  expect(await confirmReturn(town.as('manager'), commission, way)).toMatchObject({ ok: true });
  expect(await confirmReturn(town.as('owner'), commission, way)).toMatchObject({
    refusal: 'returned-before',
  });
});
