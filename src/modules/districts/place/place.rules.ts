import type { Opening } from './opening.rules.ts';

/** Whether one gets in without a step. */
export type StepFree = 'yes' | 'partly' | 'no' | 'unknown';

/** Who a place is, for showing. `city` is empty for places of the town itself. */
export type PlaceCard = {
  readonly id: string;
  readonly name: string;
  readonly kana: string;
  readonly alias: string;
  readonly city: string;
  readonly address: string;
  readonly addressLine2: string;
  readonly latitude: number | null;
  readonly longitude: number | null;
  readonly phone: string;
  readonly extension: string;
  readonly stepFree: StepFree;
};

/** What is known of a place. Everything but the name may be missing; degrees are WGS 84. */
export type PlaceFacts = {
  readonly name: string;
  readonly kana: string;
  readonly alias: string;
  readonly locationType: 'physical' | 'virtual' | 'postal';
  readonly organizationId: string | null;
  readonly postalCode: string;
  readonly prefecture: string;
  readonly city: string;
  readonly address: string;
  readonly addressLine2: string;
  readonly latitude: number | null;
  readonly longitude: number | null;
  readonly phone: string;
  readonly extension: string;
  readonly url: string;
  readonly stepFree: StepFree;
  readonly access: readonly string[];
  readonly accessNote: string;
  readonly opening: Opening;
  readonly openingAsPrinted: string;
  readonly responsibleBody: string;
};

/** A place of which only the name is known. */
export const blankPlace: PlaceFacts = {
  name: '',
  kana: '',
  alias: '',
  locationType: 'physical',
  organizationId: null,
  postalCode: '',
  prefecture: '',
  city: '',
  address: '',
  addressLine2: '',
  latitude: null,
  longitude: null,
  phone: '',
  extension: '',
  url: '',
  stepFree: 'unknown',
  access: [],
  accessNote: '',
  opening: { weekly: [], closed: [] },
  openingAsPrinted: '',
  responsibleBody: '',
};

/** A place with its address on one line, as a resident reads it. */
export const addressLine = ({ city, address, addressLine2 }: PlaceCard): string =>
  [`${city}${address}`, addressLine2].filter((part) => part !== '').join(' ');
