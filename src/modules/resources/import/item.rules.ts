import type { DatasetKind } from './dataset.rules.ts';
import type { ImportRecord } from './record.rules.ts';

/** One thing of a source, and what it became here. */
export type Item = {
  readonly id: string;
  readonly sourceId: string;
  readonly key: string;
  readonly kind: DatasetKind;
  readonly title: string;
  readonly fingerprint: string;
  readonly record: ImportRecord;
  readonly extra: Readonly<Record<string, string>>;
  readonly cells: readonly (readonly string[])[];
  readonly licence: string;
  readonly attribution: string;
  readonly placeId: string | null;
  /** Whether this source tells its place; a place of two sources is told by one. */
  readonly ownsPlace: boolean;
  readonly placeVersion: number | null;
  readonly serviceId: string | null;
  readonly serviceVersion: number | null;
  readonly sinkId: string | null;
  readonly firstRunId: string;
  readonly lastRunId: string;
  /** Whether the latest list of its source holds it no more. */
  readonly isGone: boolean;
};
