import type { PlaceFacts, PublicBody } from '../../districts/index.ts';
import type { WholeService } from '../service/service.rules.ts';
import type { HsdsGathering, HsdsSchedule } from './schedule.slot.ts';

/** A service as open data tells it. When a gathering without an entry was last changed is not known: null. */
export type PublicService = Omit<WholeService, 'changedAt'> & { readonly changedAt: Date | null };

/** A gathering with the entry of the directory that stands for it; null: it is published by itself. */
export type PublicGathering = HsdsGathering & { readonly serviceId: string | null };

/** When a service takes place, and the address of the page that tells each day. */
export type ServiceSchedule = HsdsSchedule & {
  readonly id: string;
  readonly serviceId: string;
  readonly path: string;
};

export type PublicContact = {
  readonly organizationId: string;
  readonly name: string;
  readonly phone: string;
  readonly extension: string;
};

export type PublicPlace = PlaceFacts & { readonly id: string };

export type PublicPair = {
  readonly id: string;
  readonly serviceId: string;
  readonly placeId: string;
  readonly schedule: string;
  readonly phone: string;
  readonly extension: string;
  readonly weekly: readonly { readonly weekday: number; readonly from: string; readonly until: string }[];
};

/** Everything the documents of some services are made of. */
export type Sources = {
  readonly townId: string;
  readonly townName: string;
  /** Municipality code, six digits. */
  readonly townCode: string;
  /** Where the town's pages stand, with host; '' where it is not known. */
  readonly address: string;
  readonly services: readonly PublicService[];
  readonly bodies: ReadonlyMap<string, PublicBody>;
  readonly contacts: readonly PublicContact[];
  readonly places: ReadonlyMap<string, PublicPlace>;
  readonly pairs: ReadonlyMap<string, readonly PublicPair[]>;
  /** Districts each service is for, with their kinds. */
  readonly areas: ReadonlyMap<
    string,
    readonly { readonly id: string; readonly name: string; readonly kind: string }[]
  >;
  readonly schedules: readonly ServiceSchedule[];
};

/** A document of HSDS, or a part of one. */
export type Document = Readonly<Record<string, unknown>>;

/** The same without what is not known: HSDS leaves unknown things out. */
export const known = (parts: Readonly<Record<string, unknown>>): Document =>
  Object.fromEntries(
    Object.entries(parts).filter(
      ([, value]) =>
        value !== undefined &&
        value !== null &&
        value !== '' &&
        !(Array.isArray(value) && value.length === 0),
    ),
  );
