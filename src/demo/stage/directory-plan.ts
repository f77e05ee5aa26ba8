import type { Opening, PlaceFacts } from '../../modules/districts/index.ts';
import type { InnerDetail, ServiceFacts } from '../../modules/resources/index.ts';

/** A place of a town's directory. Its districts follow from its address. */
export type PlacePlan = Pick<PlaceFacts, 'name' | 'kana' | 'address' | 'latitude' | 'longitude'> &
  Partial<PlaceFacts> & { readonly key: string };

/** A group, club or shop of the directory: a body that makes no keys. */
export type GroupPlan = {
  readonly key: string;
  readonly name: string;
  readonly kana: string;
  readonly description: string;
  readonly kind?: 'npo' | 'residentsGroup' | 'other';
};

/** A service of the directory; keys name bodies, places and districts of the same town. */
export type ServicePlan = Partial<Omit<ServiceFacts, 'organizationId' | 'verifiedAt'>> & {
  readonly name: string;
  readonly kana: string;
  /** Body of the town or group of the directory. */
  readonly of: string;
  readonly at?: readonly { readonly place: string; readonly schedule?: string; readonly hours?: Opening }[];
  readonly districts?: readonly string[];
  /** Days ago at which it was last found true; left out: last month. */
  readonly seen?: number;
  readonly inner?: readonly InnerDetail[];
};

export type DirectoryPlan = {
  readonly groups: readonly GroupPlan[];
  readonly places: readonly PlacePlan[];
  readonly services: readonly ServicePlan[];
  /** Who keeps it: login of somebody of the town's staff. */
  readonly by: string;
  /** What a visitor told to be wrong: name of the service and words. */
  readonly wrong: readonly (readonly [service: string, said: string])[];
  /** Worries no service fitted: topic without names, district. */
  readonly gaps: readonly (readonly [topic: string, district: string | null])[];
};
