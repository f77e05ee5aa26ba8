import { LinkedData, useView } from '../../../kernel/ui/index.ts';
import { addressLine } from '../../districts/index.ts';
import type { StationView } from './station.view.ts';

/** The station for machines that read pages (schema.org Place) with the hours of the coming week. */
export function PlaceForMachines({ view: { station, place, week } }: { view: StationView }) {
  const { townName } = useView();
  const hours = week.flatMap(({ day, opening }) =>
    opening.state === 'open'
      ? opening.hours.map(({ from, until }) => specification(day, from, until))
      : opening.state === 'closed'
        ? [specification(day, '00:00', '00:00')]
        : [],
  );
  const told = {
    '@type': 'Place',
    name: place.name,
    address: addressLine(place) || townName,
    publicAccess: true,
    ...(station.lead ? { description: station.lead } : {}),
    ...(place.phone ? { telephone: place.phone } : {}),
    ...(place.latitude !== null && place.longitude !== null
      ? { geo: { '@type': 'GeoCoordinates', latitude: place.latitude, longitude: place.longitude } }
      : {}),
    openingHoursSpecification: hours,
  };
  return <LinkedData things={[told]} />;
}

/** One day's hours; the same time twice says that it is closed all day. */
const specification = (day: string, opens: string, closes: string) => ({
  '@type': 'OpeningHoursSpecification',
  ...{ opens, closes: closes === '24:00' ? '23:59' : closes, validFrom: day, validThrough: day },
});
