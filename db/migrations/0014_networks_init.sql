-- District care networks: who belongs to them since when, what they meet about, what they do, and what becomes public of it.
create schema networks;
grant usage on schema networks to tsumugi_app;

create table networks.network (
  town_id uuid not null references kernel.town,
  id uuid not null,
  district_id uuid not null,
  name text not null check (name <> ''),
  kana text not null default '',
  alias text not null default '',
  about text not null default '',
  secretariat text not null default '',
  phone text not null default '',
  extension text not null default '',
  url text not null default '',
  responsible_post_id uuid,
  lock_id uuid not null,
  version integer not null default 1,
  primary key (town_id, id),
  foreign key (town_id, district_id) references districts.district (town_id, id),
  foreign key (town_id, responsible_post_id) references districts.post (town_id, id),
  foreign key (town_id, lock_id) references walls.lock (town_id, id)
);
comment on table networks.network is 'District care network (地域ケアネットワーク): residents, bodies and city of one district (community.md 2a)';
select kernel.describe('networks.network', 'district_id', 'District it is of', 'name', 'Official name', 'alias', 'What people call it', 'about', 'What it is, in a sentence or two, for residents', 'secretariat', 'Who keeps its office, in words', 'phone', 'Main number of its office', 'extension', '内線, text', 'url', 'Its pages elsewhere', 'responsible_post_id', 'Post of the town that answers for it', 'lock_id', 'Lock of what only its own posts read');
create index network_district on networks.network (town_id, district_id);

create table networks.status (
  town_id uuid not null,
  id uuid not null,
  network_id uuid not null,
  status text not null check (status in ('notStarted', 'preparing', 'established', 'suspended', 'dissolved')),
  dated text not null check (dated ~ '^\d{4}(-\d\d(-\d\d)?)?$'),
  precision text not null check (precision in ('day', 'month', 'year')),
  known text not null default 'on' check (known in ('on', 'by')),
  evidence text not null default '',
  next_step text not null default '',
  entered_by uuid not null,
  entered_at timestamptz not null,
  struck_at timestamptz,
  struck_why text not null default '',
  primary key (town_id, id),
  foreign key (town_id, network_id) references networks.network (town_id, id)
);
comment on table networks.status is 'How far a network had come, entry by entry; a mistake is struck and stays (community.md R5, R6)';
select kernel.describe('networks.status', 'network_id', 'Network', 'status', 'Not started, preparing, established, suspended, dissolved', 'dated', 'As well as it is known: 2008-07-12, 2008-07 or 2008; a day is never invented', 'precision', 'How well it is known', 'known', 'on: it came about then; by: it had come about by then, and nothing tells since when', 'evidence', 'Where that is written', 'next_step', 'What comes next, for the roll-out board', 'entered_by', 'Account', 'entered_at', 'When it was entered', 'struck_at', 'When it was found to be wrong', 'struck_why', 'What was wrong');
create index status_network on networks.status (town_id, network_id);

create table networks.network_post (
  town_id uuid not null,
  id uuid not null,
  network_id uuid not null,
  post_id uuid not null,
  from_on date not null,
  ended_on date,
  primary key (town_id, id),
  foreign key (town_id, network_id) references networks.network (town_id, id),
  foreign key (town_id, post_id) references districts.post (town_id, id)
);
comment on table networks.network_post is 'Posts of a network: they keep its pages, and they alone read names and minutes before anything was removed';
select kernel.describe('networks.network_post', 'network_id', 'Network', 'post_id', 'Post', 'ended_on', 'Day on which it was let go; null while it keeps the network');
create unique index network_post_once on networks.network_post (town_id, network_id, post_id) where ended_on is null;
create index network_post_post on networks.network_post (town_id, post_id);

create table networks.membership (
  town_id uuid not null,
  id uuid not null,
  network_id uuid not null,
  organization_id uuid,
  body_name text not null default '',
  partner text not null check (partner in ('residents', 'city', 'relatedBody', 'business')),
  role text not null check (role in ('chair', 'viceChair', 'secretary', 'treasurer', 'auditor', 'representative', 'individual')),
  founding boolean not null default false,
  from_dated text not null check (from_dated ~ '^\d{4}(-\d\d(-\d\d)?)?$'),
  ended_on date,
  public_name text not null default '',
  primary key (town_id, id),
  foreign key (town_id, network_id) references networks.network (town_id, id),
  foreign key (town_id, organization_id) references districts.organization (town_id, id)
);
comment on table networks.membership is 'Who belongs to a network: a body, or somebody by themselves. A body stays a member while its representative changes';
select kernel.describe('networks.membership', 'network_id', 'Network', 'organization_id', 'Body of the town''s list; null for others and for individuals', 'body_name', 'Body, where it stands on no list; empty for individuals', 'partner', 'Kind of partner in mutual help (community.md M4)', 'role', 'Part it plays', 'founding', 'Was there at the founding', 'from_dated', 'Since when, as well as it is known', 'ended_on', 'Last day', 'public_name', 'Name to print, only where the person agreed (community.md R7); empty otherwise');
create index membership_network on networks.membership (town_id, network_id);

