-- What people notice at a salon, a station, on the way home (気づきメモ), and a district's table of themes. The words and
-- the noticer lie apart from the pattern, each under a lock of its own (community.md 2b, consultation.md 4).
create schema concerns;
grant usage on schema concerns to tsumugi_app;

create table concerns.slip (
  town_id uuid not null references kernel.town,
  id uuid not null,
  kind text not null check (kind in ('worry', 'wish')),
  about text not null check (about in ('area', 'person', 'both', 'self')),
  topics text[] not null default '{}',
  district_id uuid,
  place_id uuid,
  occurrence_id uuid,
  urgency text not null check (urgency in ('today', 'week', 'whenever')),
  caught_via text not null check (caught_via in ('salon', 'station', 'neighbour', 'minseiIin', 'festival', 'schoolPatrol', 'survey', 'caseWork', 'other')),
  entered_via text not null default 'self' check (entered_via in ('self', 'paper', 'phone', 'counter', 'homeVisit')),
  consent text not null check (consent in ('notNeeded', 'yes', 'no', 'notAsked', 'lifeRisk')),
  caught_at timestamptz not null,
  state text not null default 'new' check (state in ('new', 'accepted', 'inProgress', 'returned', 'closed')),
  owner_post_id uuid not null,
  acknowledged_at timestamptz,
  sorted_as text check (sorted_as in ('consultation', 'theme', 'both')),
  sorted_at timestamptz,
  closed_as text check (closed_as in ('handedOn', 'solved', 'duplicate', 'noAction')),
  closed_at timestamptz,
  lock_id uuid not null,
  readers uuid[] not null, writers uuid[] not null, needs uuid[] not null, never uuid[] not null,
  leased uuid[] not null, leased_until timestamptz,
  version integer not null default 1,
  primary key (town_id, id),
  foreign key (town_id, district_id) references districts.district (town_id, id),
  foreign key (town_id, place_id) references districts.place (town_id, id),
  foreign key (town_id, owner_post_id) references districts.post (town_id, id)
);
comment on table concerns.slip is 'Pattern of one concern slip (気づきメモ): what kind, where, how urgent. No words and no names';
select kernel.describe('concerns.slip', 'kind', 'worry, or wish (what somebody would like to do, N16)', 'about', 'The area, a person, both, or the noticer', 'topics', 'Topics (words.rules.ts)', 'district_id', 'District it was noticed in, from the salon''s place or the noticer''s post; never from anybody''s address', 'place_id', 'Where it was noticed', 'occurrence_id', 'Which gathering it was noticed at; opaque here', 'urgency', 'today, week, whenever',
  'caught_via', 'By which way it was noticed', 'entered_via', 'By the noticer, or for somebody else and how it came (R3)', 'consent', 'Whether the person agreed to pass it on; notNeeded for the area and oneself', 'caught_at', 'When it was written down', 'state', 'Where it stands', 'owner_post_id', 'Post that answers for it now', 'acknowledged_at', 'When the owner first took it in hand', 'sorted_as', 'A person''s matter, a shared one, both', 'sorted_at', 'When it was sorted', 'closed_as', 'How it ended', 'closed_at', 'When it ended');
create index slip_owner on concerns.slip (town_id, owner_post_id, state);
create index slip_district on concerns.slip (town_id, district_id, caught_at);

create table concerns.slip_words (
  town_id uuid not null,
  id uuid not null,
  slip_id uuid not null,
  words text not null,
  life_risk_reason text not null default '',
  life_risk_by uuid,
  opened_at timestamptz,
  opened_how text not null default '',
  erase_after date,
  erased_at timestamptz,
  lock_id uuid not null,
  readers uuid[] not null, writers uuid[] not null, needs uuid[] not null, never uuid[] not null,
  leased uuid[] not null, leased_until timestamptz,
  primary key (town_id, id),
  unique (town_id, slip_id),
  foreign key (town_id, slip_id) references concerns.slip (town_id, id)
);
comment on table concerns.slip_words is 'What was written on a slip; shut to everybody while the person it is about has not agreed';
select kernel.describe('concerns.slip_words', 'slip_id', 'Slip', 'words', 'As written; empty once erased', 'life_risk_reason', 'Why it is passed on without consent: danger to life', 'life_risk_by', 'Account that decided so', 'opened_at', 'When consent came later and the words opened', 'opened_how', 'How the person agreed', 'erase_after', 'Day after which words nobody may read are erased; null while they are open', 'erased_at', 'When they were erased');
create index slip_words_erase on concerns.slip_words (town_id, erase_after) where erase_after is not null;

