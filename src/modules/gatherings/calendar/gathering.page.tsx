import { Said } from '../../../kernel/i18n/ruby.tsx';
import {
  Banner,
  Breadcrumbs,
  Button,
  Disclosure,
  Link,
  LinkedData,
  OwnWords,
  PageHead,
  Section,
  SummaryList,
  schemaOrg,
  useSay,
  useView,
} from '../../../kernel/ui/index.ts';
import { gatheringPaths } from '../../../paths/gatherings.ts';
import { addressLine } from '../../districts/index.ts';
import type { Gathering } from '../gathering/gathering.rules.ts';
import { Credit, Lines } from '../listing/listing.page.tsx';
import { listingWords } from '../listing/messages.ts';
import { gatheringWords as words } from '../messages.ts';
import { endDay } from '../occurrence/occurrence.rules.ts';
import { DayState, SaidDays, SaidHours } from './day-words.tsx';
import { factsOf, type GatheringFactsView } from './gathering-facts.page.tsx';
import { type ShownDay, whereOf } from './shown-day.ts';

export type GatheringView = GatheringFactsView & {
  readonly coming: readonly ShownDay[];
  /** Days it was held, once all of them are past; of what came out of a list alone. */
  readonly past: readonly ShownDay[];
};

/** One gathering for whoever thinks of going: when next, where, what it costs, whom to ask. */
export function GatheringPage({ view }: { view: GatheringView }) {
  const t = useSay();
  const { gathering } = view;
  return (
    <>
      <Breadcrumbs
        items={[{ href: gatheringPaths.week, label: t(words.backToWeek) }, { label: gathering.name }]}
      />
      <PageHead
        shoulder={view.organizer && <OwnWords>{view.organizer}</OwnWords>}
        title={<OwnWords>{gathering.name}</OwnWords>}
        lead={gathering.lead && <Lines text={gathering.lead} />}
      />
      {gathering.state === 'resting' && (
        <Banner kind="info" title={<Said message={words.resting} />}>
          <Said message={words.noDaysHint} />
        </Banner>
      )}
      <ComingDays view={view} />
      <SummaryList rows={factsOf(view, useView().locale)} />
      {view.listing && <Credit listing={view.listing} gathering={gathering} />}
      <Section title={<Said message={words.subscribe} />}>
        <p>
          <Said message={words.subscribeHint} />
        </p>
        <p>
          <Link href={gatheringPaths.gatheringFeed(gathering.id)}>
            <Said message={words.subscribe} />
          </Link>
        </p>
      </Section>
      <Events view={view} />
    </>
  );
}

function ComingDays({ view: { coming, gathering, listing, past } }: { view: GatheringView }) {
  if (past.length > 0)
    return (
      <Section title={<Said message={listingWords.pastDays} />}>
        <p>
          <Said message={listingWords.over} />
        </p>
        <DayCards days={past} />
      </Section>
    );
  return (
    <Section title={<Said message={words.comingDays} />}>
      {(listing === null || gathering.signup !== 'none') && <JoinWords gathering={gathering} />}
      {coming.length === 0 ? (
        <p>
          <Said message={words.noDays} /> <Said message={words.noDaysHint} />
        </p>
      ) : (
        <>
          <DayCards days={coming.slice(0, SHOWN_FIRST)} />
          <LaterDays days={coming.slice(SHOWN_FIRST)} />
        </>
      )}
    </Section>
  );
}

/** Days that lie open; the rest is one press away, so that where and how much stand on a phone's first pages. */
const SHOWN_FIRST = 3;

const LaterDays = ({ days }: { days: readonly ShownDay[] }) =>
  days.length > 0 && (
    <Disclosure summary={<Said message={words.laterDays} blanks={{ count: days.length }} />}>
      <DayCards days={days} />
    </Disclosure>
  );

const DayCards = ({ days }: { days: readonly ShownDay[] }) => (
  <ul class="ts-plain ts-stack">
    {days.map((shown) => (
      <ComingDay shown={shown} />
    ))}
  </ul>
);

function ComingDay({ shown }: { shown: ShownDay }) {
  const { day, gathering, place } = shown;
  const open = day.state === 'confirmed' || day.state === 'tentative';
  return (
    <li class="ts-card">
      <p class="ts-cluster">
        <strong>
          <SaidDays day={day} />
        </strong>
        <SaidHours day={day} />
        <DayState shown={shown} />
      </p>
      {day.note !== '' && (
        <p>
          <Lines text={day.note} />
        </p>
      )}
      {day.reason !== '' && !open && (
        <p>
          <OwnWords>{day.reason}</OwnWords>
        </p>
      )}
      {day.state === 'tentative' && (
        <p>
          <OwnWords>{day.reason}</OwnWords> <Said message={words.tentativeHint} />
        </p>
      )}
      {place && place.id !== gathering.placeId && (
        <p>
          <OwnWords>{place.name}</OwnWords>
        </p>
      )}
      {open && gathering.signup !== 'none' && <Join shown={shown} />}
    </li>
  );
}

const joinWays = {
  none: words.joinNone,
  welcome: words.joinWelcome,
  required: words.joinRequired,
} as const;

const JoinWords = ({ gathering }: { gathering: Gathering }) => (
  <p>
    <Said message={joinWays[gathering.signup]} />
  </p>
);

function Join({ shown: { day, gathering } }: { shown: ShownDay }) {
  const capacity = day.capacity ?? gathering.capacity;
  const left = capacity === null ? null : Math.max(0, capacity - day.seatsTaken);
  return (
    <p class="ts-cluster">
      <Button kind="outline" href={gatheringPaths.join(day.id)}>
        <Said message={words.join} />
      </Button>
      {left !== null && left > 0 && <Said message={words.seatsLeft} blanks={{ seats: left }} />}
      {left === 0 && <Said message={words.full} />}
    </p>
  );
}

const eventStates = {
  confirmed: 'EventScheduled',
  held: 'EventScheduled',
  tentative: 'EventScheduled',
  cancelled: 'EventCancelled',
  moved: 'EventRescheduled',
} as const;

/** A day with its hour as machines write it; the day alone where nobody told an hour. */
const instantText = (day: string, clock: string): string =>
  clock === '' ? day : `${day}T${clock === '24:00' ? '23:59' : clock}:00+09:00`;

/** The coming days for machines that read pages. */
function Events({ view: { coming, organizer } }: { view: GatheringView }) {
  const { townName } = useView();
  const things = coming.map(({ day, gathering, place }) => ({
    '@type': 'Event',
    name: gathering.name,
    startDate: instantText(day.day, day.startsAt),
    endDate: instantText(endDay(day), day.endsAt),
    eventStatus: schemaOrg(eventStates[day.state]),
    eventAttendanceMode: schemaOrg('OfflineEventAttendanceMode'),
    ...(gathering.lead ? { description: gathering.lead } : {}),
    location: place
      ? { '@type': 'Place', name: place.name, address: addressLine(place) }
      : { '@type': 'Place', name: whereOf({ gathering, place }) || townName },
    ...(organizer ? { organizer: { '@type': 'Organization', name: organizer } } : {}),
    ...(gathering.feeYen === null ? {} : { isAccessibleForFree: gathering.feeYen === 0 }),
  }));
  return <LinkedData things={things} />;
}
