import { Said, SaidTime } from '../../../kernel/i18n/ruby.tsx';
import { formatMonth } from '../../../kernel/time.ts';
import {
  BackLink,
  Banner,
  Card,
  Cards,
  EmptyState,
  Link,
  PageHead,
  PhoneLink,
  Section,
  SummaryList,
  type SummaryRow,
  useView,
} from '../../../kernel/ui/index.ts';
import { gatheringPaths } from '../../../paths/gatherings.ts';
import { stationPaths } from '../../../paths/stations.ts';
import { addressLine } from '../../districts/index.ts';
import { DayState, SaidDay, SaidDays, SaidHours } from '../calendar/day-words.tsx';
import { stationWords as words } from './messages.ts';
import { OpenToday, SaidOpening } from './opening-words.tsx';
import { PlaceForMachines } from './place-machine.page.tsx';
import { isOver, type Room } from './station.rules.ts';
import type { HeldHere, ListedStation, StationView } from './station.view.ts';

/** All stations of the town: which one is near, and whether it is open now. */
export function StationsPage({ stations }: { stations: readonly ListedStation[] }) {
  return (
    <>
      <PageHead title={<Said message={words.title} />} lead={<Said message={words.lead} />} />
      {stations.length === 0 ? <NoStations /> : <StationCards stations={stations} />}
      <p>
        <Link href={stationPaths.own}>
          <Said message={words.checkBooking} />
        </Link>
      </p>
    </>
  );
}

const NoStations = () => (
  <EmptyState
    title={<Said message={words.none} />}
    action={
      <Link href={gatheringPaths.week}>
        <Said message={words.gatherings} />
      </Link>
    }
  >
    <Said message={words.noneHint} />
  </EmptyState>
);

function StationCards({ stations }: { stations: readonly ListedStation[] }) {
  return (
    <Cards>
      {stations.map(({ station, place, districts, today }) => (
        <Card href={stationPaths.show(station.id)} title={place.name} level={2}>
          <p>
            <OpenToday opening={today} />
          </p>
          <Ends station={station} />
          {station.lead !== '' && <p>{station.lead}</p>}
          <p class="ts-quiet">{[addressLine(place), ...nearest(districts)].filter(Boolean).join('　')}</p>
        </Card>
      ))}
    </Cards>
  );
}

/** The smallest districts say most: not the whole city. */
const nearest = (districts: ListedStation['districts']): string[] =>
  districts.filter(({ kind }) => kind !== 'city').map(({ name }) => name);

/** One station. */
export function StationPage({ view, url }: { view: StationView; url: string }) {
  const { station, place, week } = view;
  const [today] = week;
  const over = isOver(station, view.today);
  return (
    <>
      <BackLink href={stationPaths.list}>
        <Said message={words.back} />
      </BackLink>
      <PageHead title={place.name} lead={station.lead || undefined} />
      <Ending view={view} />
      {today && !over && (
        <p>
          <OpenToday opening={today.opening} />
        </p>
      )}
      <SummaryList rows={factsOf(view)} />
      {over ? <Drawings view={view} /> : <Going view={view} url={url} />}
    </>
  );
}

/** What goes on at a station that is open. */
const Going = ({ view, url }: { view: StationView; url: string }) => (
  <>
    <Hours view={view} />
    <Here view={view} />
    <Rooms rooms={view.rooms} />
    <Groups groups={view.groups} />
    <Drawings view={view} />
    <PlaceForMachines view={view} url={url} />
  </>
);

/** That a station ends, where its days are told. */
const Ends = ({ station: { lastOn } }: Pick<ListedStation, 'station'>) =>
  lastOn && (
    <p>
      <Said message={words.endsOn} blanks={{ day: <SaidDay day={lastOn} /> }} />
    </p>
  );

/** That it ends, or has ended, and why. */
function Ending({ view: { station, today } }: { view: StationView }) {
  if (!station.lastOn) return null;
  const day = <SaidDay day={station.lastOn} />;
  const message = isOver(station, today) ? words.endedOn : words.endsOn;
  return (
    <Banner kind="info" title={<Said message={message} blanks={{ day }} />} level={2}>
      <p>{station.endReason}</p>
    </Banner>
  );
}

