-- What was received, screened and handed over, for counting: opaque keys, no names, no words (K01, K03, K04, K17).

-- Whom a consultation counts for: the support household of its first subject, else that person's standing record;
-- nobody for an anonymous one, which counts by itself and is never merged with another.
create view facts.consultation as
  with subject as (
    select distinct on (s.town_id, s.consultation_id) s.town_id, s.consultation_id,
      coalesce(a.canonical_id, s.person_id) as person_id
    from consultations.subject s left join people.alias a on a.town_id = s.town_id and a.alias_id = s.person_id
    where s.moved_to is null
    order by s.town_id, s.consultation_id, s.linked_at, s.id
  ), counted as (
    select c.*, coalesce(h.household_id, s.person_id) as counts_for,
      case when c.state = 'inCase' then (
        select e.closed_at from cases.episode e where e.town_id = c.town_id and e.opened_from = c.id
        order by e.no limit 1) else c.ended_at end as over_at
    from consultations.consultation c
      join kernel.town t on t.id = c.town_id
      left join subject s on s.town_id = c.town_id and s.consultation_id = c.id
      left join lateral (
        select m.household_id from people.household_member m
          join people.household u on u.town_id = m.town_id and u.id = m.household_id and u.kind = 'supportUnit'
        where m.town_id = s.town_id and m.person_id = s.person_id and m.role <> 'relatedOutside'
          and m.from_on <= (c.received_at at time zone t.zone)::date
          and (m.to_on is null or m.to_on >= (c.received_at at time zone t.zone)::date)
        order by m.from_on, m.id limit 1
      ) h on true
  )
  select c.town_id, md5(c.id::text) as consultation_key, md5(c.counts_for::text) as subject_key,
    (c.received_at at time zone t.zone)::date as received_on,
    extract(year from (c.received_at at time zone t.zone) - interval '3 months')::int as fiscal_year,
    c.kind, c.channel, c.route, c.caller_kind, c.state,
    c.counts_for is null or not exists (
      select from counted b where b.town_id = c.town_id and b.counts_for = c.counts_for
        and (b.received_at, b.id) < (c.received_at, c.id)
        and (b.over_at is null or b.over_at > c.received_at)
    ) as is_new
  from counted c join kernel.town t on t.id = c.town_id;
comment on view facts.consultation is 'Consultations received; is_new is what K01 counts, by route and caller K03, all rows with facts.contact K02';
select kernel.describe('facts.consultation', 'consultation_key', 'Tells consultations apart', 'subject_key', 'Tells persons or households apart; null when anonymous', 'received_on', 'Day it was received', 'fiscal_year', 'Fiscal year (from April)', 'kind', 'worry or wish', 'channel', 'How it came', 'route', 'By whom it came', 'caller_kind', 'Who spoke', 'state', 'Where it stands now', 'is_new', 'First of its person or household since the last one was over; every anonymous one');

create view facts.screening as
  select s.town_id, md5(s.consultation_id::text) as consultation_key, s.code, (s.at at time zone t.zone)::date as screened_on
  from consultations.screening s join kernel.town t on t.id = s.town_id;
comment on view facts.screening is 'Results of screening by the five codes (K04)';
select kernel.describe('facts.screening', 'consultation_key', 'Tells consultations apart', 'code', 'One of five', 'screened_on', 'Day');

create view facts.handover as
  select h.town_id, md5(h.id::text) as handover_key, md5(h.consultation_id::text) as consultation_key,
    (h.sent_at at time zone t.zone)::date as sent_on, h.response, (h.responded_at at time zone t.zone)::date as answered_on,
    h.due_at, h.responded_at, h.response = 'declined' and h.bounce_no >= 3 as bounced_thrice
  from consultations.handover h join kernel.town t on t.id = h.town_id;
comment on view facts.handover is 'Hand-overs: accepted, declined, unanswered past their day; consultations bounced three times (K17)';
select kernel.describe('facts.handover', 'handover_key', 'Tells sheets apart', 'consultation_key', 'Tells consultations apart', 'sent_on', 'Day it was sent', 'response', 'Answer; null while unanswered', 'answered_on', 'Day it was answered', 'due_at', 'Answer by', 'responded_at', 'When it was answered', 'bounced_thrice', 'Whether this was the third decline in a row or a later one');
revoke all on facts.consultation, facts.screening, facts.handover from tsumugi_app;
