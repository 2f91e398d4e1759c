-- What a decision was made from, and the sum that it came to; in a column of its own, since insight reads everybody's
-- decisions and needs none of it. Empty for what earlier builds decided.
alter table decisions add column grounds jsonb;

-- Late behaviour is decided upon late: which of two decisions came after the other, business time does not tell.
alter table decisions add column revision bigint generated always as (
    cast(coalesce(grounds ->> 'revision', decision ->> 'revision') as bigint)) stored;
