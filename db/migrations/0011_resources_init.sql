-- The directory of social resources: what can help whom, where it is given, and when somebody last checked that it is
-- true. Names follow Open Referral HSDS 3.1 where it has one (community.md 2e).
create schema resources;
grant usage on schema resources to tsumugi_app;

create table resources.service (
  town_id uuid not null references kernel.town,
  id uuid not null,
  name text not null,
  kana text not null default '',
  alias text not null default '',
  description text not null default '',
  organization_id uuid,
  status text not null default 'active' check (status in ('active', 'inactive', 'defunct', 'temporarilyClosed')),
  help_layers text[] not null default '{}',
  layer_note text not null default '',
  target_groups text[] not null default '{}',
  issue_tags text[] not null default '{}',
  pillars text[] not null default '{}',
  everyday_words text[] not null default '{}',
  programme text not null default '',
  eligibility text not null default '',
  minimum_age integer check (minimum_age between 0 and 130),
  maximum_age integer check (maximum_age between 0 and 130),
  application text not null default '',
  fees text not null default '',
  fee_yen integer check (fee_yen >= 0),
  reservation text not null default 'unknown' check (reservation in ('notNeeded', 'needed', 'unknown')),
  intake_path text not null default 'self' check (intake_path in ('self', 'viaCsw')),
  formal boolean not null default true,
  access text[] not null default '{}',
  capacity integer check (capacity >= 0),
  places_free integer check (places_free >= 0),
  alert text not null default '',
  url text not null default '',
  email text not null default '',
  phone text not null default '',
  extension text not null default '',
  verified_at timestamptz,
  verified_by text not null default '',
  verify_every_days integer check (verify_every_days between 1 and 3650),
  hidden boolean not null default false,
  hidden_at timestamptz,
  hidden_by uuid,
  hidden_reason text not null default '',
  closed_on date,
  source_id uuid,
  source_key text not null default '',
  licence text,
  attribution text,
  entered_at timestamptz not null,
  changed_at timestamptz not null,
  version integer not null default 1,
  primary key (town_id, id),
  foreign key (town_id, organization_id) references districts.organization (town_id, id),
  check (hidden = (hidden_at is not null))
);
comment on table resources.service is 'What can help: a desk, a salon, a neighbour group, a shop that watches out (社会資源; HSDS service)';
select kernel.describe('resources.service', 'alias', 'What people call it', 'description', 'What it is, in plain words, for everybody', 'organization_id', 'Body that gives it', 'status', 'HSDS status; 休止 = temporarilyClosed',
  'help_layers', 'Layers of help: self, mutual, public, where the town counts four also reciprocal (community.md M4)', 'layer_note', 'Why it stands in these layers', 'target_groups', 'Whom it is for (facet.rules.ts)', 'issue_tags', 'Worries it answers (facet.rules.ts)', 'pillars', 'Which of the three things done as one (community.md N7)', 'everyday_words', 'What people say who need it: 電球, 話し相手',
  'programme', 'Frame programme, e.g. 重層的支援体制整備事業', 'eligibility', 'Who may use it, in words', 'minimum_age', 'Years; null = no limit', 'maximum_age', 'Years; null = no limit', 'application', 'How to apply or begin', 'fees', 'What it costs, in words', 'fee_yen', 'Yen of the smallest unit; 0 = free, null = not said', 'reservation', 'Whether one has to sign up', 'intake_path', 'Whether one goes oneself or only by a social worker', 'formal', 'Run by rule (true) or by neighbours (false)', 'access', 'signLanguage, pickUp, homeVisit, online, remote (facet.rules.ts)',
  'capacity', 'How many it can take; null = not said', 'places_free', 'How many more today; null = not said', 'alert', 'What is different just now', 'url', 'Its page', 'email', 'Address for everybody to write to', 'phone', 'Digits and hyphens; empty = that of the place or body', 'extension', '内線, text: leading zeros count, two may stand in it',
  'verified_at', 'When it was last found to be true', 'verified_by', 'Who said so, as shown to staff', 'verify_every_days', 'Days after which it is due again; null = the town''s rule', 'hidden', 'Taken out of sight by a person; open to the town''s staff alone', 'hidden_at', 'When', 'hidden_by', 'Account', 'hidden_reason', 'Why', 'closed_on', 'Day it ended for good; null while it runs',
  'source_id', 'Where the row was imported from; null = the town''s own', 'source_key', 'Identifier within that source', 'licence', 'Licence of the source; null = own', 'attribution', 'Credit the source asks for; null = own', 'entered_at', 'When it was written first', 'changed_at', 'When it was changed last');
create index service_name on resources.service (town_id, kana, name);
create index service_organization on resources.service (town_id, organization_id);
create unique index service_source on resources.service (town_id, source_id, source_key) where source_id is not null;
create index service_verified on resources.service (town_id, verified_at);

