import { expect, test } from 'vitest';
import { testDatabase } from '../../../../tests/support/database.ts';
import { aTown, type TestTown } from '../../../../tests/support/town.ts';
import { gatheringPaths } from '../../../paths/gatherings.ts';
import {
  aSalon,
  cancelDay,
  changeGathering,
  confirmDay,
  daysOf,
  done,
  enterSignup,
  forgetSignups,
  keepCalendars,
  moveDay,
  signUp,
  withdrawSignup,
} from '../testing.ts';
import { codeFrom, foldCode, movingUp, seatsFor } from './signup.rules.ts';

const code = (no: number): string => String(no).padStart(12, '0');
const wish = (name: string, party = 1, phone = '') => ({ name, party, phone, note: '' });

/** A salon of five seats and its next day. */
async function aSmallSalon(town: TestTown) {
  const { id, facts } = await aSalon(town, { signup: 'required', capacity: 5 });
  const [day] = done(await daysOf(town.as('resident'), id, '2026-11-26', '2027-01-31'));
  return { id, facts, dayId: day?.id ?? '' };
}

const list = async (town: TestTown, dayId: string) => {
  const { kysely } = await testDatabase();
  const rows = await kysely
    .selectFrom('gatherings.signup')
    .select(['name', 'state', 'told'])
    .where('townId', '=', town.town.id)
    .where('occurrenceId', '=', dayId)
    .orderBy('signedAt')
    .orderBy('id')
    .execute();
  return rows.map(({ name, state, told }) => [name, state, told]);
};

test('a day for which somebody signed up and withdrew is cancelled when the series leaves it, not forgotten', async () => {
  const town = await aTown();
  const { id, facts, dayId } = await aSmallSalon(town);
  done(await signUp(town.as('resident'), dayId, wish('はな', 2), code(1)));
  done(await withdrawSignup(town.as('resident'), code(1)));
  const schedule = { ...facts.schedule, rule: 'FREQ=MONTHLY;BYDAY=1TU' };
  const postIds = [town.ids.post('doi')];
  done(await changeGathering(town.as('doi'), id, 1, { ...facts, schedule }, { postIds }));
  const days = done(await daysOf(town.as('doi'), id, '2026-11-26', '2026-12-31'));
  expect(days.map(({ day, state }) => [day, state])).toContainEqual(['2026-11-26', 'cancelled']);
});

test('a neighbour who signs up meanwhile does not stand in the way of whoever decides about the day', async () => {
  const town = await aTown();
  const { id, dayId } = await aSmallSalon(town);
  const [shown] = done(await daysOf(town.as('doi'), id, '2026-11-26', '2027-01-31'));
  done(await signUp(town.as('resident'), dayId, wish('はな', 2), code(1)));
  done(await cancelDay(town.as('doi'), dayId, shown?.version ?? 0, '大雪のため'));
  expect(await list(town, dayId)).toEqual([['はな', 'in', true]]);
});

test('web and telephone stand on one list, and who comes late waits in turn', async () => {
  const town = await aTown();
  const { dayId } = await aSmallSalon(town);
  const minutes = (count: number) => town.clock.moveTo(new Date(Date.UTC(2026, 10, 26, 1, count)));
  done(await signUp(town.as('resident'), dayId, wish('はな', 3), code(1)));
  minutes(1);
  done(await enterSignup(town.as('clerk'), dayId, wish('太郎', 2, '0561001234'), 'phone', code(2)));
  minutes(2);
  expect(done(await signUp(town.as('resident'), dayId, wish('三人組', 3), code(3))).state).toBe('waiting');
  minutes(3);
  expect(done(await signUp(town.as('resident'), dayId, wish('ひとり', 1), code(4))).state).toBe('waiting');
  done(await withdrawSignup(town.as('resident'), code(2)));
  expect(await list(town, dayId)).toEqual([
    ['はな', 'in', true],
    ['太郎', 'withdrawn', true],
    ['三人組', 'waiting', true],
    ['ひとり', 'in', false],
  ]);
  expect(await town.page(`/gatherings/days/${dayId}`, 'doi')).toContain(
    '席があいたことを、まだ伝えていません',
  );
});

const states = async (town: TestTown, dayId: string) =>
  (await list(town, dayId)).map(([name, state]) => `${name} ${state}`);

