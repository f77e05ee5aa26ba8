import type { LocalDate } from '../../../kernel/time.ts';
import type { EventRecord } from '../../resources/index.ts';

/** What a published list says of a gathering that came out of it, and under which terms it may be shown. */
export type Listing = {
  readonly gatheringId: string;
  readonly sourceName: string;
  readonly sourceUrl: string;
  readonly licence: string;
  readonly attribution: string;
  /** As the list prints it, without its days and without anybody's private number or address. */
  readonly record: EventRecord;
  /** Version of the gathering the import left: another means that somebody edited it. */
  readonly leftVersion: number;
  /** Since when the list names it no more; null while it does. */
  readonly goneOn: LocalDate | null;
  /** The file that brought it was taken back: it stands on no page. */
  readonly takenBack: boolean;
  /** Place the import registered for it; null where the place was known, or is told in words alone. */
  readonly madePlaceId: string | null;
};
