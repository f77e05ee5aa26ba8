/** Who did or looked at what, when; sealed, and proved to be whole. */
export type { Fault, Head } from './chain.ts';
export { auditModule } from './module.ts';
export { fillReview, type ReviewParts, type Source } from './review.slots.ts';
export { Sealer } from './seal.ts';
export { type Verdict, verifyAudit } from './verify.ts';
