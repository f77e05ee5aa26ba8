-- Places and offices: districts in a dated tree, organisations and their commissions, posts and who holds them, settings.
create schema districts;
grant usage on schema districts to tsumugi_app;

create table districts.district (
  town_id uuid not null references kernel.town,
  id uuid not null,
  kind text not null check (kind in ('association', 'elementarySchool', 'juniorHighSchool', 'lifeArea', 'communityDistrict', 'city')),
  name text not null,
  kana text not null default '',
  sort integer not null default 0,
  from_on date not null,
  to_on date,
  version integer not null default 1,
  primary key (town_id, id)
);
comment on table districts.district is 'A part of the town of some kind, for a time (school mergers end one and begin another)';
select kernel.describe('districts.district', 'kind', 'Neighbourhood association, school district, daily-life area, community district (住区), city', 'sort', 'Order in lists');

create table districts.district_parent (
  town_id uuid not null,
  id uuid not null,
  district_id uuid not null,
  parent_id uuid not null,
  from_on date not null,
  to_on date,
  primary key (town_id, id),
  foreign key (town_id, district_id) references districts.district (town_id, id),
  foreign key (town_id, parent_id) references districts.district (town_id, id),
  check (district_id <> parent_id)
);
comment on table districts.district_parent is 'Which district lies in which, and when';
select kernel.describe('districts.district_parent', 'district_id', 'The smaller', 'parent_id', 'The larger');
create index district_parent_child on districts.district_parent (town_id, district_id);
create index district_parent_parent on districts.district_parent (town_id, parent_id);

create table districts.area (
  town_id uuid not null,
  id uuid not null,
  district_id uuid not null,
  street text not null,
  street_key text not null,
  from_on date not null,
  to_on date,
  primary key (town_id, id),
  foreign key (town_id, district_id) references districts.district (town_id, id)
);
comment on table districts.area is 'Beginnings of addresses that lie in a district; the longest beginning that fits decides';
select kernel.describe('districts.area', 'district_id', 'District', 'street', 'Town block as written', 'street_key', 'The same, folded for comparing');
create index area_key on districts.area (town_id, street_key);
create index area_district on districts.area (town_id, district_id);

create table districts.organization (
  town_id uuid not null references kernel.town,
  id uuid not null,
  desk_id uuid not null,
  kind text not null check (kind in ('municipal', 'shakyo', 'elderSupportCentre', 'disabilityCentre', 'childFamilyCentre', 'selfRelianceCounsel', 'npo', 'residentsGroup', 'other')),
  name text not null,
  kana text not null default '',
  field text check (field in ('elder', 'disability', 'child', 'poverty')),
  parent_id uuid,
  own_project boolean not null default false,
  reports_to_mayor boolean not null default false,
  from_on date not null,
  to_on date,
  version integer not null default 1,
  primary key (town_id, id),
  unique (town_id, desk_id),
  foreign key (town_id, parent_id) references districts.organization (town_id, id)
);
comment on table districts.organization is 'A section of the town, a commissioned body, or a group';
select kernel.describe('districts.organization', 'desk_id', 'Token of its counters: what was received there (A01)', 'kind', 'Kind of body', 'field', 'Field of origin for Social Welfare Act art. 106-4(2)(i)', 'parent_id', 'Body it belongs to', 'own_project', 'Does its body''s own work and not the town''s: needs no commission, and outlives it (consultation.md R08, T38)', 'reports_to_mayor', 'Directly under the mayor');

create table districts.commission (
  town_id uuid not null,
  id uuid not null,
  organization_id uuid not null,
  programmes text[] not null default '{}',
  from_on date not null,
  to_on date,
  return_asked_at timestamptz,
  returned_on date,
  returned_by uuid,
  return_note text not null default '',
  version integer not null default 1,
  primary key (town_id, id),
  foreign key (town_id, organization_id) references districts.organization (town_id, id)
);
create index commission_organization on districts.commission (town_id, organization_id);
comment on table districts.commission is 'Contract by which an outside body does the town''s work (Social Welfare Act art. 106-4(4)); its keys end with it (A03)';
select kernel.describe('districts.commission', 'organization_id', 'Commissioned body', 'programmes', 'Programme codes 1 to 6 covered',
  'return_asked_at', 'When the manager was asked to see to return or erasure after the last day (T38)', 'returned_on', 'Day the records were returned or erased', 'returned_by', 'Account that confirmed it', 'return_note', 'What was returned, what was erased, by whom');

