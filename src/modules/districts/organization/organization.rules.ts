/** Kinds of body (consultation.md §1.2), as people call them. */
export const organizationKinds = {
  municipal: '市町村の課・係',
  shakyo: '社会福祉協議会',
  elderSupportCentre: '地域包括支援センター',
  disabilityCentre: '障害者の相談支援センター',
  childFamilyCentre: 'こども家庭センター',
  selfRelianceCounsel: '自立相談支援機関',
  npo: 'NPO・民間の団体',
  residentsGroup: '住民の団体',
  other: 'その他の機関',
} as const;

export type OrganizationKind = keyof typeof organizationKinds;

export const organizationKindWords = Object.keys(organizationKinds) as readonly OrganizationKind[];

/** Fields of origin of Social Welfare Act art. 106-4(2)(i). */
export const originFields = {
  elder: '高齢',
  disability: '障害',
  child: 'こども',
  poverty: '生活困窮',
} as const;

export type OriginField = keyof typeof originFields;

export const originFieldWords = Object.keys(originFields) as readonly OriginField[];

/** Programmes of Social Welfare Act art. 106-4(2). */
export const programmes = {
  1: '包括的相談支援',
  2: '参加支援',
  3: '地域づくり',
  4: 'アウトリーチ等を通じた継続的支援',
  5: '多機関協働',
  6: '支援プラン',
} as const;

export const programmeWords = Object.keys(programmes) as readonly `${keyof typeof programmes}`[];

export type OrganizationCard = {
  readonly id: string;
  readonly name: string;
  readonly kind: OrganizationKind;
};

/** A contract, as rooms that act on its end see it. */
export type CommissionEnd = {
  readonly id: string;
  readonly organizationId: string;
  readonly organizationName: string;
  readonly lastOn: string;
};

/** How the records of a body whose commission is over were dealt with (consultation.md R08). */
export const returnWays = {
  returned: '返還した',
  erased: '消去した',
  both: '返還と消去の両方をした',
} as const;

export type ReturnWay = keyof typeof returnWays;

/** What may change of a body. */
export type OrganizationEdit = {
  readonly name: string;
  readonly kana: string | null;
  readonly field: OriginField | null;
  readonly parentId: string | null;
  readonly reportsToMayor: boolean;
};

/** A body to register. `ownProject`: it does its own work and not the town's. */
export type NewOrganization = OrganizationEdit & {
  readonly kind: OrganizationKind;
  readonly ownProject: boolean;
  readonly fromOn: string;
};

/** Where a body can be reached. Main number and extension are two fields (community.md M1). */
export type Contact = {
  readonly contactName: string;
  readonly phone: string;
  readonly extension: string | null;
  readonly hours: string | null;
  readonly place: string | null;
  readonly sort: number | null;
};

/** A contract. `programmes` are codes 1 to 6 of Social Welfare Act art. 106-4(2). */
export type Commission = {
  readonly programmes: readonly string[];
  readonly commissionFrom: string;
  readonly commissionTo: string | null;
};

/** How the records of an ended contract were dealt with, and what was checked. */
export type CommissionReturn = { readonly how: ReturnWay; readonly note: string };
