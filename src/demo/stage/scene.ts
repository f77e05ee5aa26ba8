import type {
  CaseMove,
  CloseReason,
  FactInput,
  FollowUpInput,
  NoteInput,
  Opening,
  RiskInput,
} from '../../modules/cases/testing.ts';
import type {
  Ask,
  CallBackDone,
  HandoverAnswer,
  HandoverSheet,
  Intake,
  Screening,
} from '../../modules/consultations/testing.ts';
import type { Category, NewPerson } from '../../modules/people/index.ts';
import type {
  ConsentAnswer,
  HouseholdKind,
  MarkerKind,
  MemberRole,
  RelationKind,
  RelationQuality,
} from '../../modules/people/testing.ts';
import type { ConcernDeed } from './concern-scene.ts';
import type { StationScene } from './station-scenes.ts';
import type { When } from './when.ts';

/** Somebody made up. `born` is a day, a month or a year. */
export type PersonPlan = {
  readonly name: string;
  readonly kana: string;
  readonly born?: string;
  readonly gender?: string;
  readonly phone?: string;
  readonly address?: string;
  readonly language?: string;
  readonly otherNames?: NewPerson['otherNames'];
  readonly contact?: NewPerson['preferredContact'];
  readonly leaveMessage?: true;
};

/** What the counter wrote down; the worry in the caller's words comes first. */
export type IntakePlan = Pick<Intake, 'worry' | 'channel' | 'callerKind' | 'urgency' | 'response'> &
  Partial<Omit<Intake, 'personId' | 'name'>>;

export type MemberPlan = { readonly who: string; readonly relation?: string; readonly role?: MemberRole };

export type NotePlan = {
  readonly method: NoteInput['method'];
  readonly fact?: string;
  readonly words?: string;
  readonly think?: string;
  readonly next?: string;
  readonly place?: string;
  readonly minutes?: number;
  readonly with?: NoteInput['counterparts'];
  readonly source?: NonNullable<NoteInput['source']>;
  readonly level?: NonNullable<NoteInput['relationLevel']>;
  readonly change?: string;
  /** The next contact, in working days from the entry. */
  readonly nextIn?: number;
  /** The planned visit it keeps. */
  readonly visit?: string;
};

