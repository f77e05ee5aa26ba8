-- Lists that municipalities publish, read into the directory: where they come from, each file with everything that was
-- noticed about it, what became of each of its rows, and places that may be one (community.md 2e, 3.1 to 3.4).
create table resources.import_source (
  town_id uuid not null references kernel.town,
  id uuid not null,
  name text not null,
  kind text not null check (kind in ('facility', 'shelter', 'event')),
  url text not null default '',
  licence text not null,
  attribution text not null,
  mapping jsonb not null default '{}',
  made_at timestamptz not null,
  version integer not null default 1,
  primary key (town_id, id),
  unique (town_id, name)
);
comment on table resources.import_source is 'A list that is published again and again, under one name: 高松市 コミュニティセンター一覧';
select kernel.describe('resources.import_source', 'kind', 'Which kind of list', 'url', 'Where it is published', 'licence', 'Under which terms, e.g. CC BY 4.0', 'attribution', 'The credit its publisher asks for', 'mapping', 'Field of each column by its folded header, as chosen last; null = kept aside', 'made_at', 'When it was entered');

create table resources.import_run (
  town_id uuid not null,
  id uuid not null,
  source_id uuid not null,
  kind text not null check (kind in ('facility', 'shelter', 'event')),
  state text not null check (state in ('reading', 'preview', 'applying', 'applied', 'undone', 'dropped')),
  file_name text not null,
  file_bytes integer not null,
  file_hash text not null,
  encoding text not null,
  headers jsonb not null,
  mapping jsonb not null,
  year integer check (year between 1868 and 2199),
  fiscal boolean not null default false,
  refused text[] not null default '{}',
  answered text[] not null default '{}',
  questions text[] not null default '{}',
  doubts jsonb not null default '[]',
  doubt_count integer not null default 0,
  skipped integer[] not null default '{}',
  row_count integer not null default 0,
  entry_count integer not null default 0,
  done_count integer not null default 0,
  tidings jsonb not null default '{}',
  step integer not null default 0,
  started_by uuid not null,
  started_at timestamptz not null,
  settled_by uuid,
  settled_at timestamptz,
  version integer not null default 1,
  primary key (town_id, id),
  foreign key (town_id, source_id) references resources.import_source (town_id, id)
);
comment on table resources.import_run is 'One file of a source, from being sent to being taken over. Until then nothing of it stands in the directory';
select kernel.describe('resources.import_run', 'source_id', 'Source', 'kind', 'Which kind of list', 'state', 'reading and applying are done in the background, step by step', 'file_name', 'As it was sent', 'file_bytes', 'Length in bytes', 'file_hash', 'SHA-256, hex', 'encoding', 'utf-8, utf-8-bom or cp932', 'headers', 'Its columns as written', 'mapping', 'Field of each column by its folded header', 'year', 'Year stated for dates without one', 'fiscal', 'Whether that year is a fiscal year',
  'refused', 'Repairs that were refused: line:field:kind, or a kind', 'answered', 'Questions that were answered with yes', 'questions', 'What is asked once for the whole file', 'doubts', 'Places that could not be read for certain [{kind, line, column}], the first 200', 'doubt_count', 'How many there are in all', 'skipped', 'Lines that hold nothing but a running number, the first 200', 'row_count', 'Rows of the file', 'entry_count', 'Things they tell', 'done_count', 'How many are done in the present state', 'tidings', 'What became of it when it was taken over: counts',
  'step', 'Counts steps done in the background: a step heard twice is done once', 'started_by', 'Account', 'started_at', 'When', 'settled_by', 'Account that took it over, took it back or dropped it', 'settled_at', 'When');
create index import_run_source on resources.import_run (town_id, source_id, started_at);

create table resources.import_file (
  town_id uuid not null,
  id uuid not null,
  run_id uuid not null,
  no integer not null,
  bytes bytea not null,
  primary key (town_id, id),
  unique (town_id, run_id, no),
  foreign key (town_id, run_id) references resources.import_run (town_id, id)
);
comment on table resources.import_file is 'The file itself, packed (gzip), in pieces';
select kernel.describe('resources.import_file', 'run_id', 'Run', 'no', 'Which piece', 'bytes', 'Up to a megabyte of it');

create table resources.import_item (
  town_id uuid not null,
  id uuid not null,
  source_id uuid not null,
  key text not null,
  kind text not null check (kind in ('facility', 'shelter', 'event')),
  title text not null,
  fingerprint text not null,
  record jsonb not null,
  extra jsonb not null default '{}',
  cells jsonb not null,
  licence text not null,
  attribution text not null,
  place_id uuid,
  owns_place boolean not null default true,
  place_version integer,
  service_id uuid,
  service_version integer,
  sink_id uuid,
  first_run_id uuid not null,
  last_run_id uuid not null,
  vanished_run_id uuid,
  vanished_at timestamptz,
  primary key (town_id, id),
  unique (town_id, source_id, key),
  foreign key (town_id, source_id) references resources.import_source (town_id, id),
  foreign key (town_id, first_run_id) references resources.import_run (town_id, id),
  foreign key (town_id, last_run_id) references resources.import_run (town_id, id),
  foreign key (town_id, vanished_run_id) references resources.import_run (town_id, id),
  foreign key (town_id, place_id) references districts.place (town_id, id),
  foreign key (town_id, service_id) references resources.service (town_id, id)
);
comment on table resources.import_item is 'One thing of a source as it was taken over last, what it became here, and under which terms';
select kernel.describe('resources.import_item', 'source_id', 'Source', 'key', 'By what it is known again in the next file', 'kind', 'Which kind of list', 'title', 'Its name', 'fingerprint', 'SHA-256 of the record: whether the next file says something else', 'record', 'As read (import/record.rules.ts)', 'extra', 'Columns that no field takes, by header', 'cells', 'As printed, row by row', 'licence', 'Under which terms it came', 'attribution', 'The credit to print with it',
  'place_id', 'Place it lies at', 'owns_place', 'Whether the place is told by this source; a place of two sources is told by one', 'place_version', 'Version the import left: another means somebody edited it', 'service_id', 'Service it became', 'service_version', 'Version the import left', 'sink_id', 'What an event became in the room that keeps events', 'first_run_id', 'Run that brought it', 'last_run_id', 'Run that said it last', 'vanished_run_id', 'Run whose file held it no more', 'vanished_at', 'When that was');
