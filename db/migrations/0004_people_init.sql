-- People who came to need: names with variants, dated addresses, safety, households, relations, consent, merging.
create schema people;
grant usage on schema people to tsumugi_app;

-- Part of every PostgreSQL and trusted since 13: lets one GIN index begin with the town.
create extension if not exists btree_gin;

create table people.person (
  town_id uuid not null references kernel.town,
  id uuid not null,
  name_written text not null,
  kana text not null default '',
  born_on text,
  born_precision text not null default 'unknown' check (born_precision in ('day', 'month', 'year', 'about', 'unknown')),
  gender text not null default '',
  identity text not null default 'heardOnly' check (identity in ('heardOnly', 'selfStated', 'documentSeen', 'matchedToRegister')),
  resident_no text,
  preferred_contact text not null default 'phone' check (preferred_contact in ('phone', 'sms', 'letterPlain', 'viaFamily', 'doNotContact')),
  safe_to_leave_message boolean not null default false,
  language text not null default '',
  deceased_on date,
  hidden boolean not null default false,
  created_at timestamptz not null,
  lock_id uuid not null,
  readers uuid[] not null, writers uuid[] not null, needs uuid[] not null, never uuid[] not null,
  leased uuid[] not null, leased_until timestamptz,
  version integer not null default 1,
  primary key (town_id, id)
);
comment on table people.person is 'Somebody a worry or a case is about; need not be a resident (T43)';
select kernel.describe('people.person', 'name_written', 'Name exactly as on record, variant glyphs included', 'born_on', 'Day, month or year of birth as known: 2026-11-26, 2026-11, 2026', 'born_precision', 'How well it is known',
  'gender', 'In the person''s own words', 'identity', 'How sure we are who it is', 'resident_no', 'Municipal address-key number (宛名番号), never the individual number', 'preferred_contact', 'How to reach',
  'safe_to_leave_message', 'Whether a message may be left', 'language', 'Language support needed', 'deceased_on', 'Day of death', 'hidden', 'Under a protection measure: only the safety post reads', 'created_at', 'When entered');

create index person_hidden on people.person (town_id) where hidden;

create table people.name (
  town_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  kind text not null check (kind in ('legalName', 'commonName', 'maiden', 'nickname', 'romanized')),
  value text not null,
  kana text not null default '',
  for_mail boolean not null default false,
  from_on date,
  to_on date,
  lock_id uuid not null,
  readers uuid[] not null, writers uuid[] not null, needs uuid[] not null, never uuid[] not null,
  leased uuid[] not null, leased_until timestamptz,
  primary key (town_id, id),
  foreign key (town_id, person_id) references people.person (town_id, id)
);
comment on table people.name is 'Other names somebody goes by (通称, 旧姓, romanised …)';
select kernel.describe('people.name', 'person_id', 'Whose', 'kind', 'Kind of name', 'value', 'The name', 'for_mail', 'The name chosen for letters (T39)');
create index name_person on people.name (town_id, person_id);

create table people.address (
  town_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  kind text not null check (kind in ('registered', 'actual', 'contact', 'formerly')),
  postcode text not null default '',
  value text not null,
  district_id uuid,
  from_on date,
  to_on date,
  lock_id uuid not null,
  readers uuid[] not null, writers uuid[] not null, needs uuid[] not null, never uuid[] not null,
  leased uuid[] not null, leased_until timestamptz,
  primary key (town_id, id),
  foreign key (town_id, person_id) references people.person (town_id, id)
);
comment on table people.address is 'Where somebody lives or is registered; concealed addresses are never here';
select kernel.describe('people.address', 'person_id', 'Whose', 'kind', 'Registered, actual, contact, former', 'postcode', 'Seven digits', 'value', 'Address as written', 'district_id', 'Smallest district it lies in, as resolved on the day it was entered');
create index address_person on people.address (town_id, person_id);
create index address_district on people.address (town_id, district_id);

create table people.concealed_address (
  town_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  kind text not null check (kind in ('registered', 'actual', 'contact', 'formerly')),
  postcode text not null default '',
  value text not null,
  from_on date,
  to_on date,
  lock_id uuid not null,
  readers uuid[] not null, writers uuid[] not null, needs uuid[] not null, never uuid[] not null,
  leased uuid[] not null, leased_until timestamptz,
  primary key (town_id, id),
  foreign key (town_id, person_id) references people.person (town_id, id)
);
comment on table people.concealed_address is 'Addresses only the safety post reads (A16); they have no district';
select kernel.describe('people.concealed_address', 'person_id', 'Whose', 'kind', 'Kind of address', 'postcode', 'Seven digits', 'value', 'Address as written');
create index concealed_address_person on people.concealed_address (town_id, person_id);

