import { act, as, asResident, done, type Stage } from '../../src/demo/stage/stage.ts';
import { ok } from '../../src/kernel/result.ts';
import { addDays } from '../../src/kernel/time.ts';
import { blankPlace, putPlace } from '../../src/modules/districts/index.ts';
import {
  addDay,
  aSchedule,
  cancelDay,
  daysOf,
  enterCount,
  enterSignup,
  makeGathering,
  moveDay,
  signUp,
  someGathering,
} from '../../src/modules/gatherings/testing.ts';
import { gatheringPaths } from '../../src/paths/gatherings.ts';

/** Gatherings with everything that may become of a day, as far as addresses are not found by following links. */
export type Meetings = { readonly addresses: readonly string[]; readonly join: string };

const keeper = 'csw1';
const keepers = (stage: Stage) => ({ postIds: [stage.posts.of('csw1')] });

/** Played some days ago, so that there are days to look back on. */
export async function neighboursMeet(stage: Stage): Promise<Meetings> {
  const now = stage.clock.now();
  stage.clock.moveTo(new Date(now.getTime() - 14 * 86_400_000));
  const salon = await aSalon(stage);
  await aPlaceToBe(stage);
  const [first] = await days(stage, salon, addDays(stage.today, -14));
  const figures = { child: 1, adult: 12, elder: 103, unknown: 0, helpers: 4 };
  done(await enterCount(as(stage, keeper), first?.id ?? '', figures, 'estimate'), 'enterCount');
  stage.clock.moveTo(now);
  const [today, next, cancelled, moved] = await days(stage, salon, stage.today);
  await guests(stage, next?.id ?? '');
  await guests(stage, today?.id ?? '');
  done(
    await cancelDay(as(stage, keeper), cancelled?.id ?? '', cancelled?.version ?? 0, '会場の工事のため'),
    'cancelDay',
  );
  const wish = { startsAt: '10:00', endsAt: '12:00', placeId: null, reason: '夏祭りの片づけのため' };
  const to = { ...wish, day: addDays(moved?.day ?? '', 2) };
  done(await moveDay(as(stage, keeper), moved?.id ?? '', moved?.version ?? 0, to), 'moveDay');
  const own = [today, next, cancelled].map((day) => gatheringPaths.day(day?.id ?? ''));
  return {
    join: gatheringPaths.join(next?.id ?? ''),
    addresses: [gatheringPaths.keep(salon), gatheringPaths.edit(salon), ...own],
  };
}

const days = async (stage: Stage, id: string, from: string) =>
  done(await daysOf(asResident(stage), id, from, addDays(from, 60)), 'daysOf');

/** Every Thursday, with few seats, at a place with a long name. */
async function aSalon(stage: Stage): Promise<string> {
  const ctx = as(stage, keeper);
  const name = '新川中原コミュニティ・センター別館大会議室（見本の建物）';
  const placeId = await act(ctx, 'gathering.change', async (tx) =>
    ok((await putPlace(tx, { ...blankPlace, name, address: '新川1-11-1', phone: '0422-00-5511' })) ?? ''),
  );
  const schedule = aSchedule(ctx, { rule: 'FREQ=WEEKLY;BYDAY=TH', startsOn: ctx.today, placeId });
  const told = {
    lead: 'お茶を飲みながら話します。どなたでも、手ぶらでどうぞ。',
    signup: 'required' as const,
    capacity: 3,
    feeYen: 100,
    feeNote: 'お茶とお菓子の代金',
    targetGroups: ['elder', 'carer'],
    allAges: true,
    contactName: '地域ケアネットワーク（見本）',
    contactPhone: '0422-00-5512',
    contactExtension: '12',
  };
  const facts = someGathering(ctx, { name: '木曜のしんなかサロン', placeId, schedule, ...told });
  return done(await makeGathering(ctx, facts, keepers(stage)), 'makeGathering').id;
}

/** Open on weekdays by the clock, about to end, with something to be looked at; and one in preparation. */
async function aPlaceToBe(stage: Stage): Promise<void> {
  const ctx = as(stage, keeper);
  const hours = [1, 3, 5].map((weekday) => ({ weekday, from: '10:00', until: '16:00' }));
  const opened = aSchedule(ctx, { kind: 'hours', hours, repeatsUntil: addDays(ctx.today, 30) });
  const facts = someGathering(ctx, {
    name: 'みんなの縁側',
    schedule: opened,
    tallyOnly: true,
    perMonthMin: 25,
    venueAsPrinted: '北野ハピネスセンター（記事のまま）',
    needsReview: '記事の電話番号が古いかもしれません',
  });
  done(await makeGathering(ctx, facts, keepers(stage)), 'makeGathering');
  const loose = aSchedule(ctx, { kind: 'dates', rule: '' });
  const draft = someGathering(ctx, { name: '準備中の勉強会', state: 'draft', schedule: loose });
  const { id } = done(await makeGathering(ctx, draft, keepers(stage)), 'makeGathering');
  const wish = { startsAt: '18:00', endsAt: '20:00', placeId: null, capacity: null };
  done(await addDay(ctx, id, { ...wish, day: addDays(stage.today, 3) }), 'addDay');
}

/** One by themselves, one by telephone, one who has to wait. */
async function guests(stage: Stage, dayId: string): Promise<void> {
  const wish = { phone: '0422-00-5513', party: 1, note: '' };
  const note = '足が悪いので、入口に近い席をお願いします。帰りは娘が迎えに来ます。';
  const code = (no: number) => `${dayId.replace(/\D/g, '').slice(-8).padStart(8, '0')}000${no}`;
  const ctx = as(stage, keeper);
  done(await signUp(asResident(stage), dayId, { ...wish, name: 'みどり（架空）', note }, code(1)), 'signUp');
  const caller = { ...wish, name: '電話の客（架空）', phone: '', party: 2 };
  done(await enterSignup(ctx, dayId, caller, 'phone', code(2)), 'enterSignup');
  done(await signUp(asResident(stage), dayId, { ...wish, name: '待つ客（架空）' }, code(3)), 'signUp');
}
