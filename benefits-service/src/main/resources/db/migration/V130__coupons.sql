-- Batches of coupons: what is offered. None is deleted.
create table coupon_batches (
    id              uuid        primary key,
    position        bigint      generated always as identity unique,
    content         text        not null check (jsonb_typeof(cast(content as jsonb)) = 'object'),
    author          text        not null,
    written_at      timestamptz not null,
    state           text        not null check (state in ('draft', 'open', 'closed')),
    opened_at       timestamptz,
    closed_at       timestamptz,
    issued          int         not null default 0, -- counted under the lock on this row; not of benefits
    benefit_code    text,                           -- a benefit of kind coupon has a batch for each of its versions
    benefit_version int,
    unique (benefit_code, benefit_version),
    foreign key (benefit_code, benefit_version) references benefits (code, version),
    check ((benefit_code is null) = (benefit_version is null)),
    check ((state = 'draft') = (opened_at is null)),
    check ((state = 'closed') = (closed_at is not null))
);

-- All codes, by the one form in which they are compared: the service makes it, no locale of a database has a say.
create table coupon_codes (
    normal   text collate "C" primary key,
    written  text             not null,
    batch_id uuid             not null references coupon_batches,
    free     boolean          not null -- nobody has it yet; a shared one is never free
);
create index coupon_codes_of_batch on coupon_codes (batch_id, normal);
create index coupon_codes_free on coupon_codes (batch_id, normal) where free;

create table coupons (
    id             uuid        primary key,
    position       bigint      generated always as identity unique,
    code           text        collate "C" not null references coupon_codes,
    shared         boolean     not null,
    batch_id       uuid        not null references coupon_batches,
    customer_id    uuid        not null,
    first_day      date        not null, -- in the store's zone, as the last
    last_day       date        not null, -- to its end
    issued_at      timestamptz not null,
    entitlement_id uuid        references entitlements, -- by a use of it, whose id is that of the coupon
    state          text        not null check (state in ('issued', 'locked', 'redeemed', 'expired', 'withdrawn')),
    order_id       text,
    campaign       text,                 -- or activity, whose cost it is
    ordered_by     uuid,                 -- whose order it is: no other customer ends that
    locked_until   timestamptz,
    ended_at       timestamptz,
    ending         boolean     not null default false, -- its benefit has ended: the order that has it gives it back to nobody
    noticed        int, -- so many days before its end its customer was told last
    check (first_day <= last_day),
    check ((state in ('locked', 'redeemed')) = (order_id is not null)),
    check ((ordered_by is null) = (order_id is null)),
    check ((state = 'locked') = (locked_until is not null)),
    check (state in ('locked', 'redeemed') or not ending),
    check ((state in ('redeemed', 'expired', 'withdrawn')) = (ended_at is not null))
);
-- whatever goes wrong, a code for one coupon is one customer's
create unique index coupons_of_code on coupons (code) where not shared;
create index coupons_of_customer on coupons (customer_id, position);
create index coupons_unused on coupons (customer_id, last_day, position) where state in ('issued', 'locked');
create index coupons_of_customer_by_code on coupons (code, customer_id);
create index coupons_by_code on coupons (code, position); -- who has a shared code, newest first
create index coupons_of_batch on coupons (batch_id, customer_id);
create index coupons_of_entitlement on coupons (entitlement_id) where entitlement_id is not null;
create index coupons_by_end on coupons (last_day) where state in ('issued', 'locked');

create index coupons_of_campaign on coupons (campaign) where campaign is not null;

-- A batch that a campaign gives to a group: begun again, it goes on with those who have joined the group since.
create table coupon_campaigns (
    batch_id uuid        not null references coupon_batches,
    campaign text        not null,
    author   text        not null, -- who began it
    begun_at timestamptz not null,
    primary key (batch_id, campaign)
);

create table coupon_campaign_customers (
    batch_id    uuid not null,
    campaign    text not null,
    customer_id uuid not null,
    coupon_id   uuid references coupons,
    refusal     text,        -- why they got none; begun again, it is tried again
    failed_at   timestamptz, -- the last try; passed over for a while
    primary key (batch_id, campaign, customer_id), -- whatever goes wrong, one for each
    foreign key (batch_id, campaign) references coupon_campaigns,
    check (coupon_id is null or refusal is null)
);
create index coupon_campaign_customers_to_do on coupon_campaign_customers (batch_id, campaign, customer_id)
    where coupon_id is null and refusal is null;
create index coupon_campaign_customers_of_customer on coupon_campaign_customers (customer_id);

-- All that was done with coupons; nothing of it changes.
create table coupon_steps (
    id           uuid        primary key,
    coupon_id    uuid        not null references coupons,
    act          text        not null check (act in (
        'issue', 'lock', 'redeem', 'roll-back', 'expire', 'withdraw', 'restore')),
    order_id     text,
    customer_id  uuid,                 -- whose order, as the request named them: a repetition names the same
    sender       text        not null, -- who asked, as their token names them
    at           timestamptz not null,
    state        text        not null, -- of the coupon after it
    locked_until timestamptz,
    check ((act in ('lock', 'redeem', 'roll-back')) = (order_id is not null)),
    check ((customer_id is null) = (order_id is null))
);
create index coupon_steps_of_coupon on coupon_steps (coupon_id, at);
create index coupon_steps_rolled_back on coupon_steps (coupon_id) where act = 'roll-back';
