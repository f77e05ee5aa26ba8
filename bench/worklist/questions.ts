import type { Question } from '../measure/floor.ts';

/** What somebody sees: the posts whose turns are theirs, or everything. */
export type Whose = {
  readonly townId: string;
  readonly postIds: readonly string[] | null;
  readonly now: Date;
};

const whoseTurn = (postIds: Whose['postIds']): string =>
  postIds ? 'and i.owner_post_id = any($2::uuid[])' : 'and $2::uuid[] is null';

/** The turns of the list with what they are about, each kind of thing joined where it stands. */
export const turnRows = ({ townId, postIds }: Whose, most: number): Question => ({
  text: `
    select i.id, i.kind, i.since, i.due_at, i.state, o.name as owner, a.name as asked_by,
      coalesce(fp.name_written, cp.names, left(c.worry, 40)) as title, f.case_no, c.receipt_no, v.purpose
    from (
      select * from work.item i where i.town_id = $1 and i.state = 'open' ${whoseTurn(postIds)}
      order by i.since, i.id limit ${most}
    ) i
      join districts.post o on o.town_id = i.town_id and o.id = i.owner_post_id
      left join districts.post a on a.town_id = i.town_id and a.id = i.asked_by_post_id
      left join cases.visit_plan v on i.subject_kind = 'caseVisit' and v.town_id = i.town_id and v.id = i.subject_id
      left join cases.case_file f on f.town_id = i.town_id
        and f.id = case i.subject_kind when 'case' then i.subject_id when 'caseVisit' then v.case_id end
      left join people.person fp on fp.town_id = f.town_id and fp.id = f.focal_person_id
      left join consultations.handover h on i.subject_kind = 'handover' and h.town_id = i.town_id and h.id = i.subject_id
      left join consultations.call_back b on i.subject_kind = 'callBack' and b.town_id = i.town_id and b.id = i.subject_id
      left join consultations.consultation c on c.town_id = i.town_id and c.id = case i.subject_kind
        when 'consultation' then i.subject_id when 'handover' then h.consultation_id when 'callBack' then b.consultation_id end
      left join lateral (
        select string_agg(p.name_written, '・' order by s.linked_at) as names from consultations.subject s
          join people.person p on p.town_id = s.town_id and p.id = s.person_id
        where s.town_id = c.town_id and s.consultation_id = c.id and s.moved_to is null
      ) cp on true
    order by i.since, i.id`,
  values: [townId, postIds],
});

/** Cases of the list of cases, the longest without contact first. */
export const caseRows = ({ townId, postIds }: Whose): Question => ({
  text: `
    select f.id, f.case_no, f.state, f.hope, f.opened_at, f.last_contact_at, f.next_contact_on, f.emergency,
      p.name_written, o.name as lead
    from cases.case_file f
      join people.person p on p.town_id = f.town_id and p.id = f.focal_person_id
      join districts.post o on o.town_id = f.town_id and o.id = f.lead_post_id
    where f.town_id = $1 and f.state <> 'closed'
      ${postIds ? "and f.id in (select t.case_id from cases.member_team t where t.town_id = $1 and t.ended_at is null and t.part = 'lead' and t.post_id = any($2::uuid[]))" : 'and $2::uuid[] is null'}
    order by coalesce(f.last_contact_at, f.opened_at), f.id limit 50`,
  values: [townId, postIds],
});

/** The panels of "Today": visits of the day, and cases that were quiet longest. */
export const panelRows = ({ townId, postIds, now }: Whose): Question[] => [
  {
    text: `
      select v.id, v.at, v.purpose, p.name_written from cases.visit_plan v
        join cases.case_file f on f.town_id = v.town_id and f.id = v.case_id
        join people.person p on p.town_id = f.town_id and p.id = f.focal_person_id
      where v.town_id = $1 and v.post_id = any($2::uuid[]) and v.outcome is null
        and v.at >= $3::timestamptz and v.at < $3::timestamptz + interval '1 day' order by v.at limit 5`,
    values: [townId, postIds ?? [], now],
  },
  {
    text: `
      select f.id, f.state, f.last_contact_at, p.name_written from cases.member_team t
        join cases.case_file f on f.town_id = t.town_id and f.id = t.case_id
        join people.person p on p.town_id = f.town_id and p.id = f.focal_person_id
      where t.town_id = $1 and t.post_id = any($2::uuid[]) and t.part = 'lead' and t.ended_at is null
        and f.state not in ('closed', 'closing', 'suspended')
        and coalesce(f.last_contact_at, f.opened_at) < $3::timestamptz - interval '30 days'
      order by coalesce(f.last_contact_at, f.opened_at) limit 5`,
    values: [townId, postIds ?? [], now],
  },
];
