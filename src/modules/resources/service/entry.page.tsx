import type { Child } from 'hono/jsx';
import type { FormState } from '../../../kernel/forms/form.ts';
import type { Message } from '../../../kernel/i18n/messages.ts';
import { Said } from '../../../kernel/i18n/ruby.tsx';
import { TownMap } from '../../../kernel/map/town-map.tsx';
import { dayOf } from '../../../kernel/time.ts';
import {
  BackLink,
  Banner,
  Button,
  Columns,
  ContactBox,
  ErrorSummary,
  Form,
  Link,
  LinkedData,
  OwnWords,
  PageHead,
  PhoneLink,
  PrintButton,
  Section,
  SummaryList,
  type SummaryRow,
  Tag,
  TextArea,
  TextField,
  Time,
} from '../../../kernel/ui/index.ts';
import { consultationPaths } from '../../../paths/consultations.ts';
import { resourcesPaths } from '../../../paths/resources.ts';
import { accessKinds, helpLayers, issueTags, labelOf, targetGroups } from '../facet.words.ts';
import { entryWords, searchWords } from '../messages.ts';
import { costLine } from './cost.rules.ts';
import type { Entry, EntryPlace } from './entry.actions.ts';

export type EntryProps = {
  readonly entry: Entry;
  readonly form: FormState;
  readonly deedId: string;
  /** Municipality code, for the map. */
  readonly code: string;
  /** The same for machines (schema.org). */
  readonly linked: Readonly<Record<string, unknown>>;
};

/** One entry: what it is, when, where, for whom, what it costs, when it was last found true; and a form to say it is not. */
export function EntryPage({ entry, form, deedId, code, linked }: EntryProps) {
  const { service, freshness } = entry;
  return (
    <>
      <BackLink href={resourcesPaths.search()}>
        <Said message={entryWords.back} />
      </BackLink>
      <ErrorSummary form={form} />
      <PageHead
        title={<OwnWords>{service.name}</OwnWords>}
        shoulder={entry.organization && <OwnWords>{entry.organization.name}</OwnWords>}
        lead={service.description !== '' && <OwnWords>{service.description}</OwnWords>}
        aside={<State entry={entry} />}
      />
      {service.alert !== '' && <Banner kind="warning" title={<OwnWords>{service.alert}</OwnWords>} />}
      {freshness === 'stale' && <Banner kind="info" title={<Said message={searchWords.old} />} />}
      <Columns aside={<EntryMap places={entry.places} code={code} />}>
        <SummaryList rows={rowsOf(entry)} />
        {service.intakePath === 'viaCsw' && (
          <Button href={consultationPaths.ask} kind="outline">
            <Said message={searchWords.ask} />
          </Button>
        )}
        <PrintButton />
      </Columns>
      <Section id="wrong" title={<Said message={entryWords.wrongTitle} />}>
        <p>
          <Said message={entryWords.wrongLead} />
        </p>
        <Form action={resourcesPaths.suggest(service.id)} deedId={deedId}>
          <TextArea form={form} name="said" label={<Said message={entryWords.said} />} rows={3} />
          <TextField
            form={form}
            name="replyTo"
            required={false}
            label={<Said message={entryWords.replyTo} />}
          />
          <Button kind="outline">
            <Said message={entryWords.sendWrong} />
          </Button>
        </Form>
      </Section>
      <ContactBox />
      <LinkedData things={[linked]} />
    </>
  );
}

function State({ entry: { service, freshness } }: { entry: Entry }) {
  const word =
    service.status === 'temporarilyClosed'
      ? searchWords.paused
      : service.status !== 'active' || freshness === 'closed'
        ? searchWords.inactive
        : null;
  return word ? (
    <Tag>
      <Said message={word} />
    </Tag>
  ) : null;
}

function EntryMap({ places, code }: { places: readonly EntryPlace[]; code: string }) {
  const markers = places.flatMap(({ facts: { latitude, longitude } }, index) =>
    latitude === null || longitude === null ? [] : [{ label: String(index + 1), latitude, longitude }],
  );
  return markers.length > 0 ? <TownMap code={code} markers={markers} /> : null;
}

const row = (label: Message, value: Child): SummaryRow[] =>
  value === null || value === '' || value === false ? [] : [{ label: <Said message={label} />, value }];