/** What one asks before setting out; what nobody told is left out. */
function factsOf({ station, place, facts }: StationView): SummaryRow[] {
  const rows = [
    [words.openSpace, station.openSpace],
    [words.kitchen, station.kitchen],
    [words.staffed, station.staffWords],
    [words.where, addressLine(place)],
    [words.coming, [station.coming, facts.accessNote].filter(Boolean).join('　')],
    [words.phone, place.phone && <PhoneLink phone={place.phone} />],
  ] as const;
  return rows.flatMap(([label, value]) => (value ? [{ label: <Said message={label} />, value }] : []));
}

function Hours({ view: { station, week, facts } }: { view: StationView }) {
  return (
    <Section title={<Said message={words.thisWeek} />}>
      <SummaryList
        rows={week.map(({ day, opening }) => ({
          label: <SaidDay day={day} />,
          value: <SaidOpening opening={opening} />,
        }))}
      />
      {week.some(({ day }) => day === station.lastOn) && <Ends station={station} />}
      {facts.openingAsPrinted !== '' && (
        <p class="ts-quiet">
          <Said message={words.printed} />：{facts.openingAsPrinted}
        </p>
      )}
    </Section>
  );
}

function Here({ view: { here } }: { view: StationView }) {
  return (
    <Section title={<Said message={words.here} />}>
      {here.length === 0 ? (
        <p>
          <Said message={words.hereNone} />
        </p>
      ) : (
        <ul class="ts-plain ts-stack">
          {here.map((shown) => (
            <HereOne shown={shown} />
          ))}
        </ul>
      )}
    </Section>
  );
}

function HereOne({ shown }: { shown: HeldHere }) {
  const { day, gathering } = shown;
  return (
    <li>
      <p>
        <Link href={gatheringPaths.show(gathering.id)}>{gathering.name}</Link> <DayState shown={shown} />
      </p>
      <p>
        <SaidDays day={day} /> <SaidHours day={day} />
      </p>
    </li>
  );
}

function Rooms({ rooms }: { rooms: readonly Room[] }) {
  return (
    <Section title={<Said message={words.rooms} />}>
      {rooms.length === 0 ? (
        <p>
          <Said message={words.roomsNone} />
        </p>
      ) : (
        <Cards>
          {rooms.map((room) => (
            <RoomCard room={room} />
          ))}
        </Cards>
      )}
      <p>
        <Link href={stationPaths.own}>
          <Said message={words.checkBooking} />
        </Link>
      </p>
    </Section>
  );
}

const steps = { yes: words.stepFree, partly: words.stepPartly, no: words.stepNo } as const;

function RoomCard({ room }: { room: Room }) {
  return (
    <Card {...(room.bookable ? { href: stationPaths.room(room.id) } : {})} title={room.name}>
      <p class="ts-cluster">
        {room.seats !== null && (
          <span>
            <Said message={words.seats} blanks={{ seats: room.seats }} />
          </span>
        )}
        {room.stepFree !== 'unknown' && (
          <span>
            <Said message={steps[room.stepFree]} />
          </span>
        )}
      </p>
      {room.equipment !== '' && <p>{room.equipment}</p>}
      {!room.bookable && (
        <p>
          <Said message={words.notLent} />
        </p>
      )}
    </Card>
  );
}

function Groups({ groups }: { groups: readonly string[] }) {
  if (groups.length === 0) return null;
  return (
    <Section title={<Said message={words.groups} />}>
      <p>{groups.join('、')}</p>
    </Section>
  );
}

function Drawings({ view: { drawings } }: { view: StationView }) {
  const { locale } = useView();
  if (drawings.length === 0) return null;
  return (
    <Section title={<Said message={words.drawings} />}>
      <ul class="ts-plain">
        {drawings.map(({ id, month }) => (
          <li>
            <Link href={stationPaths.drawn(id)}>
              <Said
                message={words.drawingOf}
                blanks={{ month: <SaidTime>{formatMonth(`${month}-01`, locale)}</SaidTime> }}
              />
            </Link>
          </li>
        ))}
      </ul>
    </Section>
  );
}
