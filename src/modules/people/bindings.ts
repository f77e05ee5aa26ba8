import type { LocalDate } from '../../kernel/time.ts';
import { makeBinding } from './binding.ts';

/** A consent was given, changed, withdrawn or has expired. Rows leased on it must be locked anew. */
export type ConsentChange = { readonly personId: string; readonly consentId: string };

/** Persons were hidden, unhidden, or other posts were listed for them. Ask `isHidden` and `hiddenGrants`. */
export type ProtectionChange = { readonly personIds: readonly string[] };

/** Other accounts may be in conflict with these persons now, households considered. Ask `conflictsOf`. */
export type ConflictChange = { readonly personIds: readonly string[] };

/** Two records became one, or two again. References stay as they are and resolve by `canonicalIds`. */
export type MergeChange = {
  readonly aliasId: string;
  readonly canonicalId: string;
  readonly kind: 'merged' | 'unmerged';
};

export type Death = { readonly personId: string; readonly on: LocalDate };

/** A person's present addresses changed. Ask `placesOf`. */
export type Move = { readonly personId: string };

export const consentChanged = makeBinding<ConsentChange>();
export const protectionChanged = makeBinding<ProtectionChange>();
export const conflictChanged = makeBinding<ConflictChange>();
export const merged = makeBinding<MergeChange>();
export const died = makeBinding<Death>();
export const movedAddress = makeBinding<Move>();

export const onConsentChanged = consentChanged.bind;
export const onProtectionChanged = protectionChanged.bind;
export const onConflictChanged = conflictChanged.bind;
export const onMerged = merged.bind;
export const onDied = died.bind;
export const onMovedAddress = movedAddress.bind;
