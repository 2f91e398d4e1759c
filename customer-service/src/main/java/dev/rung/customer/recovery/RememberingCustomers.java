package dev.rung.customer.recovery;

import dev.rung.contracts.Topic;
import dev.rung.contracts.customer.CustomerEvent;
import dev.rung.contracts.customer.CustomerEvent.Erased;
import dev.rung.customer.erasure.Erasing;
import dev.rung.platform.position.RemembersTold;
import dev.rung.platform.rows.JsonRows;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// Nobody gets a second customer id, and no withdrawal is forgotten, because the register was restored from a
/// backup: before anybody is registered, the topic says who was since.
@ApplicationScoped
class RememberingCustomers implements RemembersTold<CustomerEvent> {

    private static final String REGISTER = """
            insert into customer as known
                (customer_id, external_id, revision, locale, time_zone, registered_at, consents, membership)
            select customer_id, external_id, revision, locale, time_zone, registered_at, cast(consents as text),
                   cast(membership as text)
            from jsonb_to_recordset(:rows)
                as told(customer_id uuid, external_id text, revision bigint, locale text, time_zone text,
                        registered_at timestamptz, consents jsonb, membership jsonb)
            where not exists (select from erasure e where e.customer_id = told.customer_id)
              and not exists (
                select from customer other
                 where other.external_id = told.external_id and other.customer_id <> told.customer_id)
            order by external_id
            on conflict (customer_id) do update
                set revision = excluded.revision, locale = excluded.locale, time_zone = excluded.time_zone,
                    consents = excluded.consents, membership = excluded.membership
                where known.revision < excluded.revision""";

    /// The proof of a consent was in what is lost: the line says so.
    private static final String CONSENTS = """
            insert into consent_entry
                (customer_id, purpose, channel, granted, text_version, source, actor, since, recorded_at)
            select customer_id, purpose, channel, granted, case when granted then 'unknown' end, 'customer-events',
                   'restore', since, now()
            from jsonb_to_recordset(:rows) as told(customer_id uuid, consents jsonb),
                 jsonb_to_recordset(consents) as consent(purpose text, channel text, granted boolean, since timestamptz)
            where exists (select from customer where customer.customer_id = told.customer_id)
              and since > coalesce((
                select last.since from consent_entry last where last.customer_id = told.customer_id
                   and last.purpose = consent.purpose and last.channel = consent.channel
                 order by last.position desc limit 1), '-infinity')
            order by since""";

    private final JsonRows rows;
    private final Erasing erasing;

    RememberingCustomers(JsonRows rows, Erasing erasing) {
        this.rows = rows;
        this.erasing = erasing;
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
        var erased = erased(told);
        var customers = lastOfEach(told).stream()
                .filter(customer -> !erased.containsKey(customer.customerId()))
                .toList();
        return Multi.createFrom()
                .iterable(erased.values())
                .onItem()
                .transformToUniAndConcatenate(erasing::again)
                .collect()
                .last()
                .chain(() -> rows.write(REGISTER, customers))
                .chain(() -> rows.write(CONSENTS, customers));
    }

    /// Erasures outweigh all else that is told of the same customers, before or after.
    private static Map<UUID, Erased> erased(List<CustomerEvent> told) {
        var erased = new LinkedHashMap<UUID, Erased>();
        for (var event : told) {
            if (event instanceof Erased gone) {
                erased.putIfAbsent(gone.customerId(), gone);
            }
        }
        return erased;
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
}
