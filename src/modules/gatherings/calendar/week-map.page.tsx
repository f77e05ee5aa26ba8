import { Said } from '../../../kernel/i18n/ruby.tsx';
import { TownMap } from '../../../kernel/map/town-map.tsx';
import { Columns, OwnWords, Section } from '../../../kernel/ui/index.ts';
import { addressLine, type PlaceCard } from '../../districts/index.ts';
import { gatheringWords as words } from '../messages.ts';
import type { Week } from './shown-day.ts';

/** Places up to which a map can be read; a city has more, a district hardly. */
const MOST_PLACES = 40;

/** Where the week's gatherings are, numbered on a map with the same in a list beside it. */
export function WeekMap({ week, code }: { week: Week; code: string }) {
  const places = placesOf(week);
  if (places.length === 0) return null;
  return (
    <Section title={<Said message={words.map} />} id="map">
      {places.length > MOST_PLACES ? (
        <p>
          <Said message={words.mapNear} />
        </p>
      ) : (
        <Columns aside={<TownMap code={code} markers={markersOf(places)} district={week.near?.name} />}>
          <ol>
            {places.map((place) => (
              <li>
                <OwnWords>{place.name}</OwnWords> <OwnWords>{addressLine(place)}</OwnWords>
              </li>
            ))}
          </ol>
        </Columns>
      )}
    </Section>
  );
}

/** Places of the week that can be shown on a map, each once, in the order of the days. */
function placesOf({ days, lasting }: Week): PlaceCard[] {
  const all = [...days.flatMap(({ shown }) => shown), ...lasting];
  const known = new Map(all.flatMap(({ place }) => (place ? [[place.id, place] as const] : [])));
  return [...known.values()].filter(({ latitude }) => latitude !== null);
}

const markersOf = (places: readonly PlaceCard[]) =>
  places.flatMap(({ latitude, longitude }, at) =>
    latitude === null || longitude === null ? [] : [{ label: String(at + 1), latitude, longitude }],
  );