create table people.phone (
  town_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  number text not null,
  digits text not null,
  note text not null default '',
  from_on date,
  to_on date,
  lock_id uuid not null,
  readers uuid[] not null, writers uuid[] not null, needs uuid[] not null, never uuid[] not null,
  leased uuid[] not null, leased_until timestamptz,
  primary key (town_id, id),
  foreign key (town_id, person_id) references people.person (town_id, id)
);
comment on table people.phone is 'Telephone numbers';
select kernel.describe('people.phone', 'person_id', 'Whose', 'number', 'As given', 'digits', 'Digits only', 'note', 'When or whom to ask for');
create index phone_person on people.phone (town_id, person_id);

-- Keys for searching, under the person's lock: the search reads one narrow row per hit and needs no join to refuse it.
-- Row-level security hides GIN indexes, so sessions ask through people.find, which restates the whole policy.
create table people.search_key (
  town_id uuid not null,
  person_id uuid not null,
  wholes text[] not null,
  names text[] not null,
  grams text[] not null,
  phones text[] not null,
  address_key text not null default '',
  born_on text,
  lock_id uuid not null,
  readers uuid[] not null, writers uuid[] not null, needs uuid[] not null, never uuid[] not null,
  leased uuid[] not null, leased_until timestamptz,
  primary key (town_id, person_id),
  foreign key (town_id, person_id) references people.person (town_id, id)
) with (toast_tuple_target = 256, fillfactor = 85);
comment on table people.search_key is 'Folded keys by which a person is found; made by the same function that folds the question';
select kernel.describe('people.search_key', 'person_id', 'Whose', 'wholes', 'Folded names and readings, each as a whole', 'names', 'The same and their pieces, and by sound', 'grams', 'Pairs of characters of all names, runs of four digits of all numbers', 'phones', 'Digits of every number', 'address_key', 'Folded present address; empty for a hidden person', 'born_on', 'Birth date as known');
-- What only the index asks for lies out of line; what is compared row by row stays in it.
alter table people.search_key alter column grams set storage external, alter column names set storage external,
  alter column wholes set storage main, alter column phones set storage main, alter column address_key set storage main;
create index search_key_grams on people.search_key using gin (town_id, grams) with (fastupdate = off);
create index search_key_born on people.search_key (town_id, born_on) where born_on is not null;
create index search_key_address on people.search_key (town_id, address_key) where address_key <> '';

create table people.safety_marker (
  town_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  kind text not null check (kind in ('doNotCallHome', 'noMailWithOrgName', 'weaponOrViolence', 'staffPairOnly', 'animal', 'infection', 'other')),
  note text not null default '',
  from_on date not null,
  to_on date,
  lock_id uuid not null,
  readers uuid[] not null, writers uuid[] not null, needs uuid[] not null, never uuid[] not null,
  leased uuid[] not null, leased_until timestamptz,
  primary key (town_id, id),
  foreign key (town_id, person_id) references people.person (town_id, id)
);
comment on table people.safety_marker is 'What a visitor must know at the door (consultation.md 6.5)';
select kernel.describe('people.safety_marker', 'person_id', 'Whom', 'kind', 'What', 'note', 'In a few words');
create index safety_marker_person on people.safety_marker (town_id, person_id);

create table people.protection (
  town_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  other_parties uuid[] not null default '{}',
  source text not null,
  from_on date not null,
  until_on date not null,
  renewed_from uuid,
  state text not null default 'active' check (state in ('active', 'lapsed', 'renewed', 'lifted')),
  listed_posts uuid[] not null default '{}',
  told_days integer,
  begun_by uuid,
  begun_at timestamptz not null,
  lifted_by uuid,
  lifted_at timestamptz,
  reason text not null default '',
  lock_id uuid not null,
  readers uuid[] not null, writers uuid[] not null, needs uuid[] not null, never uuid[] not null,
  leased uuid[] not null, leased_until timestamptz,
  version integer not null default 1,
  primary key (town_id, id),
  foreign key (town_id, person_id) references people.person (town_id, id)
);
comment on table people.protection is 'Protection measure (支援措置): masks the person everywhere; lapsing never unmasks by itself (T18)';
select kernel.describe('people.protection', 'person_id', 'Who is protected', 'other_parties', 'Persons it protects from', 'source', 'Office that notified it', 'until_on', 'Last day of the measure; it lasts one year', 'renewed_from', 'The measure it continues', 'state', 'active, lapsed (still masked, awaiting review), renewed (another measure continues it), lifted (by a safety officer)', 'listed_posts', 'Posts that keep reading the person (A16)', 'told_days', 'Shortest notice before the end that was given so far, in days',
  'begun_by', 'Account that entered it', 'begun_at', 'When it was entered', 'lifted_by', 'Safety officer''s account', 'lifted_at', 'When');