create table concerns.noticer (
  town_id uuid not null,
  id uuid not null,
  slip_id uuid not null,
  account_id uuid not null,
  post_id uuid,
  noticed_by text not null default '',
  kind text not null check (kind in ('worry', 'wish')),
  about text not null check (about in ('area', 'person', 'both', 'self')),
  place_id uuid,
  caught_at timestamptz not null,
  waits_for_consent boolean not null default false,
  erased_at timestamptz,
  state text not null default 'received' check (state in ('received', 'inHand', 'closed')),
  thanks text not null default '',
  lock_id uuid not null,
  readers uuid[] not null, writers uuid[] not null, needs uuid[] not null, never uuid[] not null,
  leased uuid[] not null, leased_until timestamptz,
  primary key (town_id, id),
  unique (town_id, slip_id),
  foreign key (town_id, slip_id) references concerns.slip (town_id, id),
  foreign key (town_id, account_id) references auth.account (town_id, id),
  foreign key (town_id, post_id) references districts.post (town_id, id),
  foreign key (town_id, place_id) references districts.place (town_id, id)
);
comment on table concerns.noticer is 'Who noticed, and all that they see of what became of it: received, in hand, closed';
select kernel.describe('concerns.noticer', 'slip_id', 'Slip', 'account_id', 'Who wrote it down', 'post_id', 'Post they wrote it in', 'noticed_by', 'Who noticed, in words, where somebody else wrote it down', 'kind', 'worry or wish', 'about', 'The area, a person, both, or oneself', 'place_id', 'Where', 'caught_at', 'When it was written down', 'waits_for_consent', 'The words stay shut until the person agrees', 'erased_at', 'When the words were erased unread', 'state', 'received, in hand, closed; nothing else', 'thanks', 'A line of thanks from the answerer, nothing about anybody');
create index noticer_account on concerns.noticer (town_id, account_id, caught_at);

create table concerns.theme (
  town_id uuid not null references kernel.town,
  id uuid not null,
  kind text not null check (kind in ('worry', 'wish')),
  gist text not null,
  topics text[] not null,
  district_id uuid,
  blurred_below integer,
  caught_via text not null check (caught_via in ('salon', 'station', 'neighbour', 'minseiIin', 'festival', 'schoolPatrol', 'survey', 'caseWork', 'other')),
  state text not null check (state in ('draft', 'open', 'discussed', 'taken', 'answered', 'dropped')),
  owner_post_id uuid not null,
  opened_at timestamptz,
  activity_id uuid,
  what_changed text not null default '',
  lock_id uuid not null,
  readers uuid[] not null, writers uuid[] not null, needs uuid[] not null, never uuid[] not null,
  leased uuid[] not null, leased_until timestamptz,
  version integer not null default 1,
  primary key (town_id, id),
  foreign key (town_id, district_id) references districts.district (town_id, id),
  foreign key (town_id, owner_post_id) references districts.post (town_id, id)
);
comment on table concerns.theme is 'One shared concern or wish on a district''s table: nameless, checked by a second person where it came of somebody''s own matter';
select kernel.describe('concerns.theme', 'kind', 'worry or wish', 'gist', 'In one or two sentences, about nobody', 'topics', 'Topics (words.rules.ts)', 'district_id', 'District on whose table it lies; null = the whole town', 'blurred_below', 'Where the place was widened: how many slips of the topic a district would have needed', 'caught_via', 'By which way it was noticed', 'state', 'draft until checked, open, discussed, taken by an activity, answered, dropped', 'owner_post_id', 'Post that answers for it', 'opened_at', 'When it came onto the table', 'activity_id', 'Activity that answers it; opaque here', 'what_changed', 'What changed, in a short story');
create index theme_district on concerns.theme (town_id, district_id, state);
create index theme_activity on concerns.theme (town_id, activity_id);

