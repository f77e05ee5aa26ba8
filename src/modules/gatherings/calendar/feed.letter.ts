import ical, { type ICalCalendar, ICalEventStatus } from 'ical-generator';
import { instantAt } from '../../../kernel/time.ts';
import { gatheringPaths } from '../../../paths/gatherings.ts';
import { addressLine } from '../../districts/index.ts';
import type { Feed } from './feed.actions.ts';
import type { ShownDay } from './shown-day.ts';

/** How often clients may ask again, in seconds. */
const ASK_AGAIN_SECONDS = 6 * 3600;

const states: Partial<Record<ShownDay['day']['state'], ICalEventStatus>> = {
  tentative: ICalEventStatus.TENTATIVE,
  cancelled: ICalEventStatus.CANCELLED,
};

/**
 * A calendar as clients subscribe to it (RFC 5545, RFC 7986): an event for every day, in UTC, so that no client has to
 * know our zone. A moved day keeps its UID under its new date with a higher SEQUENCE, so that clients move it instead
 * of showing it twice; a cancelled one stays, struck through (A26). `townUrl` is the town's address.
 */
export function calendarText(feed: Feed, townUrl: string): string {
  const calendar = ical({
    name: feed.name,
    prodId: { company: 'tsumugi', product: 'gatherings', language: 'JA' },
    ttl: ASK_AGAIN_SECONDS,
  });
  for (const shown of feed.days) if (shown.day.state !== 'moved') addEvent(calendar, shown, townUrl);
  return calendar.toString();
}

function addEvent(calendar: ICalCalendar, shown: ShownDay, townUrl: string): void {
  const { day, gathering, place } = shown;
  const url = `${townUrl}${gatheringPaths.show(gathering.id)}`;
  const event = calendar.createEvent({
    id: `${day.rootId}@tsumugi`,
    start: instantAt(day.day, day.startsAt),
    end: endOf(shown),
    summary: day.state === 'tentative' ? `${gathering.name}（要確認）` : gathering.name,
    description: [day.reason, gathering.lead, url].filter((line) => line !== '').join('\n'),
    sequence: sequenceOf(day.changedAt),
    stamp: day.changedAt,
    status: states[day.state] ?? ICalEventStatus.CONFIRMED,
    url,
  });
  if (!place) return;
  const { latitude: lat, longitude: lon } = place;
  event.location({
    title: place.name,
    address: addressLine(place),
    ...(lat !== null && lon !== null ? { geo: { lat, lon } } : {}),
  });
}

const MINUTE_MS = 60_000;

const endOf = ({ day }: ShownDay): Date =>
  day.endsAt === '24:00'
    ? new Date(instantAt(day.day, '23:59').getTime() + MINUTE_MS)
    : instantAt(day.day, day.endsAt);

const turnOfMillennium = Date.UTC(2000, 0, 1);

/** Grows with every change of a day, also over a move, which makes a row of its own: seconds since 2000. */
const sequenceOf = (changedAt: Date): number => Math.floor((changedAt.getTime() - turnOfMillennium) / 1000);
