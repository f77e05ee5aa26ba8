-- Cases: an agency is responsible for a household. Episodes, the four-box log, team, risk, closing, slips.
create schema cases;
grant usage on schema cases to tsumugi_app;

create table cases.case_counter (
  town_id uuid not null references kernel.town,
  fiscal_year integer not null,
  last_no integer not null,
  primary key (town_id, fiscal_year)
);
comment on table cases.case_counter is 'Last case number given in a fiscal year';
select kernel.describe('cases.case_counter', 'fiscal_year', 'Year it began in (April)', 'last_no', 'Last number given');

create table cases.case_file (
  town_id uuid not null references kernel.town,
  id uuid not null,
  case_no text not null,
  household_id uuid,
  focal_person_id uuid not null,
  state text not null check (state in ('trustBuilding', 'assessing', 'singleAgency', 'multiAgency', 'inSupport', 'suspended', 'closing', 'closed')),
  lead_post_id uuid not null,
  coordinator_post_id uuid,
  hope text not null default '',
  relation_level integer not null default 0 check (relation_level between 0 and 5),
  episode_no integer not null default 1,
  opened_at timestamptz not null,
  last_contact_at timestamptz,
  last_try_at timestamptz,
  next_contact_on date,
  emergency boolean not null default false,
  closed_key uuid not null,
  lock_id uuid not null,
  readers uuid[] not null, writers uuid[] not null, needs uuid[] not null, never uuid[] not null,
  leased uuid[] not null, leased_until timestamptz,
  version integer not null default 1,
  primary key (town_id, id),
  unique (town_id, case_no),
  foreign key (town_id, focal_person_id) references people.person (town_id, id),
  foreign key (town_id, household_id) references people.household (town_id, id),
  foreign key (town_id, lead_post_id) references districts.post (town_id, id),
  foreign key (town_id, coordinator_post_id) references districts.post (town_id, id)
);
comment on table cases.case_file is 'A household some agency is responsible for; exactly one lead post while open';
select kernel.describe('cases.case_file', 'case_no', 'Number within the fiscal year', 'household_id', 'Support household', 'focal_person_id', 'Person at the centre', 'state', 'Where it stands (consultation.md 1.4)', 'lead_post_id', 'Post that is responsible', 'coordinator_post_id', 'Multi-agency coordinator, if any', 'hope', 'The person''s hope in their own words',
  'relation_level', '0 unseen to 5 asks for help (2.12)', 'episode_no', 'Current episode', 'opened_at', 'When the present episode was opened', 'last_contact_at', 'Last time somebody was reached', 'last_try_at', 'Last try to reach somebody, absence included', 'next_contact_on', 'Next contact planned', 'emergency', 'Parallel flag, not a state', 'closed_key', 'Token that a reason slip hands out for the closed episodes (A26)');
create index case_lead on cases.case_file (town_id, lead_post_id, state);
create index case_focal on cases.case_file (town_id, focal_person_id);
create unique index case_one_open on cases.case_file (town_id, focal_person_id) where state <> 'closed';
create index case_quiet on cases.case_file (town_id, (coalesce(last_contact_at, opened_at)), id) where state <> 'closed';

create table cases.episode (
  town_id uuid not null,
  id uuid not null,
  case_id uuid not null,
  no integer not null,
  opened_at timestamptz not null,
  opened_from uuid,
  closed_at timestamptz,
  close_reason text check (close_reason in ('goalsMet', 'outlookClear_leadAccepted', 'movedToStatutoryService', 'transferredToOtherMunicipality', 'personDeclined', 'lostContact', 'died', 'institutionalised', 'duplicate')),
  lead_after_post_id uuid,
  coordinator_post_id uuid,
  lead_accepted_at timestamptz,
  close_words text,
  remaining_risk text,
  reopen_triggers text,
  person_informed_on date,
  closed_by uuid,
  approved_by uuid,
  lock_id uuid not null,
  readers uuid[] not null, writers uuid[] not null, needs uuid[] not null, never uuid[] not null,
  leased uuid[] not null, leased_until timestamptz,
  version integer not null default 1,
  primary key (town_id, id),
  unique (town_id, case_id, no),
  foreign key (town_id, case_id) references cases.case_file (town_id, id)
);
comment on table cases.episode is 'One stretch of work on a case; a closed one is never edited, reopening begins the next';
select kernel.describe('cases.episode', 'case_id', 'Case', 'no', 'Number, from 1', 'opened_at', 'When', 'opened_from', 'Consultation it came from', 'closed_at', 'When', 'close_reason', 'Why (2.11)', 'lead_after_post_id', 'Post that stays responsible', 'coordinator_post_id', 'Coordinator when it was closed, who may still read it', 'lead_accepted_at', 'When that post accepted', 'close_words', 'Why, in words', 'remaining_risk', 'What remains', 'reopen_triggers', 'When to open again', 'person_informed_on', 'When the person was told', 'closed_by', 'Account', 'approved_by', 'Second person''s account');

