import { sql } from 'kysely';
import { conceptsIn, probesOf } from '../../src/modules/resources/search/question.ts';
import type { Question } from '../measure/floor.ts';
import { type House, openHouse } from '../measure/house.ts';
import { comparePages, type Effort, type Shown } from '../measure/public-pages.ts';
import { writeDirectory } from './write-directory.ts';

/** What people type; the first is everything. */
const questions = ['', '電球を替えてほしい', '話し相手', '見守り'] as const;

/**
 * The same rows by the bare driver without walls, places joined. The search is one query over the same indexes; like
 * the page it tells how many there are.
 */
const bareRows =
  (townId: string, words: string): Question =>
  async (pool) => {
    const [concepts, probes] = [conceptsIn(words), probesOf(words)];
    const found =
      words === ''
        ? 'select s.id, 0 as score, count(*) over () as total from resources.service s where s.town_id = $1 and not s.hidden and $2::text[] is not null and $3::text[] is not null order by s.kana, s.name limit 15'
        : `select k.service_id as id, (k.strong && $2)::int as score, count(*) over () as total from resources.search_key k
           where k.town_id = $1 and (k.strong && $2 or k.weak && $2 or k.grams && $3) order by 2 desc, 1 limit 15`;
    const { rows } = await pool.query(
      `select f.total, s.id, s.name, s.description, s.phone, s.fees, s.verified_at, p.name as place, p.latitude, p.longitude, sp.schedule
       from (${found}) f join resources.service s on s.town_id = $1 and s.id = f.id
       left join resources.service_at_place sp on sp.town_id = s.town_id and sp.service_id = s.id
       left join districts.place p on p.town_id = sp.town_id and p.id = sp.place_id`,
      [townId, concepts, probes],
    );
    return rows;
  };

const pathOf = (words: string): string =>
  `/resources${words === '' ? '' : `?q=${encodeURIComponent(words)}`}`;

async function officerOf(house: House): Promise<string> {
  const { rows } = await sql<{ accountId: string }>`
    select a.account_id from districts.assignment a join districts.post p on p.town_id = a.town_id and p.id = a.post_id
    where a.town_id = ${house.town.id} and p.role = 'districtOfficer' order by a.id limit 1`.execute(
    house.db.kysely,
  );
  const [first] = rows;
  if (!first) throw new Error('the city has no district officer');
  return first.accountId;
}

/** Writes a directory of so many services into a made city and races its search against the floor. */
export async function compareDirectory(
  url: string,
  services: number,
  effort: Effort,
  say: (sentence: string) => void,
): Promise<Shown> {
  const house = await openHouse(url);
  try {
    await writeDirectory(house, await officerOf(house), services);
    await sql`analyze resources.service, resources.search_key, resources.service_at_place`.execute(
      house.db.kysely,
    );
    const pages = questions.map((words) => ({
      name: words || '（すべて）',
      path: pathOf(words),
      bare: bareRows(house.town.id, words),
    }));
    return await comparePages(url, house, pages, effort, say);
  } finally {
    await house.close();
  }
}