/** Three have the day's five seats, two wait behind them; then the day is off, and the three seats of はな are free. */
async function aDayOff(town: TestTown) {
  const { id, facts, dayId } = await aSmallSalon(town);
  for (const [no, name, party] of [
    [1, 'はな', 3],
    [2, '太郎', 2],
    [3, '三人組', 3],
    [4, 'ひとり', 1],
  ] as const) {
    town.clock.pass(1);
    done(await signUp(town.as('resident'), dayId, wish(name, party), code(no)));
  }
  const [day] = done(await daysOf(town.as('doi'), id, '2026-11-26', '2026-11-26'));
  done(await cancelDay(town.as('doi'), dayId, day?.version ?? 0, '大雪のため'));
  done(await withdrawSignup(town.as('resident'), code(1)));
  expect(await states(town, dayId)).toEqual([
    'はな withdrawn',
    '太郎 in',
    '三人組 waiting',
    'ひとり waiting',
  ]);
  return { id, facts, dayId, version: (day?.version ?? 0) + 1 };
}

const afterDayOff = [
  ['はな', 'withdrawn', true],
  ['太郎', 'in', true],
  ['三人組', 'in', false],
  ['ひとり', 'waiting', true],
];

test('a day that is on after all gives seats left meanwhile to those who wait, before anybody who comes then', async () => {
  const town = await aTown();
  const { id, dayId, version } = await aDayOff(town);
  done(await confirmDay(town.as('doi'), dayId, version));
  expect(await list(town, dayId)).toEqual(afterDayOff);
  town.clock.pass(1);
  expect(done(await signUp(town.as('resident'), dayId, wish('次郎', 1), code(5))).state).toBe('waiting');
  const [day] = done(await daysOf(town.as('doi'), id, '2026-11-26', '2026-11-26'));
  expect(day).toMatchObject({ seatsTaken: 5, seatsWaiting: 2 });
});

test('a day that was off and is held at another hour gives its free seats to those who wait', async () => {
  const town = await aTown();
  const { dayId, version } = await aDayOff(town);
  const wished = {
    day: '2026-11-26',
    startsAt: '15:00',
    endsAt: '16:00',
    placeId: null,
    reason: '晴れたため',
  };
  done(await moveDay(town.as('doi'), dayId, version, wished));
  expect(await list(town, dayId)).toEqual(afterDayOff);
});

test('a series that leaves a day and comes back to it gives its free seats to those who wait', async () => {
  const town = await aTown();
  const { id, facts, dayId } = await aSmallSalon(town);
  done(await signUp(town.as('resident'), dayId, wish('はな', 5), code(1)));
  town.clock.pass(1);
  done(await signUp(town.as('resident'), dayId, wish('太郎', 2), code(2)));
  const keepers = { postIds: [town.ids.post('doi')] };
  const other = { ...facts, schedule: { ...facts.schedule, rule: 'FREQ=MONTHLY;BYDAY=1TU' } };
  done(await changeGathering(town.as('doi'), id, 1, other, keepers));
  done(await withdrawSignup(town.as('resident'), code(1)));
  expect(await states(town, dayId)).toEqual(['はな withdrawn', '太郎 waiting']);
  const { kysely } = await testDatabase();
  await kysely
    .updateTable('gatherings.gathering')
    .set({ rule: facts.schedule.rule })
    .where('id', '=', id)
    .execute();
  done(await keepCalendars(town.as('job:gatherings.keepCalendars')));
  expect(await states(town, dayId)).toEqual(['はな withdrawn', '太郎 in']);
});

test('a day put off by its rule keeps those who signed up for it, and is off in sight once it is put off no more', async () => {
  const town = await aTown();
  const schedule = { rule: 'FREQ=WEEKLY;BYDAY=MO', onHoliday: 'nextOpenDay' } as const;
  const { id, facts } = await aSalon(town, { signup: 'required', capacity: 5 }, schedule);
  const around = async () =>
    done(await daysOf(town.as('doi'), id, '2027-01-11', '2027-01-12')).map(
      ({ day, startsAt, state, seatsTaken }) => `${day} ${startsAt} ${state} ${seatsTaken}`,
    );
  const [, other] = done(await daysOf(town.as('doi'), id, '2027-01-11', '2027-01-12'));
  done(await signUp(town.as('resident'), other?.id ?? '', wish('はな', 2), code(1)));
  const change = async (version: number, told: Partial<typeof facts.schedule>) =>
    done(
      await changeGathering(
        town.as('doi'),
        id,
        version,
        { ...facts, schedule: { ...facts.schedule, ...told } },
        { postIds: [town.ids.post('doi')] },
      ),
    );
  await change(1, { startsAt: '13:00' });
  expect(await around()).toEqual(['2027-01-11 13:00 moved 0', '2027-01-12 13:00 confirmed 2']);
  await change(2, { onHoliday: 'hold' });
  expect(await around()).toEqual(['2027-01-11 13:30 confirmed 0', '2027-01-12 13:00 cancelled 2']);
  expect(await states(town, other?.id ?? '')).toEqual(['はな in']);
});

