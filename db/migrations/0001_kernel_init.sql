-- The ground: towns, deeds that are done once, messages to the outside, locks and grants, the audit trail, accounts.
-- Nothing here knows a word of care. The role tsumugi_app is made by the program before the first file runs.

create schema kernel;
create schema walls;
create schema audit;
create schema auth;
grant usage on schema kernel, auth, audit to tsumugi_app;

-- Columns that mean the same everywhere are described once; the rest are named per table.
create function kernel.describe(target regclass, variadic words text[]) returns void language plpgsql as $$
declare
  common constant jsonb := '{
    "town_id": "Town the row belongs to; first column of every key",
    "id": "Identifier, UUID version 7, made by the application",
    "version": "Counts up with each change; a save that carries an older one is shown both versions",
    "lock_id": "Lock of the row (walls.lock), copied into the columns readers to leased_until",
    "readers": "Tokens of which a reader holds at least one",
    "writers": "Tokens of which a writer holds at least one",
    "needs": "Tokens a reader must hold all of",
    "never": "Tokens that shut the row whatever else is held",
    "leased": "Tokens that open the row until leased_until",
    "leased_until": "Earliest end among the leases; past it they are shut until renewed",
    "from_on": "First day it holds (town day)",
    "to_on": "Last day it holds (town day), inclusive; null while open",
    "name": "Name as shown",
    "kana": "Reading in kana",
    "reason": "Reason in words"
  }';
  col record;
begin
  for i in 1 .. coalesce(array_length(words, 1), 0) / 2 loop
    execute format('comment on column %s.%I is %L', target, words[2 * i - 1], words[2 * i]);
  end loop;
  for col in select attname from pg_attribute where attrelid = target and attnum > 0 and not attisdropped
    and col_description(attrelid, attnum) is null and common ? attname
  loop
    execute format('comment on column %s.%I is %L', target, col.attname, common ->> col.attname);
  end loop;
end $$;

create table kernel.town (
  id uuid primary key,
  slug text not null unique check (slug ~ '^[a-z][a-z0-9-]{1,30}$'),
  name text not null,
  code text not null,
  host text unique,
  zone text not null default 'Asia/Tokyo',
  phone text not null,
  night_phone text not null default '',
  mode text not null check (mode in ('demo', 'production', 'drill')),
  hue text not null default 'blue' check (hue in ('blue', 'purple', 'green', 'light-blue')),
  created_at timestamptz not null
);
comment on table kernel.town is 'A municipality, or a drill space of one';
select kernel.describe('kernel.town', 'slug', 'Name in addresses: /t/<slug>/', 'code', 'Municipality code of the Ministry of Internal Affairs (6 digits)',
  'host', 'Host name that stands for this town, if any', 'zone', 'IANA time zone; a day is the town''s day', 'phone', 'Number residents may call in office hours',
  'night_phone', 'Number outside office hours, empty if none', 'mode', 'demo and drill send nothing to the outside', 'hue', 'Key colour (look.md 1.2)', 'created_at', 'When the town was set up');

create table kernel.deed (
  town_id uuid not null references kernel.town,
  id uuid not null,
  actor text not null,
  permission text not null,
  content_hash text not null,
  answer jsonb not null,
  done_at timestamptz not null,
  primary key (town_id, id)
);
comment on table kernel.deed is 'What was done under which client-made identifier, so that doing it twice does it once';
select kernel.describe('kernel.deed', 'id', 'Identifier made by the client for this deed', 'actor', 'Who did it (kind:id)', 'permission', 'Permission it was done under',
  'content_hash', 'SHA-256 of what was asked; other content under the same identifier is refused', 'answer', 'What was answered', 'done_at', 'When');
create index deed_done_at on kernel.deed (done_at);

create table kernel.outbox (
  town_id uuid not null references kernel.town,
  id uuid not null,
  kind text not null,
  body jsonb not null,
  created_at timestamptz not null,
  due_at timestamptz not null,
  sent_at timestamptz,
  given_up_at timestamptz,
  attempts integer not null default 0,
  last_error text,
  primary key (town_id, id)
);
comment on table kernel.outbox is 'Events and letters owed to the outside, written in the deed''s transaction';
select kernel.describe('kernel.outbox', 'kind', 'Event name, or mail', 'body', 'What the listener needs; keys, no names', 'created_at', 'When it was owed',
  'due_at', 'Not before this instant (moved back after a failure)', 'sent_at', 'When it was delivered', 'given_up_at', 'When no further try was left', 'attempts', 'Tries so far', 'last_error', 'Why the last try failed, without personal data');
create index outbox_open on kernel.outbox (due_at) where sent_at is null and given_up_at is null;