create table networks.member_name (
  town_id uuid not null,
  id uuid not null,
  membership_id uuid not null,
  name text not null check (name <> ''),
  from_on date not null,
  ended_on date,
  lock_id uuid not null,
  readers uuid[] not null, writers uuid[] not null, needs uuid[] not null, never uuid[] not null,
  leased uuid[] not null, leased_until timestamptz,
  primary key (town_id, id),
  foreign key (town_id, membership_id) references networks.membership (town_id, id),
  foreign key (town_id, lock_id) references walls.lock (town_id, id)
);
comment on table networks.member_name is 'Name of an individual member, or of whoever represents a body now; for the network''s own posts';
select kernel.describe('networks.member_name', 'membership_id', 'Membership', 'name', 'Name', 'ended_on', 'Last day, when somebody else represents the body');
create index member_name_membership on networks.member_name (town_id, membership_id);

create table networks.subcommittee (
  town_id uuid not null,
  id uuid not null,
  network_id uuid not null,
  name text not null check (name <> ''),
  purpose text not null default '',
  from_dated text not null default '' check (from_dated ~ '^(\d{4}(-\d\d(-\d\d)?)?)?$'),
  ended_on date,
  sort integer not null default 0,
  primary key (town_id, id),
  foreign key (town_id, network_id) references networks.network (town_id, id)
);
comment on table networks.subcommittee is 'Working group (分科会) of a network';
select kernel.describe('networks.subcommittee', 'network_id', 'Network', 'purpose', 'What it is for', 'from_dated', 'Since when, as well as it is known; empty = not told', 'ended_on', 'Last day', 'sort', 'Order on the page');
create index subcommittee_network on networks.subcommittee (town_id, network_id);

create table networks.meeting (
  town_id uuid not null references kernel.town,
  id uuid not null,
  kind text not null check (kind in ('general', 'steering', 'subcommittee', 'preparatory', 'study', 'residentTalk', 'liaison')),
  title text not null default '',
  held_on date not null,
  starts_at text not null default '' check (starts_at ~ '^((([01]\d|2[0-3]):[0-5]\d)|)$'),
  place_id uuid,
  place_words text not null default '',
  subcommittee_id uuid,
  quorum text not null default '',
  quorum_met boolean,
  entered_by uuid not null,
  lock_id uuid not null,
  version integer not null default 1,
  primary key (town_id, id),
  foreign key (town_id, place_id) references districts.place (town_id, id),
  foreign key (town_id, subcommittee_id) references networks.subcommittee (town_id, id),
  foreign key (town_id, lock_id) references walls.lock (town_id, id)
);
comment on table networks.meeting is 'Meeting of a network, or a liaison meeting of several';
select kernel.describe('networks.meeting', 'kind', '総会, 運営委員会, 分科会, 準備会, 学習会, 住民懇談会, 連絡会', 'title', 'Name of its own, if it has one', 'held_on', 'Day', 'starts_at', 'HH:MM; empty = not told', 'place_id', 'Where, of the town''s places', 'place_words', 'Where, in words', 'subcommittee_id', 'Subcommittee that meets', 'quorum', 'What it takes for decisions to hold, in words', 'quorum_met', 'Whether that was so; null = not told', 'entered_by', 'Account', 'lock_id', 'Lock of names and minutes: the network''s, or one that follows those of all networks of the meeting');
create index meeting_day on networks.meeting (town_id, held_on);

create table networks.meeting_network (
  town_id uuid not null,
  id uuid not null,
  meeting_id uuid not null,
  network_id uuid not null,
  primary key (town_id, id),
  unique (town_id, meeting_id, network_id),
  foreign key (town_id, meeting_id) references networks.meeting (town_id, id),
  foreign key (town_id, network_id) references networks.network (town_id, id)
);
comment on table networks.meeting_network is 'Networks of a meeting; a liaison meeting has several, and its actions stand on each one''s list';
select kernel.describe('networks.meeting_network', 'meeting_id', 'Meeting', 'network_id', 'Network');
create index meeting_network_network on networks.meeting_network (town_id, network_id);

