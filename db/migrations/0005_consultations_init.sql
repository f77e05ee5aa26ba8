-- The first door: a worry or a wish is received, owned, screened, handed over, called back. Nothing is refused.
create schema consultations;
grant usage on schema consultations to tsumugi_app;

create table consultations.receipt_counter (
  town_id uuid not null references kernel.town,
  fiscal_year integer not null,
  last_no integer not null,
  primary key (town_id, fiscal_year)
);
comment on table consultations.receipt_counter is 'Last receipt number given in a fiscal year';
select kernel.describe('consultations.receipt_counter', 'fiscal_year', 'Year it began in (April)', 'last_no', 'Last number given');

create table consultations.consultation (
  town_id uuid not null references kernel.town,
  id uuid not null,
  receipt_no text not null,
  kind text not null check (kind in ('worry', 'wish')),
  received_at timestamptz not null,
  recorded_at timestamptz not null,
  received_by uuid,
  received_post_id uuid not null,
  received_org_id uuid not null,
  channel text not null check (channel in ('visit', 'phone', 'letter', 'mail', 'web', 'chat', 'homeVisit', 'salonStation', 'event', 'meeting', 'patrol')),
  route text not null default 'other' check (route in ('self', 'family', 'friend', 'neighbour', 'minseiIin', 'school', 'hospital', 'police', 'cityDept', 'fieldAgency', 'utility', 'ibasho', 'outreachFound', 'disasterPatrol', 'other')),
  caller_kind text not null check (caller_kind in ('person', 'familyMember', 'thirdParty', 'professional', 'anonymous')),
  worry text not null,
  wish text not null default '',
  urgency text not null check (urgency in ('today', 'soon', 'anytime')),
  life_risk text not null default 'none' check (life_risk in ('none', 'suspected', 'imminent')),
  response text not null check (response in ('listened', 'info', 'appointment', 'visit', 'handover', 'emergency', 'statutoryReport')),
  place_description text not null default '',
  district_id uuid,
  subject_known text not null default 'unknown' check (subject_known in ('identified', 'partly', 'unknown')),
  topics text[] not null default '{}',
  subject_knows text not null default 'unknown' check (subject_knows in ('yes', 'no', 'unknown')),
  duration_min integer,
  state text not null default 'received' check (state in ('received', 'screening', 'handingOver', 'trustBuilding', 'inCase', 'answered', 'ended')),
  owner_post_id uuid not null,
  ended_at timestamptz,
  end_reason text,
  earlier_id uuid,
  lock_id uuid not null,
  readers uuid[] not null, writers uuid[] not null, needs uuid[] not null, never uuid[] not null,
  leased uuid[] not null, leased_until timestamptz,
  version integer not null default 1,
  primary key (town_id, id),
  unique (town_id, receipt_no),
  foreign key (town_id, received_post_id) references districts.post (town_id, id),
  foreign key (town_id, received_org_id) references districts.organization (town_id, id),
  foreign key (town_id, owner_post_id) references districts.post (town_id, id)
);
comment on table consultations.consultation is 'A worry or a wish as received (相談受付票); it has an owner from the first second';
select kernel.describe('consultations.consultation', 'receipt_no', 'Number within the fiscal year: 2026-0412', 'kind', 'worry, or wish (what somebody would like to do, N16)', 'received_at', 'When it was said', 'recorded_at', 'When it was written down', 'received_by', 'Account; null at the public door', 'received_post_id', 'Post that received it',
  'received_org_id', 'Body whose counter received it (A01)', 'channel', 'How it came', 'route', 'By whom it came (相談経路)', 'caller_kind', 'Who spoke', 'worry', 'In the caller''s own words', 'wish', 'What they would like', 'urgency', 'today, soon, anytime', 'life_risk', 'Danger to life', 'response', 'What was done at once',
  'place_description', 'A place in words where no name was given', 'district_id', 'Smallest district, as resolved on the day; never for a hidden person', 'subject_known', 'Whether we know whom it is about', 'topics', 'Problem domains (consultation.md 2.6)', 'subject_knows', 'Whether the subject knows of this', 'duration_min', 'Length in minutes', 'state', 'Where it stands', 'owner_post_id', 'Post that owns it now', 'ended_at', 'When it ended', 'end_reason', 'Why it ended; never "not our job"', 'earlier_id', 'Earlier consultation it was linked to');
create index consultation_received on consultations.consultation (town_id, received_at);
create index consultation_owner on consultations.consultation (town_id, owner_post_id, state);