create table cases.member_team (
  town_id uuid not null,
  id uuid not null,
  case_id uuid not null,
  post_id uuid not null,
  part text not null check (part in ('lead', 'member', 'coordinator')),
  granted_by uuid not null,
  grant_reason text not null default '',
  from_at timestamptz not null,
  ended_at timestamptz,
  lock_id uuid not null,
  readers uuid[] not null, writers uuid[] not null, needs uuid[] not null, never uuid[] not null,
  leased uuid[] not null, leased_until timestamptz,
  primary key (town_id, id),
  foreign key (town_id, case_id) references cases.case_file (town_id, id),
  foreign key (town_id, post_id) references districts.post (town_id, id)
);
comment on table cases.member_team is 'Posts that work on a case';
select kernel.describe('cases.member_team', 'case_id', 'Case', 'post_id', 'Post', 'part', 'Lead, member, coordinator', 'granted_by', 'Account', 'grant_reason', 'Why, when a manager granted it outside the district rule (A02)', 'from_at', 'Since', 'ended_at', 'Until');
create unique index member_team_one_lead on cases.member_team (town_id, case_id) where part = 'lead' and ended_at is null;
create index member_team_post on cases.member_team (town_id, post_id) where ended_at is null;

create table cases.note (
  town_id uuid not null,
  id uuid not null,
  case_id uuid not null,
  episode_no integer not null,
  occurred_at timestamptz not null,
  recorded_at timestamptz not null,
  method text not null check (method in ('phone', 'visit', 'accompany', 'interview', 'online', 'sms', 'letter', 'caseConference', 'agencyCall', 'attemptNoContact', 'internal')),
  counterparts text[] not null default '{}',
  place text not null default '',
  duration_min integer,
  fact text not null default '',
  words text not null default '',
  assessment text not null default '',
  next text not null default '',
  relation_level integer check (relation_level between 0 and 5),
  change_seen text not null default '',
  subjects uuid[] not null default '{}',
  source text not null default 'staffObservation' check (source in ('self', 'family', 'otherAgency', 'resident', 'staffObservation', 'document')),
  case_state text not null,
  corrects_id uuid,
  correction_reason text,
  by uuid not null,
  post_id uuid not null,
  lock_id uuid not null,
  readers uuid[] not null, writers uuid[] not null, needs uuid[] not null, never uuid[] not null,
  leased uuid[] not null, leased_until timestamptz,
  primary key (town_id, id),
  foreign key (town_id, case_id) references cases.case_file (town_id, id)
);
comment on table cases.note is 'Progress log (支援経過記録) in four boxes: fact, words, assessment, next; append-only, corrections are new notes';
select kernel.describe('cases.note', 'case_id', 'Case', 'episode_no', 'Episode', 'occurred_at', 'When it happened', 'recorded_at', 'When it was written', 'method', 'How', 'counterparts', 'person, family, org, resident', 'place', 'Where', 'duration_min', 'Minutes', 'fact', 'What was seen', 'words', 'What was said', 'assessment', 'What the worker thinks', 'next', 'What comes next', 'relation_level', 'Level after it (2.12)', 'change_seen', 'Change noticed', 'subjects', 'Persons it speaks of', 'source', 'Where it is known from', 'case_state', 'Where the case stood then: attempts before consent are counted apart (K09)', 'corrects_id', 'Note it corrects', 'correction_reason', 'Why', 'by', 'Account', 'post_id', 'Post it was written in');
create index note_case on cases.note (town_id, case_id, occurred_at);
create unique index note_corrected_once on cases.note (town_id, corrects_id) where corrects_id is not null;

