import type { TableWall } from './table-wall.ts';
import { clearanceTokens, scopeTokens } from './tokens.ts';

/**
 * How a policy reads the session's settings. `once` wraps each in a sub-select so that it is read once per query
 * (50,000 rows: 2 ms against 15 ms with 3 keys); `bare` is for Citus, which refuses subqueries in policies.
 */
export type SettingForm = 'once' | 'bare';

type Words = { town: string; keys: string; now: string; heldBack: string };

const role = 'tsumugi_app';

function wordsOf(form: SettingForm): Words {
  const read = (name: string, type: string) => {
    const bare = `nullif(current_setting('tsumugi.${name}', true), '')::${type}`;
    return form === 'once' ? `(select ${bare})` : bare;
  };
  return {
    town: read('town', 'uuid'),
    keys: `coalesce(${read('keys', 'uuid[]')}, '{}')`,
    now: read('now', 'timestamptz'),
    heldBack: form === 'once' ? '(select walls.held_back())::uuid[]' : 'walls.held_back()',
  };
}

const holds = (token: string, w: Words) => `'${token}'::uuid = any(${w.keys})`;

/** The lock and key comparison (design.md §6): any reader or running lease, all needs, no never. */
const opens = (column: 'readers' | 'writers', w: Words) =>
  `(${column} && ${w.keys}${column === 'readers' ? ` or (leased && ${w.keys} and leased_until > ${w.now})` : ''})` +
  ` and needs <@ ${w.keys} and not never && ${w.keys}`;

type Verbs = { select?: string; insert?: string; update?: string; delete?: string };

function verbsOf(wall: TableWall, w: Words): Verbs {
  const town = `town_id = ${w.town}`;
  switch (wall.kind) {
    case 'shared':
      return { select: 'true' };
    case 'keeper':
      return {};
    case 'insertOnly':
      return { insert: town };
    case 'append':
      return {
        select: `${town} and ${holds(clearanceTokens[wall.read], w)} and actor_id <> all(${w.keys}::text[])`,
        insert: town,
      };
    case 'posts': {
      const ways = wall.columns.map((column) => `${column} = any(${w.keys})`);
      const inSight = wall.aside ? `not ${wall.aside} and ` : '';
      if (wall.scope) ways.push(`(${inSight}${holds(scopeTokens[wall.scope], w)})`);
      const mine = `${town} and (${ways.join(' or ')})`;
      return { select: mine, insert: town, update: mine };
    }
    case 'town':
    case 'staff': {
      const mine = `${town} and ${holds(scopeTokens[wall.scope ?? 'staff'], w)}`;
      const write = wall.write === 'keeper' ? undefined : wall.write === 'anyone' ? town : mine;
      const { aside } = wall;
      const open = aside ? ` and (not ${aside.column} or ${holds(scopeTokens[aside.scope], w)})` : '';
      const inSight =
        open + (wall.lot ? ` and (${wall.lot} is null or ${wall.lot} <> all(${w.heldBack}))` : '');
      return {
        select: (wall.kind === 'town' ? town : mine) + inSight,
        ...(write ? { insert: write + inSight, update: write + inSight } : {}),
        ...(wall.deletes ? { delete: mine + inSight } : {}),
      };
    }
    case 'locked':
      return {
        select: `${town} and ${opens('readers', w)}`,
        insert: town,
        ...(wall.write === 'append'
          ? {}
          : { update: `${town} and ${opens(wall.write === 'readers' ? 'readers' : 'writers', w)}` }),
      };
  }
}

/**
 * The statements that wall one table: row security on, grants to the unprivileged role, one policy per verb.
 * A verb without a policy is not granted at all. Of a walled row only `changeable` columns may be changed:
 * never the town, the key or the lock, which are the keeper's. Statements are complete and may be run again.
 */
export function wallStatements(
  wall: TableWall,
  changeable: readonly string[],
  form: SettingForm = 'once',
): string[] {
  const verbs = verbsOf(wall, wordsOf(form));
  const granted = Object.keys(verbs).map((verb) =>
    verb === 'update' ? `update (${changeable.join(', ')})` : verb,
  );
  const policies = Object.entries(verbs).map(([verb, condition]) => {
    const clause =
      verb === 'insert'
        ? `with check (${condition})`
        : verb === 'update'
          ? `using (${condition}) with check (${condition})`
          : `using (${condition})`;
    return `create policy tsumugi_${verb} on ${wall.table} for ${verb} to ${role} ${clause}`;
  });
  return [
    `alter table ${wall.table} enable row level security`,
    `revoke all on ${wall.table} from ${role}`,
    ...['select', 'insert', 'update', 'delete'].map(
      (v) => `drop policy if exists tsumugi_${v} on ${wall.table}`,
    ),
    ...(granted.length > 0 ? [`grant ${granted.join(', ')} on ${wall.table} to ${role}`] : []),
    ...policies,
  ];
}
