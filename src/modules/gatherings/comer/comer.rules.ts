import { ok, type Result, refuse } from '../../../kernel/result.ts';
import type { LocalDate } from '../../../kernel/time.ts';

/** Somebody known to the house who comes to a gathering. */
export type Comer = {
  readonly id: string;
  readonly personId: string;
  readonly gatheringId: string;
  /** Body that answered for the gathering: the one the consent names. */
  readonly organizationId: string;
  readonly consentId: string;
  /** Last day of the consent it rests on; null without one. */
  readonly consentUntil: LocalDate | null;
  readonly since: LocalDate;
  readonly until: LocalDate | null;
};

/** A standing consent by which hosts may be told, as far as a link rests on it. */
export type HostConsent = {
  readonly consentId: string;
  readonly organizationId: string;
  readonly validUntil: LocalDate | null;
};

/** Bodies that answer for a gathering: whoever holds it, and those whose posts keep it. Each once. */
export const answeringBodies = (
  gathering: { readonly organizerId: string | null },
  keeperBodies: readonly string[],
): string[] => [...new Set([...(gathering.organizerId ? [gathering.organizerId] : []), ...keeperBodies])];

export type LinkRefusal = 'not-found' | 'comer-already' | 'comer-needs-consent';

/**
 * Whether a person may be linked with a gathering (consultation.md T30): only by a standing consent that names a body
 * answering for it. Of somebody hidden the answer is what it is when nothing is held (支援措置); so is it of a gathering
 * that is not running and of one nobody answers for.
 */
export function decideLink(
  person: { readonly hidden: boolean; readonly deceased: boolean },
  gathering: { readonly state: string; readonly bodies: readonly string[] },
  standing: { readonly consent: HostConsent | null; readonly isLinked: boolean },
): Result<HostConsent, LinkRefusal> {
  if (person.hidden || person.deceased) return refuse('not-found');
  if (gathering.state !== 'running' || gathering.bodies.length === 0) return refuse('not-found');
  if (standing.isLinked) return refuse('comer-already');
  return standing.consent ? ok(standing.consent) : refuse('comer-needs-consent');
}
