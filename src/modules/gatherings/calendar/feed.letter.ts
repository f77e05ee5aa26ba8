import ical, { type ICalCalendar, type ICalEventData, ICalEventStatus } from 'ical-generator';
import { addDays, instantAt, type LocalDate } from '../../../kernel/time.ts';
import { gatheringPaths } from '../../../paths/gatherings.ts';
import { addressLine } from '../../districts/index.ts';
import { endDay } from '../occurrence/occurrence.rules.ts';
import type { Feed } from './feed.actions.ts';
import { type ShownDay, whereOf } from './shown-day.ts';

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
    ...whenOf(shown),
    summary: day.state === 'tentative' ? `${gathering.name}（要確認）` : gathering.name,
    description: [hoursText(day), day.note, day.reason, gathering.lead, url]
      .filter((line) => line !== '')
      .join('\n'),
    sequence: sequenceOf(day.changedAt),
    stamp: day.changedAt,
    status: states[day.state] ?? ICalEventStatus.CONFIRMED,
    url,
  });
  const where = whereOf(shown);
  if (!place && where !== '') event.location(where);
  if (!place) return;
  const { latitude: lat, longitude: lon } = place;
  event.location({
    title: place.name,
    address: addressLine(place),
    ...(lat !== null && lon !== null ? { geo: { lat, lon } } : {}),
  });
}

const MINUTE_MS = 60_000;

/** Whole days where it lasts for days or nobody told an hour: the last one is the first without it (RFC 5545 3.6.1). */
function whenOf({ day }: ShownDay): Pick<ICalEventData, 'allDay' | 'start' | 'end' | 'timezone'> {
  const whole = (date: LocalDate) => new Date(`${date}T00:00:00Z`);
  if (day.lastDay !== null || day.startsAt === '')
    return { allDay: true, start: whole(day.day), end: whole(addDays(endDay(day), 1)), timezone: 'UTC' };
  const start = instantAt(day.day, day.startsAt);
  if (day.endsAt === '') return { start };
  const end =
    day.endsAt === '24:00'
      ? new Date(instantAt(day.day, '23:59').getTime() + MINUTE_MS)
      : instantAt(day.day, day.endsAt);
  return { start, end };
}

/** The hours of every day of what lasts for days, for its description. */
const hoursText = ({ lastDay, startsAt, endsAt }: ShownDay['day']): string =>
  lastDay === null || startsAt === '' ? '' : `${startsAt}～${endsAt}`;

const turnOfMillennium = Date.UTC(2000, 0, 1);

/** Grows with every change of a day, also over a move, which makes a row of its own: seconds since 2000. */
const sequenceOf = (changedAt: Date): number => Math.floor((changedAt.getTime() - turnOfMillennium) / 1000);
