-- Groups: their rules, who belongs to them, and all that rules may ask about a customer. ADR 47 says what is kept in the clear.

create table customer_group (
    group_id    uuid primary key default gen_random_uuid(),
    name        text        not null,
    description text,
    -- null: nobody belongs to it but those who are listed by hand
    rule        text check (rule is json object),
    version     bigint      not null default 1,
    members     bigint      not null default 0 check (members >= 0), -- counted by trigger
    changed_by  text        not null,
    created_at  timestamptz not null,
    changed_at  timestamptz not null,
    -- nobody belongs to it any more; the row goes once the last one is told to have left
    deleted_at  timestamptz,
    -- up to which customer the present rule was looked at; null: everybody
    scanned_to  uuid,
    -- the types of events that the rule counts
    counted     jsonb generated always as
        (jsonb_path_query_array(cast(rule as jsonb), 'lax $.** ? (@.kind == "done").of')) stored
);

create table group_member (
    group_id    uuid        not null references customer_group,
    customer_id uuid        not null references customer on delete cascade,
    entered_at  timestamptz not null,
    caused_at   timestamptz not null, -- when that became so of which it follows
    primary key (group_id, customer_id)
);
create index group_member_of_customer on group_member (customer_id);
create index group_member_by_age on group_member (group_id, entered_at desc, customer_id desc);

create function count_group_members() returns trigger language plpgsql as $$
begin
    -- in the order in which everybody locks several groups
    perform from customer_group where group_id in (select group_id from changed)
      order by group_id for no key update;
    if tg_op = 'INSERT' then
        update customer_group g set members = members + c.many
          from (select group_id, count(*) as many from changed group by group_id) c where g.group_id = c.group_id;
    else
        update customer_group g set members = members - c.many
          from (select group_id, count(*) as many from changed group by group_id) c where g.group_id = c.group_id;
    end if;
    return null;
end $$;
create trigger counts_entered after insert on group_member referencing new table as changed
    for each statement execute function count_group_members();
create trigger counts_left after delete on group_member referencing old table as changed
    for each statement execute function count_group_members();

-- Listed by hand: whatever the rule says.
create table group_hand (
    group_id    uuid        not null references customer_group,
    customer_id uuid        not null references customer on delete cascade,
    reason      text        not null,
    until       timestamptz,
    actor       text        not null,
    listed_at   timestamptz not null,
    primary key (group_id, customer_id)
);
create index group_hand_of_customer on group_hand (customer_id);
create index group_hand_by_end on group_hand (until);

-- The groups of a customer as customer-events tell them.
alter table customer add column in_groups text not null default '[]' check (in_groups is json array);

-- What rules may see of a profile: never a day of birth, an address or a free text.
create table group_profile (
    customer_id uuid primary key references customer on delete cascade,
    birth_year  int,
    birth_month int check (birth_month between 1 and 12),
    gender      text,
    region      text, -- ISO 3166
    tags        text not null default '[]' check (tags is json array)
);

-- What rules may see of the last assessment. No foreign key: scoring may be ahead of a restored database.
create table group_assessment (
    customer_id  uuid primary key,
    revision     bigint not null,
    counts       boolean not null, -- false: of a part of another customer, whose assessment counts for both
    tier         text   not null,
    growth_value bigint not null,
    rfm_type     text   not null,
    value_level  text   not null,
    lifecycle    text   not null,
    churn        text -- not known of whoever does not agree to personalisation
);

-- How often a customer did something on one of the store's days.
create table behaviour_count (
    customer_id uuid not null,
    type        text not null,
    day         date not null,
    count       int  not null check (count > 0),
    primary key (customer_id, type, day)
);
create index behaviour_count_by_age on behaviour_count (day);

-- Customers of whom something changed that a rule may ask for, in the transaction of the change. Rows live for moments.
create table group_queue (
    position    bigint generated always as identity primary key,
    customer_id uuid        not null,
    caused_at   timestamptz not null default now()
) with (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 1000);
create index group_queue_of_customer on group_queue (customer_id);

-- When time alone may change a customer's groups next.
create table group_due (
    customer_id uuid        primary key references customer on delete cascade,
    due_at      timestamptz not null
);
create index group_due_by_time on group_due (due_at);

create function queue_for_groups() returns trigger language plpgsql as $$
begin
    insert into group_queue (customer_id) select distinct customer_id from changed;
    return null;
end $$;
create function queue_one_for_groups() returns trigger language plpgsql as $$
begin
    insert into group_queue (customer_id) values (case when tg_op = 'DELETE' then old.customer_id else new.customer_id end);
    return null;
end $$;