create table districts.contact_point (
  town_id uuid not null,
  id uuid not null,
  organization_id uuid not null,
  name text not null,
  phone text not null,
  extension text not null default '',
  hours text not null default '',
  place text not null default '',
  sort integer not null default 0,
  from_on date not null,
  to_on date,
  primary key (town_id, id),
  foreign key (town_id, organization_id) references districts.organization (town_id, id)
);
comment on table districts.contact_point is 'Where an organisation can be reached: main number and extension are two fields (community.md M1)';
select kernel.describe('districts.contact_point', 'organization_id', 'Whose', 'phone', 'Main number', 'extension', '内線', 'hours', 'When somebody answers', 'place', 'Where the counter is', 'sort', 'Order in lists');

create table districts.post (
  town_id uuid not null,
  id uuid not null,
  organization_id uuid not null,
  name text not null,
  role text not null,
  district_id uuid,
  clearances text[] not null default '{}',
  manager_post_id uuid,
  from_on date not null,
  to_on date,
  version integer not null default 1,
  primary key (town_id, id),
  foreign key (town_id, organization_id) references districts.organization (town_id, id),
  foreign key (town_id, district_id) references districts.district (town_id, id),
  foreign key (town_id, manager_post_id) references districts.post (town_id, id)
);
comment on table districts.post is 'An office somebody holds for a time; locks name posts, never the people in them';
select kernel.describe('districts.post', 'organization_id', 'Body the post belongs to', 'role', 'Role that decides permissions (docs/walls.md)', 'district_id', 'District the post is for, if any', 'clearances', 'Clearances that come with the post', 'manager_post_id', 'Post that answers for it when it is vacant or late');

create table districts.assignment (
  town_id uuid not null,
  id uuid not null,
  account_id uuid not null,
  post_id uuid not null,
  part text not null check (part in ('main', 'deputy')),
  from_on date not null,
  to_on date,
  approved_by uuid,
  version integer not null default 1,
  primary key (town_id, id),
  foreign key (town_id, account_id) references auth.account (town_id, id),
  foreign key (town_id, post_id) references districts.post (town_id, id),
  check (to_on is null or to_on >= from_on)
);
comment on table districts.assignment is 'Who holds which post and when; many to many (4 officers, 6 school districts)';
select kernel.describe('districts.assignment', 'account_id', 'Who', 'post_id', 'Which post', 'part', 'Main holder or deputy', 'approved_by', 'Manager''s account that approved it');
create index post_organization on districts.post (town_id, organization_id);
create index post_manager on districts.post (town_id, manager_post_id);
create index post_role on districts.post (town_id, role);
create index assignment_account on districts.assignment (town_id, account_id);
create index assignment_post on districts.assignment (town_id, post_id);

create table districts.absence (
  town_id uuid not null,
  id uuid not null,
  account_id uuid not null,
  from_on date not null,
  to_on date not null,
  reason text not null default '',
  entered_by uuid not null,
  ended_at timestamptz,
  primary key (town_id, id),
  foreign key (town_id, account_id) references auth.account (town_id, id),
  check (to_on >= from_on)
);
create index absence_account on districts.absence (town_id, account_id, to_on);
comment on table districts.absence is 'Days on which turns go to the deputy; keys and locks stay as they are';
select kernel.describe('districts.absence', 'account_id', 'Who is away', 'entered_by', 'Account that entered it', 'ended_at', 'When it was taken back');