create table cases.step (
  town_id uuid not null,
  id uuid not null,
  case_id uuid not null,
  episode_no integer not null,
  at timestamptz not null,
  kind text not null check (kind in ('opened', 'moved', 'leadChanged', 'teamChanged', 'closingAsked', 'leadAnswered', 'closingTakenBack', 'closed', 'reopened', 'died', 'protected')),
  from_state text,
  to_state text,
  words text not null default '',
  by uuid,
  post_id uuid,
  lock_id uuid not null,
  readers uuid[] not null, writers uuid[] not null, needs uuid[] not null, never uuid[] not null,
  leased uuid[] not null, leased_until timestamptz,
  primary key (town_id, id),
  foreign key (town_id, case_id) references cases.case_file (town_id, id)
);
comment on table cases.step is 'What was decided about a case, in order, never changed';
select kernel.describe('cases.step', 'case_id', 'Case', 'episode_no', 'Episode', 'at', 'When', 'kind', 'opened, moved, leadChanged …', 'from_state', 'State before', 'to_state', 'State after', 'words', 'Reason in words', 'by', 'Account; null when it followed from another room''s fact', 'post_id', 'Post concerned');
create index step_case on cases.step (town_id, case_id, at);

create table cases.fact (
  town_id uuid not null,
  id uuid not null,
  case_id uuid not null,
  episode_no integer not null,
  person_id uuid not null,
  category text not null check (category in ('health', 'money', 'housing', 'work', 'dailyLife', 'family', 'ties', 'safety')),
  value text not null,
  source text not null check (source in ('self', 'family', 'otherAgency', 'resident', 'staffObservation', 'document')),
  basis text not null,
  at timestamptz not null,
  by uuid not null,
  ended_at timestamptz,
  lock_id uuid not null,
  readers uuid[] not null, writers uuid[] not null, needs uuid[] not null, never uuid[] not null,
  leased uuid[] not null, leased_until timestamptz,
  primary key (town_id, id),
  foreign key (town_id, case_id) references cases.case_file (town_id, id),
  foreign key (town_id, person_id) references people.person (town_id, id)
);
comment on table cases.fact is 'What is known of a person, one row per category, so that each opens by itself (A04, A13, A14)';
select kernel.describe('cases.fact', 'case_id', 'Case', 'episode_no', 'Episode it was entered in', 'person_id', 'Person', 'category', 'Data category; health is special-care information', 'value', 'In words', 'source', 'Where it is known from', 'basis', 'Legal basis of collection', 'at', 'When entered', 'by', 'Account', 'ended_at', 'When a newer one took its place');
create index fact_case on cases.fact (town_id, case_id);

create table cases.risk_flag (
  town_id uuid not null,
  id uuid not null,
  case_id uuid not null,
  kind text not null check (kind in ('lifeRisk', 'noFood', 'noLifeline', 'noHousing', 'selfHarm', 'violence', 'animals', 'infection', 'isolation', 'other')),
  note text not null default '',
  since timestamptz not null,
  by uuid not null,
  cleared_at timestamptz,
  cleared_by uuid,
  clear_reason text,
  lock_id uuid not null,
  readers uuid[] not null, writers uuid[] not null, needs uuid[] not null, never uuid[] not null,
  leased uuid[] not null, leased_until timestamptz,
  version integer not null default 1,
  primary key (town_id, id),
  foreign key (town_id, case_id) references cases.case_file (town_id, id)
);
comment on table cases.risk_flag is 'Risks on a case and what to heed when visiting; shown above everything';
select kernel.describe('cases.risk_flag', 'case_id', 'Case', 'kind', 'Which', 'note', 'In a few words', 'since', 'Since', 'by', 'Account', 'cleared_at', 'When cleared', 'cleared_by', 'Account', 'clear_reason', 'Why cleared');
create index risk_flag_case on cases.risk_flag (town_id, case_id);

create table cases.visit_plan (
  town_id uuid not null,
  id uuid not null,
  case_id uuid not null,
  post_id uuid not null,
  at timestamptz not null,
  purpose text not null,
  safety text not null default '',
  outcome text check (outcome in ('done', 'absent', 'cancelled')),
  note_id uuid,
  lock_id uuid not null,
  readers uuid[] not null, writers uuid[] not null, needs uuid[] not null, never uuid[] not null,
  leased uuid[] not null, leased_until timestamptz,
  version integer not null default 1,
  primary key (town_id, id),
  foreign key (town_id, case_id) references cases.case_file (town_id, id),
  foreign key (town_id, post_id) references districts.post (town_id, id)
);
comment on table cases.visit_plan is 'A visit planned, with its safety note';
select kernel.describe('cases.visit_plan', 'case_id', 'Case', 'post_id', 'Who goes', 'at', 'When', 'purpose', 'What for', 'safety', 'What to heed at the door', 'outcome', 'How it went', 'note_id', 'Log entry of it');
create index visit_plan_at on cases.visit_plan (town_id, post_id, at);

