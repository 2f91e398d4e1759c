-- One posting as the ledger of benefits-service makes it: the same tables, checks and triggers, and as many statements. Points
-- are given to one customer of many, as a paid order does: a lot, a transaction with two entries, the balance, the event.
-- Run by ./rung bench ledger. Source and ids are made of numbers drawn here: to ask for them would be another round trip.
\set customer random(1, :customers)
\set a random(1, 4611686018427387904)
\set b random(1, 4611686018427387904)
begin;
insert into balances as b (customer_id, external_id)
values (cast('00000000-0000-00be-0000-' || lpad(to_hex(cast(:customer as bigint)), 12, '0') as uuid),
        'bench-' || cast(:customer as text))
on conflict (customer_id) do update set external_id = b.external_id;
select id, customer_id, source_kind, source_id, shop, earned, retained, pending, available, reserved, redeemed, withdrawn,
       expired, overdraft, postings, earned_at, given_at, active_from, expires_on, rule_version, tier, multiplier, promotion,
       promoted, extended_until
from lots where id = cast(md5('lot' || cast(:a as text) || cast(:b as text)) as uuid);
with saved as (
    insert into lots as l (id, customer_id, source_kind, source_id, earned, retained, pending, available, reserved, redeemed,
                           withdrawn, expired, overdraft, postings, earned_at, given_at, active_from, expires_on)
    values (cast(md5('lot' || cast(:a as text) || cast(:b as text)) as uuid),
            cast('00000000-0000-00be-0000-' || lpad(to_hex(cast(:customer as bigint)), 12, '0') as uuid),
            'import', cast(:a as text) || '-' || cast(:b as text), 10, 10, 10, 0, 0, 0, 0, 0, false, 1, now(), now(),
            current_date + 15, current_date + 365)
    on conflict (id) do update set pending = excluded.pending, postings = excluded.postings
), written as (
    insert into transactions (id, customer_id, key, kind, source_kind, source_id, cause, occurred_at, occurred_on)
    values (cast(md5('tx' || cast(:a as text) || cast(:b as text)) as uuid),
            cast('00000000-0000-00be-0000-' || lpad(to_hex(cast(:customer as bigint)), 12, '0') as uuid),
            'import/' || cast(:a as text) || '-' || cast(:b as text) || '/1', 'earn', 'import',
            cast(:a as text) || '-' || cast(:b as text), 'payment', now(), current_date)
), entered as (
    insert into entries (transaction_id, lot_id, account, points)
    select cast(md5('tx' || cast(:a as text) || cast(:b as text)) as uuid),
           cast(md5('lot' || cast(:a as text) || cast(:b as text)) as uuid), account, points
    from (values ('programme', -10), ('pending', 10)) as entry(account, points)
)
update balances set pending = pending + 10
where customer_id = cast('00000000-0000-00be-0000-' || lpad(to_hex(cast(:customer as bigint)), 12, '0') as uuid)
returning customer_id, external_id;
insert into outbox (topic, key, payload, headers)
values ('points-events',
        cast(cast('00000000-0000-00be-0000-' || lpad(to_hex(cast(:customer as bigint)), 12, '0') as uuid) as text),
        '{"type":"points-earned.v2","eventId":"0b9e8f3a-5c1d-4b7a-8e2f-000000000001","customerId":"00000000-0000-00be-0000-000000000001","externalId":"bench-1","occurredAt":"2026-11-30T00:00:00Z","source":{"kind":"import","id":"0b9e8f3a-5c1d-4b7a-8e2f-000000000002"},"points":10,"activeFrom":"2026-12-15","expiresOn":"2027-11-30"}',
        '{}');
commit;
