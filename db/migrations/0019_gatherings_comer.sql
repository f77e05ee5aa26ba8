-- Somebody who comes to a place to be may later be linked with it, by name and with their consent (consultation.md T30).
create table gatherings.comer (
  town_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  gathering_id uuid not null,
  organization_id uuid not null,
  consent_id uuid not null,
  consent_until date,
  since date not null,
  until date,
  ended_by text check (ended_by in ('said', 'consent', 'death')),
  shut boolean not null default false,
  linked_by uuid not null,
  linked_at timestamptz not null,
  lock_id uuid not null,
  readers uuid[] not null,
  writers uuid[] not null,
  needs uuid[] not null,
  never uuid[] not null,
  leased uuid[] not null,
  leased_until timestamptz,
  primary key (town_id, id),
  foreign key (town_id, person_id) references people.person (town_id, id),
  foreign key (town_id, gathering_id) references gatherings.gathering (town_id, id),
  foreign key (town_id, organization_id) references districts.organization (town_id, id),
  foreign key (town_id, consent_id) references people.consent (town_id, id),
  foreign key (town_id, lock_id) references walls.lock (town_id, id),
  check ((until is null) = (ended_by is null)),
  check (not shut or until is not null)
);
comment on table gatherings.comer is 'A person known to the house who comes to a gathering, linked with their consent (通っている場所). Those who keep the gathering never see it; nothing is counted from it';
select kernel.describe('gatherings.comer', 'person_id', 'Person', 'gathering_id', 'Gathering', 'organization_id', 'Body that answered for the gathering when it was linked: the one the consent names', 'consent_id', 'Consent it rests on', 'consent_until', 'Last day of that consent; null without one. Nobody is shown the link after it', 'since', 'Day it was linked', 'until', 'Day it ended; null while it lasts', 'ended_by', 'Somebody said so, no consent stands any more, or the person died', 'shut', 'No consent stands any more: nobody reads it', 'linked_by', 'Account', 'linked_at', 'When');
create index comer_person on gatherings.comer (town_id, person_id);
create unique index comer_once on gatherings.comer (town_id, person_id, gathering_id) where until is null;

-- Heads in living rooms by district too (K13). A place lies in districts of several kinds, so they stand in one column.
create or replace view facts.station_presence as
  select p.town_id, md5(p.station_id::text) as station_key, p.day, p.hour, sum(p.people)::integer as visits,
    array(select d.district_id from gatherings.station s
        join districts.place_district d on d.town_id = s.town_id and d.place_id = s.place_id
      where s.town_id = p.town_id and s.id = p.station_id order by 1) as district_ids
  from gatherings.presence p group by p.town_id, p.station_id, p.day, p.hour;
select kernel.describe('facts.station_presence', 'district_ids', 'Districts the station lies in, of every kind');
revoke all on facts.station_presence from tsumugi_app;
