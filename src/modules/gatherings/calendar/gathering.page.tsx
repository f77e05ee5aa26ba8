import type { Child } from 'hono/jsx';
import { Said } from '../../../kernel/i18n/ruby.tsx';
import {
  Banner,
  Breadcrumbs,
  Button,
  Link,
  type Locale,
  OwnWords,
  PageHead,
  PhoneLink,
  Section,
  SummaryList,
  type SummaryRow,
  useSay,
  useView,
} from '../../../kernel/ui/index.ts';
import { gatheringPaths } from '../../../paths/gatherings.ts';
import { addressLine, type PlaceCard } from '../../districts/index.ts';
import type { Gathering } from '../gathering/gathering.rules.ts';
import { type TargetGroup, targetGroups } from '../gathering/gathering.rules.ts';
import { scheduleWords } from '../gathering/words.rules.ts';
import { gatheringWords as words } from '../messages.ts';
import { DayState, Fee, SaidDay, SaidHours, StepFreeWord } from './day-words.tsx';
import { EventsForMachines } from './event-machine.page.tsx';
import type { GatheringView, ShownDay } from './shown-day.ts';

/** One gathering for whoever thinks of going: when next, where, what it costs, whom to ask. */
export function GatheringPage({ view, url }: { view: GatheringView; url: string }) {
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
        lead={gathering.lead && <OwnWords>{gathering.lead}</OwnWords>}
      />
      {gathering.state === 'resting' && (
        <Banner kind="info" title={<Said message={words.resting} />}>
          <Said message={words.noDaysHint} />
        </Banner>
      )}
      <ComingDays view={view} />
      <SummaryList rows={factsOf(view, useView().locale)} />
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
      <EventsForMachines view={view} url={url} />
    </>
  );
}

function ComingDays({ view: { coming, gathering } }: { view: GatheringView }) {
  return (
    <Section title={<Said message={words.comingDays} />}>
      <JoinWords gathering={gathering} />
      {coming.length === 0 ? (
        <p>
          <Said message={words.noDays} /> <Said message={words.noDaysHint} />
        </p>
      ) : (
        <ul class="ts-plain ts-stack">
          {coming.map((shown) => (
            <ComingDay shown={shown} />
          ))}
        </ul>
      )}
    </Section>
  );
}

function ComingDay({ shown }: { shown: ShownDay }) {
  const { day, gathering, place } = shown;
  const open = day.state === 'confirmed' || day.state === 'tentative';
  return (
    <li class="ts-card">
      <p class="ts-cluster">
        <strong>
          <SaidDay day={day.day} />
        </strong>
        <SaidHours day={day} />
        <DayState shown={shown} />
      </p>
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
function factsOf({ gathering, place, organizer }: GatheringView, locale: Locale): SummaryRow[] {
  const rows: (readonly [keyof typeof words, Child])[] = [
    ['schedule', scheduleText(gathering, locale)],
    ['where', whereWords(gathering, place)],
    ['fee', gathering.feeYen === null && gathering.feeNote === '' ? null : <Fee gathering={gathering} />],
    ['forWhom', <ForWhom gathering={gathering} />],
    ['organizer', organizer && <OwnWords>{organizer}</OwnWords>],
    ['contact', contactWords(gathering)],
  ];
  return rows.flatMap(([label, value]) => (value ? [{ label: <Said message={words[label]} />, value }] : []));
}

function scheduleText({ schedule, displayText }: Gathering, locale: Locale): Child {
  const said = scheduleWords(schedule, displayText, locale);
  return said === '' ? null : displayText === '' ? said : <OwnWords>{said}</OwnWords>;
}

function whereWords({ placeNote }: Gathering, place: PlaceCard | null): Child {
  if (!place && placeNote === '') return null;
  return (
    <>
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
      <OwnWords>{contactName}</OwnWords> <PhoneLink phone={contactPhone} />{' '}
      {contactExtension !== '' && <Said message={words.extension} blanks={{ number: contactExtension }} />}
    </>
  );
}