type Deed =
  | { readonly do: 'enter'; readonly as: string; readonly person: PersonPlan }
  | { readonly do: 'receive'; readonly as: string; readonly about?: string; readonly intake: IntakePlan }
  | {
      readonly do: 'ask';
      readonly as: string;
      readonly word: string;
      readonly ask: Partial<Ask> & Pick<Ask, 'worry'>;
    }
  | {
      readonly do: 'screen';
      readonly of: string;
      readonly code: Screening['code'];
      readonly reason: string;
      readonly end?: NonNullable<Screening['endReason']>;
      readonly nextIn?: number;
    }
  | {
      readonly do: 'send';
      readonly of: string;
      readonly to: string;
      readonly reason: string;
      readonly basis: HandoverSheet['basis'];
      readonly basisNote?: string;
      readonly wishes?: string;
      readonly care?: string;
    }
  | {
      readonly do: 'reply';
      readonly of: string;
      readonly answer: HandoverAnswer['answer'];
      readonly words?: string;
      readonly next?: string;
    }
  | { readonly do: 'promiseCall'; readonly of: string; readonly wish: string; readonly inHours: number }
  | {
      readonly do: 'called';
      readonly of: string;
      readonly outcome: CallBackDone['outcome'];
      readonly words: string;
    }
  | { readonly do: 'about'; readonly of: string; readonly who: string; readonly reason: string }
  | { readonly do: 'earlier'; readonly of: string; readonly earlier: string; readonly reason: string }
  | { readonly do: 'answer'; readonly of: string; readonly body: string }
  | { readonly do: 'follow'; readonly of: string; readonly body: string }
  | { readonly do: 'callMe'; readonly of: string; readonly wish: string }
  | { readonly do: 'withdraw'; readonly of: string }
  | {
      readonly do: 'household';
      readonly as: string;
      readonly kind: HouseholdKind;
      readonly members: readonly MemberPlan[];
    }
  | {
      readonly do: 'relate';
      readonly a: string;
      readonly b: string;
      readonly kind: RelationKind;
      readonly quality?: RelationQuality;
      readonly note?: string;
      readonly together?: true;
    }
  | {
      readonly do: 'consent';
      readonly as: string;
      readonly of: string;
      readonly status: ConsentAnswer['status'];
      readonly purpose: ConsentAnswer['purpose'];
      readonly items?: readonly Category[];
      /** Keys of bodies. */
      readonly to?: readonly string[];
      readonly method?: NonNullable<ConsentAnswer['method']>;
      readonly explainedWith?: string;
      readonly view?: string;
      readonly proxy?: {
        readonly name: string;
        readonly authority: NonNullable<ConsentAnswer['proxyAuthority']>;
      };
      /** Working days it holds from the answer on. */
      readonly holds?: number;
    }
  | { readonly do: 'withdrawConsent'; readonly of: string; readonly words: string; readonly from?: string }
  | {
      readonly do: 'protect';
      readonly who: readonly string[];
      readonly from: readonly string[];
      readonly source: string;
      readonly keepReading: readonly string[];
      readonly holds: number;
    }
  | { readonly do: 'marker'; readonly of: string; readonly kind: MarkerKind; readonly note: string }
  | { readonly do: 'died'; readonly of: string }
  /** Somebody is linked with a gathering they come to, by its name; their consent came before. */
  | { readonly do: 'comes'; readonly of: string; readonly to: string }
  | {
      readonly do: 'open';
      readonly as: string;
      readonly from?: string;
      readonly who: string;
      readonly lead: string;
      readonly state: Opening['state'];
      readonly hope: string;
      readonly nextIn?: number;
    }
  | { readonly do: 'note'; readonly of: string; readonly note: NotePlan }
  | {
      readonly do: 'move';
      readonly of: string;
      readonly move: CaseMove;
      readonly reason: string;
      readonly nextIn?: number;
    }
  | {
      readonly do: 'join';
      readonly of: string;
      readonly post: string;
      readonly part?: 'member' | 'coordinator';
      readonly reason?: string;
    }
  | { readonly do: 'lead'; readonly of: string; readonly post: string; readonly reason: string }
  | {
      readonly do: 'fact';
      readonly of: string;
      readonly who: string;
      readonly category: FactInput['category'];
      readonly value: string;
      readonly source?: FactInput['source'];
      readonly basis?: FactInput['basis'];
    }
  | { readonly do: 'risk'; readonly of: string; readonly kind: RiskInput['kind']; readonly note: string }
  | {
      readonly do: 'visit';
      readonly as: string;
      readonly of: string;
      readonly post: string;
      /** Working days from the planning; 'today' is the demonstration's today. */
      readonly in: number | 'today';
      readonly time: string;
      readonly purpose: string;
      readonly care?: string;
    }
  | {
      readonly do: 'close';
      readonly of: string;
      readonly reason: CloseReason;
      readonly words: string;
      readonly leadAfter?: string;
      readonly risk?: string;
      readonly triggers?: string;
    }
  | {
      readonly do: 'leadAnswer';
      readonly of: string;
      readonly answer: 'accepted' | 'declined';
      readonly words: string;
    }
  | { readonly do: 'approve'; readonly of: string }
  | {
      readonly do: 'lookIn';
      readonly of: string;
      readonly outcome: FollowUpInput['outcome'];
      readonly words: string;
    }
  | {
      readonly do: 'emergency';
      readonly of: string;
      /** Login of whoever vouches. */
      readonly duty: string;
      readonly reason: string;
    };

type Away = {
  readonly do: 'away';
  /** Until so many days after the demonstration's today; from today on. */
  readonly days: number;
  readonly reason: string;
};

/** One deed of the demonstration: when, by whose login (the public door has none), what. */
export type Scene = { readonly when: When; readonly by: string } & (Deed | ConcernDeed | StationScene | Away);

/** What people of one story did, in order. */
export type Story = readonly Scene[];

/** The resident at the public door, in the place of a login. */
export const resident = 'resident';