create table consultations.subject (
  town_id uuid not null,
  id uuid not null,
  consultation_id uuid not null,
  person_id uuid not null,
  said_name text not null default '',
  reason text not null,
  linked_by uuid,
  linked_at timestamptz not null,
  moved_to uuid,
  moved_reason text,
  moved_at timestamptz,
  moved_by uuid,
  lock_id uuid not null,
  readers uuid[] not null, writers uuid[] not null, needs uuid[] not null, never uuid[] not null,
  leased uuid[] not null, leased_until timestamptz,
  primary key (town_id, id),
  foreign key (town_id, consultation_id) references consultations.consultation (town_id, id),
  foreign key (town_id, person_id) references people.person (town_id, id)
);
comment on table consultations.subject is 'Whom a consultation is about; a wrong one is moved and leaves its trace';
select kernel.describe('consultations.subject', 'consultation_id', 'Consultation', 'person_id', 'Person', 'said_name', 'Name as the caller said it', 'linked_by', 'Account', 'linked_at', 'When', 'moved_to', 'Subject row that replaces this one', 'moved_reason', 'Why it was wrong', 'moved_at', 'When it was moved', 'moved_by', 'Account');
create index subject_consultation on consultations.subject (town_id, consultation_id);
create index subject_person on consultations.subject (town_id, person_id);

create table consultations.reporter (
  town_id uuid not null,
  id uuid not null,
  consultation_id uuid not null,
  name text not null default '',
  phone text not null default '',
  relation text not null default '',
  wants_anonymity boolean not null default true,
  may_call_back text not null default 'no' check (may_call_back in ('yes', 'no', 'onlyTime')),
  call_back_when text not null default '',
  lock_id uuid not null,
  readers uuid[] not null, writers uuid[] not null, needs uuid[] not null, never uuid[] not null,
  leased uuid[] not null, leased_until timestamptz,
  version integer not null default 1,
  primary key (town_id, id),
  foreign key (town_id, consultation_id) references consultations.consultation (town_id, id)
);
comment on table consultations.reporter is 'Who told us about somebody else: sealed to the receiving worker, their manager and the abuse officer (A15)';
select kernel.describe('consultations.reporter', 'consultation_id', 'Consultation', 'phone', 'Number as given', 'relation', 'Relation to the subject', 'wants_anonymity', 'Does not want to be known', 'may_call_back', 'Whether we may call', 'call_back_when', 'At which times');
create index reporter_consultation on consultations.reporter (town_id, consultation_id);

create table consultations.caller (
  town_id uuid not null,
  id uuid not null,
  consultation_id uuid not null,
  name text not null default '',
  contact text not null default '',
  contact_way text not null default 'none' check (contact_way in ('none', 'phone', 'mail', 'letter', 'visit')),
  may_call_back text not null default 'no' check (may_call_back in ('yes', 'no', 'onlyTime')),
  call_back_when text not null default '',
  lock_id uuid not null,
  readers uuid[] not null, writers uuid[] not null, needs uuid[] not null, never uuid[] not null,
  leased uuid[] not null, leased_until timestamptz,
  version integer not null default 1,
  primary key (town_id, id),
  foreign key (town_id, consultation_id) references consultations.consultation (town_id, id)
);
comment on table consultations.caller is 'How the person or family who came can be reached, under the consultation''s lock';
select kernel.describe('consultations.caller', 'consultation_id', 'Consultation', 'contact', 'Number or address as given', 'contact_way', 'Which way', 'may_call_back', 'Whether we may call', 'call_back_when', 'At which times');
create index caller_consultation on consultations.caller (town_id, consultation_id);

create table consultations.receipt (
  town_id uuid not null,
  receipt_no text not null,
  consultation_id uuid not null,
  word_hash text not null,
  wrong_tries integer not null default 0,
  shut_until timestamptz,
  withdrawn_at timestamptz,
  primary key (town_id, receipt_no),
  foreign key (town_id, consultation_id) references consultations.consultation (town_id, id)
);
comment on table consultations.receipt is 'Number and secret word by which a resident without account follows what became of a worry';
select kernel.describe('consultations.receipt', 'receipt_no', 'Number', 'consultation_id', 'Consultation', 'word_hash', 'scrypt of the secret word, with salt', 'wrong_tries', 'Wrong words in a row', 'shut_until', 'No tries before', 'withdrawn_at', 'When the resident withdrew');

create table consultations.message (
  town_id uuid not null,
  id uuid not null,
  consultation_id uuid not null,
  side text not null check (side in ('resident', 'staff')),
  body text not null,
  at timestamptz not null,
  by uuid,
  lock_id uuid not null,
  readers uuid[] not null, writers uuid[] not null, needs uuid[] not null, never uuid[] not null,
  leased uuid[] not null, leased_until timestamptz,
  primary key (town_id, id),
  foreign key (town_id, consultation_id) references consultations.consultation (town_id, id)
);
comment on table consultations.message is 'What the resident added on the receipt page, and what we answered there';
select kernel.describe('consultations.message', 'consultation_id', 'Consultation', 'side', 'Who wrote', 'body', 'Words', 'at', 'When', 'by', 'Account, when staff wrote');
create index message_consultation on consultations.message (town_id, consultation_id, at);

