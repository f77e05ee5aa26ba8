-- Where neighbours meet: salons and places to be, the days they are held, who came (counted, not named), who signed up.
create schema gatherings;
grant usage on schema gatherings to tsumugi_app;

create table gatherings.gathering (
  town_id uuid not null references kernel.town,
  id uuid not null,
  name text not null check (name <> ''),
  kana text not null default '',
  alias text not null default '',
  organizer_id uuid,
  organizer_name text not null default '',
  district_id uuid,
  place_id uuid,
  place_note text not null default '',
  venue_as_printed text not null default '',
  needs_review text not null default '',
  lead text not null default '',
  fee_yen integer check (fee_yen >= 0),
  fee_note text not null default '',
  target_groups text[] not null default '{}',
  all_ages boolean not null default false,
  newcomers boolean not null default true,
  signup text not null default 'none' check (signup in ('none', 'welcome', 'required')),
  capacity integer check (capacity > 0),
  tally_only boolean not null default false,
  contact_name text not null default '',
  contact_phone text not null default '',
  contact_extension text not null default '',
  url text not null default '',
  schedule_kind text not null check (schedule_kind in ('rule', 'dates', 'hours')),
  rule text not null default '',
  hours jsonb not null default '[]',
  starts_on date not null,
  repeats_until date,
  starts_at text not null default '' check (starts_at ~ '^((([01]\d|2[0-3]):[0-5]\d)|)$'),
  ends_at text not null default '' check (ends_at ~ '^((([01]\d|2[0-3]):[0-5]\d)|24:00|)$'),
  display_text text not null default '',
  per_month_min integer check (per_month_min >= 0),
  per_month_max integer check (per_month_max >= per_month_min),
  on_holiday text not null default 'ask' check (on_holiday in ('hold', 'cancel', 'shift', 'nextOpenDay', 'ask')),
  state text not null default 'running' check (state in ('draft', 'running', 'resting', 'ended')),
  lock_id uuid not null,
  source_id text not null default '',
  source_key text not null default '',
  attribution text not null default '',
  version integer not null default 1,
  primary key (town_id, id),
  foreign key (town_id, organizer_id) references districts.organization (town_id, id),
  foreign key (town_id, district_id) references districts.district (town_id, id),
  foreign key (town_id, place_id) references districts.place (town_id, id),
  foreign key (town_id, lock_id) references walls.lock (town_id, id),
  check (starts_at = '' or ends_at > starts_at)
);
comment on table gatherings.gathering is 'A salon, a place to be, a study meeting: something held again and again, or on some days (community.md 2b)';
select kernel.describe('gatherings.gathering', 'alias', 'What people call it', 'organizer_id', 'Body that holds it', 'organizer_name', 'Who holds it, where that is no body of the town''s list', 'district_id', 'District it is for', 'place_id', 'Where it is held unless a day says otherwise', 'place_note', 'Other places, in words (ほか)', 'venue_as_printed', 'Venue as the source printed it, kept when it is doubted (community.md M16)', 'needs_review', 'Why an editor should look, for staff; empty = nothing',
  'lead', 'What it is, in a sentence or two', 'fee_yen', 'Yen per visit; null = not told', 'fee_note', 'What the fee is for', 'target_groups', 'For whom (facets of the directory); empty = anyone', 'all_ages', '多世代', 'newcomers', 'はじめての人も', 'signup', 'Whether one signs up beforehand', 'capacity', 'Seats; null = no limit', 'tally_only', 'Nobody is ever named here: visitors are counted (consultation.md 3.3)', 'contact_name', 'Whom to ask', 'contact_phone', 'Number as people call it', 'contact_extension', '内線, text', 'url', 'Its own site', 'state', 'In preparation (not public), running, resting, ended',
  'schedule_kind', 'By a rule, by dates entered one by one, or by opening hours of weekdays', 'rule', 'RFC 5545 recurrence rule without time of day', 'hours', '[{weekday, from, until}] of kind hours', 'starts_on', 'First day of the rule', 'repeats_until', 'Last day until somebody confirms that it goes on (series expire yearly)', 'starts_at', 'HH:MM', 'ends_at', 'HH:MM, up to 24:00', 'display_text', 'How the schedule is told where a rule does not say it (月2～3回)', 'per_month_min', 'Fewest published days a month', 'per_month_max', 'Most', 'on_holiday', 'What becomes of a day that is a national holiday',
  'lock_id', 'Lock of its sign-ups', 'source_id', 'List it was imported from', 'source_key', 'Its identifier there', 'attribution', 'Credit the licence asks for');
