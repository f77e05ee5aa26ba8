-- Taking a long list back forgets its things: each is looked for among the entries of all files, by the foreign key and
-- by whoever unties them. Without an index every thing walks all entries.
create index import_entry_item on resources.import_entry (town_id, item_id);
