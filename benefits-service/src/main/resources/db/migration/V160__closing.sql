-- Months of the accounts. One that is closed stays as it is; what is told later is posted to the first open one.
create table ledger_months (
    month        int         primary key check (month between 190001 and 999912 and month % 100 between 1 and 12),
    comment      text        not null,
    -- the figures that are hashed and approved, to the letter
    document     text        not null check (jsonb_typeof(cast(document as jsonb)) = 'object'),
    hash         text        not null,
    created_at   timestamptz not null,
    proposed_at  timestamptz not null, -- when the figures were last made
    state        text        not null check (state in ('DRAFT', 'APPROVED')), -- proposed, closed
    writers      text[]      not null check (cardinality(writers) > 0),       -- who proposed it first
    approver     text,
    approved_at  timestamptz,
    publisher    text        check (publisher is null),
    published_at timestamptz check (published_at is null),
    effective_at timestamptz check (effective_at is null),
    withdrawn_at timestamptz check (withdrawn_at is null),
    check ((approver is null) = (approved_at is null) and (approver is null) = (state = 'DRAFT')),
    constraint ledger_months_four_eyes check (approver is null or approver <> all (writers))
);

create function closed_months_stay() returns trigger language plpgsql as $$
begin
    if tg_op = 'TRUNCATE' or old.state = 'APPROVED' then
        raise exception 'A closed month is never changed: % refused', lower(tg_op) using errcode = 'restrict_violation';
    end if;
    return case tg_op when 'DELETE' then old else new end;
end $$;
create trigger closed_months_stay before update or delete on ledger_months
    for each row execute function closed_months_stay();
create trigger closed_months_stay_all before truncate on ledger_months
    for each statement execute function closed_months_stay();

create index transactions_of_month on transactions using brin (booked_in);
create index transactions_of_day on transactions using brin (occurred_on);

-- Whoever posts holds the lock shared until the transaction ends, whoever closes a month alone: so no posting is on its
-- way into a month while it is closed. The last closed month is read under the lock, by a statement that sees what was
-- committed before it.
create function book_in_an_open_month() returns trigger language plpgsql as $$
declare
    closed int;
begin
    perform pg_advisory_xact_lock_shared(hashtextextended('ledger months ' || tg_table_schema, 0));
    select max(month) into closed from ledger_months where state = 'APPROVED';
    new.booked_in := greatest(
        cast(date_trunc('month', new.occurred_on) as date),
        cast(make_date(closed / 100, closed % 100, 1) + interval '1 month' as date));
    return new;
end $$;
create trigger book_in_an_open_month before insert on transactions
    for each row execute function book_in_an_open_month();

-- Nor does a posting of a closed month get more entries, however they balance. Its own come while its month is open.
create function entries_come_in_an_open_month() returns trigger language plpgsql as $$
declare
    closed int;
begin
    perform pg_advisory_xact_lock_shared(hashtextextended('ledger months ' || tg_table_schema, 0));
    select max(month) into closed from ledger_months where state = 'APPROVED';
    if exists (
        select from added a join transactions t on t.id = a.transaction_id
        where t.booked_in <= make_date(closed / 100, closed % 100, 1)) then
        raise exception 'A closed month is never changed: its postings get no more entries' using errcode = 'restrict_violation';
    end if;
    return null;
end $$;
create trigger entries_come_in_an_open_month after insert on entries
    referencing new table as added for each statement execute function entries_come_in_an_open_month();
