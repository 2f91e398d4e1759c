-- A request that was under way when its customer was erased has read their external id before.
create trigger stay_erased before insert on feedback
    for each row execute function erased_customers_stay_erased();

create function erased_senders_of_feedback_stay_erased() returns trigger language plpgsql as $$
begin
    if new.external_id like 'erased:%' then
        new.received_from := 'customer:' || new.external_id;
        new.sealed_text := '';
        new.order_id := null;
    end if;
    return new;
end $$;
-- after the one before it, by its name
create trigger stay_erased_as_sender before insert on feedback
    for each row when (new.received_from like 'customer:%') execute function erased_senders_of_feedback_stay_erased();

-- Events of tiers that are told later, or again, do not say who they were about.
create function decisions_about_the_erased_name_nobody() returns trigger language plpgsql as $$
declare
    known text;
begin
    select external_id into known from known_customer where customer_id = new.customer_id for key share;
    if known like 'erased:%' then
        new.event := jsonb_set(new.event, '{externalId}', to_jsonb(known), false);
    end if;
    return new;
end $$;
create trigger stay_erased before insert on decision
    for each row execute function decisions_about_the_erased_name_nobody();
