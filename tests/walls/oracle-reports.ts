import { type At, acts, answersFor, holds, isConflicted, isListed, isMasked } from './oracle-standing.ts';
import { type Consultation, type Fact, has } from './world.ts';

type ReportFact = Extract<Fact, { kind: 'consultation' | 'reporter' | 'sheet' }>;

/** Contact reports, who told us, and hand-over sheets. */
export function maySeeReport(at: At, fact: ReportFact): boolean {
  const report = has(at.world.consultations, fact.consultation, 'consultation');
  if (isConflicted(at, report.subjects)) return false;
  if (fact.kind === 'reporter') return mayKnowReporter(at, report);
  if (fact.kind === 'consultation') return mayOpenReport(at, report);
  const sheet = has(report.sheets, fact.sheet, 'sheet');
  const side = holds(at, sheet.from) || holds(at, sheet.to);
  const masked = report.subjects.filter((person) => isMasked(at.world, person));
  if (masked.length > 0) return isListed(at, masked) || (sheet.bySafety && side);
  return side || answersFor(at);
}

/** A01: received by their body, or named next actor; a post asked to become it reads while it has not answered. */
export function mayOpenReport(at: At, report: Consultation): boolean {
  const sheets = [...report.sheets.values()].filter((sheet) => sheet.open && holds(at, sheet.to));
  const masked = report.subjects.filter((person) => isMasked(at.world, person));
  if (masked.length > 0)
    return isListed(at, masked) || holds(at, report.owner) || sheets.some((sheet) => sheet.bySafety);
  const clerks = at.held.filter(
    ({ post, early }) => !early && has(at.world.posts, post, 'post').role === 'counterClerk',
  );
  if (clerks.length > 0 || holds(at, report.owner)) at.hear('A01');
  if (holds(at, report.owner) || sheets.length > 0 || answersFor(at)) return true;
  if (clerks.some(({ post }) => has(at.world.posts, post, 'post').body === report.receivedBy.body))
    return true;
  return report.safetyTold && acts(at, 'safetyOfficer');
}

/** A15: the receiving worker, their manager, the abuse officer; a worry from the public door is received by its post. */
function mayKnowReporter(at: At, { receivedBy }: Consultation): boolean {
  at.hear('A15');
  const worker = receivedBy.account === null || receivedBy.account === at.reader.account;
  const inPost = at.held.some(({ post, early }) => !early && post === receivedBy.post);
  const manager = has(at.world.posts, receivedBy.post, 'post').manager;
  return (worker && inPost) || (manager !== null && holds(at, manager)) || acts(at, 'abuseOfficer');
}
