-- Whether an entry was active at the end of a period (K12) can be told afterwards only where its states are remembered.
create table resources.service_state (
  town_id uuid not null,
  service_id uuid not null,
  since date not null,
  state text not null check (state in ('active', 'inactive', 'defunct', 'temporarilyClosed', 'hidden')),
  primary key (town_id, service_id, since),
  foreign key (town_id, service_id) references resources.service (town_id, id)
);
comment on table resources.service_state is 'What an entry of the directory was, since which day; the database writes it whenever an entry changes';
select kernel.describe('resources.service_state', 'service_id', 'Service', 'since', 'First day of this state, in the town''s days', 'state', 'HSDS status; hidden = taken out of sight by a person');

-- What is known of entries that stand already: since when they were entered, closed or taken out of sight.
insert into resources.service_state (town_id, service_id, since, state)
  select s.town_id, s.id, (s.entered_at at time zone t.zone)::date,
    case when s.closed_on is not null or s.hidden then 'active' else s.status end
  from resources.service s join kernel.town t on t.id = s.town_id;
insert into resources.service_state (town_id, service_id, since, state)
  select s.town_id, s.id, coalesce(s.closed_on, (s.hidden_at at time zone t.zone)::date),
    case when s.hidden then 'hidden' else s.status end
  from resources.service s join kernel.town t on t.id = s.town_id
  where s.closed_on is not null or s.hidden
  on conflict (town_id, service_id, since) do update set state = excluded.state;

-- Whole statements at once: a published list brings thousands of entries. The last word of a day is that day's state.
create function resources.remember_entered() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  insert into resources.service_state (town_id, service_id, since, state)
    select f.town_id, f.id, (f.entered_at at time zone t.zone)::date, case when f.hidden then 'hidden' else f.status end
    from fresh f join kernel.town t on t.id = f.town_id;
  return null;
end $$;
create function resources.remember_changed() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  with changed as (
    select n.town_id, n.id, case when n.hidden then 'hidden' else n.status end as state,
      case when n.closed_on is distinct from o.closed_on and n.closed_on is not null then n.closed_on
        else (n.changed_at at time zone t.zone)::date end as since
    from new_rows n join old_rows o on o.town_id = n.town_id and o.id = n.id join kernel.town t on t.id = n.town_id
    where (n.status, n.hidden) is distinct from (o.status, o.hidden)
  ), told as (
    insert into resources.service_state (town_id, service_id, since, state)
      select town_id, id, since, state from changed
    on conflict (town_id, service_id, since) do update set state = excluded.state
  )
  delete from resources.service_state h using changed c
    where h.town_id = c.town_id and h.service_id = c.id and h.since > c.since;
  return null;
end $$;
revoke all on function resources.remember_entered(), resources.remember_changed() from public;
create trigger service_entered after insert on resources.service
  referencing new table as fresh for each statement execute function resources.remember_entered();
create trigger service_changed after update on resources.service
  referencing old table as old_rows new table as new_rows for each statement execute function resources.remember_changed();

-- Counted for reports (K12): a row for each stretch of an entry in one state, and for each district it is for.
create view facts.resource as
  select s.town_id, md5(s.id::text) as resource_key, md5(s.organization_id::text) as body_key, d.district_id,
    (s.entered_at at time zone t.zone)::date as entered_on, h.state, h.since as from_on, h.until_on, s.source_id is not null as imported,
    s.formal, s.help_layers, s.target_groups, s.issue_tags, s.pillars
  from resources.service s
    join kernel.town t on t.id = s.town_id
    join (select town_id, service_id, state, since,
        lead(since) over (partition by town_id, service_id order by since) as until_on
      from resources.service_state) h on h.town_id = s.town_id and h.service_id = s.id
    left join resources.service_district d on d.town_id = s.town_id and d.service_id = s.id;
comment on view facts.resource is 'Entries of the directory: new in a period, active on its last day; a row for each stretch in one state and each district (K12 but for roles offered, which no table holds)';
select kernel.describe('facts.resource', 'resource_key', 'Tells entries apart', 'body_key', 'Tells bodies that give them apart; null = none named', 'district_id', 'District it is for; null = the whole town', 'entered_on', 'Day it came into the directory', 'state', 'HSDS status in this stretch; hidden = out of sight', 'from_on', 'First day of the stretch', 'until_on', 'First day after it; null while it lasts', 'imported', 'Whether a published list brought it', 'formal', 'Run by rule (true) or by neighbours (false)', 'help_layers', 'Layers of help, as told today', 'target_groups', 'For whom, as told today', 'issue_tags', 'Worries it answers, as told today', 'pillars', 'Pillars it serves, as told today');
revoke all on facts.resource from tsumugi_app;
