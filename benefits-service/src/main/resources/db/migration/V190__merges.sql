-- Customers who turned out to be one: the kept one and its parts. Accounts, lots and entries stay whose they are; a whole is
-- what doors read, and what spending, limits and locks work on. Whoever changes it holds the lock on each of its balances.
alter table balances add column whole uuid[] -- the kept one and all its parts; null: nobody but this one
    check (whole is null or customer_id = any (whole) and cardinality(whole) > 1);

-- All who are one with a customer, and the customer.
create function whole_of(customer uuid) returns uuid[] language sql stable parallel safe as $$
    select coalesce((select b.whole from balances b where b.customer_id = customer), array[customer])
$$;

-- The customer by whom a part is answered; the customer where it is one of its own.
create function kept_of(customer uuid) returns uuid language sql stable parallel safe as $$
    with recursive way(customer_id, merged_into, place) as (
        select k.customer_id, k.merged_into, 0 from known_customer k where k.customer_id = customer
        union all
        select k.customer_id, k.merged_into, w.place + 1
        from way w join known_customer k on k.customer_id = w.merged_into
        where w.place < 100)
    select coalesce((select w.customer_id from way w order by w.place desc limit 1), customer)
$$;

-- Locks the balances of these customers and of whoever is one with them, in the order of ids; those who have none get one
-- of nothing first. A lock writes nothing: only an external id that was not known is an update.
--
-- A merge may be told while this waits. Then more belong to it than were asked for: the locks are given back and asked for
-- anew, all in order, so that no two ever wait for each other. What is answered was read under the locks.
create function open_balances(told jsonb) returns table (opened uuid, opened_whole uuid[]) language plpgsql as $$
declare
    asked uuid[];
    found jsonb;
    nameless uuid[];
begin
    loop
        begin
            select array_agg(distinct coalesce(m.customer_id, r.customer_id)) into asked
            from jsonb_to_recordset(told) as r(customer_id uuid)
            left join balances h on h.customer_id = r.customer_id
            left join lateral unnest(h.whole) as m(customer_id) on true;
            insert into balances (customer_id, external_id)
            select a.customer_id, ''
            from unnest(asked) as a(customer_id)
            where not exists (select from balances b where b.customer_id = a.customer_id)
            order by a.customer_id
            on conflict (customer_id) do nothing;
            with locked as (
                select b.customer_id, b.external_id, b.whole
                from balances b
                where b.customer_id = any (asked)
                order by b.customer_id
                for no key update)
            select jsonb_agg(jsonb_build_object('id', l.customer_id, 'whole', l.whole)),
                   array_agg(l.customer_id) filter (where l.external_id = '')
            into found, nameless from locked l;
            if exists (
                select from jsonb_to_recordset(found) as l(id uuid, whole uuid[])
                join jsonb_to_recordset(told) as r(customer_id uuid) on r.customer_id = l.id
                cross join lateral unnest(l.whole) as m(customer_id)
                where m.customer_id not in (select o.id from jsonb_to_recordset(found) as o(id uuid))) then
                raise exception 'more are one than were asked for' using errcode = 'RU001';
            end if;
            if nameless is not null then
                update balances b set external_id = r.external_id
                from jsonb_to_recordset(told) as r(customer_id uuid, external_id text)
                where b.customer_id = r.customer_id and b.customer_id = any (nameless);
            end if;
            return query select l.id, l.whole from jsonb_to_recordset(found) as l(id uuid, whole uuid[]);
            return;
        exception when sqlstate 'RU001' then
            null;
        end;
    end loop;
end $$;

-- Points of one account that another one spent, when they were one. Each account has a row of its own, so that it is whole
-- by itself once they are two again.
alter table spends add column spender uuid check (spender <> customer_id); -- null: the customer
create index spends_of_spender on spends (spender, source_kind, source_id) where spender is not null;

-- What is told of an order by the id of a part is told of the kept one's order, and the other way round.
create or replace function orders_are_told_of() returns trigger language plpgsql as $$
begin
    update quoted_orders o set told = true
    from added f
    where f.kind in ('paid', 'cancelled', 'refunded') and f.source_kind = 'order'
      and o.customer_id = any (whole_of(f.customer_id)) and o.order_id = f.source_id;
    return null;
end $$;

-- What was told of a part's order before the two were one.
create function orders_hear_of_all() returns trigger language plpgsql as $$
begin
    update quoted_orders o set told = true
    where o.customer_id = new.customer_id and o.state in ('reserved', 'paid') and exists (
        select from facts f
        where f.customer_id = any (new.whole) and f.customer_id <> new.customer_id
          and f.kind in ('paid', 'cancelled', 'refunded') and f.source_kind = 'order' and f.source_id = o.order_id);
    return null;
end $$;

create trigger orders_hear_of_all after update of whole on balances
    for each row when (new.whole is not null and new.whole is distinct from old.whole) execute function orders_hear_of_all();
