import type { Pool } from 'pg';

/** What somebody sees: the posts whose turns are theirs. */
export type Whose = { readonly townId: string; readonly postIds: readonly string[]; readonly now: Date };

/** Asks the bare driver for the rows of a page, past every wall. */
export type Question = (pool: Pool) => Promise<unknown[]>;

type Item = { id: string; kind: string; subject_kind: string; subject_id: string };

const itemsText = (most: number): string => `
  select i.id, i.kind, i.subject_kind, i.subject_id, i.since, i.due_at, i.state, o.name as owner, a.name as asked_by
  from work.item i
    join districts.post o on o.town_id = i.town_id and o.id = i.owner_post_id
    left join districts.post a on a.town_id = i.town_id and a.id = i.asked_by_post_id
  where i.town_id = $1 and i.state = 'open' and i.owner_post_id = any($2::uuid[])
  order by i.since, i.id limit ${most}`;

const caseTitle = `p.name_written as title, f.case_no as no from cases.case_file f
  join people.person p on p.town_id = f.town_id and p.id = f.focal_person_id`;
const worryTitle = `coalesce((
    select string_agg(p.name_written, '・' order by s.linked_at) from consultations.subject s
      join people.person p on p.town_id = s.town_id and p.id = s.person_id
    where s.town_id = c.town_id and s.consultation_id = c.id and s.moved_to is null), left(c.worry, 40)) as title,
  c.receipt_no as no from consultations.consultation c`;

/** What the items are about, one statement for each kind of thing: quicker than joining every table to every item. */
const titleTexts: Readonly<Record<string, string>> = {
  case: `select f.id, ${caseTitle} where f.town_id = $1 and f.id = any($2::uuid[])`,
  caseVisit: `select v.id, v.purpose, ${caseTitle}
    join cases.visit_plan v on v.town_id = f.town_id and v.case_id = f.id where v.town_id = $1 and v.id = any($2::uuid[])`,
  consultation: `select c.id, ${worryTitle} where c.town_id = $1 and c.id = any($2::uuid[])`,
  handover: `select h.id, ${worryTitle}
    join consultations.handover h on h.town_id = c.town_id and h.consultation_id = c.id where h.town_id = $1 and h.id = any($2::uuid[])`,
  callBack: `select b.id, ${worryTitle}
    join consultations.call_back b on b.town_id = c.town_id and b.consultation_id = c.id where b.town_id = $1 and b.id = any($2::uuid[])`,
};

/** The turns of the list with what they are about. */
export const turnRows =
  ({ townId, postIds }: Whose, most: number): Question =>
  async (pool) => {
    const { rows: items } = await pool.query<Item>(itemsText(most), [townId, postIds]);
    const titles = new Map<string, unknown>();
    for (const [kind, its] of Map.groupBy(items, (item) => item.subject_kind)) {
      const text = titleTexts[kind];
      if (!text) continue;
      const { rows } = await pool.query<{ id: string }>(text, [townId, its.map((item) => item.subject_id)]);
      for (const row of rows) titles.set(row.id, row);
    }
    return items.map((item) => ({ ...item, about: titles.get(item.subject_id) }));
  };

/** Cases of the list of cases, the longest without contact first. */
export const caseRows =
  ({ townId, postIds }: Whose): Question =>
  async (pool) =>
    (
      await pool.query(
        `select f.id, f.case_no, f.state, f.hope, f.opened_at, f.last_contact_at, f.next_contact_on, f.emergency,
          p.name_written, o.name as lead
        from (
            select * from cases.case_file where town_id = $1 and state <> 'closed' and id in (
              select t.case_id from cases.member_team t
              where t.town_id = $1 and t.ended_at is null and t.part = 'lead' and t.post_id = any($2::uuid[]))
            order by coalesce(last_contact_at, opened_at), id limit 50
          ) f
          join people.person p on p.town_id = f.town_id and p.id = f.focal_person_id
          join districts.post o on o.town_id = f.town_id and o.id = f.lead_post_id
        order by coalesce(f.last_contact_at, f.opened_at), f.id`,
        [townId, postIds],
      )
    ).rows;

/** "Today": the first turns, the visits of the day, and the cases that were quiet longest. */
export const todayRows =
  (whose: Whose): Question =>
  async (pool) => {
    const { townId, postIds, now } = whose;
    const turns = await turnRows(whose, 20)(pool);
    const visits = await pool.query(
      `select v.id, v.at, v.purpose, p.name_written from cases.visit_plan v
        join cases.case_file f on f.town_id = v.town_id and f.id = v.case_id
        join people.person p on p.town_id = f.town_id and p.id = f.focal_person_id
      where v.town_id = $1 and v.post_id = any($2::uuid[]) and v.outcome is null
        and v.at >= $3::timestamptz and v.at < $3::timestamptz + interval '1 day' order by v.at limit 5`,
      [townId, postIds, now],
    );
    const quiet = await pool.query(
      `select f.id, f.state, f.last_contact_at, p.name_written from cases.member_team t
        join cases.case_file f on f.town_id = t.town_id and f.id = t.case_id
        join people.person p on p.town_id = f.town_id and p.id = f.focal_person_id
      where t.town_id = $1 and t.post_id = any($2::uuid[]) and t.part = 'lead' and t.ended_at is null
        and f.state not in ('closed', 'closing', 'suspended')
        and coalesce(f.last_contact_at, f.opened_at) < $3::timestamptz - interval '30 days'
      order by coalesce(f.last_contact_at, f.opened_at) limit 5`,
      [townId, postIds, now],
    );
    return [turns, visits.rows, quiet.rows];
  };
