import type { PersonCard } from '../person/person.rules.ts';
import type { Consent, ConsentStep } from './consent.store.ts';

export type Organization = { readonly id: string; readonly name: string };

export type ConsentSeen = {
  readonly consent: Consent;
  readonly recipients: readonly Organization[];
  readonly steps: readonly (Omit<ConsentStep, 'by'> & {
    readonly by: string;
    readonly organization: string;
  })[];
};

/** What the page of a person's consents is drawn from. */
export type ConsentsView = { readonly card: PersonCard; readonly consents: readonly ConsentSeen[] };
