-- What guardians of minors answered. Who they are, and the proof of a yes, are sealed under the customer's key.
create table guardian_entry (
    position    bigint generated always as identity primary key,
    customer_id uuid        not null references customer,
    granted     boolean     not null,
    seal        bytea,
    actor       text        not null,
    recorded_at timestamptz not null,
    check (granted = (seal is not null))
);
create index guardian_entry_of_customer on guardian_entry (customer_id, position desc);

create trigger append_only before update or truncate on guardian_entry
    for each statement execute function refuse_to_rewrite_consents();
create trigger goes_with_the_customer before delete on guardian_entry
    for each row execute function goes_with_the_customer();