create index protection_person on people.protection (town_id, person_id);

create table people.household (
  town_id uuid not null references kernel.town,
  id uuid not null,
  kind text not null check (kind in ('residentRegister', 'livingTogether', 'economicUnit', 'supportUnit')),
  name text not null default '',
  from_on date not null,
  to_on date,
  lock_id uuid not null,
  readers uuid[] not null, writers uuid[] not null, needs uuid[] not null, never uuid[] not null,
  leased uuid[] not null, leased_until timestamptz,
  version integer not null default 1,
  primary key (town_id, id)
);
comment on table people.household is 'Those who live or are supported together; the register''s household and the real one differ';
select kernel.describe('people.household', 'kind', 'Which of the four', 'name', 'Short name for staff, no personal datum');

create table people.household_member (
  town_id uuid not null,
  id uuid not null,
  household_id uuid not null,
  person_id uuid not null,
  slot text not null,
  relation_to_head text not null default '',
  role text not null default 'member' check (role in ('focal', 'member', 'relatedOutside')),
  from_on date not null,
  to_on date,
  lock_id uuid not null,
  readers uuid[] not null, writers uuid[] not null, needs uuid[] not null, never uuid[] not null,
  leased uuid[] not null, leased_until timestamptz,
  primary key (town_id, id),
  foreign key (town_id, household_id) references people.household (town_id, id),
  foreign key (town_id, person_id) references people.person (town_id, id)
);
comment on table people.household_member is 'A place in a household, under the household''s lock; who sits in it is the person''s own row and lock';
select kernel.describe('people.household_member', 'household_id', 'Household', 'person_id', 'Person; their name shows only to those who may read them', 'slot', 'Letter by which a masked member is called: B', 'relation_to_head', 'Relation to the head, in words', 'role', 'Focal person, member, or related outside');
create index household_member_household on people.household_member (town_id, household_id);
create index household_member_person on people.household_member (town_id, person_id);

create table people.relation (
  town_id uuid not null,
  id uuid not null,
  a_id uuid not null,
  b_id uuid not null,
  kind text not null check (kind in ('parentChild', 'spouse', 'exSpouse', 'partner', 'sibling', 'grandparent', 'relative', 'guardian', 'carer', 'friend', 'neighbour', 'supporter', 'adversary')),
  quality text not null default 'unknown' check (quality in ('strong', 'ordinary', 'weak', 'strained', 'conflict', 'cutOff', 'unknown')),
  lives_together boolean not null default false,
  note text not null default '',
  from_on date,
  to_on date,
  lock_id uuid not null,
  readers uuid[] not null, writers uuid[] not null, needs uuid[] not null, never uuid[] not null,
  leased uuid[] not null, leased_until timestamptz,
  primary key (town_id, id),
  foreign key (town_id, a_id) references people.person (town_id, id),
  foreign key (town_id, b_id) references people.person (town_id, id),
  check (a_id <> b_id)
);
comment on table people.relation is 'How two people stand to each other; kinship alone opens nothing (A24)';
select kernel.describe('people.relation', 'a_id', 'First person (parent, guardian, carer)', 'b_id', 'Second person', 'kind', 'Kind', 'quality', 'How it is', 'lives_together', 'Whether they live together', 'note', 'In words');
create index relation_a on people.relation (town_id, a_id);
create index relation_b on people.relation (town_id, b_id);