-- With whoever they are part of, or were: what is said by one is said by the whole.
create function queue_customer_for_groups() returns trigger language plpgsql as $$
begin
    insert into group_queue (customer_id) values (new.customer_id);
    if coalesce(new.merged_into, old.merged_into) is not null then
        insert into group_queue (customer_id)
        select distinct kept_customer(whole) from (values (new.merged_into), (old.merged_into)) as above(whole)
         where whole is not null;
    end if;
    return null;
end $$;

create trigger queues_new_customers after insert on customer referencing new table as changed
    for each statement execute function queue_for_groups();
-- Only of those types for which a rule asks.
create function queue_counted_for_groups() returns trigger language plpgsql as $$
begin
    insert into group_queue (customer_id)
    select distinct c.customer_id from changed c
     where exists (select from customer_group g where g.deleted_at is null and jsonb_exists(g.counted, c.type));
    return null;
end $$;

create trigger queues_changed_customers after update on customer for each row
    when ((old.locale, old.time_zone, old.consents, awaits_guardian(old), old.membership, old.merged_into)
        is distinct from (new.locale, new.time_zone, new.consents, awaits_guardian(new), new.membership, new.merged_into))
    execute function queue_customer_for_groups();
-- As customer-events tell it (WholePolicy): of one person with several ids the latest answer of each channel holds, of two
-- at one moment the no, and one who awaits a guardian is enough.
create function agrees_to_personalisation(one customer) returns boolean language plpgsql stable as $$
begin
    if one.merged_into is null and not one.has_parts then
        return not awaits_guardian(one)
           and cast(one.consents as jsonb) @> '[{"purpose": "personalisation", "granted": true}]';
    end if;
    return not exists (
        select from customer c where c.customer_id in (select whole_customer(one.customer_id)) and awaits_guardian(c))
       and exists (
        select from (
            select distinct on (said.channel) said.granted
              from customer c, jsonb_to_recordset(cast(c.consents as jsonb))
                    as said(purpose text, channel text, granted boolean, since timestamptz)
             where c.customer_id in (select whole_customer(one.customer_id)) and said.purpose = 'personalisation'
             order by said.channel, said.since desc, said.granted) as answer
         where answer.granted);
end $$;

-- Those of these customers who agree, locked until the transaction ends, with all who are one person with them: a withdrawal
-- waits, or was before, and the second query sees it.
create function hold_personalised(asked jsonb) returns setof uuid language plpgsql volatile as $$
declare
    held uuid[];
begin
    held := array(
        select c.customer_id from customer c
         where c.customer_id in (
            select m.customer_id from customer m
             where m.customer_id in (select cast(id as uuid) from jsonb_array_elements_text(asked) as told(id))
               and m.merged_into is null and not m.has_parts and agrees_to_personalisation(m)
            union
            select hold_whole_customer(m.customer_id) from customer m
             where m.customer_id in (select cast(id as uuid) from jsonb_array_elements_text(asked) as told(id))
               and (m.merged_into is not null or m.has_parts))
         order by c.customer_id for share of c);
    return query
        select m.customer_id from customer m
         where m.customer_id = any (held)
           and m.customer_id in (select cast(id as uuid) from jsonb_array_elements_text(asked) as told(id))
           and agrees_to_personalisation(m);
end $$;

-- Who withdraws from personalisation, or needs a guardian's consent, is counted no more, and what was counted goes: of all who
-- are one person with them, also by a merge or its undoing.
create function forget_counts_of_withdrawn() returns trigger language plpgsql as $$
begin
    delete from behaviour_count
     where customer_id in (
        select whole_customer(c.customer_id) from customer c
         where c.customer_id in (new.customer_id, old.merged_into) and not agrees_to_personalisation(c));
    return null;
end $$;
create trigger forgets_counts after update on customer for each row
    when ((old.consents, awaits_guardian(old), old.merged_into, old.has_parts)
        is distinct from (new.consents, awaits_guardian(new), new.merged_into, new.has_parts))
    execute function forget_counts_of_withdrawn();

create trigger queues_profiles after insert or update or delete on group_profile
    for each row execute function queue_one_for_groups();
create trigger queues_first_assessments after insert on group_assessment
    for each row execute function queue_one_for_groups();
create trigger queues_assessments after update on group_assessment for each row
    when ((old.counts, old.tier, old.growth_value, old.rfm_type, old.value_level, old.lifecycle, old.churn)
        is distinct from (new.counts, new.tier, new.growth_value, new.rfm_type, new.value_level, new.lifecycle, new.churn))
    execute function queue_one_for_groups();
create trigger queues_first_counts after insert on behaviour_count referencing new table as changed
    for each statement execute function queue_counted_for_groups();
create trigger queues_counts after update on behaviour_count referencing new table as changed
    for each statement execute function queue_counted_for_groups();
create trigger queues_hands after insert or update or delete on group_hand
    for each row execute function queue_one_for_groups();

insert into nightly_checks (name) values ('groups');
