-- What the town tells in plain words: articles, and the words they explain. Drafts and earlier editions are the staff's;
-- what stands on the public page lies in a table of its own, so that nothing shut has to be told from what is open.
create schema site;
grant usage on schema site to tsumugi_app;

create table site.article (
  town_id uuid not null references kernel.town,
  id uuid not null,
  slug text not null check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  state text not null default 'draft' check (state in ('draft', 'published', 'withdrawn')),
  organization_id uuid,
  withdrawn_why text not null default '',
  changed_at timestamptz not null,
  version integer not null default 1,
  primary key (town_id, id),
  foreign key (town_id, organization_id) references districts.organization (town_id, id)
);
comment on table site.article is 'Article in plain language as the staff keep it (community.md N17): draft, published, withdrawn';
select kernel.describe('site.article', 'slug', 'Last part of its public address', 'state', 'Draft, published, withdrawn', 'organization_id', 'Body whose contact points stand at its end', 'withdrawn_why', 'Why it was taken off the public pages, for staff', 'changed_at', 'When its facts were last changed');
create unique index article_slug on site.article (town_id, slug);

create table site.article_text (
  town_id uuid not null,
  id uuid not null,
  article_id uuid not null,
  locale text not null check (locale in ('ja', 'easy', 'en')),
  title text not null default '',
  lead text not null default '',
  body text not null default '',
  changed_at timestamptz not null,
  version integer not null default 1,
  primary key (town_id, id),
  foreign key (town_id, article_id) references site.article (town_id, id)
);
comment on table site.article_text is 'Text of an article in one language as it is being written; empty where there is none any more';
select kernel.describe('site.article_text', 'article_id', 'Article', 'locale', 'ja, easy (やさしい日本語) or en', 'title', 'Title, with readings behind their words where somebody wrote them', 'lead', 'One or two sentences under the title', 'body', 'Marked text: one line is one block; words between double brackets are explained', 'changed_at', 'When it was last saved');
create unique index article_text_once on site.article_text (town_id, article_id, locale);

create table site.edition (
  town_id uuid not null,
  id uuid not null,
  article_id uuid not null,
  no integer not null check (no > 0),
  texts jsonb not null,
  published_on date not null,
  published_by uuid not null,
  primary key (town_id, id),
  foreign key (town_id, article_id) references site.article (town_id, id)
);
comment on table site.edition is 'What an article said each time it was published; never changed';
select kernel.describe('site.edition', 'article_id', 'Article', 'no', 'Counted from 1', 'texts', 'List of texts by language: title, lead, blocks', 'published_on', 'Day', 'published_by', 'Account');
create unique index edition_no on site.edition (town_id, article_id, no);

create table site.publication (
  town_id uuid not null,
  id uuid not null,
  slug text not null,
  organization_id uuid,
  edition_no integer not null,
  texts jsonb not null,
  published_on date not null,
  changed_on date not null,
  primary key (town_id, id),
  foreign key (town_id, id) references site.article (town_id, id),
  foreign key (town_id, organization_id) references districts.organization (town_id, id)
);
comment on table site.publication is 'Article as everybody reads it now; gone when it is withdrawn';
select kernel.describe('site.publication', 'id', 'The article', 'slug', 'Last part of its address', 'organization_id', 'Body whose contact points stand at its end', 'edition_no', 'Edition that is shown', 'texts', 'List of texts by language: title, lead, blocks', 'published_on', 'Day it was first published since it was last withdrawn', 'changed_on', 'Day of the edition that is shown');
create unique index publication_slug on site.publication (town_id, slug);

create table site.term (
  town_id uuid not null references kernel.town,
  id uuid not null,
  term text not null check (term <> ''),
  kana text not null default '',
  meaning text not null check (meaning <> ''),
  meaning_easy text not null default '',
  term_en text not null default '',
  meaning_en text not null default '',
  retired boolean not null default false,
  version integer not null default 1,
  primary key (town_id, id)
);
comment on table site.term is 'Word of the trade with its plain explanation (community.md N3, N17)';
select kernel.describe('site.term', 'term', 'The word, in Japanese', 'kana', 'How it is read, hiragana; empty where it is written in kana', 'meaning', 'Plain explanation, with readings behind their words where somebody wrote them', 'meaning_easy', 'The same in easy Japanese; empty = none', 'term_en', 'The word in English; empty = none', 'meaning_en', 'The explanation in English; empty = none', 'retired', 'No longer explained anywhere');
create unique index term_once on site.term (town_id, term);
