-- Customers who turned out to be another one as well: whose part they are. Their row waits, should the merge be undone;
-- until then it counts nowhere.
alter table standings add column merged_into uuid;