create table people.consent (
  town_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  purpose text not null check (purpose in ('consultationApplication', 'multiAgencyUse', 'infoSharing', 'participationHost', 'communitySharing', 'collectFromThirdParty', 'disasterList')),
  items text[] not null default '{}',
  recipients uuid[] not null default '{}',
  status text not null check (status in ('notAsked', 'pending', 'granted', 'partial', 'refused', 'withdrawn', 'expired', 'impossible')),
  obtained_by uuid,
  obtained_at timestamptz,
  method text check (method in ('written', 'oral', 'electronic', 'proxy')),
  explained_with text not null default '',
  witness text not null default '',
  proxy_name text not null default '',
  proxy_authority text check (proxy_authority in ('parent', 'legalGuardian', 'curator', 'attorney')),
  persons_view text not null default '',
  valid_until date,
  withdrawn_at timestamptz,
  withdrawal_scope text not null default '',
  created_at timestamptz not null,
  lock_id uuid not null,
  readers uuid[] not null, writers uuid[] not null, needs uuid[] not null, never uuid[] not null,
  leased uuid[] not null, leased_until timestamptz,
  version integer not null default 1,
  primary key (town_id, id),
  foreign key (town_id, person_id) references people.person (town_id, id)
);
comment on table people.consent is 'One person''s consent for one purpose and these recipients; never for everything (consultation.md 2.7)';
select kernel.describe('people.consent', 'person_id', 'Who consents', 'purpose', 'What for', 'items', 'Data categories', 'recipients', 'Organisations', 'status', 'notAsked, refused and impossible are different facts', 'obtained_by', 'Account', 'obtained_at', 'When', 'method', 'How',
  'explained_with', 'Version of the explanation sheet', 'witness', 'Who witnessed an oral one', 'proxy_name', 'Who answered for the person', 'proxy_authority', 'On what authority', 'persons_view', 'What the person themselves said', 'valid_until', 'Last day', 'withdrawn_at', 'When it was withdrawn', 'withdrawal_scope', 'What was withdrawn, in words', 'created_at', 'When the row was made');
create index consent_person on people.consent (town_id, person_id);

create table people.consent_story (
  town_id uuid not null,
  id uuid not null,
  consent_id uuid not null,
  person_id uuid not null,
  kind text not null check (kind in ('entered', 'answered', 'withdrawn', 'recipientWithdrawn', 'expired')),
  organization_id uuid,
  words text not null default '',
  at timestamptz not null,
  by uuid,
  lock_id uuid not null,
  readers uuid[] not null, writers uuid[] not null, needs uuid[] not null, never uuid[] not null,
  leased uuid[] not null, leased_until timestamptz,
  primary key (town_id, id),
  foreign key (town_id, consent_id) references people.consent (town_id, id)
);
comment on table people.consent_story is 'What became of a consent, in order, never changed: that sharing once rested on it stays (A13)';
select kernel.describe('people.consent_story', 'consent_id', 'Consent', 'person_id', 'Whose', 'kind', 'entered, answered, withdrawn as a whole, withdrawn for one recipient, expired', 'organization_id', 'The one recipient, where only one was withdrawn', 'words', 'In words', 'at', 'When', 'by', 'Account; null for the clock');
create index consent_story_consent on people.consent_story (town_id, consent_id, at);

create table people.alias (
  town_id uuid not null,
  alias_id uuid not null,
  canonical_id uuid not null,
  root_id uuid not null,
  own_lock_id uuid not null,
  known_ids uuid[] not null default '{}',
  merged_at timestamptz not null,
  merged_by uuid not null,
  primary key (town_id, alias_id),
  foreign key (town_id, alias_id) references people.person (town_id, id),
  foreign key (town_id, canonical_id) references people.person (town_id, id),
  check (alias_id <> canonical_id)
);
comment on table people.alias is 'Two records found to be one person: the alias points to the canonical one, both rows stay (design.md 13)';
select kernel.describe('people.alias', 'alias_id', 'Record that is now another name for', 'canonical_id', 'the record it was merged into', 'root_id', 'the record that stands today, at the end of all merges', 'own_lock_id', 'The alias''s lock before the merge; what is attached to the alias hangs on it', 'known_ids', 'Rows about either record when they were merged; what is not among them was recorded since', 'merged_at', 'When', 'merged_by', 'Account');
create index alias_canonical on people.alias (town_id, canonical_id);
create index alias_root on people.alias (town_id, root_id);

