-- A long list is written in many short transactions. What it brings belongs to one lot, and nobody but the keeper sees a
-- row whose lot is held back: a row more or less in this table takes all of it out of sight, or puts it in force.
create table walls.lot (
  town_id uuid not null references kernel.town,
  id uuid not null,
  since timestamptz not null,
  primary key (town_id, id)
);
comment on table walls.lot is 'Lots held back: rows that came together and are not in force, or no more';
select kernel.describe('walls.lot', 'since', 'When it was held back');

create function walls.held_back() returns uuid[] language sql stable security definer set search_path = pg_catalog as $$
  select coalesce(array_agg(l.id), '{}') from walls.lot l
  where l.town_id = nullif(current_setting('tsumugi.town', true), '')::uuid
$$;
revoke all on function walls.held_back() from public;
grant execute on function walls.held_back() to tsumugi_app;

alter table districts.place add column lot_id uuid;
alter table districts.place_district add column lot_id uuid;
alter table resources.service add column lot_id uuid;
alter table resources.service_at_place add column lot_id uuid;
alter table resources.search_key add column lot_id uuid;
alter table resources.shelter_mark add column lot_id uuid;
select kernel.describe('districts.place', 'lot_id', 'File of a list that brought it; unseen while that lot is held back (walls.lot)');
select kernel.describe('districts.place_district', 'lot_id', 'File of a list that brought it; unseen while that lot is held back (walls.lot)');
select kernel.describe('resources.service', 'lot_id', 'File of a list that brought it; unseen while that lot is held back (walls.lot)');
select kernel.describe('resources.service_at_place', 'lot_id', 'File of a list that brought it; unseen while that lot is held back (walls.lot)');
select kernel.describe('resources.search_key', 'lot_id', 'File of a list that brought it; unseen while that lot is held back (walls.lot)');
select kernel.describe('resources.shelter_mark', 'lot_id', 'File of a list that brought it; unseen while that lot is held back (walls.lot)');

-- undoing: what a long file brought is out of sight already, and is cleared away in parts.
alter table resources.import_run drop constraint import_run_state_check;
alter table resources.import_run add constraint import_run_state_check
  check (state in ('reading', 'preview', 'applying', 'applied', 'undoing', 'undone', 'dropped'));

-- Services a question may mean, likeliest first. Row-level security hides GIN, so the function asks the index as the
-- owner and restates the wall: the town, and what is out of sight for the town's staff alone. It answers identifiers and a weight;
-- rows are read by the asker. Weights: a concept of its names 10, of its text 3, all pairs of letters in its names 8, in
-- its text 4; half of the pairs must be there when nothing else speaks for it. Each way of
-- finding gives the weighing so many at most; alike by some pairs counts only where the surer ways found little.
create or replace function resources.find(concepts text[], probes text[], most integer)
returns table (service_id uuid, score double precision)
language plpgsql stable security definer set search_path = pg_catalog set plan_cache_mode = force_custom_plan as $$
declare
  town constant uuid := nullif(current_setting('tsumugi.town', true), '')::uuid;
  keys constant uuid[] := coalesce(nullif(current_setting('tsumugi.keys', true), '')::uuid[], '{}');
  staff constant boolean := '00000000-0000-8000-8000-000000000205'::uuid = any(keys);
  held constant uuid[] := walls.held_back();
  pairs constant integer := greatest(cardinality(probes), 1);
begin
  return query
    with named as (
      select k.service_id from resources.search_key k
      where k.town_id = town and k.strong && concepts and (not k.hidden or staff) and (k.lot_id is null or k.lot_id <> all(held)) order by 1 limit 80
    ), spelled as (
      select k.service_id from resources.search_key k
      where k.town_id = town and cardinality(probes) > 0 and k.grams @> probes and (not k.hidden or staff) and (k.lot_id is null or k.lot_id <> all(held))
      order by 1 limit 60
    ), told as (
      select k.service_id from resources.search_key k
      where k.town_id = town and k.weak && concepts and (not k.hidden or staff) and (k.lot_id is null or k.lot_id <> all(held)) order by 1 limit 30
    ), alike as (
      select k.service_id from resources.search_key k
      where k.town_id = town and k.grams && probes and (not k.hidden or staff) and (k.lot_id is null or k.lot_id <> all(held))
        and (select count(*) from named) + (select count(*) from spelled) < 20
      order by 1 limit 80
    ), hit as (
      select n.service_id from named n union select p.service_id from spelled p
      union select t.service_id from told t union select a.service_id from alike a
    ), weighed as (
      select k.service_id,
        (select count(*) from unnest(k.strong) c where c = any(concepts)) as strong,
        (select count(*) from unnest(k.weak) c where c = any(concepts)) as weak,
        (select count(*) from unnest(probes) p where p = any(k.names)) as names,
        (select count(*) from unnest(probes) p where p = any(k.grams)) as grams
      from hit h join resources.search_key k on k.town_id = town and k.service_id = h.service_id
    )
    select w.service_id, (10 * w.strong + 3 * w.weak + 8.0 * w.names / pairs + 4.0 * w.grams / pairs)::float8 as score
    from weighed w
    where w.strong > 0 or w.weak > 0 or 2 * w.grams >= pairs
    order by 2 desc, 1 limit most;
end $$;

-- What is held back is counted no more than it is seen.
create or replace view facts.resource as
  select s.town_id, md5(s.id::text) as resource_key, md5(s.organization_id::text) as body_key, d.district_id,
    (s.entered_at at time zone t.zone)::date as entered_on, h.state, h.since as from_on, h.until_on, s.source_id is not null as imported,
    s.formal, s.help_layers, s.target_groups, s.issue_tags, s.pillars
  from resources.service s
    join kernel.town t on t.id = s.town_id
    join (select town_id, service_id, state, since,
        lead(since) over (partition by town_id, service_id order by since) as until_on
      from resources.service_state) h on h.town_id = s.town_id and h.service_id = s.id
    left join resources.service_district d on d.town_id = s.town_id and d.service_id = s.id
  where not exists (select from walls.lot l where l.town_id = s.town_id and l.id = s.lot_id);

-- Other rooms see by the card whether somebody changed a place since.
create or replace view districts.place_card with (security_invoker = true) as
  select town_id, id, name, kana, alias, city, address, address_line2, latitude, longitude, phone, extension, step_free,
    version
  from districts.place;
