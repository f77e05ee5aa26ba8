import type { Role } from '../../kernel/auth/roles.ts';
import type { LocalDate } from '../../kernel/time.ts';
import type { Clearance } from '../../kernel/walls/tokens.ts';
import type { OrganizationKind, OriginField } from '../../modules/districts/testing.ts';

/** A demonstration town as tables. Keys name rows within these tables only. */
export type TownPlan = {
  readonly slug: string;
  readonly name: string;
  /** Municipality code of six digits. */
  readonly code: string;
  /** Day on which its offices opened here: before everything that is told of it. */
  readonly foundedOn: LocalDate;
  readonly phone: string;
  readonly nightPhone: string;
  readonly hue: 'blue' | 'purple' | 'green' | 'light-blue';
  readonly districts: readonly DistrictPlan[];
  /** The first one is the body of the first post, from which the town is set up. */
  readonly bodies: readonly BodyPlan[];
  /** The first one is held by whoever sets up the rest; managers stand before those they answer for. */
  readonly posts: readonly PostPlan[];
  readonly accounts: readonly AccountPlan[];
};

export type DistrictPlan = {
  readonly key: string;
  readonly kind: 'elementarySchool' | 'communityDistrict' | 'city';
  readonly name: string;
  readonly kana: string;
  /** Beginnings of addresses that lie in it. */
  readonly streets: readonly string[];
};

export type ContactPlan = {
  readonly name: string;
  readonly phone: string;
  readonly extension?: string;
  readonly hours?: string;
  readonly place?: string;
};

export type BodyPlan = {
  readonly key: string;
  readonly kind: OrganizationKind;
  readonly name: string;
  readonly kana: string;
  readonly field?: OriginField;
  readonly parent?: string;
  readonly reportsToMayor?: true;
  readonly since: LocalDate;
  /** Programmes the town has it do; none for the town's own bodies. */
  readonly commissioned?: readonly ('1' | '2' | '3' | '4' | '5' | '6')[];
  readonly contacts: readonly ContactPlan[];
};

export type PostPlan = {
  readonly key: string;
  readonly name: string;
  readonly role: Role;
  readonly body: string;
  readonly district?: string;
  readonly clearances?: readonly Clearance[];
  readonly manager?: string;
  /** Login of the main holder. */
  readonly holder: string;
  readonly deputy?: string;
};

export type AccountPlan = { readonly login: string; readonly name: string; readonly kana: string };
