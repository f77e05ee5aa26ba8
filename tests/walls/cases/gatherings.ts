import { codes, type Scene } from '../scene.ts';
import { type Fields, fixed, type LawfulCases, nothing } from './lawful.ts';

const day = (name: string, deed: string) => (s: Scene) => `/gatherings/days/${s.of(name)}/${deed}`;
const ofGathering = (name: string, deed: string) => (s: Scene) => `/gatherings/${s.of(name)}/${deed}`;
const ofPerson = (deed: string) => (s: Scene) => `/people/${s.of('person')}/${deed}`;
const onList = (name: string, deed: string) => (s: Scene) => `/gatherings/signups/${s.of(name)}/${deed}`;

const aboutSalon = (s: Scene): Fields => ({
  name: '新しいサロン',
  kana: 'あたらしいさろん',
  alias: '',
  lead: 'お茶を飲みながら話します',
  organizerName: '北町の有志',
  keepers: s.town.ids.post('doi'),
  districtId: s.town.ids.district('north'),
  placeId: s.of('place'),
  placeNote: '',
  repetition: 'month',
  interval: '1',
  nths: ['4'],
  weekdays: ['4'],
  monthDays: '',
  rule: '',
  startsOn: '2026-12-01',
  repeatsUntil: '2027-11-30',
  startsAt: '13:30',
  endsAt: '15:30',
  onHoliday: 'ask',
  displayText: '',
  perMonthMin: '1',
  perMonthMax: '2',
  feeYen: '100',
  feeNote: 'お茶代',
  targetGroups: ['elder'],
  allAges: 'yes',
  newcomers: 'yes',
  signup: 'welcome',
  capacity: '20',
  tallyOnly: '',
  contactName: '北町の会長',
  contactPhone: '0561-00-9999',
  contactExtension: '',
  venueAsPrinted: '',
  printedIn: '',
  needsReview: '',
  state: 'running',
  from0: '',
  until0: '',
});

const guest = { name: '来る人', phone: '0561-00-7777', party: '2', note: 'つえを使います' } as const;
const when = { startsAt: '10:00', endsAt: '12:00' } as const;

/** Forms of gatherings: those of neighbours, of who keeps one, and of the door on the day. */
export const gatherings: LawfulCases = {
  '/gatherings/days/:id/join': { who: 'resident', path: day('joinDay', 'join'), fields: () => guest },
  '/gatherings/signups': {
    who: 'resident',
    path: fixed('/gatherings/signups'),
    fields: () => ({ code: codes.own }),
    says: 200, // the page of one's own line
  },
  '/gatherings/signups/withdraw': {
    who: 'resident',
    path: fixed('/gatherings/signups/withdraw'),
    fields: () => ({ code: codes.own }),
  },
  '/gatherings/new': { who: 'doi', path: fixed('/gatherings/new'), fields: aboutSalon },
  '/gatherings/:id/edit': {
    who: 'doi',
    path: ofGathering('edited', 'edit'),
    fields: (s) => ({ ...aboutSalon(s), _version: '1' }),
    now: fixed('前の名前のサロン'),
  },
  '/gatherings/:id/go-on': {
    who: 'doi',
    path: ofGathering('ending', 'go-on'),
    fields: () => ({ _version: '1' }),
    now: fixed('もうすぐ終わるサロン'),
  },
  '/gatherings/:id/settle-gone': {
    who: 'doi',
    path: ofGathering('goneEvent', 'settle-gone'),
    fields: () => ({ way: 'hold' }),
  },
  '/gatherings/:id/review': {
    who: 'doi',
    path: ofGathering('doubted', 'review'),
    fields: () => ({ note: '主催者に電話で聞きました', _version: '1' }),
    now: fixed('会場が別の地区'),
  },
  '/gatherings/:id/add-day': {
    who: 'doi',
    path: ofGathering('gathering', 'add-day'),
    fields: (s) => ({ ...when, day: '2026-12-20', placeId: s.of('place'), capacity: '5' }),
  },
  '/gatherings/days/:id/confirm': {
    who: 'doi',
    path: day('cancelledDay', 'confirm'),
    fields: () => ({ _version: '2' }),
    now: fixed('会場の工事のため'),
  },
  '/gatherings/days/:id/cancel': {
    who: 'doi',
    path: day('cancelDay', 'cancel'),
    fields: () => ({ reason: '大雨のため', _version: '1' }),
    now: fixed('北町のサロン'),
  },
  '/gatherings/days/:id/move': {
    who: 'doi',
    path: day('moveDay', 'move'),
    fields: (s) => ({
      ...when,
      day: '2026-12-12',
      placeId: s.of('place'),
      reason: '夏祭りのため',
      _version: '1',
    }),
    now: fixed('13:30'),
  },
  '/gatherings/days/:id/signup': {
    who: 'doi',
    path: day('enterDay', 'signup'),
    fields: () => ({ ...guest, channel: 'phone' }),
    says: 200, // the number is read out from this page, and never shown again
  },
  '/gatherings/days/:id/count': {
    who: 'doi',
    path: day('countDay', 'count'),
    fields: () => ({ child: '1', adult: '2', elder: '7', unknown: '0', helpers: '2', method: 'count' }),
  },
  '/gatherings/days/:id/tally': {
    who: 'doi',
    path: day('countDay', 'tally'),
    fields: () => ({ band: 'elder', people: '1' }),
  },
  '/gatherings/signups/:id/told': { who: 'doi', path: onList('tell', 'told'), fields: nothing },
  '/gatherings/signups/:id/strike': { who: 'doi', path: onList('strike', 'strike'), fields: nothing },
  '/people/:id/gatherings': {
    who: 'clerk',
    path: ofPerson('gatherings'),
    fields: (s) => ({ gatheringId: s.of('gathering') }),
  },
  '/people/:id/gatherings/end': {
    who: 'clerk',
    path: ofPerson('gatherings/end'),
    fields: (s) => ({ comerId: s.of('comer') }),
  },
};
