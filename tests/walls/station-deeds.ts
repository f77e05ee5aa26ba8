import { ok } from '../../src/kernel/result.ts';
import {
  addRoom,
  askForRoom,
  endStation,
  makeStation,
  placeCalled,
  registerGroup,
  setPolicy,
  somePolicy,
  someRoom,
  someStation,
  someWish,
} from '../../src/modules/gatherings/testing.ts';
import type { Who } from '../support/town.ts';
import { done } from './build.ts';
import type { Stage } from './deeds.ts';

/** Codes of bookings: the sender's, by which the forms of the public find them. */
export const bookingCodes = { asked: '1234-5678-9012', kept: '2234-5678-9012' } as const;

/** A station with a room, a group and three bookings, kept by these. Answers identifiers by what they are. */
export async function openStation(stage: Stage, keepers: readonly Who[]): Promise<Record<string, string>> {
  const { town } = stage;
  const keeper = keepers[0] ?? '';
  const ctx = town.as(keeper);
  const place = (name: string) =>
    done(ctx.act('station.change', async (tx) => ok(await placeCalled(tx, { name, address: '北町1' }))));
  const [placeId, freePlace] = [await place('北のステーション'), await place('まだ何もない場所')];
  const posts = keepers.map((who) => town.ids.post(who));
  const { id: station } = await done(makeStation(ctx, someStation(placeId), posts), 'station');
  const { id: room } = await done(addRoom(ctx, station, someRoom()), 'room');
  await done(setPolicy(ctx, station, '2026-01-01', somePolicy({ confirms: 'staff' })), 'policy');
  const facts = {
    name: '花の会',
    kana: '',
    publicName: true,
    contactName: '花田 咲',
    members: null,
    does: '',
  };
  const group = await done(registerGroup(ctx, station, { ...facts, contactPhone: '0561007777' }), 'group');
  const ask = (from: string, until: string, code: string) =>
    done(
      askForRoom(town.as('resident'), room, someWish({ day: '2026-12-05', from, until }), code),
      'wish for a room',
    );
  const { id: asked } = await ask('13:00', '15:00', bookingCodes.asked);
  const { id: refusable } = await ask('15:00', '16:00', '3234-5678-9012');
  await ask('09:00', '10:00', bookingCodes.kept);
  const oldPlace = await place('もとのステーション');
  const { id: endedStation } = await done(makeStation(ctx, someStation(oldPlace), posts), 'ended station');
  const end = { lastOn: '2026-11-20', reason: '建物が古くなったため' };
  await done(endStation(ctx, endedStation, end), 'end of a station');
  return { station, endedStation, room, group: group.id, asked, refusable, freePlace, stationPlace: placeId };
}