create table networks.agenda_item (
  town_id uuid not null,
  id uuid not null,
  meeting_id uuid not null,
  words text not null check (words <> ''),
  theme_id uuid,
  sort integer not null default 0,
  struck_at timestamptz,
  primary key (town_id, id),
  foreign key (town_id, meeting_id) references networks.meeting (town_id, id),
  foreign key (town_id, theme_id) references concerns.theme (town_id, id)
);
comment on table networks.agenda_item is 'What a meeting talks about: a free item, or a theme of the district''s table';
select kernel.describe('networks.agenda_item', 'meeting_id', 'Meeting', 'words', 'Item', 'theme_id', 'Theme it is about', 'sort', 'Order', 'struck_at', 'When it was struck out as wrong');
create index agenda_item_meeting on networks.agenda_item (town_id, meeting_id);

create table networks.attendance (
  town_id uuid not null,
  id uuid not null,
  meeting_id uuid not null,
  organization_id uuid,
  body_name text not null default '',
  people integer not null check (people <> 0),
  primary key (town_id, id),
  foreign key (town_id, meeting_id) references networks.meeting (town_id, id),
  foreign key (town_id, organization_id) references districts.organization (town_id, id)
);
comment on table networks.attendance is 'Who came, as bodies and heads; names stand apart under a lock';
select kernel.describe('networks.attendance', 'meeting_id', 'Meeting', 'organization_id', 'Body of the town''s list', 'body_name', 'Body or group in words; empty with no body = not told', 'people', 'Heads, less than zero when it takes back');
create index attendance_meeting on networks.attendance (town_id, meeting_id);

create table networks.attendee (
  town_id uuid not null,
  id uuid not null,
  meeting_id uuid not null,
  attendance_id uuid not null,
  name text not null check (name <> ''),
  lock_id uuid not null,
  readers uuid[] not null, writers uuid[] not null, needs uuid[] not null, never uuid[] not null,
  leased uuid[] not null, leased_until timestamptz,
  primary key (town_id, id),
  foreign key (town_id, meeting_id) references networks.meeting (town_id, id),
  foreign key (town_id, attendance_id) references networks.attendance (town_id, id),
  foreign key (town_id, lock_id) references walls.lock (town_id, id)
);
comment on table networks.attendee is 'Name of somebody who came, where it was written down; for the networks'' own posts';
select kernel.describe('networks.attendee', 'meeting_id', 'Meeting', 'attendance_id', 'Entry of the count it belongs to', 'name', 'Name');
create index attendee_meeting on networks.attendee (town_id, meeting_id);

create table networks.decision (
  town_id uuid not null,
  id uuid not null,
  meeting_id uuid not null,
  words text not null check (words <> ''),
  sort integer not null default 0,
  struck_at timestamptz,
  primary key (town_id, id),
  foreign key (town_id, meeting_id) references networks.meeting (town_id, id)
);
comment on table networks.decision is 'What a meeting decided';
select kernel.describe('networks.decision', 'meeting_id', 'Meeting', 'words', 'Decision', 'sort', 'Order', 'struck_at', 'When it was struck out as wrong');
create index decision_meeting on networks.decision (town_id, meeting_id);

create table networks.action (
  town_id uuid not null,
  id uuid not null,
  meeting_id uuid not null,
  words text not null check (words <> ''),
  owner_words text not null default '',
  post_id uuid,
  due_on date,
  done_on date,
  done_words text not null default '',
  struck_at timestamptz,
  primary key (town_id, id),
  foreign key (town_id, meeting_id) references networks.meeting (town_id, id),
  foreign key (town_id, post_id) references districts.post (town_id, id)
);
comment on table networks.action is 'Who does what until when, as a meeting agreed; shown on the list of every network of the meeting';
select kernel.describe('networks.action', 'meeting_id', 'Meeting', 'words', 'What', 'owner_words', 'Who, in words: a body, a subcommittee', 'post_id', 'Post of the town that does it', 'due_on', 'Until when', 'done_on', 'When it was done', 'done_words', 'How it went', 'struck_at', 'When it was struck out as wrong');
create index action_meeting on networks.action (town_id, meeting_id);