create table consultations.step (
  town_id uuid not null,
  id uuid not null,
  consultation_id uuid not null,
  at timestamptz not null,
  kind text not null,
  by uuid,
  post_id uuid,
  words text not null default '',
  for_resident boolean not null default false,
  lock_id uuid not null,
  readers uuid[] not null, writers uuid[] not null, needs uuid[] not null, never uuid[] not null,
  leased uuid[] not null, leased_until timestamptz,
  primary key (town_id, id),
  foreign key (town_id, consultation_id) references consultations.consultation (town_id, id)
);
comment on table consultations.step is 'What was done with a consultation, in order, never changed';
select kernel.describe('consultations.step', 'consultation_id', 'Consultation', 'at', 'When', 'kind', 'received, screened, handedOver, accepted, declined, called, linked, ended …', 'by', 'Account', 'post_id', 'Post concerned', 'words', 'Note in words', 'for_resident', 'Whether the receipt page tells that it happened (never the words)');
create index step_consultation on consultations.step (town_id, consultation_id, at);

create table consultations.screening (
  town_id uuid not null,
  id uuid not null,
  consultation_id uuid not null,
  code text not null check (code in ('infoOnly', 'handOverToOther', 'noConsentYetKeepWorking', 'continueAndPlan', 'endedBeforeDecision')),
  reason text not null,
  target_post_id uuid,
  by uuid not null,
  at timestamptz not null,
  lock_id uuid not null,
  readers uuid[] not null, writers uuid[] not null, needs uuid[] not null, never uuid[] not null,
  leased uuid[] not null, leased_until timestamptz,
  primary key (town_id, id),
  foreign key (town_id, consultation_id) references consultations.consultation (town_id, id)
);
comment on table consultations.screening is 'Result of screening, five codes (K04)';
select kernel.describe('consultations.screening', 'consultation_id', 'Consultation', 'code', 'One of five', 'target_post_id', 'Where to, when handed over', 'by', 'Account', 'at', 'When');
create index screening_consultation on consultations.screening (town_id, consultation_id);

create table consultations.handover (
  town_id uuid not null,
  id uuid not null,
  consultation_id uuid not null,
  from_post_id uuid not null,
  to_post_id uuid not null,
  reason text not null,
  wishes text not null default '',
  considerations text not null default '',
  basis text not null check (basis in ('consent', 'withinTown', 'law', 'lifeOrBody')),
  basis_note text not null default '',
  consent_id uuid,
  sent_at timestamptz not null,
  sent_by uuid not null,
  due_at timestamptz not null,
  response text check (response in ('accepted', 'needMoreInfo', 'declined', 'takenBack')),
  response_reason text,
  suggested_post_id uuid,
  responded_at timestamptz,
  responded_by uuid,
  bounce_no integer not null default 0,
  lock_id uuid not null,
  readers uuid[] not null, writers uuid[] not null, needs uuid[] not null, never uuid[] not null,
  leased uuid[] not null, leased_until timestamptz,
  version integer not null default 1,
  primary key (town_id, id),
  foreign key (town_id, consultation_id) references consultations.consultation (town_id, id),
  foreign key (town_id, from_post_id) references districts.post (town_id, id),
  foreign key (town_id, to_post_id) references districts.post (town_id, id),
  foreign key (town_id, suggested_post_id) references districts.post (town_id, id)
);
comment on table consultations.handover is 'Hand-over sheet (つなぐシート): the sender owns until the receiver accepts; a decline names a next place';
select kernel.describe('consultations.handover', 'consultation_id', 'Consultation', 'from_post_id', 'Sender', 'to_post_id', 'Asked', 'reason', 'Why them', 'wishes', 'What the person wishes', 'considerations', 'What to take care of', 'basis', 'On what ground the information passes', 'basis_note', 'Article or circumstance', 'consent_id', 'Consent, where that is the ground', 'sent_at', 'When', 'sent_by', 'Account', 'due_at', 'Answer by', 'response', 'Answer', 'response_reason', 'Why', 'suggested_post_id', 'Next place named with a decline', 'responded_at', 'When answered', 'responded_by', 'Account', 'bounce_no', 'How many times this consultation had been declined with this answer (K17)');
create index handover_consultation on consultations.handover (town_id, consultation_id);
create index handover_to on consultations.handover (town_id, to_post_id) where response is null;

create table consultations.call_back (
  town_id uuid not null,
  id uuid not null,
  consultation_id uuid not null,
  due_at timestamptz not null,
  post_id uuid not null,
  wish text not null default '',
  outcome text check (outcome in ('reached', 'noAnswer', 'notNeeded')),
  words text not null default '',
  done_at timestamptz,
  done_by uuid,
  lock_id uuid not null,
  readers uuid[] not null, writers uuid[] not null, needs uuid[] not null, never uuid[] not null,
  leased uuid[] not null, leased_until timestamptz,
  version integer not null default 1,
  primary key (town_id, id),
  foreign key (town_id, consultation_id) references consultations.consultation (town_id, id),
  foreign key (town_id, post_id) references districts.post (town_id, id)
);
comment on table consultations.call_back is 'A call promised to somebody';
select kernel.describe('consultations.call_back', 'consultation_id', 'Consultation', 'due_at', 'Promised by', 'post_id', 'Who calls', 'wish', 'When they would like it', 'outcome', 'How it went', 'words', 'What was said', 'done_at', 'When', 'done_by', 'Account');
create index call_back_consultation on consultations.call_back (town_id, consultation_id);
