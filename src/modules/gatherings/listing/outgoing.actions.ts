import type { Tx } from '../../../kernel/ctx/tx.ts';
import { toKatakana } from '../../../kernel/fold/index.ts';
import { gatheringPaths } from '../../../paths/gatherings.ts';
import { organizationCards, type PlaceFacts, placesById } from '../../districts/index.ts';
import type { EventRecord, EventSource, Occurrence as Printed } from '../../resources/index.ts';
import { type Gathering, type TargetGroup, targetGroups } from '../gathering/gathering.rules.ts';
import { gatheringsById } from '../gathering/gathering.store.ts';
import { type Occurrence, occurrenceStates } from '../occurrence/occurrence.rules.ts';
import { occurrencesBetween } from '../occurrence/occurrence.store.ts';
import { listingsOf } from './listing.store.ts';
import type { Listing } from './listing.ts';

const open: ReadonlySet<string> = new Set(['confirmed', 'tentative', 'held']);

/** Public gatherings with their days of a span, as a list of events says them (community.md 3.2); drafts stay at home. */
export const eventsOfGatherings: EventSource = async (tx, { from, until, townUrl }) => {
  const days = (await occurrencesBetween(tx, from, until)).filter(({ state }) => open.has(state));
  const ids = days.map(({ gatheringId }) => gatheringId);
  const gatherings = await gatheringsById(tx, ids);
  const listings = await listingsOf(tx, ids);
  const places = await placesById(
    tx,
    days.flatMap(({ placeId }) => placeId ?? []),
  );
  const organizers = await organizersOf(tx, [...gatherings.values()]);
  const grouped = Map.groupBy(days, ({ gatheringId, placeId }) => `${gatheringId} ${placeId}`);
  return [...grouped.values()].flatMap((own) => {
    const gathering = gatherings.get(own[0]?.gatheringId ?? '');
    if (gathering?.state !== 'running') return [];
    const about: About = {
      gathering,
      listing: listings.get(gathering.id) ?? null,
      place: places.get(own[0]?.placeId ?? '') ?? null,
      organizer: gathering.organizerName || (organizers.get(gathering.organizerId ?? '') ?? ''),
      page: `${townUrl}${gatheringPaths.show(gathering.id)}`,
    };
    return [{ ...recordOf(about), occurrences: own.map(printedDay) }];
  });
};

type About = {
  readonly gathering: Gathering;
  readonly listing: Listing | null;
  readonly place: PlaceFacts | null;
  readonly organizer: string;
  readonly page: string;
};

async function organizersOf(tx: Tx, gatherings: readonly Gathering[]): Promise<ReadonlyMap<string, string>> {
  const cards = await organizationCards(
    tx,
    gatherings.flatMap(({ organizerId }) => organizerId ?? []),
  );
  return new Map([...cards].map(([id, { name }]) => [id, name]));
}

/** What came out of a list and was changed by nobody goes out as it came, with its credit; all else as it stands here. */
function recordOf(about: About): EventRecord {
  const { gathering, listing, page } = about;
  const url = gathering.url || page;
  const lead = { subtitle: '', summary: '', description: gathering.lead };
  if (!listing) return { ...blankEvent, ...factsOf(about), ...whereOf(about), ...lead, url };
  const note = [listing.record.note, `出典：${listing.attribution}（${listing.licence}）`]
    .filter(Boolean)
    .join('　');
  if (gathering.version === listing.leftVersion) return { ...listing.record, ...lead, url, note };
  return { ...listing.record, ...factsOf(about), ...whereOf(about), ...lead, url, note };
}

const signupText = {
  none: '申し込みはいりません',
  welcome: '申し込みがあると助かります（なくても参加できます）',
  required: '申し込みが必要です',
} as const;

function factsOf({ gathering, listing, organizer }: About): Partial<EventRecord> {
  const { feeYen, signup, capacity } = gathering;
  const target = [
    ...gathering.targetGroups.map((group) => targetGroups[group as TargetGroup] ?? group),
    ...(gathering.allAges ? ['多世代'] : []),
  ].join('、');
  return {
    name: gathering.name,
    kana: toKatakana(gathering.kana),
    fee: feeYen === null ? '' : feeYen === 0 ? '無料' : `${feeYen}円`,
    feeNote: gathering.feeNote,
    contactName: gathering.contactName,
    phone: gathering.contactPhone,
    extension: gathering.contactExtension,
    organizer,
    ...(target === '' ? {} : { target }),
    ...(capacity === null ? {} : { capacity: String(capacity) }),
    ...(listing && signup === 'none' ? {} : { apply: signupText[signup] }),
  };
}

function whereOf({ gathering, place }: About): Partial<EventRecord> {
  if (!place) return gathering.sourceId === '' ? {} : { venue: gathering.venueAsPrinted };
  const { name, prefecture, city, address, addressLine2, postalCode, latitude, longitude } = place;
  return { venue: name, prefecture, city, address, addressLine2, postalCode, latitude, longitude };
}

const printedDay = ({ day, lastDay, startsAt, endsAt, note, state, reason }: Occurrence): Printed => ({
  line: 0,
  startsOn: day,
  endsOn: lastDay ?? day,
  startsAt: startsAt || null,
  endsAt: endsAt || null,
  note: [note, ...(state === 'tentative' ? [occurrenceStates.tentative, reason] : [])]
    .filter(Boolean)
    .join('　'),
});

const blankEvent: EventRecord = {
  kind: 'event',
  code: '',
  prefecture: '',
  city: '',
  address: '',
  addressLine2: '',
  postalCode: '',
  latitude: null,
  longitude: null,
  phone: '',
  extension: '',
  url: '',
  note: '',
  name: '',
  kana: '',
  nameEn: '',
  subtitle: '',
  summary: '',
  description: '',
  occurrences: [],
  past: [],
  venue: '',
  meetingPoint: '',
  points: [],
  fee: '',
  feeNote: '',
  contactName: '',
  contactMail: '',
  organizer: '',
  partners: '',
  target: '',
  capacity: '',
  applyUntil: '',
  applyUntilAt: '',
  apply: '',
  access: '',
  parking: '',
  eventKind: '',
};
