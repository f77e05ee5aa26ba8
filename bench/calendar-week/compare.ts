import { sql } from 'kysely';
import { addDays, type LocalDate } from '../../src/kernel/time.ts';
import { gatheringPaths } from '../../src/paths/gatherings.ts';
import type { Question } from '../measure/floor.ts';
import { type House, openHouse } from '../measure/house.ts';
import { comparePages, type Effort, type Shown } from '../measure/public-pages.ts';
import { type Keeper, writeGatherings } from './write-gatherings.ts';

async function keeperOf(house: House): Promise<Keeper> {
  const { rows } = await sql<{ accountId: string; postId: string }>`
    select a.account_id, a.post_id from districts.assignment a
      join districts.post p on p.town_id = a.town_id and p.id = a.post_id
    where a.town_id = ${house.town.id} and p.role = 'municipalManager' order by a.id limit 1`.execute(
    house.db.kysely,
  );
  const { rows: districts } = await sql<{ id: string }>`
    select id from districts.district where town_id = ${house.town.id} and kind not in ('city', 'association')
    order by id`.execute(house.db.kysely);
  const [first] = rows;
  if (!first || districts.length === 0) throw new Error('the city has no manager, or no district');
  return { ...first, districtIds: districts.map(({ id }) => id) };
}

/** The days of a week with what is told beside them: of the city, or of one district. */
const bareWeek =
  (townId: string, from: LocalDate, districtId: string | null): Question =>
  async (pool) => {
    const { rows } = await pool.query(
      `select o.id, o.day, o.starts_at, o.ends_at, o.state, o.reason, o.moved_to_id, g.id as gathering_id, g.name, g.alias,
         g.fee_yen, g.fee_note, g.newcomers, g.signup, p.name as place, p.step_free
       from gatherings.occurrence o
         join gatherings.gathering g on g.town_id = o.town_id and g.id = o.gathering_id and g.state <> 'draft'
         left join districts.place p on p.town_id = o.town_id and p.id = o.place_id
       where o.town_id = $1 and o.day between $2 and $3 and ($4::uuid is null or g.district_id = $4)
       order by o.day, o.starts_at, o.id`,
      [townId, from, addDays(from, 6), districtId],
    );
    return rows;
  };

/** Writes so many gatherings into a made city and races the week, of the city and of one district, against the floor. */
export async function compareWeek(
  url: string,
  gatherings: number,
  effort: Effort,
  say: (sentence: string) => void,
): Promise<Shown> {
  const house = await openHouse(url);
  try {
    const keeper = await keeperOf(house);
    await writeGatherings(house, keeper, gatherings);
    await sql`analyze gatherings.gathering, gatherings.occurrence, districts.place`.execute(house.db.kysely);
    const { town, clock } = house;
    const from = addDays(clock.now().toISOString().slice(0, 10), 7);
    const near = keeper.districtIds[0] ?? '';
    const pages = [
      { name: 'the city', path: `${gatheringPaths.week}?from=${from}`, bare: bareWeek(town.id, from, null) },
      {
        name: 'one district',
        path: `${gatheringPaths.week}?from=${from}`,
        cookie: `near=${near}`,
        bare: bareWeek(town.id, from, near),
      },
    ];
    return await comparePages(url, house, pages, effort, say);
  } finally {
    await house.close();
  }
}
