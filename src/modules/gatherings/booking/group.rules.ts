/** What a group tells when it registers. */
export type GroupFacts = {
  readonly name: string;
  readonly kana: string;
  readonly publicName: boolean;
  readonly contactName: string;
  readonly contactPhone: string;
  readonly members: number | null;
  readonly does: string;
};

export type UserGroup = GroupFacts & {
  readonly id: string;
  readonly stationId: string;
  readonly number: string;
  readonly fiscalYear: number;
  readonly version: number;
};
