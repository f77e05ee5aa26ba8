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
  /** What the attack says of it. */
  readonly struck?: RegExp;
};

export const findings: readonly Finding[] = [
  {
    id: 'unknown-body-of-a-post',
    rule: 'error',
    where: 'src/modules/districts/post/post.actions.ts makePost, changePost',
    what: 'A body, district or manager that the town does not have is found out by the database: 500 instead of not-found.',
    struck:
      /^\/posts\/(new|:id\/change) — (organization|district|managerPost)Id: an identifier of the next town: 500$/,
  },
  {
    id: 'printed-link-drawn-once-sent-twice',
    rule: 'error',
    where: 'src/kernel/auth/account.actions.ts',
    what: 'The same link secret under another deed meets the unique key of invitations: 500.',
    struck: /^\/accounts\/:id\/link — nasty words \d: 500$/,
  },
  {
    id: 'redrawn-without-saying-no',
    rule: 'style',
    where: 'redraw of these routes: visit.page or visit.go instead of visit.redrawn',
    what: 'A form that could not be read is answered with 200 or 303; nothing is done, but a machine is told it was.',
    struck:
      /^\/(sign-out|me\/sessions|accounts\/:id|closed-days\/reopen|organizations\/:id\/contacts\/end|absences\/take-back|staff-changes\/:id|today\/seen|people\/ask|people\/:id\/consents\/:consentId\/withdraw|protections\/not-same|follow|cases\/new|cases\/:id\/follow-ups).*: (200|303), and was not refused$/,
  },
  {
    id: 'address-is-not-looked-at',
    rule: 'style',
    where:
      'src/modules/districts/post/post.routes.tsx (assignments/end, end), src/modules/people/merge/merge.routes.tsx (unmerge)',
    what: 'The identifier in the address is not compared with the one in the form: what is named in the form is done; a post that does not exist is "ended".',
    struck:
      /^\/(posts\/:id\/assignments\/end|posts\/:id\/end|people\/:id\/unmerge)( — .* in the address: 303, and was not refused| changed )/,
  },
  {
    id: 'typed-words-are-lost',
    rule: 'style',
    where:
      'src/kernel/audit/review.routes.tsx export; people: relations/new, households/members, ask; cases: deeds refused after parsing (post-not-free and the like) and risks/clear; accounts: a session that is over',
    what: 'The page that comes back does not hold what was typed.',
    struck:
      /^\/(audit\/export|people\/:id\/relations\/new|households\/:id\/members|people\/ask|accounts\/new|accounts\/:id\/name|cases\/new|cases\/emergency|cases\/:id\/(closing|lead|visits|risks\/:risk\/clear|team)) — .*, and lost /,
  },
];

/** What no finding explains; and findings of that kind that explain nothing any more. */
export function unexplained(
  words: readonly string[],
  how: 'atDoor' | 'sung' | 'struck',
): { readonly left: string[]; readonly struck: string[] } {
  const known = findings.flatMap((finding) =>
    finding[how] ? [{ id: finding.id, words: finding[how] }] : [],
  );
  return {
    left: words.filter((each) => !known.some((finding) => finding.words.test(each))),
    struck: known.filter((finding) => !words.some((each) => finding.words.test(each))).map(({ id }) => id),
  };
}
