import type { Wrong } from './compare.ts';

/**
 * What the matrix has found and nobody has mended yet. Each entry says where the cause lies and covers exactly the cells
 * it explains; the matrix is red for any other cell, and for an entry that explains nothing any more: strike it then.
 */
export type Finding = {
  readonly id: string;
  readonly rule: string;
  readonly where: string;
  readonly what: string;
  /** Cells of the matrix it explains. */
  readonly covers?: (wrong: Wrong) => boolean;
  /** The same at a page, in the words of doors.ts. */
  readonly atDoor?: RegExp;
  /** The same in the words of the crawler. */
  readonly sung?: RegExp;
};

const heard = (wrong: Wrong, rule: string): boolean => wrong.rules.some((each) => each === rule);

export const findings: readonly Finding[] = [
  {
    id: 'sheet-stays-open-when-hidden',
    rule: 'A16',
    where: 'src/modules/consultations/consultations.walls.ts relockForSubjects',
    what: 'A hand-over sheet written before its subject was hidden keeps its lock: sender, asked post and managers read on, the safety officer does not.',
    covers: (wrong) => wrong.table === 'consultations.handover' && heard(wrong, 'A16'),
    sung: /^\/handovers\/\S+ tells (owner|manager|clerk|shakyoManager|hara) 秘匿$/,
  },
  {
    id: 'sheet-open-in-conflict',
    rule: 'A17',
    where: 'src/modules/consultations/consultations.walls.ts lockHandover',
    what: 'The lock of a hand-over sheet shuts nobody out who is in conflict with its subjects.',
    covers: ({ table, way, rules, reader }) =>
      table === 'consultations.handover' &&
      way === 'leak' &&
      reader === 'manager' &&
      rules.includes('A17') &&
      !rules.includes('A16'),
  },
  {
    id: 'reporter-open-in-conflict',
    rule: 'A17',
    where: 'src/modules/consultations/consultations.walls.ts lockReporter',
    what: 'Who told us is readable to an abuse officer, manager or worker who is close to the household.',
    covers: ({ table, way, rules, reader }) =>
      table === 'consultations.reporter' && way === 'leak' && reader === 'abuse' && rules.includes('A17'),
  },
  {
    id: 'place-ends-with-the-job',
    rule: 'A02',
    where: 'src/modules/cases/casefile/case-lock.walls.ts seatFacts',
    what: 'An address that ends by its date opens the case to the district officer until the nightly job has run.',
    covers: ({ reader, chapter, way }) =>
      reader === 'endo' && way === 'leak' && chapter === 'first minute after somebody left the district',
  },
  {
    id: 'listed-posts-stay-after-lifting',
    rule: 'A16',
    where:
      'src/modules/people/protection/protection.walls.ts unseal; consultations.walls.ts relockForSubjects',
    what: 'Posts listed for a measure keep reading the measure, the concealed addresses and the worries after it was lifted.',
    covers: ({ reader, chapter, way }) =>
      reader === 'elderClerk' && way === 'leak' && chapter === 'the measure lifted',
  },
  {
    id: 'reviewer-reads-own-lines',
    rule: 'U02',
    where: 'src/kernel/walls/policy.ts append',
    what: 'An audit reviewer reads the lines about their own deeds; U02 says unreadable to the persons logged.',
    covers: ({ table, reader, way }) => table === 'audit.line' && reader === 'reviewer' && way === 'leak',
  },
  {
    id: 'managers-see-the-safety-match',
    rule: 'A16',
    where:
      'src/modules/work/work.walls.ts work.item; src/modules/consultations/intake/intake.actions.ts tellSafety',
    what: 'A worry that names a hidden person puts a turn 「保護されている方のことかもしれません」 on the safety post, and managers of all work see it beside the worry.',
    sung: /^(manager|owner|shakyoManager) sees .* twice$/,
  },
];

/** What no finding explains; and findings of that kind that explain nothing any more. */
export function unexplained(
  words: readonly string[],
  how: 'atDoor' | 'sung',
): { readonly left: string[]; readonly struck: string[] } {
  const known = findings.flatMap((finding) =>
    finding[how] ? [{ id: finding.id, words: finding[how] }] : [],
  );
  return {
    left: words.filter((each) => !known.some((finding) => finding.words.test(each))),
    struck: known.filter((finding) => !words.some((each) => finding.words.test(each))).map(({ id }) => id),
  };
}
