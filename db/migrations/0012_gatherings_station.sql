-- Community stations: an open living room, rooms that are lent, who uses them when, and how many came.
-- btree_gist lets the constraint against two bookings at once compare town and room beside the time (docs/decisions/0006).
create extension if not exists btree_gist;

create table gatherings.station (
  town_id uuid not null references kernel.town,
  id uuid not null,
  place_id uuid not null,
  lead text not null default '',
  open_space text not null default '',
  kitchen text not null default '',
  staff_words text not null default '',
  coming text not null default '',
  public boolean not null default true,
  lock_id uuid not null,
  version integer not null default 1,
  primary key (town_id, id),
  unique (town_id, place_id),
  foreign key (town_id, place_id) references districts.place (town_id, id),
  foreign key (town_id, lock_id) references walls.lock (town_id, id)
);
comment on table gatherings.station is 'A community station (地域共生ステーション) or community centre: an open living room with rooms beside it (community.md N9)';
select kernel.describe('gatherings.station', 'place_id', 'Place: name, address, telephone, opening rules', 'lead', 'What it is, in a sentence or two', 'open_space', 'What the living room offers to whoever drops in', 'kitchen', 'What one may cook with; empty = no kitchen', 'staff_words', 'Who is there and when', 'coming', 'How to come', 'public', 'Whether residents are shown it', 'lock_id', 'Lock of its bookings and groups');

create table gatherings.station_keeper (
  town_id uuid not null,
  id uuid not null,
  station_id uuid not null,
  post_id uuid not null,
  from_on date not null,
  to_on date,
  primary key (town_id, id),
  foreign key (town_id, station_id) references gatherings.station (town_id, id),
  foreign key (town_id, post_id) references districts.post (town_id, id)
);
comment on table gatherings.station_keeper is 'Posts that keep a station: they decide about bookings, hand out keys, count who came';
select kernel.describe('gatherings.station_keeper', 'station_id', 'Station', 'post_id', 'Post');
create index station_keeper_station on gatherings.station_keeper (town_id, station_id);

create table gatherings.room (
  town_id uuid not null,
  id uuid not null,
  station_id uuid not null,
  name text not null check (name <> ''),
  seats integer check (seats > 0),
  equipment text not null default '',
  step_free text not null default 'unknown' check (step_free in ('yes', 'partly', 'no', 'unknown')),
  minutes_before integer not null default 0 check (minutes_before between 0 and 240),
  minutes_after integer not null default 0 check (minutes_after between 0 and 240),
  bookable boolean not null default true,
  sort integer not null default 0,
  version integer not null default 1,
  primary key (town_id, id),
  foreign key (town_id, station_id) references gatherings.station (town_id, id)
);
comment on table gatherings.room is 'A room of a station that is lent; the living room is none, it stays open';
select kernel.describe('gatherings.room', 'station_id', 'Station', 'seats', 'People it holds; null = not told', 'equipment', 'What stands in it', 'step_free', 'Whether one gets in without a step', 'minutes_before', 'Minutes kept free before each booking', 'minutes_after', 'Minutes kept free after each booking', 'bookable', 'Whether it is lent at present', 'sort', 'Order on the page');
create index room_station on gatherings.room (town_id, station_id, sort);

create table gatherings.booking_policy (
  town_id uuid not null,
  id uuid not null,
  station_id uuid not null,
  from_on date not null,
  slots jsonb not null default '[]',
  earliest_days integer not null check (earliest_days between 0 and 400),
  latest_days integer not null check (latest_days between 0 and 60),
  draw_day integer check (draw_day between 2 and 28),
  draw_months integer not null default 2 check (draw_months between 1 and 6),
  group_slots integer check (group_slots > 0),
  free_days integer not null default 14 check (free_days between 0 and 90),
  registered_only boolean not null default false,
  refused_purposes text[] not null default '{}',
  confirms text not null default 'staff' check (confirms in ('atOnce', 'staff')),
  fee_yen integer not null default 0 check (fee_yen >= 0),
  fee_per text not null default 'slot' check (fee_per in ('slot', 'hour')),
  primary key (town_id, id),
  unique (town_id, station_id, from_on),
  foreign key (town_id, station_id) references gatherings.station (town_id, id)
);
comment on table gatherings.booking_policy is 'By which rules a station lends its rooms, from a day on; the latest that has begun holds (community.md 2b)';
select kernel.describe('gatherings.booking_policy', 'station_id', 'Station', 'slots', '[{from, until}] of the grid; empty = any times', 'earliest_days', 'Days before the use from which one may book, where nothing is drawn by lot', 'latest_days', 'Days before the use until which one may book', 'draw_day', 'Day of the month on which lots are drawn; null = first come', 'draw_months', 'Months before the month of use in which wishes are collected and lots drawn', 'group_slots', 'Bookings a group may hold in one month beforehand; null = any', 'free_days', 'Days before the use from which that limit no longer counts', 'registered_only', 'Whether only groups registered for the fiscal year may book', 'refused_purposes', 'Purposes for which it is not lent', 'confirms', 'Whether a booking is confirmed at once or by staff', 'fee_yen', 'Yen', 'fee_per', 'For each slot of the grid, or each started hour');

