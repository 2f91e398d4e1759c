-- Customers who are erased get no message any more, also where one was being sent at that moment.
create trigger stay_erased before insert on inbox_messages
    for each row execute function erased_customers_have_no_rows();