test('seats a gathering has more go to those who wait on each of its days, and fewer throw nobody out', async () => {
  const town = await aTown();
  const { id, facts } = await aSalon(town, { signup: 'required', capacity: 2 });
  const days = done(await daysOf(town.as('resident'), id, '2026-11-26', '2026-12-31'));
  const [one = '', other = ''] = days.map((day) => day.id);
  let no = 0;
  for (const dayId of [one, other])
    for (const name of ['はな', '太郎', '次郎']) {
      town.clock.pass(1);
      no += 1;
      done(await signUp(town.as('resident'), dayId, wish(name, 2), code(no)));
    }
  const withSeats = async (capacity: number | null, version: number) =>
    done(
      await changeGathering(
        town.as('doi'),
        id,
        version,
        { ...facts, capacity },
        { postIds: [town.ids.post('doi')] },
      ),
    );
  await withSeats(4, 1);
  for (const dayId of [one, other])
    expect(await list(town, dayId)).toEqual([
      ['はな', 'in', true],
      ['太郎', 'in', false],
      ['次郎', 'waiting', true],
    ]);
  await withSeats(2, 2);
  expect(await states(town, one)).toEqual(['はな in', '太郎 in', '次郎 waiting']);
  done(await withdrawSignup(town.as('resident'), code(1)));
  expect(await states(town, one)).toEqual(['はな withdrawn', '太郎 in', '次郎 waiting']);
  await withSeats(null, 3);
  expect(await states(town, one)).toEqual(['はな withdrawn', '太郎 in', '次郎 in']);
});

test('seats that stood free while somebody waited are theirs before whoever comes next', async () => {
  const town = await aTown();
  const { id, dayId } = await aSmallSalon(town);
  done(await signUp(town.as('resident'), dayId, wish('はな', 5), code(1)));
  town.clock.pass(1);
  done(await signUp(town.as('resident'), dayId, wish('太郎', 4), code(2)));
  const { kysely } = await testDatabase();
  await kysely.updateTable('gatherings.gathering').set({ capacity: 9 }).where('id', '=', id).execute();
  town.clock.pass(1);
  expect(done(await signUp(town.as('resident'), dayId, wish('次郎', 2), code(3))).state).toBe('waiting');
  expect(await states(town, dayId)).toEqual(['はな in', '太郎 in', '次郎 waiting']);
});

test('twice at the desk is told, twice on the web is not: a stranger could ask with it', async () => {
  const town = await aTown();
  const { dayId } = await aSmallSalon(town);
  done(await enterSignup(town.as('clerk'), dayId, wish('佐藤 花', 1, '0561-00-1234'), 'phone', code(1)));
  const again = wish('佐藤　花', 1, '０５６１００１２３４');
  expect(await enterSignup(town.as('clerk'), dayId, again, 'counter', code(2))).toMatchObject({
    refusal: 'signup-twice',
  });
  expect(await signUp(town.as('resident'), dayId, again, code(3))).toMatchObject({ ok: true });
});

test('the same form sent twice signs up once and shows the same number', async () => {
  const town = await aTown();
  const { dayId } = await aSmallSalon(town);
  const fields = {
    name: 'はな',
    phone: '',
    party: '2',
    note: '',
    _deed: '01900000-0000-7000-8000-0000000000bb',
  };
  const shown = [];
  for (let times = 0; times < 2; times += 1) {
    const answer = await town.post(`/gatherings/days/${dayId}/join`, fields);
    expect(answer.status).toBe(303);
    const cookie =
      answer.headers
        .getSetCookie()
        .find((one) => one.startsWith('joined='))
        ?.split(';')[0] ?? '';
    const page = await (await town.get('/gatherings/joined', 'resident', { cookie })).text();
    shown.push(/\d{4}-\d{4}-\d{4}/.exec(page)?.[0]);
  }
  expect(shown[0]).toMatch(/^\d{4}-\d{4}-\d{4}$/);
  expect(shown[1]).toBe(shown[0]);
  expect(await list(town, dayId)).toHaveLength(1);
});