create table gatherings.user_group (
  town_id uuid not null,
  id uuid not null,
  station_id uuid not null,
  number text not null check (number ~ '^\d{4}$'),
  name text not null check (name <> ''),
  kana text not null default '',
  public_name boolean not null default false,
  contact_name text not null check (contact_name <> ''),
  contact_phone text not null default '',
  members integer check (members > 0),
  does text not null default '',
  fiscal_year integer not null check (fiscal_year between 2000 and 2200),
  registered_at timestamptz not null,
  version integer not null default 1,
  lock_id uuid not null,
  readers uuid[] not null,
  writers uuid[] not null,
  needs uuid[] not null,
  never uuid[] not null,
  leased uuid[] not null,
  leased_until timestamptz,
  primary key (town_id, id),
  unique (town_id, station_id, number),
  foreign key (town_id, station_id) references gatherings.station (town_id, id),
  foreign key (town_id, lock_id) references walls.lock (town_id, id)
);
comment on table gatherings.user_group is 'A group registered to use the rooms of a station, year by year (community.md S12, S13)';
select kernel.describe('gatherings.user_group', 'station_id', 'Station', 'number', 'Four digits by which the group names itself', 'public_name', 'Whether the calendar of rooms shows its name (opt-in)', 'contact_name', 'Whom the station calls', 'contact_phone', 'Where', 'members', 'How many they are', 'does', 'What they do', 'fiscal_year', 'Fiscal year it is registered for, by the year in which it begins', 'registered_at', 'When it was first registered');

create table gatherings.booking (
  town_id uuid not null,
  id uuid not null,
  station_id uuid not null,
  room_id uuid not null,
  kind text not null check (kind in ('group', 'person', 'internal')),
  group_id uuid,
  name text not null default '',
  phone text not null default '',
  purpose text not null,
  purpose_words text not null default '',
  headcount integer check (headcount > 0),
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  held_from timestamptz not null,
  held_until timestamptz not null,
  state text not null check (state in ('requested', 'lottery', 'confirmed', 'refused', 'cancelled', 'used', 'noShow', 'bumped')),
  fee_yen integer not null default 0 check (fee_yen >= 0),
  reason text not null default '',
  key_to text not null default '',
  key_out_at timestamptz,
  key_back_at timestamptz,
  channel text not null check (channel in ('web', 'phone', 'counter', 'paper', 'staff')),
  entered_by uuid,
  code_hash text not null,
  draw_no integer,
  asked_at timestamptz not null,
  changed_at timestamptz not null,
  told boolean not null default true,
  version integer not null default 1,
  lock_id uuid not null,
  readers uuid[] not null,
  writers uuid[] not null,
  needs uuid[] not null,
  never uuid[] not null,
  leased uuid[] not null,
  leased_until timestamptz,
  primary key (town_id, id),
  unique (town_id, code_hash),
  foreign key (town_id, station_id) references gatherings.station (town_id, id),
  foreign key (town_id, room_id) references gatherings.room (town_id, id),
  foreign key (town_id, group_id) references gatherings.user_group (town_id, id),
  foreign key (town_id, lock_id) references walls.lock (town_id, id),
  check (ends_at > starts_at),
  check (held_from <= starts_at and held_until >= ends_at),
  constraint booking_no_overlap exclude using gist (town_id with =, room_id with =, tstzrange(held_from, held_until) with &&)
    where (state in ('requested', 'confirmed', 'used', 'noShow'))
);
comment on table gatherings.booking is 'Somebody has, asked for or had a room. No two that hold a room overlap, buffers included; [start, end) with setting up and clearing away';
select kernel.describe('gatherings.booking', 'station_id', 'Station', 'room_id', 'Room', 'kind', 'A registered group, somebody by name, or the town itself', 'group_id', 'Registered group', 'name', 'Name as given; empty once it was erased', 'phone', 'Where to call when something changes; may be empty', 'purpose', 'Kind of use', 'purpose_words', 'What for, in their words', 'headcount', 'How many come', 'starts_at', 'From, setting up included', 'ends_at', 'Until, clearing away included', 'held_from', 'From when the room is not free to others: the buffer of the room included', 'held_until', 'Until when',
  'state', 'Asked for, in the lottery, confirmed, refused, cancelled, used, nobody came, bumped by a disaster', 'fee_yen', 'Yen to pay', 'reason', 'Why it was refused, bumped or cancelled, for its sender', 'key_to', 'To whom the key was handed', 'key_out_at', 'When the key went out', 'key_back_at', 'When it came back', 'channel', 'How it came in', 'entered_by', 'Account that entered it for them', 'code_hash', 'SHA-256 of the code by which its sender finds it', 'draw_no', 'Its number in the draw', 'asked_at', 'When it was asked for', 'changed_at', 'When it last changed', 'told', 'Whether the sender was told of the present state');
