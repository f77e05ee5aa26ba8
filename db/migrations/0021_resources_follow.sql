-- When two places are joined, what other rooms keep at the one that ends moves along; parting them brings back just that.
alter table resources.duplicate_pair add column moved_along jsonb not null default '{}';
select kernel.describe('resources.duplicate_pair', 'moved_along', 'What other rooms moved to the place that stands {room: {kind: [identifier]}}, in their own kinds');
