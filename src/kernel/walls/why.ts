import { sql } from 'kysely';
import type { Tx } from '../ctx/tx.ts';
import { dayOf, formatDate } from '../time.ts';
import { asKeeper } from './keeper.ts';
import { clearanceTokens, scopeTokens } from './tokens.ts';
import { basisWord, clearanceWords, kindWords, ruleWords, scopeWords } from './why-words.ts';

/** One reason why a row opens to the actor, as the grant it rests on says it (consultation.md U05). */
export type Reason = {
  /** Rule of docs/walls.md. */
  readonly rule: string;
  /** The whole reason in words: 「本人の同意があるから（同意 3f2a、2027年3月31日（水）まで）［A04］」. */
  readonly words: string;
  /** Fact it rests on, `kind:id`, or an article; '' where the rule is the whole reason. */
  readonly basis: string;
  /** Kind of lock the key fits: the row's own, or one it follows. */
  readonly lockKind: string;
  readonly untilAt: Date | null;
};

type Row = {
  rule: string;
  basis: string;
  token: string;
  untilAt: Date | null;
  kind: string;
  depth: number;
};

/**
 * Why the actor may read the rows under a lock: grants that hold now, met by a key on the actor's ring, the nearest
 * first, each rule once with everything it rests on. Reasons of others are never told. Empty for a lock that is shut to
 * the actor.
 */
export async function whyVisible(tx: Tx, lockId: string): Promise<Reason[]> {
  const { rows } = await asKeeper(tx, (owner) => heldGrants(tx, lockId).execute(owner));
  return [...Map.groupBy(rows, ({ rule }) => rule)].flatMap(([rule, grants]) => {
    const [nearest] = grants;
    if (!nearest) return [];
    const { basis, kind, untilAt } = nearest;
    return [{ rule, words: wordsOf(tx, rule, grants), basis, lockKind: kind, untilAt }];
  });
}

/** What a followed lock lends: its readers and leases, or its needs where it has any (walls/lock.ts). */
const heldGrants = (tx: Tx, lockId: string) => sql<Row>`
  with recursive chain(id, depth) as (
    select ${lockId}::uuid, 0
    union
    select f.source_id, c.depth + 1 from chain c
      join walls.lock l on l.town_id = ${tx.townId} and l.id = c.id and l.only_rule is null
      join walls.follow f on f.town_id = l.town_id and f.lock_id = l.id
    where c.depth < 8
  )
  select g.rule, g.basis, g.token, g.until_at, l.kind, min(c.depth) as depth
  from chain c
    join walls.lock l on l.town_id = ${tx.townId} and l.id = c.id
    join walls.grant g on g.town_id = l.town_id and g.lock_id = l.id
  where g.token = any(${[...tx.ring.keys]}::uuid[])
    and (g.from_at is null or g.from_at <= ${tx.now}) and (g.until_at is null or g.until_at > ${tx.now})
    and (l.only_rule is null or g.rule = l.only_rule)
    and case when c.depth = 0 or l.needs = '{}' then g.slot in ('reader', 'writer', 'lease') else g.slot = 'need' end
  group by g.rule, g.basis, g.token, g.until_at, l.kind
  order by depth, g.rule, g.basis`;

/** Words first, the code of the rule at the end for whoever looks it up. */
function wordsOf(tx: Tx, rule: string, grants: readonly Row[]): string {
  const details = [...new Set(grants.flatMap((grant) => detailsOf(tx, grant)))];
  const code = /^[A-Z]+\d+$/.test(rule) ? `［${rule}］` : '';
  const inBrackets = details.length > 0 ? `（${details.join('、')}）` : '';
  return `${ruleWords[rule] ?? 'あなたの担当の役目だから'}${inBrackets}${code}`;
}

function detailsOf(tx: Tx, { depth, kind, token, basis, untilAt }: Row): string[] {
  const last = untilAt ? `${formatDate(dayOf(new Date(untilAt.getTime() - 1), tx.zone))}まで` : '';
  const ground = [basisWord(basis), last].filter((word) => word !== '').join('、');
  const through = depth > 0 && kindWords[kind] ? `${kindWords[kind]}を通して` : '';
  return [through, tokenWord(tx, token), ground].filter((word) => word !== '');
}

/** The key that fits, by the name the actor knows it by. */
function tokenWord(tx: Tx, token: string): string {
  const post = tx.ring.posts.find((held) => held.id === token);
  if (post) return `「${post.name}」として`;
  if (tx.ring.posts.some((held) => held.organizationId === token)) return '所属する機関として';
  for (const [name, fixed] of Object.entries(clearanceTokens))
    if (fixed === token) return clearanceWords[name as keyof typeof clearanceTokens];
  for (const [name, fixed] of Object.entries(scopeTokens))
    if (fixed === token) return scopeWords[name as keyof typeof scopeTokens];
  return '';
}
