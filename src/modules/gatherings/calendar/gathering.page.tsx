import type { Child } from 'hono/jsx';
import { Said } from '../../../kernel/i18n/ruby.tsx';
import {
  Banner,
  Breadcrumbs,
  Button,
  Link,
  LinkedData,
  type Locale,
  OwnWords,
  PageHead,
  PhoneLink,
  Section,
  SummaryList,
  type SummaryRow,
  schemaOrg,
  useSay,
  useView,
} from '../../../kernel/ui/index.ts';
import { gatheringPaths } from '../../../paths/gatherings.ts';
import { addressLine, type PlaceCard } from '../../districts/index.ts';
import type { Gathering } from '../gathering/gathering.rules.ts';
import { type TargetGroup, targetGroups } from '../gathering/gathering.rules.ts';
import { scheduleWords } from '../gathering/words.rules.ts';
import { Credit, Lines, listedRows } from '../listing/listing.page.tsx';
import type { Listing } from '../listing/listing.ts';
import { listingWords } from '../listing/messages.ts';
import { gatheringWords as words } from '../messages.ts';
import { endDay } from '../occurrence/occurrence.rules.ts';
import { DayState, Fee, SaidDays, SaidHours, StepFreeWord } from './day-words.tsx';
import { type ShownDay, whereOf } from './shown-day.ts';

export type GatheringView = {
  readonly gathering: Gathering;
  readonly place: PlaceCard | null;
  readonly organizer: string;
  readonly coming: readonly ShownDay[];
  /** Set where it came out of a published list. */
  readonly listing: Listing | null;
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
        <DayCards days={coming} />
      )}
    </Section>
  );
}

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

/** What one asks before setting out; what nobody told is left out. */
function factsOf(view: GatheringView, locale: Locale): SummaryRow[] {
  const { gathering, place, organizer, listing } = view;
  const rows: (readonly [keyof typeof words, Child])[] = [
    ['schedule', scheduleText(gathering, locale)],
    ['where', whereWords(view, place)],
    ['fee', gathering.feeYen === null && gathering.feeNote === '' ? null : <Fee gathering={gathering} />],
    ['forWhom', forWhom(view)],
    ['organizer', organizer && <OwnWords>{organizer}</OwnWords>],
    ['contact', contactWords(gathering)],
  ];
  return [
    ...rows.flatMap(([label, value]) => (value ? [{ label: <Said message={words[label]} />, value }] : [])),
    ...(listing ? listedRows(listing, gathering) : []),
  ];
}

/** For whom: of what came out of a list only what it prints, or what somebody chose since. */
function forWhom({ gathering, listing }: GatheringView): Child {
  const isChosen = gathering.targetGroups.length > 0 || gathering.allAges || gathering.newcomers;
  if (listing === null || isChosen) return <ForWhom gathering={gathering} />;
  return listing.record.target && <Lines text={listing.record.target} />;
}

function scheduleText({ schedule, displayText }: Gathering, locale: Locale): Child {
  const said = scheduleWords(schedule, displayText, locale);
  return said === '' ? null : displayText === '' ? said : <OwnWords>{said}</OwnWords>;
}

function whereWords({ gathering, listing }: GatheringView, place: PlaceCard | null): Child {
  const { placeNote } = gathering;
  const printed = place || !listing ? '' : printedWhere(gathering, listing);
  if (!place && placeNote === '' && printed === '') return null;
  return (
    <>
      {printed !== '' && <Lines text={printed} />}
      {place && (
        <>
          <OwnWords>{place.name}</OwnWords>
          <br />
          <OwnWords>{addressLine(place)}</OwnWords> <StepFreeWord place={place} />
        </>
      )}
      {placeNote !== '' && (
        <p>
          <Said message={words.otherPlaces} blanks={{ places: <OwnWords>{placeNote}</OwnWords> }} />
        </p>
      )}
    </>
  );
}

/** Where it is in the words of its list: the house, and its address where that says more. */
function printedWhere({ venueAsPrinted }: Gathering, { record }: Listing): string {
  const address = `${record.city}${record.address}`;
  return record.address === '' || venueAsPrinted.includes(address)
    ? venueAsPrinted
    : `${venueAsPrinted}\n${address}`;
}

function ForWhom({ gathering }: { gathering: Gathering }) {
  const groups = gathering.targetGroups.map((group) => targetGroups[group as TargetGroup] ?? group);
  return (
    <>
      {groups.length === 0 ? <Said message={words.anyone} /> : <OwnWords>{groups.join('、')}</OwnWords>}
      {gathering.allAges && (
        <>
          {' '}
          <Said message={words.allAges} />
        </>
      )}
      {gathering.newcomers && (
        <>
          {' '}
          <Said message={words.newcomers} />
        </>
      )}
    </>
  );
}

function contactWords({ contactName, contactPhone, contactExtension }: Gathering): Child {
  if (contactPhone === '') return contactName && <OwnWords>{contactName}</OwnWords>;
  return (
    <>
      <OwnWords>{contactName}</OwnWords> <Phones text={contactPhone} />{' '}
      {contactExtension !== '' && <Said message={words.extension} blanks={{ number: contactExtension }} />}
    </>
  );
}

/** Every number in what was written as the telephone: lists print two of them, one in brackets. */
const Phones = ({ text }: { text: string }) => {
  const parts = text.split(/(0\d{1,4}-\d{1,4}-\d{3,4})/);
  if (parts.length === 1) return <PhoneLink phone={text} />;
  return <>{parts.map((part, turn) => (turn % 2 === 1 ? <PhoneLink phone={part} /> : part))}</>;
};

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