function rowsOf(entry: Entry): SummaryRow[] {
  const { service, districts, places } = entry;
  const cost = costLine(service);
  return [
    ...row(entryWords.phone, <Phones entry={entry} />),
    ...places.map((place, index) => ({
      label: (
        <>
          <Said message={entryWords.where} />
          {places.length > 1 ? ` ${index + 1}` : ''}
        </>
      ),
      value: <Place place={place} />,
    })),
    ...row(entryWords.cost, cost === '' ? <Said message={entryWords.told} /> : <OwnWords>{cost}</OwnWords>),
    ...row(entryWords.start, <HowToBegin entry={entry} />),
    ...row(
      entryWords.whom,
      service.targetGroups.length > 0 && <Labels facet={targetGroups} codes={service.targetGroups} />,
    ),
    ...row(entryWords.eligibility, isLimited(entry) && <Who entry={entry} />),
    ...row(
      entryWords.districts,
      districts.length > 0 ? (
        <OwnWords>{districts.map(({ name }) => name).join('、')}</OwnWords>
      ) : (
        <Said message={searchWords.wholeTown} />
      ),
    ),
    ...row(
      entryWords.access,
      service.access.length > 0 && <Labels facet={accessKinds} codes={service.access} />,
    ),
    ...row(entryWords.free, service.capacity !== null && <Room entry={entry} />),
    ...row(
      entryWords.worries,
      service.issueTags.length > 0 && <Labels facet={issueTags} codes={service.issueTags} />,
    ),
    ...row(
      entryWords.layers,
      service.helpLayers.length > 0 && <Labels facet={helpLayers} codes={service.helpLayers} />,
    ),
    ...row(entryWords.page, service.url !== '' && <Link href={service.url}>{service.url}</Link>),
    ...row(
      entryWords.source,
      service.attribution !== null && service.attribution !== '' && (
        <OwnWords>{[service.attribution, service.licence].filter(Boolean).join('／')}</OwnWords>
      ),
    ),
    ...row(searchWords.checked, <CheckedDay entry={entry} />),
  ];
}

/** The number of the service, else those of its places. */
function Phones({ entry: { service, places } }: { entry: Entry }) {
  const own = { phone: service.phone, extension: service.extension };
  const ofPlaces = places.map((place) =>
    place.phone !== '' ? place : { phone: place.facts.phone, extension: place.facts.extension },
  );
  const [first] = [own, ...ofPlaces].filter(({ phone }) => phone !== '');
  if (!first) return <Said message={entryWords.noPhone} />;
  return (
    <>
      <PhoneLink phone={first.phone} />
      {first.extension !== '' && (
        <>
          {' '}
          <Said message={entryWords.extension} /> {first.extension}
        </>
      )}
    </>
  );
}

const steps = {
  yes: entryWords.stepYes,
  partly: entryWords.stepPartly,
  no: entryWords.stepNo,
  unknown: null,
} as const;

function Place({ place: { facts, when } }: { place: EntryPlace }) {
  const step = steps[facts.stepFree];
  const address = [`${facts.city}${facts.address}`, facts.addressLine2].filter(Boolean).join(' ');
  return (
    <>
      <strong>
        <OwnWords>{facts.name}</OwnWords>
      </strong>
      {address !== '' && (
        <div>
          <OwnWords>{address}</OwnWords>
        </div>
      )}
      {when !== '' && (
        <div>
          <OwnWords>{when}</OwnWords>
        </div>
      )}
      {(step || facts.access.length > 0) && (
        <div>
          {step && <Said message={step} />}{' '}
          {facts.access.length > 0 && <OwnWords>{facts.access.join('、')}</OwnWords>}
        </div>
      )}
      {facts.accessNote !== '' && (
        <div>
          <OwnWords>{facts.accessNote}</OwnWords>
        </div>
      )}
    </>
  );
}

function HowToBegin({ entry: { service } }: { entry: Entry }) {
  const sign =
    service.reservation === 'notNeeded'
      ? entryWords.signUpNo
      : service.reservation === 'needed'
        ? entryWords.signUpYes
        : null;
  return (
    <>
      {service.intakePath === 'viaCsw' ? (
        <Said message={entryWords.viaCsw} />
      ) : sign ? (
        <Said message={sign} />
      ) : (
        <Said message={entryWords.told} />
      )}
      {service.application !== '' && (
        <div>
          <OwnWords>{service.application}</OwnWords>
        </div>
      )}
    </>
  );
}

const isLimited = ({ service: { minimumAge, maximumAge, eligibility } }: Entry): boolean =>
  minimumAge !== null || maximumAge !== null || eligibility !== '';

function Who({ entry: { service } }: { entry: Entry }): Child {
  const { minimumAge: from, maximumAge: to, eligibility } = service;
  const ages =
    from !== null && to !== null ? entryWords.ages : from !== null ? entryWords.agesFrom : entryWords.agesTo;
  return (
    <>
      <OwnWords>{eligibility}</OwnWords>
      {(from !== null || to !== null) && (
        <div>
          <Said message={ages} blanks={{ from: from ?? '', to: to ?? '' }} />
        </div>
      )}
    </>
  );
}

function Room({ entry: { service } }: { entry: Entry }) {
  const { capacity, placesFree } = service;
  return <Said message={entryWords.freeOf} blanks={{ capacity: capacity ?? '', free: placesFree ?? '—' }} />;
}

const Labels = ({ facet, codes }: { facet: Readonly<Record<string, Message>>; codes: readonly string[] }) => (
  <>
    {codes.map((code, index) => (
      <>
        {index > 0 && ' ・ '}
        <Said message={labelOf(facet, code)} />
      </>
    ))}
  </>
);

function CheckedDay({ entry: { service } }: { entry: Entry }) {
  const { verifiedAt } = service;
  return verifiedAt ? <Time at={dayOf(verifiedAt)} /> : <Said message={searchWords.neverChecked} />;
}
