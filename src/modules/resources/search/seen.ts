import type { LocalDate } from '../../../kernel/time.ts';
import type { DistrictCard, PlaceCard } from '../../districts/index.ts';
import type { ServiceStatus } from '../service/service.rules.ts';

/** A service as a list shows it, with the body that gives it. */
export type ListedService = {
  readonly id: string;
  readonly name: string;
  readonly kana: string;
  readonly description: string;
  readonly organizationId: string | null;
  readonly organizationName: string | null;
  readonly organizationKind: string | null;
  readonly status: ServiceStatus;
  readonly targetGroups: readonly string[];
  readonly fees: string;
  readonly feeYen: number | null;
  readonly reservation: 'notNeeded' | 'needed' | 'unknown';
  readonly intakePath: 'self' | 'viaCsw';
  readonly alert: string;
  readonly phone: string;
  readonly extension: string;
  readonly verifiedAt: Date | null;
  readonly verifyEveryDays: number | null;
  readonly hidden: boolean;
  readonly closedOn: LocalDate | null;
};

/** A place of a service, as a list shows it. */
export type PlaceRow = {
  readonly id: string;
  readonly serviceId: string;
  readonly placeId: string;
  readonly schedule: string;
  readonly phone: string;
  readonly extension: string;
  readonly hours: unknown;
};

/** A place a service is at. */
export type FoundPlace = Omit<PlaceRow, 'serviceId' | 'hours'> & { readonly place: PlaceCard };

export type FoundService = ListedService & {
  readonly places: readonly FoundPlace[];
  /** Names of the districts it is for; none = the whole town. */
  readonly districts: readonly string[];
};

/** What can be chosen to narrow a list: the town's layers, tags of its own too, districts. */
export type Choices = {
  readonly layers: readonly string[];
  readonly tags: readonly string[];
  readonly districts: readonly DistrictCard[];
};

/** An entry of a list with how far it can be relied on. */
export type ListedEntry = FoundService & { readonly isStale: boolean };