create index gathering_place on gatherings.gathering (town_id, place_id);
create index gathering_district on gatherings.gathering (town_id, district_id);
create index gathering_source on gatherings.gathering (town_id, source_id, source_key) where source_id <> '';

create table gatherings.keeper (
  town_id uuid not null,
  id uuid not null,
  gathering_id uuid not null,
  post_id uuid not null,
  from_on date not null,
  to_on date,
  primary key (town_id, id),
  foreign key (town_id, gathering_id) references gatherings.gathering (town_id, id),
  foreign key (town_id, post_id) references districts.post (town_id, id)
);
comment on table gatherings.keeper is 'Posts that keep a gathering: they decide about days, see who signed up, count who came';
select kernel.describe('gatherings.keeper', 'gathering_id', 'Gathering', 'post_id', 'Post');
create index keeper_gathering on gatherings.keeper (town_id, gathering_id);
create index keeper_post on gatherings.keeper (town_id, post_id);

create table gatherings.occurrence (
  town_id uuid not null,
  id uuid not null,
  gathering_id uuid not null,
  root_id uuid not null,
  day date not null,
  starts_at text not null check (starts_at ~ '^([01]\d|2[0-3]):[0-5]\d$'),
  ends_at text not null check (ends_at ~ '^(([01]\d|2[0-3]):[0-5]\d)|24:00$'),
  place_id uuid,
  rule_day date,
  state text not null check (state in ('tentative', 'confirmed', 'cancelled', 'moved', 'held')),
  reason text not null default '',
  moved_to_id uuid,
  by_hand boolean not null default false,
  capacity integer check (capacity > 0),
  seats_taken integer not null default 0,
  seats_waiting integer not null default 0,
  wanted boolean not null default false,
  changed_at timestamptz not null,
  version integer not null default 1,
  primary key (town_id, id),
  foreign key (town_id, gathering_id) references gatherings.gathering (town_id, id),
  foreign key (town_id, place_id) references districts.place (town_id, id),
  foreign key (town_id, moved_to_id) references gatherings.occurrence (town_id, id),
  check (ends_at > starts_at)
);
comment on table gatherings.occurrence is 'One day on which a gathering is held, is not sure, or is not held after all';
select kernel.describe('gatherings.occurrence', 'gathering_id', 'Gathering', 'root_id', 'First of a chain of moves: the identity calendars keep', 'day', 'Day', 'starts_at', 'HH:MM', 'ends_at', 'HH:MM, up to 24:00', 'place_id', 'Where; null = not told', 'rule_day', 'Day the rule gave; null = entered by hand', 'state', 'Not sure, sure, not held, held on another day, held', 'reason', 'Why, for the public page', 'moved_to_id', 'Where it went', 'by_hand', 'Somebody decided about this day: a change of the series leaves it alone', 'capacity', 'Seats of this day; null = as the gathering', 'seats_taken', 'People who signed up', 'seats_waiting', 'People on the waiting list', 'wanted', 'Somebody signed up once, even if they withdrew: it is cancelled, never dropped', 'changed_at', 'When it was last changed');
create unique index occurrence_rule_day on gatherings.occurrence (town_id, gathering_id, rule_day) where rule_day is not null;
create index occurrence_day on gatherings.occurrence (town_id, day, starts_at);
create index occurrence_gathering on gatherings.occurrence (town_id, gathering_id, day);
create index occurrence_root on gatherings.occurrence (town_id, root_id);

