import type { LocalDate } from '../../../kernel/time.ts';
import { type EventRecord, isPrivateMail, isPrivateNumber, withoutPrivate } from '../../resources/index.ts';
import type { GatheringFacts } from '../gathering/gathering.rules.ts';

const oneLine = (text: string): string => text.replace(/\s*\n\s*/g, ' ').trim();

/**
 * An event as it may be shown: its days stand in the calendar, and nobody's own number or mail address is published a
 * second time (community.md R7). With a private number the name beside it goes too; mail addresses of contacts always.
 */
export function shownRecord(record: EventRecord): EventRecord {
  const texts = Object.fromEntries(
    Object.entries(record).map(([field, value]) => [
      field,
      typeof value === 'string' && field !== 'url' ? withoutPrivate(value) : value,
    ]),
  ) as EventRecord;
  const isPrivate = isPrivateNumber(record.phone) || isPrivateMail(record.contactMail);
  const contact = isPrivate ? { contactName: '', phone: '', extension: '' } : { phone: record.phone };
  return { ...texts, ...contact, contactMail: '', occurrences: [], past: [], points: [] };
}

/** An event as a gathering: what it is, where, for how much, whom to ask. Signing up is its organiser's affair. */
export function gatheringFacts(
  record: EventRecord,
  placeId: string | null,
  startsOn: LocalDate,
): GatheringFacts {
  return {
    ...feeOf(record),
    name: oneLine(record.name),
    kana: oneLine(record.kana),
    alias: '',
    organizerId: null,
    organizerName: oneLine(record.organizer),
    districtId: null,
    placeId,
    placeNote: '',
    venueAsPrinted: venueWords(record),
    printedIn: '',
    needsReview: '',
    lead: leadOf(record),
    targetGroups: [],
    allAges: false,
    newcomers: false,
    signup: 'none',
    capacity: null,
    tallyOnly: false,
    contactName: oneLine(record.contactName),
    contactPhone: oneLine(record.phone),
    contactExtension: oneLine(record.extension),
    url: record.url,
    displayText: '',
    perMonthMin: null,
    perMonthMax: null,
    state: 'running',
    schedule: {
      kind: 'dates',
      rule: '',
      hours: [],
      startsOn,
      repeatsUntil: null,
      startsAt: '',
      endsAt: '',
      placeId,
      onHoliday: 'hold',
    },
  };
}

const leadOf = ({ subtitle, summary, description }: EventRecord): string =>
  [...new Set([subtitle, summary, description].map((text) => text.trim()))].filter(Boolean).join('\n');

/** Where it is, as printed: for those that stand at no place of the town's list. */
export const venueWords = ({ venue, meetingPoint, city, address }: EventRecord): string =>
  oneLine(venue || (address === '' ? meetingPoint : `${city}${address}`));

const mostYen = 100_000;

/** A fee that is a plain figure becomes one; anything else stays the words it was. */
export function feeOf({ fee, feeNote }: Pick<EventRecord, 'fee' | 'feeNote'>) {
  const flat = fee.normalize('NFKC').replace(/[\s,]/g, '');
  const yen = /^無料$/.test(flat) ? 0 : Number(/^(\d+)円?$/.exec(flat)?.[1] ?? Number.NaN);
  if (Number.isInteger(yen) && yen <= mostYen) return { feeYen: yen, feeNote: oneLine(feeNote) };
  return { feeYen: null, feeNote: [fee, feeNote].map(oneLine).filter(Boolean).join('　') };
}
