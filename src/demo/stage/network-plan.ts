import type {
  ActivityFacts,
  MeetingFacts,
  NewAction,
  NewMember,
  NewNetwork,
  NewStatus,
  PaperFacts,
} from '../../modules/networks/testing.ts';

type Some<T, K extends keyof T> = Pick<T, K> & Partial<Omit<T, K>>;

/** A meeting so many days before the demonstration's today, with what became of its minutes. */
export type MeetingPlan = {
  readonly daysAgo: number;
  readonly facts?: Partial<MeetingFacts>;
  readonly agenda?: readonly string[];
  /** Keys of themes of the district's table that it talked over. */
  readonly themes?: readonly string[];
  readonly came: readonly {
    readonly body: string;
    readonly people: number;
    readonly names?: readonly string[];
  }[];
  readonly decisions?: readonly string[];
  readonly actions?: readonly (Pick<NewAction, 'words' | 'ownerWords'> & { readonly dueIn?: number })[];
  readonly minutes?: {
    readonly body: string;
    /** Days after the meeting on which the chair confirmed them. */
    readonly confirmedAfter?: number;
    /** Made public without these words and whatever is proposed. */
    readonly publicWithout?: readonly string[];
  };
};

export type ActivityPlan = Some<ActivityFacts, 'name' | 'kind' | 'stage' | 'started'> & {
  /** Name of the gathering that has its days. */
  readonly gathering?: string;
  readonly subcommittee?: string;
  /** Keys of themes it answers. */
  readonly themes?: readonly string[];
  readonly story?: string;
};

/** A network as tables; keys name rows of the town's other tables. */
export type NetworkPlan = {
  readonly key: string;
  readonly by: string;
  readonly district: string;
  readonly responsible: string;
  /** Further posts that keep it. */
  readonly posts?: readonly string[];
  readonly facts: Some<NewNetwork, 'name'>;
  readonly entries: readonly Some<NewStatus, 'dated' | 'evidence'>[];
  readonly members?: readonly Some<NewMember, 'role'>[];
  readonly subcommittees?: readonly { readonly name: string; readonly purpose: string }[];
  readonly activities?: readonly ActivityPlan[];
  readonly papers?: readonly PaperFacts[];
  /** Key of the network whose papers it began with. */
  readonly papersOf?: string;
  readonly meetings?: readonly MeetingPlan[];
};