create table networks.minutes (
  town_id uuid not null,
  id uuid not null,
  meeting_id uuid not null,
  no integer not null check (no > 0),
  state text not null check (state in ('draft', 'confirmed', 'published')),
  body text not null,
  confirmed_by text check (confirmed_by in ('chair', 'nextMeeting')),
  confirmed_on date,
  entered_by uuid not null,
  entered_at timestamptz not null,
  lock_id uuid not null,
  readers uuid[] not null, writers uuid[] not null, needs uuid[] not null, never uuid[] not null,
  leased uuid[] not null, leased_until timestamptz,
  version integer not null default 1,
  primary key (town_id, id),
  unique (town_id, meeting_id, no),
  foreign key (town_id, meeting_id) references networks.meeting (town_id, id),
  foreign key (town_id, lock_id) references walls.lock (town_id, id),
  check ((state = 'draft') = (confirmed_by is null)),
  check ((confirmed_by is null) = (confirmed_on is null))
);
comment on table networks.minutes is 'Minutes as they were written, names and all, for the networks'' own posts; a correction after confirming is a new number';
select kernel.describe('networks.minutes', 'meeting_id', 'Meeting', 'no', 'First writing, first correction, …', 'state', 'draft, confirmed, published', 'body', 'As written', 'confirmed_by', 'The chair, or the next meeting', 'confirmed_on', 'Day', 'entered_by', 'Account that wrote it last', 'entered_at', 'When');

create table networks.removal (
  town_id uuid not null,
  id uuid not null,
  minutes_id uuid not null,
  round integer not null check (round > 0),
  starts_at integer not null check (starts_at >= 0),
  passage text not null check (passage <> ''),
  kind text not null check (kind in ('name', 'phone', 'address', 'marked')),
  verdict text not null check (verdict in ('removed', 'stays')),
  decided_by uuid not null,
  decided_at timestamptz not null,
  lock_id uuid not null,
  readers uuid[] not null, writers uuid[] not null, needs uuid[] not null, never uuid[] not null,
  leased uuid[] not null, leased_until timestamptz,
  primary key (town_id, id),
  foreign key (town_id, minutes_id) references networks.minutes (town_id, id),
  foreign key (town_id, lock_id) references walls.lock (town_id, id)
);
comment on table networks.removal is 'Which passage of minutes was removed, or looked at and left, by whom and when; never edited (community.md A35)';
select kernel.describe('networks.removal', 'minutes_id', 'Minutes', 'round', 'Each time somebody went over it', 'starts_at', 'Where the passage begins, in UTF-16 code units from 0', 'passage', 'The words', 'kind', 'A name, a telephone number, an address, or marked by hand', 'verdict', 'removed, or stays after a look', 'decided_by', 'Account', 'decided_at', 'When');
create index removal_minutes on networks.removal (town_id, minutes_id, round);

create table networks.publication (
  town_id uuid not null,
  id uuid not null,
  meeting_id uuid not null,
  minutes_no integer not null,
  body text not null,
  removed integer not null,
  published_on date not null,
  primary key (town_id, id),
  unique (town_id, meeting_id),
  foreign key (town_id, meeting_id) references networks.meeting (town_id, id)
);
comment on table networks.publication is 'Minutes as everybody may read them, names removed; deleted when they are withdrawn';
select kernel.describe('networks.publication', 'meeting_id', 'Meeting', 'minutes_no', 'Number of the minutes it came of', 'body', 'Text after the removals', 'removed', 'How many passages were removed', 'published_on', 'Day');

create table networks.open_meeting (
  town_id uuid not null,
  id uuid not null,
  meeting_id uuid not null,
  network_id uuid not null,
  kind text not null,
  title text not null default '',
  held_on date not null,
  primary key (town_id, id),
  unique (town_id, meeting_id, network_id),
  foreign key (town_id, meeting_id) references networks.meeting (town_id, id),
  foreign key (town_id, network_id) references networks.network (town_id, id)
);
comment on table networks.open_meeting is 'What everybody may know of a meeting whose minutes are public: kind, name and day, for each of its networks';
select kernel.describe('networks.open_meeting', 'meeting_id', 'Meeting', 'network_id', 'Network', 'kind', 'Kind of meeting', 'title', 'Name of its own', 'held_on', 'Day');
create index open_meeting_network on networks.open_meeting (town_id, network_id, held_on);