create table cases.closing_request (
  town_id uuid not null,
  id uuid not null,
  case_id uuid not null,
  episode_no integer not null,
  person_id uuid not null,
  reason text not null,
  words text not null,
  lead_after_post_id uuid,
  remaining_risk text not null default '',
  reopen_triggers text not null default '',
  follow_up_on date[] not null default '{}',
  person_informed_on date,
  asked_by uuid not null,
  asked_at timestamptz not null,
  from_state text not null,
  approver_post_id uuid,
  lead_answer text check (lead_answer in ('accepted', 'declined')),
  lead_words text,
  lead_at timestamptz,
  lead_by uuid,
  approved_by uuid,
  approved_at timestamptz,
  ended text check (ended in ('closed', 'takenBack', 'declined')),
  lock_id uuid not null,
  readers uuid[] not null, writers uuid[] not null, needs uuid[] not null, never uuid[] not null,
  leased uuid[] not null, leased_until timestamptz,
  version integer not null default 1,
  primary key (town_id, id),
  foreign key (town_id, case_id) references cases.case_file (town_id, id),
  foreign key (town_id, lead_after_post_id) references districts.post (town_id, id)
);
create unique index closing_request_one_open on cases.closing_request (town_id, case_id) where ended is null;
comment on table cases.closing_request is 'Asking to close: a reason, a lead agency that accepts, a second person who approves';
select kernel.describe('cases.closing_request', 'case_id', 'Case', 'episode_no', 'Episode', 'person_id', 'Focal person, so that the asked agency knows whom it stays with', 'words', 'In words', 'lead_after_post_id', 'Post asked to stay responsible', 'remaining_risk', 'What remains', 'reopen_triggers', 'When to open again', 'follow_up_on', 'Days to look in again', 'person_informed_on', 'When the person was told', 'asked_by', 'Account', 'asked_at', 'When', 'from_state', 'State to go back to when it comes to nothing', 'approver_post_id', 'Post asked to approve', 'lead_answer', 'Answer of the lead agency', 'lead_words', 'Its words', 'lead_at', 'When', 'lead_by', 'Account', 'approved_by', 'Account', 'approved_at', 'When', 'ended', 'How the request ended');

create table cases.follow_up (
  town_id uuid not null,
  id uuid not null,
  case_id uuid not null,
  episode_no integer not null,
  due_on date not null,
  outcome text check (outcome in ('well', 'watch', 'reopen', 'notReached', 'cancelled')),
  words text not null default '',
  done_at timestamptz,
  done_by uuid,
  lock_id uuid not null,
  readers uuid[] not null, writers uuid[] not null, needs uuid[] not null, never uuid[] not null,
  leased uuid[] not null, leased_until timestamptz,
  primary key (town_id, id),
  foreign key (town_id, case_id) references cases.case_file (town_id, id)
);
comment on table cases.follow_up is 'Looking in again after closing: at 1, 3 and 6 months unless agreed otherwise';
select kernel.describe('cases.follow_up', 'case_id', 'Case', 'episode_no', 'Episode that was closed', 'due_on', 'Day to look in', 'outcome', 'What was found', 'words', 'In words', 'done_at', 'When', 'done_by', 'Account');
create index follow_up_case on cases.follow_up (town_id, case_id);

create table cases.slip (
  town_id uuid not null,
  id uuid not null,
  case_id uuid not null,
  account_id uuid not null,
  kind text not null check (kind in ('emergency', 'closedCase')),
  token uuid not null,
  reason text not null,
  duty_account_id uuid,
  from_at timestamptz not null,
  until_at timestamptz not null,
  reviewer_post_id uuid,
  review_due_at timestamptz,
  reviewed_by uuid,
  reviewed_at timestamptz,
  review_verdict text check (review_verdict in ('justified', 'notJustified')),
  review_words text,
  primary key (town_id, id),
  foreign key (town_id, case_id) references cases.case_file (town_id, id),
  foreign key (town_id, account_id) references auth.account (town_id, id)
);
comment on table cases.slip is 'A key to one case for a while, with a reason: emergency (A21) or a closed case (A26)';
select kernel.describe('cases.slip', 'case_id', 'Case', 'account_id', 'Who', 'kind', 'emergency or closedCase', 'token', 'Key it hands out: the case itself, or the key of its closed episodes', 'duty_account_id', 'Duty manager who agreed', 'from_at', 'From', 'until_at', 'Until: 24 hours at most', 'reviewer_post_id', 'Who reviews', 'review_due_at', 'Next working day', 'reviewed_by', 'Second person''s account', 'reviewed_at', 'When', 'review_verdict', 'Verdict', 'review_words', 'In words');
create index slip_account on cases.slip (town_id, account_id, until_at);