create table resources.service_at_place (
  town_id uuid not null,
  id uuid not null,
  service_id uuid not null,
  place_id uuid not null,
  schedule text not null default '',
  phone text not null default '',
  extension text not null default '',
  hours jsonb not null default '{}',
  hidden boolean not null default false,
  primary key (town_id, id),
  unique (town_id, service_id, place_id),
  foreign key (town_id, service_id) references resources.service (town_id, id),
  foreign key (town_id, place_id) references districts.place (town_id, id)
);
comment on table resources.service_at_place is 'A service at a place (HSDS service_at_location)';
select kernel.describe('resources.service_at_place', 'service_id', 'Service', 'place_id', 'Place', 'schedule', 'When, in words', 'phone', 'Where this place answers for it by a number of its own', 'extension', '内線', 'hours', 'Weekly hours and closing rules as of a place (districts place/opening.rules.ts); {} = those of the place', 'hidden', 'Out of sight like its service');
create index service_at_place_place on resources.service_at_place (town_id, place_id);

create table resources.service_district (
  town_id uuid not null,
  id uuid not null,
  service_id uuid not null,
  district_id uuid not null,
  primary key (town_id, id),
  unique (town_id, service_id, district_id),
  foreign key (town_id, service_id) references resources.service (town_id, id),
  foreign key (town_id, district_id) references districts.district (town_id, id)
);
comment on table resources.service_district is 'Districts a service is for; none = the whole town (HSDS service_area)';
select kernel.describe('resources.service_district', 'service_id', 'Service', 'district_id', 'District served');
create index service_district_district on resources.service_district (town_id, district_id);

create table resources.inner_detail (
  town_id uuid not null,
  id uuid not null,
  service_id uuid not null,
  field text not null check (field in ('contactPerson', 'directPhone', 'contactMail', 'contactAddress', 'note')),
  value text not null,
  visibility text not null default 'staff' check (visibility in ('partners', 'staff')),
  staff_only boolean not null generated always as (visibility = 'staff') stored,
  changed_at timestamptz not null,
  primary key (town_id, id),
  unique (town_id, service_id, field),
  foreign key (town_id, service_id) references resources.service (town_id, id)
);
comment on table resources.inner_detail is 'What is kept of a service and not for everybody: a volunteer''s name, number or home, by which it is verified';
select kernel.describe('resources.inner_detail', 'service_id', 'Service', 'field', 'Which detail', 'value', 'The detail', 'visibility', 'Who may see it: partners (volunteers and commissioners too) or staff alone', 'staff_only', 'The same for the wall', 'changed_at', 'When it was written');

create table resources.suggestion (
  town_id uuid not null,
  id uuid not null,
  service_id uuid not null,
  said text not null,
  reply_to text not null default '',
  sent_at timestamptz not null,
  answered_at timestamptz,
  answered_by uuid,
  outcome text check (outcome in ('corrected', 'asIs', 'spam')),
  answer text not null default '',
  primary key (town_id, id),
  foreign key (town_id, service_id) references resources.service (town_id, id)
);
comment on table resources.suggestion is '"This is wrong", told by anybody without an account';
select kernel.describe('resources.suggestion', 'service_id', 'About which service', 'said', 'What is wrong, in the visitor''s words', 'reply_to', 'How to tell them, if they said; emptied once answered', 'sent_at', 'When', 'answered_at', 'When staff saw to it', 'answered_by', 'Account', 'outcome', 'What became of it', 'answer', 'What was done, in words');
create index suggestion_open on resources.suggestion (town_id, sent_at) where answered_at is null;
create index suggestion_service on resources.suggestion (town_id, service_id);

create table resources.check (
  town_id uuid not null,
  id uuid not null,
  service_id uuid not null,
  at timestamptz not null,
  how text not null check (how in ('phone', 'mail', 'postcard', 'visit', 'web', 'source')),
  outcome text not null check (outcome in ('true', 'changed', 'unreached', 'ended')),
  account_id uuid,
  who text not null default '',
  changed text not null default '',
  primary key (town_id, id),
  foreign key (town_id, service_id) references resources.service (town_id, id)
);
comment on table resources.check is 'One look at whether an entry of the directory is still true';
select kernel.describe('resources.check', 'service_id', 'Service', 'at', 'When', 'how', 'By which way; source = an import found it again', 'outcome', 'What was found; unreached leaves it due', 'account_id', 'Account that entered it; null when the contact answered by mail', 'who', 'Who said so, in words', 'changed', 'What changed, in words');
create index check_service on resources.check (town_id, service_id, at);

