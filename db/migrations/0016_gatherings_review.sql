-- What a published text says of a gathering may be doubtful (community.md M16): an editor looks, and says what was found.
alter table gatherings.gathering add column printed_in text not null default '';
select kernel.describe('gatherings.gathering', 'printed_in', 'Where the venue was printed: bulletin, issue, page; empty = not told');

create table gatherings.review (
  town_id uuid not null,
  id uuid not null,
  gathering_id uuid not null,
  why text not null check (why <> ''),
  venue_as_printed text not null,
  printed_in text not null,
  note text not null check (note <> ''),
  settled_by uuid not null,
  settled_at timestamptz not null,
  primary key (town_id, id),
  foreign key (town_id, gathering_id) references gatherings.gathering (town_id, id)
);
comment on table gatherings.review is 'A doubt about a gathering that an editor settled: what was doubted, what was printed, what was found (community.md A34)';
select kernel.describe('gatherings.review', 'gathering_id', 'Gathering', 'why', 'Why an editor should look, as it was told', 'venue_as_printed', 'Venue as it was printed, kept', 'printed_in', 'Where it was printed', 'note', 'What was found', 'settled_by', 'Account', 'settled_at', 'When');
create index review_gathering on gatherings.review (town_id, gathering_id);
