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

-- Whether a customer has ordered.
create index order_holder_by_customer on order_holder (customer_id);
