-- Whose part a customer is, as customer-events tells it; null for one of its own. No foreign key: a register that was restored
-- hears of the two in any order.
alter table customer add column merged_into uuid check (merged_into <> customer_id);
create index customer_parts on customer (merged_into) where merged_into is not null;

-- Whether others are part of this one: nobody else is looked up for parts.
alter table customer add column has_parts boolean not null default false;

-- The one whose part a customer is at last; the customer itself where it is one of its own.
create function kept_customer(asked uuid) returns uuid language sql stable as $$
    with recursive up as (
        select customer_id, merged_into from customer where customer_id = asked
        union
        select c.customer_id, c.merged_into from customer c join up on c.customer_id = up.merged_into)
    select coalesce((select customer_id from up where merged_into is null), asked)
$$;

-- All who are one person with a customer, who is among them.
create function whole_customer(asked uuid) returns setof uuid language sql stable rows 2 as $$
    with recursive down as (
        select kept_customer(asked) as customer_id
        union
        select c.customer_id from customer c join down on c.merged_into = down.customer_id)
    select customer_id from down
$$;

-- The same, for who writes: it stays so until their transaction ends. Steps of merges hold the lock alone; what they did is seen
-- by the query after it.
create function hold_whole_customer(asked uuid) returns setof uuid language plpgsql volatile rows 2 as $$
begin
    perform pg_advisory_xact_lock_shared(hashtextextended('merges', 0));
    return query select whole_customer(asked);
end $$;

-- That two customers are one person: proposed by one member of the staff, approved by another, undone again.
create table customer_merge (
    merge_id      uuid primary key,
    position      bigint generated always as identity unique,
    from_customer uuid        not null,
    into_customer uuid        not null,
    reason        text        not null,
    state         text        not null check (state in ('proposed', 'withdrawn', 'merged', 'undone')),
    proposed_by   text        not null,
    proposed_at   timestamptz not null,
    decided_by    text,
    decided_at    timestamptz,
    undone_by     text,
    undone_at     timestamptz,
    undone_for    text,
    check (from_customer <> into_customer),
    check ((state = 'proposed') = (decided_at is null)),
    check ((state = 'undone') = (undone_at is not null)),
    -- nobody approves their own proposal
    check (state in ('proposed', 'withdrawn') or decided_by <> proposed_by)
);
-- A customer is part of one other at most, and proposed for one at most.
create unique index customer_merge_live on customer_merge (from_customer) where state in ('proposed', 'merged');
create index customer_merge_from on customer_merge (from_customer, position desc);
create index customer_merge_into on customer_merge (into_customer, position desc);
