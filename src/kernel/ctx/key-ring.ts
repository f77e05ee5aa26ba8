import { type RawBuilder, sql } from 'kysely';
import { caseworkRoles } from '../auth/permissions.ts';
import type { Role } from '../auth/roles.ts';
import { isRole } from '../auth/roles.ts';
import type { LocalDate } from '../time.ts';
import { clearanceTokens, isClearance, scopeTokens } from '../walls/tokens.ts';

/** A post somebody holds at an instant. */
export type HeldPost = {
  readonly id: string;
  readonly name: string;
  readonly role: Role;
  readonly part: 'main' | 'deputy' | 'early';
  readonly organizationId: string;
};

/** What a session may open (`keys`), and what it may also change (`pens`: without posts that are read-only for now). */
export type KeyRing = {
  readonly keys: readonly string[];
  readonly pens: readonly string[];
  readonly posts: readonly HeldPost[];
  /** Those of them in which somebody may act already: without posts they may only read before their first day. */
  readonly held: readonly HeldPost[];
  readonly roles: ReadonlySet<Role>;
  /** Roles for reading: those of posts that are read-only for now count too. */
  readonly readRoles: ReadonlySet<Role>;
};

export const emptyRing: KeyRing = {
  keys: [],
  pens: [],
  posts: [],
  held: [],
  roles: new Set(),
  readRoles: new Set(),
};

/** For whom and when keys are asked. */
export type KeyQuestion = {
  readonly townId: string;
  readonly accountId: string;
  readonly now: Date;
  readonly today: LocalDate;
};

/**
 * A row of what a room hands onto the ring. `token` is a key; a row with a `post` also names the post it stands for;
 * `readOnly` keys open but do not write.
 */
export type KeyRow = {
  readonly token: string;
  readonly readOnly: boolean;
  readonly post: null | {
    name: string;
    role: string;
    part: HeldPost['part'];
    organizationId: string;
    clearances: string[];
  };
};

/** A slot that rooms fill: SQL that selects `token`, `read_only`, `post` (jsonb or null). Runs as the owner. */
export type KeySource = (question: KeyQuestion) => RawBuilder<unknown>;

/** One statement for the whole ring. */
export const ringQuery = (sources: readonly KeySource[], question: KeyQuestion) =>
  sql<KeyRow>`${sql.join(
    sources.map((source) => source(question)),
    sql` union all `,
  )}`;

const scopesOf: Partial<Record<Role, readonly (keyof typeof scopeTokens)[]>> = {
  ...Object.fromEntries(caseworkRoles.map((role) => [role, ['townStaff', 'partners']])),
  ibashoStaff: ['partners'],
  minseiIin: ['partners'],
  communityPartner: ['partners'],
  municipalOwner: ['allConsultations', 'allCases', 'allWork', 'townStaff', 'partners'],
  municipalManager: ['allConsultations', 'allCases', 'allWork', 'townStaff', 'partners'],
};

/** Turns the rows into a ring: posts, their clearances and scopes, organisations' tokens, slips. */
export function ringOf(rows: readonly KeyRow[], accountId: string): KeyRing {
  const posts = rows.flatMap((row) => {
    if (!row.post || !isRole(row.post.role)) return [];
    const { name, role, part, organizationId } = row.post;
    return [{ id: row.token, name, role, part, organizationId }];
  });
  const held = posts.filter((post) => post.part !== 'early');
  const wide = held.flatMap((post) => (scopesOf[post.role] ?? []).map((scope) => scopeTokens[scope]));
  const cleared = rows.flatMap((row) =>
    row.post && row.post.part !== 'early'
      ? row.post.clearances.filter(isClearance).map((word) => clearanceTokens[word])
      : [],
  );
  const common = [accountId, scopeTokens.staff, ...wide, ...cleared];
  const tokens = (wanted: (row: KeyRow) => boolean) => rows.filter(wanted).map((row) => row.token);
  return {
    keys: [...new Set([...common, ...tokens(() => true)])],
    pens: [...new Set([...common, ...tokens((row) => !row.readOnly)])],
    posts,
    held,
    roles: new Set(held.map((post) => post.role)),
    readRoles: new Set(posts.map((post) => post.role)),
  };
}

/** The post somebody acts in when they do not say which: the first they hold as main holder, else as deputy. */
export const actingPost = (ring: KeyRing): HeldPost | null =>
  ring.posts.find((post) => post.part === 'main') ??
  ring.posts.find((post) => post.part === 'deputy') ??
  null;