create table people.merge_story (
  town_id uuid not null references kernel.town,
  id uuid not null,
  kind text not null check (kind in ('merged', 'unmerged', 'notSame', 'matchAsked', 'matchAnswered')),
  a_id uuid,
  b_id uuid not null,
  asked_by_post_id uuid,
  at timestamptz not null,
  by uuid not null,
  reason text not null,
  row_ids uuid[] not null default '{}',
  lock_id uuid not null,
  readers uuid[] not null, writers uuid[] not null, needs uuid[] not null, never uuid[] not null,
  leased uuid[] not null, leased_until timestamptz,
  primary key (town_id, id)
);
comment on table people.merge_story is 'What was decided about two records, in order, never changed (T03)';
select kernel.describe('people.merge_story', 'kind', 'merged, unmerged, not the same person, asked of the owner, answered by the owner', 'a_id', 'Alias, or first record; null where only a question was asked', 'b_id', 'Canonical, or second record; the row lies under its lock', 'asked_by_post_id', 'Post that asked', 'row_ids', 'Rows recorded while merged, for a human to assign', 'at', 'When', 'by', 'Account');
create index merge_story_a on people.merge_story (town_id, a_id);
create index merge_story_b on people.merge_story (town_id, b_id);

create table people.conflict (
  town_id uuid not null,
  id uuid not null,
  account_id uuid not null,
  person_id uuid,
  said_name text not null default '',
  said_kana text not null default '',
  said_keys text[] not null default '{}',
  said_born_on text,
  declared_as uuid,
  kind text not null check (kind in ('self', 'relative', 'neighbour', 'other')),
  reason text not null,
  entered_by uuid not null,
  entered_at timestamptz not null,
  ended_at timestamptz,
  primary key (town_id, id),
  foreign key (town_id, account_id) references auth.account (town_id, id),
  foreign key (town_id, person_id) references people.person (town_id, id)
);
comment on table people.conflict is 'A member of staff who must not open a person''s household (A17)';
select kernel.describe('people.conflict', 'account_id', 'Who must not', 'person_id', 'Whose household; null in a declaration by name', 'said_name', 'Name as declared, where no record could be pointed at', 'said_kana', 'Its reading', 'said_keys', 'The same, folded as in people.search_key', 'declared_as', 'The declaration by name that this record was found by; the declarer is not told', 'said_born_on', 'Birth date as declared', 'kind', 'self, relative, neighbour, other', 'entered_by', 'Account', 'entered_at', 'When', 'ended_at', 'When it was taken back');
create index conflict_person on people.conflict (town_id, person_id);
create index conflict_account on people.conflict (town_id, account_id);
create index conflict_declared on people.conflict (town_id, said_born_on) where person_id is null and ended_at is null;

-- Who somebody is, for showing. Under row-level security: a hidden person's card is hidden.
create view people.person_card with (security_invoker = true) as
  select p.town_id, p.id, p.name_written, p.kana, p.born_on, p.born_precision, p.deceased_on, p.hidden from people.person p;
grant select on people.person_card to tsumugi_app;

-- Today's record for identifiers that may have been merged into another. `rows`: a page asks for few, and a guess of a
-- thousand reads all people instead of their index (87 ms against 1).
create function people.canonical(ids uuid[])
returns table (id uuid, canonical_id uuid)
language plpgsql stable security definer rows 20 set search_path = pg_catalog set plan_cache_mode = force_custom_plan as $$
declare
  town constant uuid := nullif(current_setting('tsumugi.town', true), '')::uuid;
begin
  return query
    select asked.id, coalesce(a.root_id, asked.id)
    from unnest(ids) as asked(id)
      left join people.alias a on a.town_id = town and a.alias_id = asked.id;
end $$;
revoke execute on function people.canonical(uuid[]) from public;
grant execute on function people.canonical(uuid[]) to tsumugi_app;

-- Records a question strongly means (whole name or reading with the birth date, or a whole number) that are shut to the
-- asker, neither hidden nor sealed, and no conflict of interest of theirs: of these alone the owner can be asked (T04).
-- The keeper's: nobody is told which.
create function people.askable(wholes text[], born text, digits text, digit_grams text[])
returns table (person_id uuid)
language plpgsql stable set search_path = pg_catalog set plan_cache_mode = force_custom_plan as $$
declare
  town constant uuid := nullif(current_setting('tsumugi.town', true), '')::uuid;
  keys constant uuid[] := coalesce(nullif(current_setting('tsumugi.keys', true), '')::uuid[], '{}');
  instant constant timestamptz := nullif(current_setting('tsumugi.now', true), '')::timestamptz;
begin
  return query
    select k.person_id from people.search_key k
      join people.person p on p.town_id = k.town_id and p.id = k.person_id
      join walls.lock l on l.town_id = p.town_id and l.id = p.lock_id
    where k.town_id = town
      and (length(born) = 10 and k.born_on = born and k.wholes && askable.wholes
        or length(digits) >= 9 and k.grams @> digit_grams and digits = any(k.phones))
      and not p.hidden and l.only_rule is null and not p.never && keys
      and not ((p.readers && keys or p.leased && keys and p.leased_until > instant) and p.needs <@ keys);
