-- Whether a customer takes part in the programme, as customer-events tells it; null: a guest who was never anything else.
alter table customer add column membership text check (membership is json object);

-- Who wanted which status, when and why: the present one follows from them, and this is its proof.
create table membership_entry (
    position    bigint generated always as identity primary key,
    customer_id uuid        not null references customer,
    status      text        not null check (status in ('guest', 'member', 'frozen', 'excluded', 'left')),
    terms       text,
    channel     text,
    until       timestamptz,
    reason      text,
    lift        boolean     not null, -- whether the restriction that held ended by it
    authority   text        not null check (authority in ('own', 'rule', 'agent', 'admin')),
    actor       text        not null,
    recorded_at timestamptz not null,
    check (status not in ('frozen', 'excluded') or reason is not null)
);
create index membership_entry_of_customer on membership_entry (customer_id, position);

create function refuse_to_rewrite_membership() returns trigger language plpgsql as $$
begin
    raise exception 'Who joined, left or was excluded is append-only' using errcode = 'insufficient_privilege';
end $$;
create trigger append_only before update or truncate on membership_entry
    for each statement execute function refuse_to_rewrite_membership();
create trigger goes_with_the_customer before delete on membership_entry
    for each row execute function goes_with_the_customer();
