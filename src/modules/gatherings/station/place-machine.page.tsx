import { LinkedData, useView } from '../../../kernel/ui/index.ts';
import { addressLine } from '../../districts/index.ts';
import type { StationView } from './station.view.ts';

/** The station for machines that read pages (schema.org CivicStructure, a kind of Place) with the hours of the coming week. */
export function PlaceForMachines({ view, url }: { view: StationView; url: string }) {
  const { station, place, week, rooms, facts } = view;
  const { townName } = useView();
  const hours = week.flatMap(({ day, opening }) =>
    opening.state === 'open'
      ? opening.hours.map(({ from, until }) => specification(day, from, until))
      : opening.state === 'closed'
        ? [specification(day, '00:00', '00:00')]
        : [],
  );
  const told = {
    '@type': ['Place', 'CivicStructure'],
    ...{ name: place.name, url },
    address: addressLine(place) || townName,
    publicAccess: true,
    ...(station.lead ? { description: station.lead } : {}),
    ...(place.phone ? { telephone: place.phone } : {}),
    ...(place.latitude !== null && place.longitude !== null
      ? { geo: { '@type': 'GeoCoordinates', latitude: place.latitude, longitude: place.longitude } }
      : {}),
    ...(facts.stepFree === 'unknown' ? {} : { amenityFeature: [stepFree(facts.stepFree === 'yes')] }),
    ...(rooms.length === 0 ? {} : { containsPlace: rooms.map(roomOf) }),
    openingHoursSpecification: hours,
  };
  return <LinkedData things={[told]} />;
}

const stepFree = (value: boolean) => ({
  '@type': 'LocationFeatureSpecification',
  ...{ name: 'step-free', value },
});

const roomOf = ({ name, seats }: StationView['rooms'][number]) => ({
  ...{ '@type': 'Room', name },
  ...(seats === null ? {} : { maximumAttendeeCapacity: seats }),
});

/** One day's hours; the same time twice says that it is closed all day. */
const specification = (day: string, opens: string, closes: string) => ({
  '@type': 'OpeningHoursSpecification',
  ...{ opens, closes: closes === '24:00' ? '23:59' : closes, validFrom: day, validThrough: day },
});
