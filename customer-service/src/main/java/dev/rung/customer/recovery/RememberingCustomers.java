package dev.rung.customer.recovery;

import static dev.rung.platform.database.CallersTransaction.session;

import dev.rung.contracts.Topic;
import dev.rung.contracts.customer.CustomerEvent;
import dev.rung.platform.json.JsonText;
import dev.rung.platform.position.RemembersTold;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;

/// Nobody gets a second customer id, and no withdrawal is forgotten, because the register was restored from a
/// backup: before anybody is registered, the topic says who was since.
@ApplicationScoped
class RememberingCustomers implements RemembersTold<CustomerEvent> {

    private static final String REGISTER = """
            insert into customer as known (customer_id, external_id, revision, locale, time_zone, registered_at, consents)
            select "customerId", "externalId", revision, locale, "timeZone", "registeredAt", cast(consents as text)
            from jsonb_to_recordset(cast(cast(:customers as text) as jsonb))
                as told("customerId" uuid, "externalId" text, revision bigint, locale text, "timeZone" text,
                        "registeredAt" timestamptz, consents jsonb)
            where not exists (
                select from customer other where external_id = "externalId" and customer_id <> "customerId")
            order by "externalId"
            on conflict (customer_id) do update
                set revision = excluded.revision, locale = excluded.locale, time_zone = excluded.time_zone,
                    consents = excluded.consents
                where known.revision < excluded.revision""";

    /// The proof of a consent was in what is lost: the line says so.
    private static final String CONSENTS = """
            insert into consent_entry
                (customer_id, purpose, channel, granted, text_version, source, actor, since, recorded_at)
            select "customerId", purpose, channel, granted, case when granted then 'unknown' end, 'customer-events',
                   'restore', since, now()
            from jsonb_to_recordset(cast(cast(:customers as text) as jsonb)) as told("customerId" uuid, consents jsonb),
                 jsonb_to_recordset(consents) as consent(purpose text, channel text, granted boolean, since timestamptz)
            where exists (select from customer where customer_id = "customerId")
              and since > coalesce((
                select last.since from consent_entry last where last.customer_id = told."customerId"
                   and last.purpose = consent.purpose and last.channel = consent.channel
                 order by last.position desc limit 1), '-infinity')
            order by since""";

    private final JsonText json;

    RememberingCustomers(JsonText json) {
        this.json = json;
    }

    @Override
    public Topic topic() {
        return Topic.CUSTOMER_EVENTS;
    }

    @Override
    public Class<CustomerEvent> event() {
        return CustomerEvent.class;
    }

    @Override
    @WithTransaction
    public Uni<Void> remember(List<CustomerEvent> told) {
        var customers = json.writeList(lastOfEach(told), CustomerEvent.Customer.class);
        return execute(REGISTER, customers).chain(() -> execute(CONSENTS, customers));
    }

    private static Collection<CustomerEvent.Customer> lastOfEach(List<CustomerEvent> told) {
        var last = new LinkedHashMap<String, CustomerEvent.Customer>();
        for (var event : told) {
            var customer = event.customer();
            if (customer != null) {
                last.put(customer.externalId(), customer);
            }
        }
        return last.values();
    }

    private static Uni<Void> execute(String sql, String customers) {
        return session("RememberingCustomers")
                .chain(session -> session.createNativeQuery(sql)
                        .setParameter("customers", customers)
                        .executeUpdate())
                .replaceWithVoid();
    }
}