create index import_item_place on resources.import_item (town_id, place_id);
create index import_item_service on resources.import_item (town_id, service_id);

create table resources.import_entry (
  town_id uuid not null,
  id uuid not null,
  run_id uuid not null,
  no integer not null,
  lines integer[] not null,
  key text not null,
  title text not null,
  change text not null check (change in ('added', 'changed', 'unchanged', 'edited', 'broken', 'vanished')),
  fingerprint text not null,
  record jsonb,
  extra jsonb not null default '{}',
  cells jsonb not null default '[]',
  repairs jsonb not null default '[]',
  problems jsonb not null default '[]',
  repair_count integer not null default 0,
  warning_count integer not null default 0,
  item_id uuid,
  before jsonb,
  primary key (town_id, id),
  unique (town_id, run_id, no),
  foreign key (town_id, run_id) references resources.import_run (town_id, id),
  foreign key (town_id, item_id) references resources.import_item (town_id, id)
);
comment on table resources.import_entry is 'One thing of a file as it was read, what was mended and found wrong, and what becomes of it';
select kernel.describe('resources.import_entry', 'run_id', 'Run', 'no', 'Place in the file', 'lines', 'Lines its rows begin on', 'key', 'By what it is known again', 'title', 'Its name', 'change', 'Against what was taken over last; edited = somebody changed it here meanwhile; broken = stays out', 'fingerprint', 'SHA-256 of the record', 'record', 'As read; null where it cannot be', 'extra', 'Columns that no field takes, by header', 'cells', 'As printed, row by row', 'repairs', 'What was mended [{line, field, kind, before, after, refused}]', 'problems', 'What is wrong [{line, field, kind, level, value}]',
  'repair_count', 'How many repairs', 'warning_count', 'How many problems that keep nothing out', 'item_id', 'What it was or became', 'before', 'The item as it was before this run changed it');
create index import_entry_change on resources.import_entry (town_id, run_id, change, no);

create table resources.shelter_mark (
  town_id uuid not null,
  id uuid not null,
  service_id uuid not null,
  hazard text not null check (hazard in ('flood', 'floodLargest', 'landslide', 'stormSurge', 'earthquake', 'tsunami', 'fire', 'inundation', 'volcano')),
  mark text not null check (mark in ('yes', 'conditional', 'no', 'unknown')),
  primary key (town_id, id),
  unique (town_id, service_id, hazard),
  foreign key (town_id, service_id) references resources.service (town_id, id)
);
comment on table resources.shelter_mark is 'In which hazard an emergency evacuation site may be used (災害対策基本法49条の4); four values, never squeezed into two';
select kernel.describe('resources.shelter_mark', 'service_id', 'The service 指定緊急避難場所', 'hazard', 'Hazard (import/hazard.rules.ts)', 'mark', 'conditional = △: upper floors, or under conditions');

create table resources.duplicate_pair (
  town_id uuid not null,
  id uuid not null,
  a_id uuid not null,
  b_id uuid not null,
  strength text not null check (strength in ('strong', 'weak')),
  reasons text[] not null,
  conflicts text[] not null default '{}',
  metres integer,
  state text not null default 'open' check (state in ('open', 'later', 'same', 'different')),
  decided_by uuid,
  decided_at timestamptz,
  note text not null default '',
  kept_id uuid,
  moved_services uuid[] not null default '{}',
  moved_items uuid[] not null default '{}',
  found_at timestamptz not null,
  version integer not null default 1,
  primary key (town_id, id),
  unique (town_id, a_id, b_id),
  foreign key (town_id, a_id) references districts.place (town_id, id),
  foreign key (town_id, b_id) references districts.place (town_id, id),
  foreign key (town_id, kept_id) references districts.place (town_id, id),
  check (a_id < b_id)
);
comment on table resources.duplicate_pair is 'Two places that may be one, and what a person decided; a decision is remembered when lists are read again';
select kernel.describe('resources.duplicate_pair', 'a_id', 'One place', 'b_id', 'The other', 'strength', 'strong = same name and one thing more', 'reasons', 'What agrees (duplicate/same-place.rules.ts)', 'conflicts', 'What contradicts', 'metres', 'Between their points', 'state', 'same = they were joined', 'decided_by', 'Account', 'decided_at', 'When', 'note', 'Why, in words', 'kept_id', 'The place that stands, once joined', 'moved_services', 'Services that were moved to it', 'moved_items', 'Rows of sources that were moved to it', 'found_at', 'When it was noticed');
create index duplicate_pair_state on resources.duplicate_pair (town_id, state, strength);
create index duplicate_pair_b on resources.duplicate_pair (town_id, b_id);
