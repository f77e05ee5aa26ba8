export const conflictKinds = ['self', 'relative', 'neighbour', 'other'] as const;
export type ConflictKind = (typeof conflictKinds)[number];

/** Somebody a member of staff must not open, as declared: a record they could point at, or a name. */
export type Declaration = {
  readonly accountId: string;
  /** The record pointed at; the declarer could read it until now. */
  readonly personId: string | null;
  readonly saidName: string;
  readonly saidKana: string;
  /** '2026-11-26'; without it a declaration by name finds no record by itself. */
  readonly saidBornOn: string | null;
  readonly kind: ConflictKind;
  readonly reason: string;
};

/** How a looked-up record is close to somebody of the staff (consultation.md U03). */
export type Closeness = 'own' | 'colleague' | 'ownName';

/** Why a line of the audit trail is listed: the looker's own people, a colleague's, or the looker's own name. */
export const closenessOf = (lookerId: string, concernedId: string): Closeness =>
  lookerId === concernedId ? 'own' : 'colleague';