create index booking_room on gatherings.booking (town_id, room_id, starts_at);
create index booking_station on gatherings.booking (town_id, station_id, starts_at);
create index booking_group on gatherings.booking (town_id, group_id, starts_at) where group_id is not null;
create index booking_untold on gatherings.booking (town_id, station_id) where not told;

create table gatherings.draw (
  town_id uuid not null,
  id uuid not null,
  station_id uuid not null,
  month text not null check (month ~ '^\d{4}-(0[1-9]|1[0-2])$'),
  seed text not null check (seed <> ''),
  log jsonb not null,
  drawn_at timestamptz not null,
  drawn_by uuid not null,
  primary key (town_id, id),
  unique (town_id, station_id, month),
  foreign key (town_id, station_id) references gatherings.station (town_id, id)
);
comment on table gatherings.draw is 'One drawing of lots for a month of use, public with its seed: whoever repeats it gets the same';
select kernel.describe('gatherings.draw', 'station_id', 'Station', 'month', 'Month of use, YYYY-MM', 'seed', 'Words or figures from which the order follows', 'log', 'Every step in order: number, room, time, wins before, outcome; no names', 'drawn_at', 'When', 'drawn_by', 'Account');

create table gatherings.presence (
  town_id uuid not null,
  id uuid not null,
  station_id uuid not null,
  day date not null,
  hour integer not null check (hour between 0 and 23),
  people integer not null check (people <> 0),
  entered_by uuid not null,
  entered_at timestamptz not null,
  primary key (town_id, id),
  foreign key (town_id, station_id) references gatherings.station (town_id, id)
);
comment on table gatherings.presence is 'Heads in the living room, hour by hour, apart from bookings: entries that add up; a correction is an entry more (community.md R5)';
select kernel.describe('gatherings.presence', 'station_id', 'Station', 'day', 'Day', 'hour', 'Hour that begins so', 'people', 'People, less than zero when it takes back', 'entered_by', 'Account', 'entered_at', 'When');
create index presence_day on gatherings.presence (town_id, station_id, day);

-- Counted for reports: opaque keys, no names.
create view facts.room_use as
  select town_id, md5(room_id::text) as room_key, md5(station_id::text) as station_key, kind, purpose, state, starts_at, ends_at, headcount, fee_yen
  from gatherings.booking;
comment on view facts.room_use is 'Bookings of rooms, for counting how they are used';
select kernel.describe('facts.room_use', 'room_key', 'Tells rooms apart', 'station_key', 'Tells stations apart', 'kind', 'Group, somebody by name, the town itself', 'purpose', 'Kind of use', 'state', 'What became of it', 'starts_at', 'From', 'ends_at', 'Until', 'headcount', 'How many were to come', 'fee_yen', 'Yen');
create view facts.station_presence as
  select town_id, md5(station_id::text) as station_key, day, hour, sum(people)::integer as visits
  from gatherings.presence group by town_id, station_id, day, hour;
comment on view facts.station_presence is 'Heads in living rooms, hour by hour (延べ)';
select kernel.describe('facts.station_presence', 'station_key', 'Tells stations apart', 'day', 'Day', 'hour', 'Hour that begins so', 'visits', 'Heads counted');
revoke all on facts.room_use, facts.station_presence from tsumugi_app;
