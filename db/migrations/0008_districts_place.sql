-- Places of a town: where one can go. Stations, salons and the directory of resources all mean the same rows.
create table districts.place (
  town_id uuid not null references kernel.town,
  id uuid not null,
  name text not null,
  kana text not null default '',
  alias text not null default '',
  location_type text not null default 'physical' check (location_type in ('physical', 'virtual', 'postal')),
  organization_id uuid,
  postal_code text not null default '',
  prefecture text not null default '',
  city text not null default '',
  address text not null default '',
  address_line2 text not null default '',
  address_key text not null default '',
  latitude double precision check (latitude between -90 and 90),
  longitude double precision check (longitude between -180 and 180),
  phone text not null default '',
  extension text not null default '',
  url text not null default '',
  step_free text not null default 'unknown' check (step_free in ('yes', 'partly', 'no', 'unknown')),
  access text[] not null default '{}',
  access_note text not null default '',
  opening jsonb not null default '{}',
  opening_as_printed text not null default '',
  responsible_body text not null default '',
  from_on date not null,
  to_on date,
  version integer not null default 1,
  primary key (town_id, id),
  foreign key (town_id, organization_id) references districts.organization (town_id, id),
  check ((latitude is null) = (longitude is null))
);
comment on table districts.place is 'Where one can go: centre, station, school, shop, online room. A centre and the shelter inside it are one place with two services (community.md 2e)';
select kernel.describe('districts.place', 'alias', 'What people call it', 'location_type', 'HSDS 3 location_type', 'postal_code', 'Seven digits', 'phone', 'Number as people call it', 'url', 'Its site', 'organization_id', 'Body that runs it', 'prefecture', '都道府県; empty = the town''s', 'city', '市区町村; empty = the town''s', 'address', '町字 and 番地', 'address_line2', '方書', 'address_key', 'Address folded for comparing', 'latitude', 'Degrees, WGS 84', 'longitude', 'Degrees, WGS 84', 'extension', '内線, text: leading zeros count', 'step_free', 'Whether one gets in without a step', 'access', 'Words of バリアフリー情報', 'access_note', 'How to get there and in',
  'opening', 'Weekly hours and closing rules (place/opening.rules.ts)', 'opening_as_printed', 'The sentence as the place prints it, kept beside the rules', 'responsible_body', 'Body that answers for it where that is not the town, e.g. 東京都 (community.md M21)');
create index place_name on districts.place (town_id, name);
create index place_address on districts.place (town_id, address_key);

create table districts.place_district (
  town_id uuid not null,
  id uuid not null,
  place_id uuid not null,
  district_id uuid not null,
  primary key (town_id, id),
  unique (town_id, place_id, district_id),
  foreign key (town_id, place_id) references districts.place (town_id, id),
  foreign key (town_id, district_id) references districts.district (town_id, id)
);
comment on table districts.place_district is 'Districts a place lies in, of several kinds at once (community.md 2a)';
select kernel.describe('districts.place_district', 'place_id', 'Place', 'district_id', 'District');
create index place_district_district on districts.place_district (town_id, district_id);

create table districts.place_day (
  town_id uuid not null,
  id uuid not null,
  place_id uuid not null,
  day date not null,
  open boolean not null,
  hours jsonb not null default '[]',
  reason text not null default '',
  primary key (town_id, id),
  unique (town_id, place_id, day),
  foreign key (town_id, place_id) references districts.place (town_id, id)
);
comment on table districts.place_day is 'One day on which a place does otherwise than its rules say';
select kernel.describe('districts.place_day', 'place_id', 'Place', 'day', 'Day', 'open', 'Whether it is open', 'hours', 'Hours of that day as [{from, until}], HH:MM; empty = as the rules say', 'reason', 'Why, for the public page');

create view districts.place_card with (security_invoker = true) as
  select town_id, id, name, kana, alias, city, address, address_line2, latitude, longitude, phone, extension, step_free
  from districts.place;
grant select on districts.place_card to tsumugi_app;

-- What the directory tells of a body, beyond its name.
alter table districts.organization
  add column description text not null default '',
  add column url text not null default '',
  add column corporate_number text not null default '' check (corporate_number ~ '^(\d{13})?$');
select kernel.describe('districts.organization', 'description', 'What it does, in plain words, for the public', 'url', 'Its site', 'corporate_number', '法人番号, 13 digits; empty = none or unknown');
