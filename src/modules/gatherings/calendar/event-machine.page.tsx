import { LinkedData, schemaOrg, useView } from '../../../kernel/ui/index.ts';
import { addressLine, type PlaceCard } from '../../districts/index.ts';
import { endDay } from '../occurrence/occurrence.rules.ts';
import { type GatheringView, type ShownDay, whereOf } from './shown-day.ts';

const eventStates = {
  confirmed: 'EventScheduled',
  held: 'EventScheduled',
  tentative: 'EventScheduled',
  cancelled: 'EventCancelled',
  moved: 'EventRescheduled',
} as const;

/** The coming days for machines that read pages (schema.org Event, one for each day). */
export function EventsForMachines({ view, url }: { view: GatheringView; url: string }) {
  const { townName } = useView();
  const things = view.coming.map(({ day, gathering, place }) => ({
    ...{ '@type': 'Event', name: gathering.name, url },
    startDate: instantText(day.day, day.startsAt),
    ...endOf(day),
    eventStatus: schemaOrg(eventStates[day.state]),
    eventAttendanceMode: schemaOrg('OfflineEventAttendanceMode'),
    ...(gathering.lead ? { description: gathering.lead } : {}),
    location: place
      ? placeOf(place, townName)
      : { '@type': 'Place', name: whereOf({ gathering, place }) || townName, address: townName },
    ...(view.organizer ? { organizer: { '@type': 'Organization', name: view.organizer } } : {}),
    ...(gathering.feeYen === null ? {} : { isAccessibleForFree: gathering.feeYen === 0 }),
    ...(day.capacity === null ? {} : { maximumAttendeeCapacity: day.capacity }),
  }));
  return <LinkedData things={things} />;
}

/** When it is over; nothing where an hour is told at which it begins and none at which it ends. */
const endOf = (day: ShownDay['day']) =>
  day.endsAt === '' && day.startsAt !== '' && day.lastDay === null
    ? {}
    : { endDate: instantText(endDay(day), day.endsAt) };

/** A day with its hour as machines write it; the day alone where nobody told an hour. */
const instantText = (day: string, clock: string): string =>
  clock === '' ? day : `${day}T${clock === '24:00' ? '23:59' : clock}:00+09:00`;

/** Where it is held; a place without an address is in the town. */
const placeOf = (place: PlaceCard, townName: string) => ({
  ...{ '@type': 'Place', name: place.name, address: addressLine(place) || townName },
  ...(place.latitude === null || place.longitude === null
    ? {}
    : { geo: { '@type': 'GeoCoordinates', latitude: place.latitude, longitude: place.longitude } }),
});
