import type { Caught, Closed, Sorted } from '../../modules/concerns/testing.ts';

/** Something noticed; only what is not usual is spelled out. */
export type CaughtPlan = Pick<Caught, 'words' | 'about'> &
  Partial<Omit<Caught, 'districtId' | 'placeId' | 'occurrenceId'>> & {
    /** Key of a district, where it is another than the noticer's own. */
    readonly district?: string;
  };

/** Scenes of what people notice and what becomes of it. */
export type ConcernDeed =
  | { readonly do: 'notice'; readonly as: string; readonly caught: CaughtPlan }
  | { readonly do: 'agreed'; readonly of: string; readonly how: 'spoken' | 'phoned' | 'written' }
  | { readonly do: 'takeSlip'; readonly of: string }
  | {
      readonly do: 'sortSlip';
      readonly of: string;
      readonly how: Sorted['how'];
      readonly name?: string;
      readonly place?: string;
      readonly gist?: string;
      readonly topics?: Sorted['topics'];
    }
  | {
      readonly do: 'closeSlip';
      readonly of: string;
      readonly closedAs: Closed['closedAs'];
      readonly thanks?: string;
    }
  | { readonly do: 'checkTheme'; readonly of: string }
  | { readonly do: 'discussTheme'; readonly of: string; readonly words: string }
  | { readonly do: 'answerTheme'; readonly of: string; readonly whatChanged: string };