create table concerns.theme_step (
  town_id uuid not null,
  id uuid not null,
  theme_id uuid not null,
  at timestamptz not null,
  kind text not null check (kind in ('opened', 'changed', 'discussed', 'taken', 'givenBack', 'answered', 'dropped', 'reopened')),
  words text not null default '',
  post_id uuid,
  meeting_id uuid,
  activity_id uuid,
  lock_id uuid not null,
  readers uuid[] not null, writers uuid[] not null, needs uuid[] not null, never uuid[] not null,
  leased uuid[] not null, leased_until timestamptz,
  primary key (town_id, id),
  foreign key (town_id, theme_id) references concerns.theme (town_id, id)
);
comment on table concerns.theme_step is 'What was done with a theme, in the order of time; never edited';
select kernel.describe('concerns.theme_step', 'theme_id', 'Theme', 'at', 'When', 'kind', 'What was done', 'words', 'In words', 'post_id', 'Post that did it', 'meeting_id', 'Meeting that discussed it; opaque here', 'activity_id', 'Activity that took it or let it go; opaque here');
create index theme_step_theme on concerns.theme_step (town_id, theme_id, at);

create table concerns.outcome (
  town_id uuid not null,
  id uuid not null,
  slip_id uuid not null,
  consultation_id uuid,
  theme_id uuid,
  drafted_by uuid,
  checked_by uuid,
  checked_at timestamptz,
  lock_id uuid not null,
  readers uuid[] not null, writers uuid[] not null, needs uuid[] not null, never uuid[] not null,
  leased uuid[] not null, leased_until timestamptz,
  primary key (town_id, id),
  unique (town_id, slip_id),
  unique (town_id, theme_id),
  foreign key (town_id, slip_id) references concerns.slip (town_id, id),
  foreign key (town_id, consultation_id) references consultations.consultation (town_id, id),
  foreign key (town_id, theme_id) references concerns.theme (town_id, id)
);
comment on table concerns.outcome is 'What became of a slip: the only link between a person''s matter and a shared theme, under the consultation''s lock where there is one';
select kernel.describe('concerns.outcome', 'slip_id', 'Slip', 'consultation_id', 'Consultation that was received from it', 'theme_id', 'Theme that was made of it', 'drafted_by', 'Account that wrote the theme''s gist last before it was checked', 'checked_by', 'Second person who checked that it names nobody', 'checked_at', 'When');

-- Concerns caught, discussed, taken and answered, by district and year (K14).
create view facts.concern as
  with happened as (
    select s.town_id, 'caught' as what, s.id, s.caught_at as at, s.district_id, s.kind, s.about, s.caught_via from concerns.slip s
    union all
    select t.town_id, case p.kind when 'opened' then 'themeOpened' else p.kind end, t.id, p.at, t.district_id, t.kind, null, t.caught_via
    from concerns.theme t join concerns.theme_step p on p.town_id = t.town_id and p.theme_id = t.id
    where p.kind in ('opened', 'discussed', 'taken', 'answered', 'dropped')
  )
  select h.town_id, md5(h.id::text) as concern_key, h.what, (h.at at time zone t.zone)::date as happened_on,
    extract(year from (h.at at time zone t.zone) - interval '3 months')::int as fiscal_year,
    h.district_id, h.kind, h.about, h.caught_via
  from happened h join kernel.town t on t.id = h.town_id;
comment on view facts.concern is 'Concern slips caught, and themes opened, discussed, taken, answered, dropped, by district (K14)';
select kernel.describe('facts.concern', 'concern_key', 'Tells slips and themes apart', 'what', 'caught, themeOpened, discussed, taken, answered or dropped', 'happened_on', 'Day', 'fiscal_year', 'Fiscal year (from April)', 'district_id', 'District; null = the whole town or unknown', 'kind', 'worry or wish', 'about', 'Of a slip: the area, a person, both, oneself', 'caught_via', 'By which way it was noticed');
revoke all on facts.concern from tsumugi_app;