test('eight people ask for the last five seats at once: five are in, three wait', async () => {
  const town = await aTown();
  const { dayId } = await aSmallSalon(town);
  const placed = await Promise.all(
    Array.from({ length: 8 }, (_, no) => signUp(town.as('resident'), dayId, wish(`客${no}`), code(no + 1))),
  );
  expect(placed.map((one) => done(one).state).sort()).toEqual([
    ...Array.from({ length: 5 }, () => 'in'),
    ...Array.from({ length: 3 }, () => 'waiting'),
  ]);
});

test('a day that is off, over, full for the party or open to all takes nobody’s name', async () => {
  const town = await aTown();
  const { id, dayId } = await aSmallSalon(town);
  const resident = town.as('resident');
  expect(await signUp(resident, dayId, wish('団体', 6), code(1))).toMatchObject({
    refusal: 'signup-too-many',
  });
  const [, next] = done(await daysOf(resident, id, '2026-11-26', '2027-03-31'));
  done(await cancelDay(town.as('doi'), next?.id ?? '', next?.version ?? 0, '大雨のため'));
  expect(await signUp(resident, next?.id ?? '', wish('はな'), code(2))).toMatchObject({
    refusal: 'signup-over',
  });
  const open = await aSalon(town, { signup: 'none' });
  const [free] = done(await daysOf(resident, open.id, '2026-11-26', '2027-01-31'));
  expect(await signUp(resident, free?.id ?? '', wish('はな'), code(3))).toMatchObject({
    refusal: 'signup-not-needed',
  });
  expect(await withdrawSignup(resident, code(9))).toMatchObject({ refusal: 'signup-unknown' });
});

test('signing up names the gathering as one, and the confirmation leads to its calendar', async () => {
  const town = await aTown();
  const { id, dayId } = await aSmallSalon(town);
  const row = /<dt[^>]*>集まり<\/dt>/;
  const bare = (html: string) => html.replace(/<rt>.*?<\/rt>|<rp>.*?<\/rp>|<\/?ruby>|<\/?span[^>]*>/g, '');
  expect(bare(await town.page(gatheringPaths.join(dayId)))).toMatch(row);
  const sent = await town.post(gatheringPaths.join(dayId), { name: 'はな', party: '2' });
  expect(sent.status).toBe(303);
  const cookie = sent.headers.getSetCookie()[0]?.split(';')[0] ?? '';
  const joined = await (await town.get(gatheringPaths.joined, 'resident', { cookie })).text();
  expect(bare(joined)).toMatch(row);
  const feed = gatheringPaths.gatheringFeed(id);
  expect(joined).toContain(feed);
  expect(await town.page(gatheringPaths.show(id))).toContain(feed);
  expect((await town.get(feed)).headers.get('content-type')).toContain('text/calendar');
});

test('names are erased some days after the day, the figures stay', async () => {
  const town = await aTown();
  const { id, dayId } = await aSmallSalon(town);
  done(await signUp(town.as('resident'), dayId, wish('はな', 2), code(1)));
  town.clock.moveTo(new Date('2027-02-24T12:00:00+09:00'));
  expect(done(await forgetSignups(town.as('job:gatherings.forgetSignups')))).toEqual({ erased: 0 });
  town.clock.moveTo(new Date('2027-02-25T12:00:00+09:00'));
  expect(done(await forgetSignups(town.as('job:gatherings.forgetSignups')))).toEqual({ erased: 1 });
  const [day] = done(await daysOf(town.as('resident'), id, '2026-11-26', '2026-11-26'));
  expect(day?.seatsTaken).toBe(2);
});

test('seats, codes and who moves up', () => {
  expect(seatsFor({ capacity: null, taken: 900 }, 20)).toBe('in');
  expect(seatsFor({ capacity: 5, taken: 3 }, 2)).toBe('in');
  expect(seatsFor({ capacity: 5, taken: 4 }, 2)).toBe('waiting');
  expect(seatsFor({ capacity: 5, taken: 0 }, 6)).toBe('too-many');
  expect(
    movingUp({ capacity: 5, taken: 2 }, [{ party: 4 }, { party: 2 }, { party: 2 }, { party: 1 }]),
  ).toEqual([{ party: 2 }, { party: 1 }]);
  const made = codeFrom(new Uint8Array(24).fill(7));
  expect(made).toMatch(/^\d{4}-\d{4}-\d{4}$/);
  expect(foldCode(` ${made.replace('-', '‐')} `)).toBe(made.replace(/-/g, ''));
  expect(foldCode('１２３４ ５６７８ ９０１２')).toBe('123456789012');
  expect(foldCode('1234')).toBe('');
});
