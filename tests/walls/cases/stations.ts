import type { Scene } from '../scene.ts';
import { bookingCodes } from '../station-deeds.ts';
import { fixed, type LawfulCases, nothing } from './lawful.ts';

const desk = (rest: string) => (s: Scene) => `/station-desk/${s.of('station')}/${rest}`;
const booking = (name: string, deed: string) => (s: Scene) => `/station-desk/bookings/${s.of(name)}/${deed}`;

const wish = {
  day: '2026-12-06',
  from: '10:00',
  until: '12:00',
  name: '手芸の会',
  phone: '0561009999',
  purpose: 'hobby',
  purposeWords: 'あみもの',
  headcount: '8',
};

const room = {
  name: '新しい部屋',
  seats: '12',
  equipment: '机4つ',
  stepFree: 'yes',
  minutesBefore: '0',
  minutesAfter: '15',
  bookable: 'yes',
  sort: '2',
};

const group = {
  name: '新しい会',
  kana: 'あたらしいかい',
  publicName: 'yes',
  contactName: '新井 集',
  contactPhone: '0561008888',
  members: '10',
  does: '折り紙',
};

const station = (place: string) => (s: Scene) => ({
  placeId: s.of(place),
  lead: '居間のようなところ',
  openSpace: 'ソファ',
  kitchen: '台所',
  staffWords: '毎日ひとり',
  coming: '駅から5分',
  public: 'yes',
  postIds: [s.town.ids.post('doi')],
});

/** Forms of stations and rooms. */
export const stations: LawfulCases = {
  '/rooms/:id/book': {
    who: 'resident',
    path: (s) => `/rooms/${s.of('room')}/book`,
    fields: () => ({ ...wish, slot: '', groupNumber: '' }),
  },
  '/bookings/own': {
    who: 'resident',
    path: fixed('/bookings/own'),
    fields: () => ({ code: bookingCodes.kept }),
    says: 200,
  },
  '/bookings/own/withdraw': {
    who: 'resident',
    path: fixed('/bookings/own/withdraw'),
    fields: () => ({ code: bookingCodes.kept }),
  },
  '/station-desk/bookings/:id/confirm': { who: 'doi', path: booking('asked', 'confirm'), fields: nothing },
  '/station-desk/bookings/:id/refuse': {
    who: 'doi',
    path: booking('refusable', 'refuse'),
    fields: () => ({ reason: '設備の点検のため' }),
  },
  '/station-desk/bookings/:id/settle': {
    who: 'doi',
    path: booking('asked', 'settle'),
    fields: () => ({ outcome: 'use' }),
    says: 422, // it has not begun
  },
  '/station-desk/bookings/:id/key': {
    who: 'doi',
    path: booking('asked', 'key'),
    fields: () => ({ deed: 'out', keyTo: '手芸の人' }),
  },
  '/station-desk/bookings/:id/told': { who: 'doi', path: booking('asked', 'told'), fields: nothing },
  '/station-desk/:id/enter': {
    who: 'doi',
    path: desk('enter'),
    fields: (s) => ({
      ...wish,
      day: '2026-12-07',
      roomId: s.of('room'),
      whose: 'person',
      groupNumber: '',
      slot: '',
      channel: 'phone',
    }),
  },
  '/station-desk/:id/groups': { who: 'doi', path: desk('groups'), fields: () => group },
  '/station-desk/groups/:id': {
    who: 'doi',
    path: (s) => `/station-desk/groups/${s.of('group')}`,
    fields: () => ({ ...group, name: '花の会（新）', _version: '1' }),
    now: fixed('花田 咲'),
  },
  '/station-desk/groups/:id/renew': {
    who: 'doi',
    path: (s) => `/station-desk/groups/${s.of('group')}/renew`,
    fields: () => ({ fiscalYear: '2027' }),
  },
  '/station-desk/:id/draw': {
    who: 'doi',
    path: desk('draw'),
    fields: () => ({ month: '2027-02', seed: 'いちょう 4 2 6' }),
    says: 409, // nobody waits for a draw
  },
  '/station-desk/:id/bump': {
    who: 'doi',
    path: desk('bump'),
    fields: (s) => ({
      rooms: [s.of('room')],
      fromDay: '2027-01-10',
      fromTime: '09:00',
      untilDay: '2027-01-12',
      untilTime: '12:00',
      reason: '大雨による避難所の開設',
    }),
  },
  '/station-desk/:id/presence': {
    who: 'doi',
    path: desk('presence'),
    fields: () => ({ day: '2026-11-25', hour: '14', people: '9' }),
  },
  '/station-desk/:id/presence/tap': {
    who: 'doi',
    path: desk('presence/tap'),
    fields: () => ({ people: '1' }),
  },
  '/station-settings/new': {
    who: 'doi',
    path: fixed('/station-settings/new'),
    fields: station('freePlace'),
  },
  '/station-settings/:id': {
    who: 'doi',
    path: (s) => `/station-settings/${s.of('station')}`,
    fields: (s) => ({ ...station('stationPlace')(s), _version: '1' }),
    now: fixed('（空）'),
  },
  '/station-settings/:id/end': {
    who: 'doi',
    path: (s) => `/station-settings/${s.of('station')}/end`,
    fields: () => ({ lastOn: '2028-03-31', reason: '新しい建物に移るため' }),
  },
  '/station-settings/:id/reopen': {
    who: 'doi',
    path: (s) => `/station-settings/${s.of('endedStation')}/reopen`,
    fields: nothing,
  },
  '/station-settings/:id/rooms': {
    who: 'doi',
    path: (s) => `/station-settings/${s.of('station')}/rooms`,
    fields: () => room,
  },
  '/station-settings/rooms/:id': {
    who: 'doi',
    path: (s) => `/station-settings/rooms/${s.of('room')}`,
    fields: () => ({ ...room, _version: '1' }),
    now: fixed('集会室A'),
  },
  '/station-settings/:id/policy': {
    who: 'doi',
    path: (s) => `/station-settings/${s.of('station')}/policy`,
    fields: () => ({
      fromOn: '2027-04-01',
      slots: '9:00-13:00\n13:00-17:00',
      earliestDays: '60',
      latestDays: '0',
      drawDay: '',
      drawMonths: '2',
      groupSlots: '2',
      freeDays: '14',
      registeredOnly: 'yes',
      refusedPurposes: ['commercial'],
      confirms: 'staff',
      feeYen: '200',
      feePer: 'slot',
    }),
  },
};
