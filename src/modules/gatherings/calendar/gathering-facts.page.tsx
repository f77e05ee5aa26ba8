import type { Child } from 'hono/jsx';
import { Said } from '../../../kernel/i18n/ruby.tsx';
import { type Locale, OwnWords, PhoneLink, type SummaryRow } from '../../../kernel/ui/index.ts';
import { addressLine, type PlaceCard } from '../../districts/index.ts';
import type { Gathering } from '../gathering/gathering.rules.ts';
import { type TargetGroup, targetGroups } from '../gathering/gathering.rules.ts';
import { scheduleWords } from '../gathering/words.rules.ts';
import { Lines, listedRows } from '../listing/listing.page.tsx';
import type { Listing } from '../listing/listing.ts';
import { gatheringWords as words } from '../messages.ts';
import { Fee, StepFreeWord } from './day-words.tsx';
import type { GatheringFactsView } from './shown-day.ts';

/** What one asks before setting out; what nobody told is left out. */
export function factsOf(view: GatheringFactsView, locale: Locale): SummaryRow[] {
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
function forWhom({ gathering, listing }: GatheringFactsView): Child {
  const isChosen = gathering.targetGroups.length > 0 || gathering.allAges || gathering.newcomers;
  if (listing === null || isChosen) return <ForWhom gathering={gathering} />;
  return listing.record.target && <Lines text={listing.record.target} />;
}

function scheduleText({ schedule, displayText }: Gathering, locale: Locale): Child {
  const said = scheduleWords(schedule, displayText, locale);
  return said === '' ? null : displayText === '' ? said : <OwnWords>{said}</OwnWords>;
}

function whereWords({ gathering, listing }: GatheringFactsView, place: PlaceCard | null): Child {
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
