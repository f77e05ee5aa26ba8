import { sql } from 'kysely';
import pg from 'pg';
import { askKeys } from '../../src/kernel/fold/index.ts';
import { search } from '../../src/modules/people/person/search.actions.ts';
import { type House, openHouse } from '../measure/house.ts';
import { quantile, rounded } from '../measure/numbers.ts';
import { type Asked, type Kind, kinds, questionsAbout, type Target, targetsOf } from './asked.ts';

export type Times = { readonly count: number; readonly p50Ms: number; readonly p95Ms: number };

/** One kind of question of one reader. */
export type Line = Times & {
  readonly reader: Reader;
  readonly kind: Kind | 'all';
  /** p95 as a multiple of the floor's p95 in the same run; the budget is 25. */
  readonly timesFloor: number;
};

export type Reader = 'restricted' | 'manager';

export type Shown = {
  readonly floor: Times;
  readonly lines: readonly Line[];
  readonly recall: Readonly<Record<Reader, { at10: number; asked: number; missed: readonly string[] }>>;
  /** People a reader may read, and the share whose reading at most ten of them have. */
  readonly people: Readonly<Record<Reader, { readable: number; tellable: number }>>;
};

export type Effort = { readonly targets: number; readonly perTarget: number };

const seed = 20_261_126;
const readers: Readonly<Record<Reader, string>> = { restricted: 'csw', manager: 'municipalManager' };

/** The bare driver: who has exactly this key, by a plain index, with what a row of the results shows. */
async function openFloor(house: House, url: string) {
  await sql`drop schema if exists bench cascade`.execute(house.db.kysely);
  await sql`create schema bench`.execute(house.db.kysely);
  await sql`create table bench.exact as
    select town_id, unnest(wholes) as key, person_id from people.search_key`.execute(house.db.kysely);
  await sql`create index exact_key on bench.exact (town_id, key)`.execute(house.db.kysely);
  await sql`analyze bench.exact`.execute(house.db.kysely);
  const pool = new pg.Pool({ connectionString: url, max: 1 });
  pool.on('error', () => undefined);
  const text = `select p.id, p.name_written, p.kana, p.born_on from bench.exact e
    join people.person p on p.town_id = e.town_id and p.id = e.person_id where e.town_id = $1 and e.key = $2 limit 20`;
  return {
    async ask(target: Target): Promise<number> {
      const startedMs = performance.now();
      const { rows } = await pool.query(text, [house.town.id, askKeys(target.kana)[0]]);
      if (rows.length === 0) throw new Error(`the floor does not find ${target.kana}`);
      return performance.now() - startedMs;
    },
    close: () => pool.end(),
  };
}

type Seen = Asked & { readonly reader: Reader; readonly tookMs: number; readonly found: boolean };

async function asReader(house: House, reader: Reader) {
  const post = await house.db.kysely
    .selectFrom('districts.post as post')
    .innerJoin('districts.assignment as held', (join) =>
      join.onRef('held.townId', '=', 'post.townId').onRef('held.postId', '=', 'post.id'),
    )
    .select('held.accountId')
    .where('post.townId', '=', house.town.id)
    .where('post.role', '=', readers[reader])
    .orderBy('post.id')
    .executeTakeFirstOrThrow();
  const actor = { kind: 'staff', accountId: post.accountId, name: 'bench' } as const;
  return {
    accountId: post.accountId,
    async ask(asked: Asked): Promise<Seen> {
      const startedMs = performance.now();
      const result = await search(house.waist.for({ town: house.town, actor }), asked.text);
      const tookMs = performance.now() - startedMs;
      if (!result.ok) throw new Error(`${reader} was refused: ${result.refusal}`);
      const found = result.value.hits.slice(0, 10).some((hit) => hit.card.id === asked.target.id);
      return { ...asked, reader, tookMs, found };
    },
  };
}

const timesOf = (tookMs: readonly number[]): Times => ({
  count: tookMs.length,
  p50Ms: rounded(quantile(tookMs, 0.5)),
  p95Ms: rounded(quantile(tookMs, 0.95)),
});

/** Asks as a restricted officer and as the manager, one question after the other, the floor beside each of them. */
export async function compareSearch(
  url: string,
  effort: Effort,
  say: (sentence: string) => void,
): Promise<Shown> {
  const house = await openHouse(url);
  const floor = await openFloor(house, url);
  const floorMs: number[] = [];
  const all: Seen[] = [];
  const recallOf: Partial<Record<Reader, Seen[]>> = {};
  const people: Partial<Record<Reader, { readable: number; tellable: number }>> = {};
  try {
    for (const reader of Object.keys(readers) as Reader[]) {
      const { accountId, ask } = await asReader(house, reader);
      const known = await targetsOf(house, accountId, effort.targets, seed);
      people[reader] = { readable: known.people, tellable: rounded(known.tellable, 3) };
      const { recall, short } = questionsAbout(known.targets, effort.perTarget, seed);
      say(`${reader}: ${recall.length + short.length} questions about ${known.people} people`);
      const answered: Seen[] = [];
      for (const asked of warmedBy([...recall, ...short])) {
        const floorTook = await floor.ask(asked.target);
        const seen = await ask(asked);
        answered.push(seen);
        floorMs.push(floorTook);
      }
      const counted = answered.slice(warming);
      all.push(...counted);
      recallOf[reader] = answered.slice(warming, warming + recall.length);
    }
  } finally {
    await floor.close();
    await house.close();
  }
  const floorTimes = timesOf(floorMs);
  return {
    floor: floorTimes,
    lines: (Object.keys(readers) as Reader[]).flatMap((reader) => linesOf(reader, all, floorTimes)),
    recall: { restricted: recallFrom(recallOf.restricted), manager: recallFrom(recallOf.manager) },
    people: { restricted: people.restricted ?? nobody, manager: people.manager ?? nobody },
  };
}

const nobody = { readable: 0, tellable: 0 };
const warming = 20;

/** The first questions are asked twice: once for plans and caches, uncounted. */
const warmedBy = (asked: readonly Asked[]): Asked[] => [
  ...Array.from({ length: warming }, (_, no) => asked[no % asked.length] as Asked),
  ...asked,
];

function linesOf(reader: Reader, all: readonly Seen[], floor: Times): Line[] {
  return [...kinds, 'all' as const].map((kind) => {
    const times = timesOf(
      all
        .filter((seen) => seen.reader === reader && (kind === 'all' || seen.kind === kind))
        .map((seen) => seen.tookMs),
    );
    return { reader, kind, ...times, timesFloor: rounded(times.p95Ms / floor.p95Ms, 1) };
  });
}

function recallFrom(seen: readonly Seen[] = []) {
  const missed = seen.filter((one) => !one.found);
  return {
    at10: rounded((seen.length - missed.length) / Math.max(1, seen.length), 4),
    asked: seen.length,
    missed: missed.slice(0, 10).map((one) => `${one.text} → ${one.target.nameWritten}（${one.target.kana}）`),
  };
}