create table kernel.job_run (
  town_id uuid not null references kernel.town,
  name text not null,
  slot timestamptz not null,
  started_at timestamptz not null,
  held_until timestamptz not null,
  finished_at timestamptz,
  tries integer not null default 1,
  last_error text,
  primary key (town_id, name)
);
comment on table kernel.job_run is 'The last run of each timed job in each town; a process claims a slot here before it runs it';
select kernel.describe('kernel.job_run', 'name', 'Name of the job', 'slot', 'Time it was due', 'started_at', 'When this try began; names the try', 'held_until', 'Until then nobody else takes it; renewed while it runs, the next try after a failure',
  'finished_at', 'When it was done, or given up until the next slot', 'tries', 'Tries of this slot', 'last_error', 'Why the last try failed, without personal data');

create table walls.lock (
  town_id uuid not null references kernel.town,
  id uuid not null,
  kind text not null,
  only_rule text,
  readers uuid[] not null default '{}',
  writers uuid[] not null default '{}',
  needs uuid[] not null default '{}',
  never uuid[] not null default '{}',
  leased uuid[] not null default '{}',
  leased_until timestamptz,
  primary key (town_id, id)
);
create index lock_leased on walls.lock (leased_until) where leased_until is not null;
comment on table walls.lock is 'One lock for all rows that open together; computed from its grants, copied into those rows';
select kernel.describe('walls.lock', 'kind', 'Which room''s thing it locks', 'only_rule', 'When set, only grants under this rule count (protection seals everything else)');

create table walls.grant (
  town_id uuid not null,
  id uuid not null,
  lock_id uuid not null,
  slot text not null check (slot in ('reader', 'writer', 'need', 'never', 'lease', 'pen')),
  token uuid not null,
  rule text not null,
  basis text not null default '',
  from_at timestamptz,
  until_at timestamptz,
  primary key (town_id, id),
  foreign key (town_id, lock_id) references walls.lock (town_id, id) on delete cascade
);
comment on table walls.grant is 'Why each token is in a lock, from when until when; the lock is computed from these rows';
select kernel.describe('walls.grant', 'slot', 'Which column of the lock it fills', 'token', 'Post, assignment, organisation, desk, clearance, scope, account or slip',
  'rule', 'Rule of docs/walls.md it rests on', 'basis', 'Fact it rests on: a row (kind:id) or an article', 'from_at', 'Not before', 'until_at', 'Not from this instant on');
create index grant_lock on walls.grant (town_id, lock_id);
create index grant_basis on walls.grant (town_id, basis);
create index grant_ends on walls.grant (until_at) where until_at is not null;
create index grant_starts on walls.grant (from_at) where from_at is not null;

create table walls.follow (
  town_id uuid not null,
  lock_id uuid not null,
  source_id uuid not null,
  primary key (town_id, lock_id, source_id),
  foreign key (town_id, lock_id) references walls.lock (town_id, id) on delete cascade,
  foreign key (town_id, source_id) references walls.lock (town_id, id) on delete cascade,
  check (lock_id <> source_id)
);
comment on table walls.follow is 'A lock that opens to whoever opens another: a person follows the consultations and cases they are in';
select kernel.describe('walls.follow', 'lock_id', 'The lock that follows', 'source_id', 'The lock it follows');
create index follow_source on walls.follow (town_id, source_id);

create table walls.policy (
  table_name text primary key,
  checksum text not null
);
comment on table walls.policy is 'Which policy text is in force on each table, so that an unchanged one is not written again';
select kernel.describe('walls.policy', 'table_name', 'Schema and table', 'checksum', 'SHA-256 of the policy text');

create table audit.line (
  town_id uuid not null references kernel.town,
  id uuid not null,
  at timestamptz not null,
  written_at timestamptz not null default clock_timestamp(),
  actor_kind text not null,
  actor_id text not null,
  posts text[] not null default '{}',
  verb text not null,
  outcome text not null check (outcome in ('done', 'read', 'refused', 'forbidden', 'again')),
  object_kind text not null default '',
  object_id text not null default '',
  subjects uuid[] not null default '{}',
  basis text not null default '',
  detail jsonb not null default '{}',
  request_id text not null default '',
  device text not null default '',
  primary key (town_id, id)
);
comment on table audit.line is 'Who did or looked at what, when, on what ground; append-only (consultation.md U01)';
select kernel.describe('audit.line', 'at', 'Instant by the town''s clock', 'written_at', 'Instant by the database''s clock', 'actor_kind', 'staff, resident or job', 'actor_id', 'Account, or name of the job',
  'posts', 'Posts held at that instant, by name', 'verb', 'Permission that was asked', 'outcome', 'done, read, refused by a rule, forbidden, or again (the same deed twice)', 'object_kind', 'What kind of thing', 'object_id', 'Which',
  'subjects', 'Persons it concerned', 'basis', 'Consent, slip or article it rested on', 'detail', 'What else the reviewer needs: search terms, hit count, reason', 'request_id', 'Request, to quote', 'device', 'Browser and system in a word');
