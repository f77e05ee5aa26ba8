-- Everything that waits for somebody: an owner post, since when, due when, which ladder when late.
create schema work;
grant usage on schema work to tsumugi_app;

create table work.item (
  town_id uuid not null references kernel.town,
  id uuid not null,
  kind text not null,
  subject_kind text not null,
  subject_id uuid not null,
  owner_post_id uuid not null,
  asked_by_post_id uuid,
  aside boolean not null default false,
  since timestamptz not null,
  due_at timestamptz not null,
  ladder text not null,
  step integer not null default 0,
  next_step_at timestamptz,
  state text not null default 'open' check (state in ('open', 'done', 'dropped')),
  ended_at timestamptz,
  ended_by text,
  version integer not null default 1,
  primary key (town_id, id),
  foreign key (town_id, owner_post_id) references districts.post (town_id, id),
  foreign key (town_id, asked_by_post_id) references districts.post (town_id, id)
);
comment on table work.item is 'A promise that waits for a post. Holds no word about anybody: names come from the thing it points to, if the reader may see it';
select kernel.describe('work.item', 'kind', 'What is asked: consultation, handover, callBack, visit, followUp …', 'subject_kind', 'Kind of the thing', 'subject_id', 'The thing', 'owner_post_id', 'Whose turn', 'asked_by_post_id', 'Who was promised', 'aside', 'Waits for or was asked by a safety post: managers of all work do not see it (A16)',
  'since', 'Since when it waits for this owner', 'due_at', 'Promised by', 'ladder', 'Who is told when it is late', 'step', 'Rungs climbed so far', 'next_step_at', 'When the next rung is due; null when the ladder ends', 'state', 'open, done, or dropped with the thing', 'ended_at', 'When', 'ended_by', 'Who (kind:id)');

-- Whoever puts, moves or inherits a turn, that it waits for the safety post would tell whom it is about (A16).
create function work.keep_aside() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  new.aside := exists (select from districts.post p where p.town_id = new.town_id
    and p.id in (new.owner_post_id, new.asked_by_post_id) and p.role = 'safetyOfficer');
  return new;
end $$;
revoke all on function work.keep_aside() from public;
create trigger item_aside before insert or update of owner_post_id, asked_by_post_id on work.item
  for each row execute function work.keep_aside();

create index item_turn on work.item (town_id, owner_post_id, state, since);
create index item_waiting on work.item (town_id, state, since);
create index item_subject on work.item (town_id, subject_id);
create index item_ladder on work.item (next_step_at) where state = 'open';

create table work.alert (
  town_id uuid not null references kernel.town,
  id uuid not null,
  item_id uuid not null,
  post_id uuid not null,
  at timestamptz not null,
  why text not null,
  seen_at timestamptz,
  primary key (town_id, id),
  foreign key (town_id, item_id) references work.item (town_id, id),
  foreign key (town_id, post_id) references districts.post (town_id, id)
);
comment on table work.alert is 'Word to a post that something is late or offered to it';
select kernel.describe('work.alert', 'item_id', 'What is late', 'post_id', 'Who is told', 'at', 'When', 'why', 'Which rung, in a word', 'seen_at', 'When somebody of the post saw it');
create index alert_post on work.alert (town_id, post_id, seen_at);

create table work.turn_letter (
  town_id uuid not null,
  account_id uuid not null,
  day date not null,
  sent_at timestamptz not null,
  primary key (town_id, account_id, day),
  foreign key (town_id, account_id) references auth.account (town_id, id)
);
comment on table work.turn_letter is 'Mornings on which somebody was mailed that it is their turn: one letter a day, however often the clock asks';
select kernel.describe('work.turn_letter', 'account_id', 'Who was written to', 'day', 'Morning it was for', 'sent_at', 'When it was owed to the outbox');
