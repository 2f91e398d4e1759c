-- Ids and codes only; GET /me/referral shows customers their own. When one is erased, code and tries go, so that the code is
-- unknown; the link stays, as ids that lead to nobody, since the other one's points rest on it.

-- The code by which a customer invites others: made when it is first asked for, never changed.
create table referral_code (
    customer_id uuid        primary key references customer,
    code        text        not null unique check (code ~ '^[2-9A-HJKMNP-Z]{8}$'),
    made_at     timestamptz not null
);

-- Who came by whose code: once for each newcomer.
create table referral (
    newcomer    uuid        primary key references customer,
    referrer    uuid        not null references customer,
    accepted_at timestamptz not null,
    check (newcomer <> referrer)
);
create index referral_of_referrer on referral (referrer);
-- Nobody is invited by one whom they invited themselves.
create unique index referral_of_pair on referral (least(newcomer, referrer), greatest(newcomer, referrer));

-- How many codes a customer gave in an hour that were not accepted.
create table referral_try (
    customer_id uuid        primary key references customer,
    hour        timestamptz not null,
    tries       int         not null check (tries >= 0)
);

-- Whether a customer has ordered.
create index order_holder_by_customer on order_holder (customer_id);