create index line_subject on audit.line using gin (subjects);
create index line_at on audit.line (town_id, at);
create index line_written on audit.line (town_id, written_at);

create table audit.seal (
  town_id uuid not null references kernel.town,
  seq bigint not null,
  line_id uuid not null,
  hash text not null,
  primary key (town_id, seq),
  unique (town_id, line_id)
);
comment on table audit.seal is 'Chain of hashes over the audit lines, written by the sealer after the fact';
select kernel.describe('audit.seal', 'seq', 'Place in the chain, from 1 without gaps', 'line_id', 'Audit line sealed', 'hash', 'SHA-256 of the hash before it and the line');

create table auth.account (
  town_id uuid not null references kernel.town,
  id uuid not null,
  login text not null check (login = lower(login)),
  name text not null,
  kana text not null default '',
  email text,
  password_hash text,
  state text not null check (state in ('invited', 'active', 'suspended')),
  totp_secret text,
  totp_confirmed_at timestamptz,
  totp_last_step bigint,
  totp_required boolean not null default false,
  tell_turns boolean not null default false,
  created_at timestamptz not null,
  primary key (town_id, id),
  unique (town_id, login)
);
comment on table auth.account is 'Somebody who can sign in; what they may see follows from posts, not from here';
select kernel.describe('auth.account', 'login', 'Sign-in name, lower case', 'email', 'Own address for invitations and turns, if any', 'password_hash', 'argon2id in PHC form; null until the invitation is used',
  'state', 'invited until the first password is set', 'totp_secret', 'Secret of the second factor, base32', 'totp_confirmed_at', 'When the second factor was confirmed; null = not in use', 'totp_last_step', 'Last time step used, so that a code works once (RFC 6238)',
  'totp_required', 'No signing in without a second factor, by order of the administrator', 'tell_turns', 'Whether to mail "it is your turn" (no personal data in it)', 'created_at', 'When the account was made');

create table auth.session (
  town_id uuid not null,
  token_hash text not null,
  account_id uuid not null,
  created_at timestamptz not null,
  last_seen_at timestamptz not null,
  expires_at timestamptz not null,
  device text not null default '',
  second_factor boolean not null default false,
  ended_at timestamptz,
  primary key (town_id, token_hash),
  foreign key (town_id, account_id) references auth.account (town_id, id)
);
comment on table auth.session is 'Signed-in browsers';
select kernel.describe('auth.session', 'token_hash', 'SHA-256 of the cookie', 'account_id', 'Who', 'created_at', 'Since when', 'last_seen_at', 'Last request', 'expires_at', 'Ends by itself', 'device', 'Browser and system in a word', 'second_factor', 'Whether the second factor was shown', 'ended_at', 'Ended by the user or an administrator');
create index session_account on auth.session (town_id, account_id);

create table auth.invitation (
  town_id uuid not null,
  token_hash text not null,
  account_id uuid not null,
  kind text not null check (kind in ('invite', 'reset')),
  created_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz,
  primary key (town_id, token_hash),
  foreign key (town_id, account_id) references auth.account (town_id, id)
);
comment on table auth.invitation is 'One-time links by which a user sets a password';
select kernel.describe('auth.invitation', 'token_hash', 'SHA-256 of the link''s secret', 'account_id', 'For whom', 'kind', 'First password, or a new one', 'created_at', 'When it was made', 'expires_at', 'No use after', 'used_at', 'When it was used');

create table auth.attempt (
  town_id uuid not null references kernel.town,
  login_key text not null,
  failed_count integer not null,
  last_at timestamptz not null,
  locked_until timestamptz,
  primary key (town_id, login_key)
);
comment on table auth.attempt is 'Wrong passwords and codes in a row per typed sign-in name, whether such an account exists or not, so that a lock-out tells nobody which names exist; swept after a day';
select kernel.describe('auth.attempt', 'login_key', 'SHA-256 of town and sign-in name as typed', 'failed_count', 'Wrong tries in a row', 'last_at', 'Last wrong try', 'locked_until', 'No sign-in before this instant');

-- Who an account is, for showing. Passwords and second factors are for the keeper alone.
create view auth.account_card as
  select town_id, id, name, kana, state from auth.account
  where town_id = (select nullif(current_setting('tsumugi.town', true), '')::uuid);
comment on view auth.account_card is 'Name of an account, for showing';
grant select on auth.account_card to tsumugi_app;
