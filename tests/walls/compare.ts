import type { Ctx } from '../../src/kernel/ctx/ctx.ts';
import { ok } from '../../src/kernel/result.ts';
import { done, readerOf } from './build.ts';
import { mayRead, type Verdict } from './oracle.ts';
import type { Rule } from './oracle-standing.ts';
import { everyRow, everythingShown, type Row, readableTables } from './rows.ts';
import type { Chapter, Story } from './story/story.ts';
import type { World } from './world.ts';

export type StoryReader = Story['readers'][number];

/** A cell where the database and the oracle disagree. */
export type Wrong = {
  readonly way: 'leak' | 'locked out';
  readonly chapter: string;
  readonly table: string;
  readonly reader: string;
  readonly rules: readonly Rule[];
  readonly row: Row;
};

export type Tally = {
  cells: number;
  readonly byRule: Map<Rule, { allow: number; deny: number }>;
  readonly wrong: Wrong[];
};

export const emptyTally = (): Tally => ({ cells: 0, byRule: new Map(), wrong: [] });

export const ctxOfReader = ({ stage, name, account }: StoryReader): Ctx =>
  stage.town.waist.for({
    town: stage.town.town,
    actor: account === null ? { kind: 'resident' } : { kind: 'staff', accountId: account, name },
    device: 'test',
  });

/** Permissions that everybody may ask; what is then shown is the wall's doing alone. */
const askable = (account: string | null): string =>
  account === null ? 'consultation.follow' : 'account.own';

/** Every row the waist shows to a reader now, as `table key`. */
export async function shownTo(reader: StoryReader, tables: readonly string[]): Promise<Set<string>> {
  const rows = await done(
    ctxOfReader(reader).read(askable(reader.account), async (tx) => {
      const answer = await everythingShown(tables).execute(tx.db);
      return ok(answer.rows);
    }),
    `reading as ${reader.name}`,
  );
  return new Set(rows.flatMap(({ name, keys }) => keys.map((key) => `${name} ${key}`)));
}

/** Which stretch of work a row without its number belongs to, by the times it carries. */
function episodeFinder(rows: readonly { caseId: string; no: number; openedAt: Date }[]) {
  return (caseId: string, row: Readonly<Record<string, unknown>>): number => {
    const own = rows.filter((each) => each.caseId === caseId);
    const latest = Math.max(...own.map(({ no }) => no));
    if ('cleared_at' in row) return row.cleared_at === null ? latest : 1;
    const begun = new Date(String(row.from_at ?? row.at));
    if (!('from_at' in row)) return 1;
    return Math.max(1, ...own.filter(({ openedAt }) => openedAt <= begun).map(({ no }) => no));
  };
}

export async function rowsOf(story: Story): Promise<{ rows: Row[]; readable: string[]; shut: string[] }> {
  const { db } = story.ours;
  const { readable, shut } = await readableTables(db);
  const episodes = await db.kysely.selectFrom('cases.episode').select(['caseId', 'no', 'openedAt']).execute();
  return { rows: await everyRow(db, readable, episodeFinder(episodes)), readable, shut };
}

/** Compares every row with every reader at this moment. */
export async function sweep(
  story: Story,
  chapter: Chapter,
  tally: Tally,
  readers: readonly StoryReader[],
): Promise<void> {
  const { rows, readable } = await rowsOf(story);
  for (const reader of readers) {
    const shown = await shownTo(reader, readable);
    const ask = verdicts(story.ours.world, reader);
    for (const row of rows)
      count(tally, chapter, reader, row, ask(row), shown.has(`${row.table} ${row.key}`));
  }
}

/** Many rows tell the same; the oracle is asked once for each. */
function verdicts(world: World, { stage, name, account }: StoryReader): (row: Row) => Verdict {
  const reader = readerOf(stage.town, name, account);
  const known = new Map<string, Verdict>();
  return ({ fact }) => {
    const words = JSON.stringify(fact);
    const verdict = known.get(words) ?? mayRead(world, reader, fact);
    known.set(words, verdict);
    return verdict;
  };
}

function count(
  tally: Tally,
  chapter: Chapter,
  { name }: StoryReader,
  row: Row,
  { answer, rules }: Verdict,
  shown: boolean,
): void {
  tally.cells += 1;
  for (const rule of rules) {
    const of = tally.byRule.get(rule) ?? { allow: 0, deny: 0 };
    of[answer] += 1;
    tally.byRule.set(rule, of);
  }
  if (shown === (answer === 'allow')) return;
  if (!shown && chapter.jobsAreDead && rules.includes('A04')) return;
  tally.wrong.push({
    way: shown ? 'leak' : 'locked out',
    chapter: chapter.label,
    table: row.table,
    reader: name,
    rules: rules.filter((rule) => rule !== 'A22'),
    row,
  });
}

/** What went wrong, each once with how often, for people to read. */
export function wrongInWords(wrong: readonly Wrong[]): string[] {
  const counted = new Map<string, number>();
  for (const { way, chapter, table, reader, rules } of wrong) {
    const words = `${way}: ${table} to ${reader} [${rules.join(' ')}] when ${chapter}`;
    counted.set(words, (counted.get(words) ?? 0) + 1);
  }
  return [...counted].map(([words, times]) => `${words} ×${times}`).sort();
}