create table districts.early_read (
  town_id uuid not null,
  id uuid not null,
  account_id uuid not null,
  post_id uuid not null,
  from_on date not null,
  to_on date not null,
  approved_by uuid not null,
  note text not null default '',
  primary key (town_id, id),
  foreign key (town_id, account_id) references auth.account (town_id, id),
  foreign key (town_id, post_id) references districts.post (town_id, id)
);
create index early_read_account on districts.early_read (town_id, account_id);
comment on table districts.early_read is 'Read-only keys of a post for its successor before the day (A27, T13)';
select kernel.describe('districts.early_read', 'account_id', 'Successor', 'post_id', 'Post taken over', 'approved_by', 'Manager''s account', 'note', 'Why early');

create table districts.staff_change (
  town_id uuid not null,
  id uuid not null,
  account_id uuid not null,
  last_on date not null,
  reason text not null default '',
  planned_by uuid not null,
  planned_post_id uuid not null,
  planned_at timestamptz not null,
  ended jsonb not null default '{}',
  done_at timestamptz,
  done_by uuid,
  version integer not null default 1,
  primary key (town_id, id),
  foreign key (town_id, account_id) references auth.account (town_id, id),
  foreign key (town_id, planned_post_id) references districts.post (town_id, id)
);
create index staff_change_account on districts.staff_change (town_id, account_id);
comment on table districts.staff_change is 'Somebody leaves their posts at the end of a day (人事異動); done when nothing of theirs is left without a holder (T12)';
select kernel.describe('districts.staff_change', 'account_id', 'Who leaves', 'last_on', 'Last day in the posts, until 24:00', 'planned_by', 'Manager''s account', 'planned_post_id', 'Post that planned it; personnel matters are read by it and by managers',
  'planned_at', 'When it was planned', 'ended', 'Assignments it ends, each with the last day it had before (null = open), so that taking it back gives just that', 'done_at', 'When the blocking list was empty and it was closed', 'done_by', 'Account that closed it');

create table districts.handover_note (
  town_id uuid not null,
  id uuid not null,
  post_id uuid not null,
  from_account_id uuid not null,
  fiscal_year integer not null,
  body text not null,
  written_at timestamptz not null,
  version integer not null default 1,
  primary key (town_id, id),
  unique (town_id, post_id, from_account_id, fiscal_year),
  foreign key (town_id, post_id) references districts.post (town_id, id),
  foreign key (town_id, from_account_id) references auth.account (town_id, id)
);
comment on table districts.handover_note is 'What the holder of a post tells the next one; cases only by number. Read by whoever holds the post';
select kernel.describe('districts.handover_note', 'post_id', 'Post it is about', 'from_account_id', 'Who wrote it', 'fiscal_year', 'Fiscal year it closes, by the year it began', 'body', 'The note', 'written_at', 'When it was last written');

create table districts.setting (
  town_id uuid not null references kernel.town,
  id uuid not null,
  key text not null,
  value jsonb not null,
  from_on date not null,
  reason text not null,
  set_by uuid,
  set_at timestamptz not null,
  primary key (town_id, id)
);
comment on table districts.setting is 'Dated settings of the town with reason and history; the newest from_on not after the day holds';
select kernel.describe('districts.setting', 'key', 'Name of the setting', 'value', 'Value, typed by the key', 'set_by', 'Account', 'set_at', 'When it was entered');
create index setting_key on districts.setting (town_id, key, from_on);

create table districts.closed_day (
  town_id uuid not null references kernel.town,
  id uuid not null,
  day date not null,
  name text not null,
  primary key (town_id, id),
  unique (town_id, day)
);
comment on table districts.closed_day is 'Days the town hall is closed besides weekends, national holidays and 29 December to 3 January';
select kernel.describe('districts.closed_day', 'day', 'Day');

-- Cards: who somebody is, for showing. security_invoker, so a hidden row's card is hidden too.
create view districts.post_card with (security_invoker = true) as
  select p.town_id, p.id, p.name, p.role, p.organization_id, o.name as organization_name, p.district_id, p.manager_post_id
  from districts.post p join districts.organization o on o.town_id = p.town_id and o.id = p.organization_id;
create view districts.organization_card with (security_invoker = true) as
  select town_id, id, name, kind from districts.organization;
create view districts.district_card with (security_invoker = true) as
  select town_id, id, kind, name from districts.district;
grant select on districts.post_card, districts.organization_card, districts.district_card to tsumugi_app;
