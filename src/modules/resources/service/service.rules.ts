/** Whether it can be used (HSDS service.status; 休止 is `temporarilyClosed`). */
export type ServiceStatus = 'active' | 'inactive' | 'defunct' | 'temporarilyClosed';

/** What is known of a service and may be shown to everybody. Only the name must be there; yen are whole. */
export type ServiceFacts = {
  readonly name: string;
  readonly kana: string;
  readonly alias: string;
  readonly description: string;
  /** Body that gives it (districts). */
  readonly organizationId: string | null;
  readonly status: ServiceStatus;
  /** Codes of facet.rules.ts, here and in the next five; a town's own label as `own:…`. */
  readonly helpLayers: readonly string[];
  readonly layerNote: string;
  readonly targetGroups: readonly string[];
  readonly issueTags: readonly string[];
  readonly pillars: readonly string[];
  readonly access: readonly string[];
  /** What people say who need it: 電球, 話し相手. */
  readonly everydayWords: readonly string[];
  readonly programme: string;
  readonly eligibility: string;
  readonly minimumAge: number | null;
  readonly maximumAge: number | null;
  readonly application: string;
  readonly fees: string;
  /** Yen of the smallest unit; 0 is free, null not said. */
  readonly feeYen: number | null;
  readonly reservation: 'notNeeded' | 'needed' | 'unknown';
  readonly intakePath: 'self' | 'viaCsw';
  readonly formal: boolean;
  readonly capacity: number | null;
  readonly placesFree: number | null;
  readonly alert: string;
  readonly url: string;
  readonly email: string;
  readonly phone: string;
  readonly extension: string;
  /** When it was last found to be true; null = never. An import leaves it null or gives the source's own day. */
  readonly verifiedAt: Date | null;
  readonly verifiedBy: string;
  /** Null: the town's rule for public bodies or for others. */
  readonly verifyEveryDays: number | null;
  /** Where it was imported from; all null or empty for the town's own. */
  readonly sourceId: string | null;
  readonly sourceKey: string;
  readonly licence: string | null;
  readonly attribution: string | null;
};

/** A service of which nothing but the name is known. */
export const blankService: ServiceFacts = {
  name: '',
  kana: '',
  alias: '',
  description: '',
  organizationId: null,
  status: 'active',
  helpLayers: [],
  layerNote: '',
  targetGroups: [],
  issueTags: [],
  pillars: [],
  access: [],
  everydayWords: [],
  programme: '',
  eligibility: '',
  minimumAge: null,
  maximumAge: null,
  application: '',
  fees: '',
  feeYen: null,
  reservation: 'unknown',
  intakePath: 'self',
  formal: true,
  capacity: null,
  placesFree: null,
  alert: '',
  url: '',
  email: '',
  phone: '',
  extension: '',
  verifiedAt: null,
  verifiedBy: '',
  verifyEveryDays: null,
  sourceId: null,
  sourceKey: '',
  licence: null,
  attribution: null,
};

/** Details that are not for everybody: whom one asks whether the entry is still true, and how. */
export const innerFields = ['contactPerson', 'directPhone', 'contactMail', 'contactAddress', 'note'] as const;

export type InnerField = (typeof innerFields)[number];

/** `partners`: volunteers and commissioners who sign in see it too; `staff`: the town's and its bodies' staff alone. */
export type InnerDetail = {
  readonly field: InnerField;
  readonly value: string;
  readonly visibility: 'partners' | 'staff';
};