create table gatherings.signup (
  town_id uuid not null,
  id uuid not null,
  occurrence_id uuid not null,
  name text not null check (name <> ''),
  phone text not null default '',
  party integer not null default 1 check (party between 1 and 20),
  note text not null default '',
  channel text not null check (channel in ('web', 'phone', 'counter', 'paper')),
  entered_by uuid,
  code_hash text not null,
  state text not null check (state in ('in', 'waiting', 'withdrawn')),
  signed_at timestamptz not null,
  changed_at timestamptz not null,
  told boolean not null default true,
  lock_id uuid not null,
  readers uuid[] not null,
  writers uuid[] not null,
  needs uuid[] not null,
  never uuid[] not null,
  leased uuid[] not null,
  leased_until timestamptz,
  primary key (town_id, id),
  unique (town_id, code_hash),
  foreign key (town_id, occurrence_id) references gatherings.occurrence (town_id, id),
  foreign key (town_id, lock_id) references walls.lock (town_id, id)
);
comment on table gatherings.signup is 'Who comes on a day: the name they gave, from the web or by telephone, on one list. No account, no person record';
select kernel.describe('gatherings.signup', 'occurrence_id', 'Day', 'name', 'Name as given; a nickname will do', 'phone', 'Where to call when something changes; may be empty', 'party', 'How many come', 'note', 'What the keepers should know', 'channel', 'How it came in', 'entered_by', 'Account that entered it for them', 'code_hash', 'SHA-256 of the code by which its sender finds it', 'state', 'On the list, waiting, or withdrawn', 'signed_at', 'When: the order of the waiting list', 'changed_at', 'When it last changed', 'told', 'Whether the sender was told of the present state');
create index signup_occurrence on gatherings.signup (town_id, occurrence_id, state, signed_at);

create table gatherings.attendance (
  town_id uuid not null,
  id uuid not null,
  occurrence_id uuid not null,
  band text not null check (band in ('child', 'adult', 'elder', 'unknown')),
  part text not null default 'visitor' check (part in ('visitor', 'volunteer', 'staff')),
  first_time boolean,
  people integer not null check (people <> 0),
  method text not null check (method in ('tally', 'count', 'estimate')),
  entered_by uuid not null,
  entered_at timestamptz not null,
  primary key (town_id, id),
  foreign key (town_id, occurrence_id) references gatherings.occurrence (town_id, id)
);
comment on table gatherings.attendance is 'Who came, counted: entries that add up to the figure; a correction is an entry more (community.md R5). Attendances (延べ), never different people (実人数)';
select kernel.describe('gatherings.attendance', 'occurrence_id', 'Day', 'band', 'Child (under 18), adult, elder (65 and over), not said', 'part', 'Visitor, volunteer or staff', 'first_time', 'Whether for the first time; null = not said', 'people', 'People, less than zero when it takes back', 'method', 'Tapped one by one, counted, or estimated', 'entered_by', 'Account', 'entered_at', 'When');
create index attendance_occurrence on gatherings.attendance (town_id, occurrence_id);

-- Counted for reports: opaque keys, no names (K13: open days and visits; different people are not known where nobody is named).
create view facts.gathering_day as
  select o.town_id, md5(o.gathering_id::text) as gathering_key, md5(o.id::text) as occurrence_key, o.day, o.state, g.district_id, g.tally_only,
    coalesce(a.visits, 0)::integer as visits, coalesce(a.helpers, 0)::integer as helpers
  from gatherings.occurrence o
    join gatherings.gathering g on g.town_id = o.town_id and g.id = o.gathering_id
    left join lateral (
      select sum(e.people) filter (where e.part = 'visitor') as visits, sum(e.people) filter (where e.part <> 'visitor') as helpers
      from gatherings.attendance e where e.town_id = o.town_id and e.occurrence_id = o.id) a on true;
comment on view facts.gathering_day is 'Days on which gatherings were held, and how many came (K13)';
select kernel.describe('facts.gathering_day', 'gathering_key', 'Tells gatherings apart', 'occurrence_key', 'Tells days apart', 'day', 'Day', 'state', 'Whether it was held', 'district_id', 'District it is for', 'tally_only', 'Visitors are only counted there', 'visits', 'Visitors, counted as often as they came (延べ)', 'helpers', 'Volunteers and staff');
revoke all on facts.gathering_day from tsumugi_app;
