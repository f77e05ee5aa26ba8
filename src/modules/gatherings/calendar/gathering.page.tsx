import { Said } from '../../../kernel/i18n/ruby.tsx';
import {
  Banner,
  Breadcrumbs,
  Button,
  Disclosure,
  OwnWords,
  PageHead,
  Section,
  SummaryList,
  useSay,
  useView,
} from '../../../kernel/ui/index.ts';
import { gatheringPaths } from '../../../paths/gatherings.ts';
import type { Gathering } from '../gathering/gathering.rules.ts';
import { Credit, Lines } from '../listing/listing.page.tsx';
import { listingWords } from '../listing/messages.ts';
import { gatheringWords as words } from '../messages.ts';
import { DayState, SaidDays, SaidHours } from './day-words.tsx';
import { EventsForMachines } from './event-machine.page.tsx';
import { factsOf } from './gathering-facts.page.tsx';
import type { GatheringView, ShownDay } from './shown-day.ts';
import { Subscribe } from './subscribe.page.tsx';

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
        <Subscribe gatheringId={gathering.id} />
      </Section>
      <EventsForMachines view={view} url={url} />
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