end $$;
revoke execute on function people.askable(text[], text, text, text[]) from public;

-- Whom a question may mean, likeliest first: at most `most` rows the session may read, and last, always, a row without
-- an identifier whose `score` counts all it may read and whose `why` is 1 when an owner could be asked (T04). Restates
-- the whole policy of people.person. `probes` is a list of lists of grams; a row answers that holds all grams of one.
-- `why` adds up: 1 whole name, 2 whole reading, 4 part of a name, 8 birth date, 16 whole number, 32 part of a number,
-- 64 address. Every question does the same work, whatever is held.
create function people.find(
  name_wholes text[], name_keys text[], kana_wholes text[], probes jsonb,
  born text, digits text, digit_grams text[], address text, most integer)
returns table (person_id uuid, score integer, why integer)
language plpgsql stable security definer set search_path = pg_catalog set plan_cache_mode = force_custom_plan as $$
declare
  town constant uuid := nullif(current_setting('tsumugi.town', true), '')::uuid;
  keys constant uuid[] := coalesce(nullif(current_setting('tsumugi.keys', true), '')::uuid[], '{}');
  instant constant timestamptz := nullif(current_setting('tsumugi.now', true), '')::timestamptz;
  -- By name, number, birth date and address: a branch each, so that every condition meets its index.
  by_name constant text := (
    select string_agg(format('k.grams @> %L::text[]', array(select jsonb_array_elements_text(p.list))), ' or ')
    from jsonb_array_elements(probes) as p(list));
  branch constant text := $sql$
    select k.person_id, %s
      | case when k.wholes && $4 then 1 else 0 end | case when k.wholes && $5 then 2 else 0 end
      | case when k.born_on = $6 then 8 else 0 end | case when $7 = any(k.phones) then 16 else 0 end
      | case when $8 <> '' and k.address_key <> '' and (right(k.address_key, length($8)) = $8
          or right($8, length(k.address_key)) = k.address_key) then 64 else 0 end as bits
    from people.search_key k
    where k.town_id = $1 and (%s) and (k.readers && $2 or k.leased && $2 and k.leased_until > $3)
      and k.needs <@ $2 and not k.never && $2 $sql$;
  part constant text := 'case when k.names && $9 then 4 else 0 end';
  branches text[] := '{}';
begin
  if by_name is not null then
    branches := branches || format(branch, '4', by_name);
  end if;
  if cardinality(digit_grams) > 0 then
    branches := branches || format(branch, '32 | ' || part, format('k.grams @> %L::text[]', digit_grams));
  end if;
  if born <> '' then
    branches := branches || format(branch, part, format('k.born_on = %L', born));
  end if;
  if address <> '' then
    branches := branches || format(branch, part, format('k.address_key = %L', address));
  end if;
  if cardinality(branches) = 0 then
    branches := array[format(branch, '0', 'false')];
  end if;
  return query execute format($sql$
    with hit as materialized (
      select coalesce(a.root_id, h.person_id) as person_id, bit_or(h.bits) as why
      from (%s) h left join people.alias a on a.town_id = $1 and a.alias_id = h.person_id
      group by 1
    ), told as (
      select t.person_id, 40 * (t.why & 1) + 15 * (t.why & 2) + 3 * (t.why & 4) + 30 * (t.why >> 3 & 1)
        + 25 * (t.why >> 4 & 1) + 20 * (t.why >> 5 & 1) + 15 * (t.why >> 6 & 1) as score, t.why
      from hit t where t.why & 55 > 0 or $10
    )
    (select t.person_id, t.score, t.why from told t order by t.score desc, t.person_id limit $11)
    union all
    select null, (select count(*)::integer from told), case when $12 then 1 else 0 end
  $sql$, array_to_string(branches, ' union all '))
  using town, keys, instant, name_wholes, kana_wholes, born, digits, address, name_keys,
    cardinality(name_wholes) + cardinality(kana_wholes) + cardinality(digit_grams) = 0, most,
    exists (select from people.askable(name_wholes || kana_wholes, born, digits, digit_grams));
end $$;
revoke execute on function people.find(text[], text[], text[], jsonb, text, text, text[], text, integer) from public;
grant execute on function people.find(text[], text[], text[], jsonb, text, text, text[], text, integer) to tsumugi_app;
