import type { Message } from '../../../kernel/i18n/messages.ts';
import { Said } from '../../../kernel/i18n/ruby.tsx';
import type { Marker } from '../../../kernel/map/project.ts';
import { dayOf } from '../../../kernel/time.ts';
import { OwnWords, PhoneLink, type Resource, Tag, Time } from '../../../kernel/ui/index.ts';
import { resourcesPaths } from '../../../paths/resources.ts';
import { searchWords } from '../messages.ts';
import { costLine } from '../service/cost.rules.ts';
import type { ListedEntry } from './page.actions.ts';

/** Where and when, in one line. */
const placeLine = (row: ListedEntry): string =>
  row.places
    .slice(0, 2)
    .map(({ place, schedule }) => (schedule === '' ? place.name : `${place.name}　${schedule}`))
    .join(' ／ ');

/** The number somebody calls for it: its own, else that of its first place. */
export const phoneOf = (row: ListedEntry): { phone: string; extension: string } => {
  if (row.phone !== '') return { phone: row.phone, extension: row.extension };
  const place = row.places[0];
  if (!place) return { phone: '', extension: '' };
  return place.phone !== ''
    ? { phone: place.phone, extension: place.extension }
    : { phone: place.place.phone, extension: place.place.extension };
};

/** Words of a closed or paused entry. */
const stateWord = ({ status }: ListedEntry): Message | null =>
  status === 'temporarilyClosed' ? searchWords.paused : status === 'inactive' ? searchWords.inactive : null;

/** One entry of the list; its number is that on the map. */
export function entryRow(row: ListedEntry, number: number): Resource {
  const state = stateWord(row);
  const { phone, extension } = phoneOf(row);
  const cost = costLine(row);
  const where = placeLine(row);
  return {
    href: resourcesPaths.one(row.id),
    title: (
      <>
        {number}. <OwnWords>{row.name}</OwnWords>
      </>
    ),
    label: <Served row={row} />,
    support: (
      <>
        {row.alert !== '' && (
          <p>
            <strong>
              <OwnWords>{row.alert}</OwnWords>
            </strong>
          </p>
        )}
        <p>
          <OwnWords>{shortened(row.description)}</OwnWords>
        </p>
        {where !== '' && (
          <p>
            <OwnWords>{where}</OwnWords>
          </p>
        )}
        <p>
          {phone !== '' && (
            <>
              <PhoneLink phone={phone} />
              {extension !== '' && <OwnWords>（内線 {extension}）</OwnWords>}{' '}
            </>
          )}
          <OwnWords>{cost}</OwnWords>
        </p>
      </>
    ),
    foot: <CheckedOn row={row} />,
    sub: state && (
      <Tag>
        <Said message={state} />
      </Tag>
    ),
  };
}

const mostShown = 70;

const shortened = (text: string): string =>
  [...text].length > mostShown ? `${[...text].slice(0, mostShown).join('')}…` : text;

function Served({ row }: { row: ListedEntry }) {
  return (
    <>
      {row.organizationName && <OwnWords>{row.organizationName}</OwnWords>}
      {row.organizationName && ' ・ '}
      {row.districts.length > 0 ? (
        <OwnWords>{row.districts.join('、')}</OwnWords>
      ) : (
        <Said message={searchWords.wholeTown} />
      )}
    </>
  );
}

/** When it was last found to be true; an old one says what to do. */
export function CheckedOn({ row: { verifiedAt, isStale } }: { row: ListedEntry }) {
  if (!verifiedAt) return <Said message={searchWords.neverChecked} />;
  return (
    <>
      <Said message={searchWords.checked} /> <Time at={dayOf(verifiedAt)} />
      {isStale && (
        <>
          {' '}
          <strong>
            <Said message={searchWords.old} />
          </strong>
        </>
      )}
    </>
  );
}

/** Pins for the map beside a list whose first entry bears `first`. */
export const markersOf = (rows: readonly ListedEntry[], first: number): Marker[] =>
  rows.flatMap(({ places }, index) => {
    const place = places.find((one) => one.place.latitude !== null)?.place;
    return place && place.latitude !== null && place.longitude !== null
      ? [{ label: String(first + index), longitude: place.longitude, latitude: place.latitude }]
      : [];
  });