-- Facts for counting (K02, K09, K15, K19). No names, no words; keys only tell rows apart. They run past the walls and are
-- therefore for the keeper and the reports, never for a session.
create schema if not exists facts;

create view facts.contact as
  select n.town_id, md5(n.id::text) as contact_key, md5(n.case_id::text) as case_key, n.episode_no,
    (n.occurred_at at time zone t.zone)::date as occurred_on, n.method,
    n.method in ('phone', 'visit', 'accompany', 'interview', 'online', 'sms', 'letter', 'attemptNoContact') as attempt,
    n.method in ('phone', 'visit', 'accompany', 'interview', 'online', 'sms', 'letter') as reached,
    n.case_state = 'trustBuilding' as before_consent,
    case when n.corrects_id is null then (n.recorded_at at time zone t.zone)::date - (n.occurred_at at time zone t.zone)::date end as days_until_written
  from cases.note n join kernel.town t on t.id = n.town_id
  where not exists (select from cases.note later where later.town_id = n.town_id and later.corrects_id = n.id);
comment on view facts.contact is 'Entries of the progress log as they stand, each counted once however often corrected (K02, K09, K19)';
select kernel.describe('facts.contact', 'contact_key', 'Tells entries apart', 'case_key', 'Tells cases apart', 'episode_no', 'Episode', 'occurred_on', 'Day it happened', 'method', 'How', 'attempt', 'A try to reach the person, absence included (K09)', 'reached', 'Somebody was reached', 'before_consent', 'While trust was being built', 'days_until_written', 'Days from the event to its entry; null for a correction (K19)');

create view facts.case_episode as
  select e.town_id, md5(e.id::text) as episode_key, md5(e.case_id::text) as case_key, e.no as episode_no,
    (e.opened_at at time zone t.zone)::date as opened_on, (e.closed_at at time zone t.zone)::date as closed_on,
    e.no > 1 as reopening
  from cases.episode e join kernel.town t on t.id = e.town_id;
comment on view facts.case_episode is 'Stretches of work on cases (K15, K19)';
select kernel.describe('facts.case_episode', 'episode_key', 'Tells episodes apart', 'case_key', 'Tells cases apart', 'episode_no', 'Number, from 1', 'opened_on', 'Day it began', 'closed_on', 'Day it was closed; null while open', 'reopening', 'Whether the case had been closed before');

create view facts.case_closing as
  select e.town_id, md5(e.id::text) as episode_key, md5(e.case_id::text) as case_key, e.no as episode_no, e.close_reason,
    (e.closed_at at time zone t.zone)::date as closed_on,
    (e.closed_at at time zone t.zone)::date - (e.opened_at at time zone t.zone)::date as support_days,
    (n.opened_at at time zone t.zone)::date as reopened_on,
    coalesce((n.opened_at at time zone t.zone)::date <= ((e.closed_at at time zone t.zone)::date + interval '6 months')::date, false) as reopened_within_6_months,
    coalesce((n.opened_at at time zone t.zone)::date <= ((e.closed_at at time zone t.zone)::date + interval '12 months')::date, false) as reopened_within_12_months
  from cases.episode e join kernel.town t on t.id = e.town_id
    left join cases.episode n on n.town_id = e.town_id and n.case_id = e.case_id and n.no = e.no + 1
  where e.closed_at is not null;
comment on view facts.case_closing is 'Closed episodes: why, after how long, opened again or not (K15)';
select kernel.describe('facts.case_closing', 'episode_key', 'Tells episodes apart', 'case_key', 'Tells cases apart', 'episode_no', 'Number, from 1', 'close_reason', 'Why (consultation.md 2.11)', 'closed_on', 'Day it was closed', 'support_days', 'Days from opening to closing', 'reopened_on', 'Day the next episode began', 'reopened_within_6_months', 'Next episode began within 6 months', 'reopened_within_12_months', 'Next episode began within 12 months');
revoke all on facts.contact, facts.case_episode, facts.case_closing from tsumugi_app;
