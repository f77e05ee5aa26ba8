-- Events out of published lists (イベント一覧) become gatherings: what their list prints beside, days that last, hours nobody told.
create table gatherings.listing (
  town_id uuid not null,
  id uuid not null,
  gathering_id uuid not null,
  source_name text not null,
  source_url text not null default '',
  licence text not null,
  record jsonb not null,
  left_version integer not null,
  made_place_id uuid,
  gone_on date,
  taken_back boolean not null default false,
  primary key (town_id, id),
  unique (town_id, gathering_id),
  foreign key (town_id, made_place_id) references districts.place (town_id, id),
  foreign key (town_id, gathering_id) references gatherings.gathering (town_id, id)
);
comment on table gatherings.listing is 'What a published list says of a gathering that came out of it, and under which terms (community.md 3)';
select kernel.describe('gatherings.listing', 'gathering_id', 'Gathering it became', 'source_name', 'Name of the list', 'source_url', 'Where the list is published', 'licence', 'Under which terms', 'record', 'As read (resources, EventRecord), without its days and without private numbers and addresses', 'left_version', 'Version of the gathering the import left: another means somebody edited it', 'made_place_id', 'Place the import registered for it; null = it was known, or is told in words', 'gone_on', 'Since when the list names it no more; null = it does', 'taken_back', 'The file that brought it was taken back: it stands on no page');

drop index gatherings.gathering_source;
create unique index gathering_source on gatherings.gathering (town_id, source_id, source_key) where source_id <> '';

-- An exhibition lasts from its first day to its last; some lists tell no hours, some only the first.
alter table gatherings.occurrence
  add column last_day date,
  add column note text not null default '',
  drop constraint occurrence_starts_at_check,
  drop constraint occurrence_ends_at_check,
  drop constraint occurrence_check,
  add constraint occurrence_starts_at_check check (starts_at ~ '^(([01]\d|2[0-3]):[0-5]\d|)$'),
  add constraint occurrence_ends_at_check check (ends_at ~ '^(([01]\d|2[0-3]):[0-5]\d|24:00|)$'),
  add constraint occurrence_hours_check check (ends_at = '' or (starts_at <> '' and ends_at > starts_at)),
  add constraint occurrence_last_day_check check (last_day > day);
create index occurrence_last_day on gatherings.occurrence (town_id, last_day) where last_day is not null;
select kernel.describe('gatherings.occurrence', 'last_day', 'Last day of one that lasts for days; null = it is over on its day', 'note', 'What its list prints beside the hours', 'starts_at', 'HH:MM; empty = not told', 'ends_at', 'HH:MM, up to 24:00; empty = not told');

-- What a city's list prints and nobody here keeps is no open day of the town's salons (K13).
create or replace view facts.gathering_day as
  select o.town_id, md5(o.gathering_id::text) as gathering_key, md5(o.id::text) as occurrence_key, o.day, o.state, g.district_id, g.tally_only,
    coalesce(a.visits, 0)::integer as visits, coalesce(a.helpers, 0)::integer as helpers
  from gatherings.occurrence o
    join gatherings.gathering g on g.town_id = o.town_id and g.id = o.gathering_id
    left join lateral (
      select sum(e.people) filter (where e.part = 'visitor') as visits, sum(e.people) filter (where e.part <> 'visitor') as helpers
      from gatherings.attendance e where e.town_id = o.town_id and e.occurrence_id = o.id) a on true
  where g.source_id = '' or exists (select from gatherings.keeper k where k.town_id = g.town_id and k.gathering_id = g.id);