create table resources.enquiry (
  town_id uuid not null,
  id uuid not null,
  service_id uuid not null,
  how text not null check (how in ('mail', 'postcard', 'phone')),
  asked_at timestamptz not null,
  asked_by uuid,
  secret_hash text not null,
  ends_at timestamptz not null,
  answered_at timestamptz,
  answer text check (answer in ('true', 'changed', 'ended')),
  said text not null default '',
  seen_at timestamptz,
  primary key (town_id, id),
  unique (town_id, secret_hash),
  foreign key (town_id, service_id) references resources.service (town_id, id)
);
comment on table resources.enquiry is 'A contact was asked whether the entry is still true: by mail with a page to answer on, by postcard, by telephone';
select kernel.describe('resources.enquiry', 'service_id', 'Service', 'how', 'By which way', 'asked_at', 'When', 'asked_by', 'Account', 'secret_hash', 'SHA-256 of the secret in the mail''s link', 'ends_at', 'Until when the link answers', 'answered_at', 'When the contact answered', 'answer', 'What they said', 'said', 'What is different, in their words', 'seen_at', 'When staff saw to an answer that says something is different');
create index enquiry_service on resources.enquiry (town_id, service_id, asked_at);

create table resources.gap (
  town_id uuid not null references kernel.town,
  id uuid not null,
  topic text not null,
  issue_tags text[] not null default '{}',
  target_groups text[] not null default '{}',
  district_id uuid,
  found_on date not null,
  account_id uuid not null,
  answered_on date,
  answer text not null default '',
  primary key (town_id, id),
  foreign key (town_id, district_id) references districts.district (town_id, id)
);
comment on table resources.gap is 'No service fits: a lack of the town, without names, counted by quarter (community.md N6)';
select kernel.describe('resources.gap', 'topic', 'What was missing, without names', 'issue_tags', 'Worries (facet.rules.ts)', 'target_groups', 'For whom', 'district_id', 'Where; null = anywhere', 'found_on', 'Day it was noticed', 'account_id', 'Account that wrote it', 'answered_on', 'Day something was built or found that fits', 'answer', 'What it was');
create index gap_found on resources.gap (town_id, found_on);

create table resources.search_key (
  town_id uuid not null,
  service_id uuid not null,
  strong text[] not null default '{}',
  weak text[] not null default '{}',
  names text[] not null default '{}',
  grams text[] not null default '{}',
  hidden boolean not null default false,
  primary key (town_id, service_id),
  foreign key (town_id, service_id) references resources.service (town_id, id)
);
comment on table resources.search_key is 'Folded keys by which a service is found; made by the same functions that fold the question';
select kernel.describe('resources.search_key', 'service_id', 'Service', 'strong', 'Concepts of its name and everyday words', 'weak', 'Concepts of the rest of its text', 'names', 'Pairs of letters of its names and everyday words', 'grams', 'Pairs of letters of everything it says', 'hidden', 'Out of sight like its service');
-- What only the index asks for lies out of line.
alter table resources.search_key alter column grams set storage external, alter column names set storage external;
create index search_key_strong on resources.search_key using gin (town_id, strong);
create index search_key_weak on resources.search_key using gin (town_id, weak);
create index search_key_grams on resources.search_key using gin (town_id, grams);

create view resources.service_card with (security_invoker = true) as
  select town_id, id, name, kana, organization_id, status, phone, extension, hidden, closed_on from resources.service;
grant select on resources.service_card to tsumugi_app;

-- Services a question may mean, likeliest first. Row-level security hides GIN, so the function asks the index as the
-- owner and restates the wall: the town, and what is out of sight for the town's staff alone. It answers identifiers and a weight;
-- rows are read by the asker. Weights: a concept of its names 10, of its text 3, all pairs of letters in its names 8, in
-- its text 4; half of the pairs must be there when nothing else speaks for it. Each way of
-- finding gives the weighing so many at most; alike by some pairs counts only where the surer ways found little.
create function resources.find(concepts text[], probes text[], most integer)
returns table (service_id uuid, score double precision)
language plpgsql stable security definer set search_path = pg_catalog set plan_cache_mode = force_custom_plan as $$
declare
  town constant uuid := nullif(current_setting('tsumugi.town', true), '')::uuid;
  keys constant uuid[] := coalesce(nullif(current_setting('tsumugi.keys', true), '')::uuid[], '{}');
  staff constant boolean := '00000000-0000-8000-8000-000000000205'::uuid = any(keys);
  pairs constant integer := greatest(cardinality(probes), 1);
begin
  return query
    with named as (
      select k.service_id from resources.search_key k
      where k.town_id = town and k.strong && concepts and (not k.hidden or staff) order by 1 limit 80
    ), spelled as (
      select k.service_id from resources.search_key k
      where k.town_id = town and cardinality(probes) > 0 and k.grams @> probes and (not k.hidden or staff)
      order by 1 limit 60
    ), told as (
      select k.service_id from resources.search_key k
      where k.town_id = town and k.weak && concepts and (not k.hidden or staff) order by 1 limit 30
    ), alike as (
      select k.service_id from resources.search_key k
      where k.town_id = town and k.grams && probes and (not k.hidden or staff)
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
revoke execute on function resources.find(text[], text[], integer) from public;
grant execute on function resources.find(text[], text[], integer) to tsumugi_app;

-- Three columns of places that nobody described.
select kernel.describe('districts.place', 'postal_code', '7 digits; empty = unknown', 'phone', 'Main number', 'url', 'Its page');