create table networks.activity (
  town_id uuid not null references kernel.town,
  id uuid not null,
  network_id uuid not null,
  subcommittee_id uuid,
  kind text not null check (kind in ('salon', 'mutualHelp', 'watchOver', 'study', 'event', 'pr', 'resourceIntro', 'other')),
  name text not null check (name <> ''),
  purpose text not null default '',
  stage text not null check (stage in ('study', 'pilot', 'running', 'ended')),
  pillars text[] not null default '{}',
  target_groups text[] not null default '{}',
  layer text not null default 'mutual' check (layer in ('self', 'mutual', 'public')),
  started text not null check (started ~ '^\d{4}(-\d\d(-\d\d)?)?$'),
  ended text check (ended ~ '^\d{4}(-\d\d(-\d\d)?)?$'),
  gathering_id uuid,
  meeting_id uuid,
  from_concerns boolean not null default false,
  review_on date,
  what_changed text not null default '',
  told_on date,
  version integer not null default 1,
  primary key (town_id, id),
  foreign key (town_id, network_id) references networks.network (town_id, id),
  foreign key (town_id, subcommittee_id) references networks.subcommittee (town_id, id),
  foreign key (town_id, gathering_id) references gatherings.gathering (town_id, id),
  foreign key (town_id, meeting_id) references networks.meeting (town_id, id),
  check ((stage = 'ended') = (ended is not null))
);
comment on table networks.activity is 'What a network carries out or studies (community.md M7); public, about nobody';
select kernel.describe('networks.activity', 'network_id', 'Network', 'subcommittee_id', 'Subcommittee that carries it', 'kind', 'Kind', 'purpose', 'What it is for', 'stage', 'Under study, tried out, running, ended', 'pillars', 'Pillars it serves: community, consultation, participation (community.md N7)', 'target_groups', 'For whom; empty = anyone (community.md M3)', 'layer', '自助, 共助, 公助 (community.md M4)', 'started', 'Since when, as well as it is known', 'ended', 'Until when', 'gathering_id', 'Gathering with its days and places', 'meeting_id', 'Meeting that decided it', 'from_concerns', 'Whether it answers themes of the district''s table; which ones only staff read', 'review_on', 'When it is looked at again', 'what_changed', 'What changed, as a short story about nobody (consultation.md 4.8)', 'told_on', 'When the story was told last');
create index activity_network on networks.activity (town_id, network_id);
create index activity_gathering on networks.activity (town_id, gathering_id);

create table networks.paper (
  town_id uuid not null,
  id uuid not null,
  network_id uuid not null,
  kind text not null check (kind in ('bylaws', 'roles', 'agenda', 'form')),
  title text not null check (title <> ''),
  body text not null,
  draft boolean not null default true,
  copied_from_id uuid,
  changed_at timestamptz not null,
  version integer not null default 1,
  primary key (town_id, id),
  foreign key (town_id, network_id) references networks.network (town_id, id),
  foreign key (town_id, copied_from_id) references networks.paper (town_id, id)
);
comment on table networks.paper is 'Bylaws, list of parts, first agendas, forms of a network; another district begins with copies of them (community.md 2a)';
select kernel.describe('networks.paper', 'network_id', 'Network', 'kind', '会則, 役割表, 次第, 様式', 'title', 'Title', 'body', 'Text, without names', 'draft', 'Not yet in force', 'copied_from_id', 'Paper of another network it began as', 'changed_at', 'When it was last changed');
create index paper_network on networks.paper (town_id, network_id);

-- Counted for reports: opaque keys, no names (K14).
create view facts.network_meeting as
  select m.town_id, md5(m.id::text) as meeting_key, m.kind, m.held_on, n.district_id,
    coalesce((select sum(a.people) from networks.attendance a where a.town_id = m.town_id and a.meeting_id = m.id), 0)::integer as participants
  from networks.meeting m
    join networks.meeting_network l on l.town_id = m.town_id and l.meeting_id = m.id
    join networks.network n on n.town_id = l.town_id and n.id = l.network_id;
comment on view facts.network_meeting is 'Meetings of networks and heads that came, one row for each district of a meeting (K14)';
select kernel.describe('facts.network_meeting', 'meeting_key', 'Tells meetings apart', 'kind', 'Kind of meeting', 'held_on', 'Day', 'district_id', 'District of a network that met', 'participants', 'Heads that came; of a liaison meeting the same figure in each row');
create view facts.network_activity as
  select a.town_id, md5(a.id::text) as activity_key, a.kind, a.stage, a.layer, a.pillars, a.target_groups, a.started, a.ended, n.district_id,
    a.what_changed <> '' as story_told,
    (select count(*) from concerns.theme t where t.town_id = a.town_id and t.activity_id = a.id)::integer as themes
  from networks.activity a join networks.network n on n.town_id = a.town_id and n.id = a.network_id;
comment on view facts.network_activity is 'Activities of networks: begun, going on, ended, and whether they tell what changed (K14)';
select kernel.describe('facts.network_activity', 'activity_key', 'Tells activities apart', 'kind', 'Kind', 'stage', 'Stage now', 'layer', '自助, 共助, 公助', 'pillars', 'Pillars', 'target_groups', 'For whom', 'started', 'Since when, as well as it is known', 'ended', 'Until when', 'district_id', 'District', 'story_told', 'Whether it tells what changed', 'themes', 'Themes of the district''s table it took');
revoke all on facts.network_meeting, facts.network_activity from tsumugi_app;
