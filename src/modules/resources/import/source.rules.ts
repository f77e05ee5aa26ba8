import type { DatasetKind, Mapping } from './dataset.rules.ts';

/** A list that is published again and again. */
export type Source = {
  readonly id: string;
  readonly name: string;
  readonly kind: DatasetKind;
  readonly url: string;
  readonly licence: string;
  readonly attribution: string;
  readonly mapping: Mapping;
};
