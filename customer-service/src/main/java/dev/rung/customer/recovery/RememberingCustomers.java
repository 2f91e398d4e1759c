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
                (customer_id, external_id, revision, locale, time_zone, registered_at, consents, membership,
                 merged_into)
            select customer_id, external_id, revision, locale, time_zone, registered_at, cast(consents as text),
                   cast(membership as text), merged_into
            from jsonb_to_recordset(:rows)
                as told(customer_id uuid, external_id text, revision bigint, locale text, time_zone text,
                        registered_at timestamptz, consents jsonb, membership jsonb, merged_into uuid)
            where not exists (select from erasure e where e.customer_id = told.customer_id)
              and not exists (
                select from customer other
                 where other.external_id = told.external_id and other.customer_id <> told.customer_id)
            order by external_id
            on conflict (customer_id) do update
                set revision = excluded.revision, locale = excluded.locale, time_zone = excluded.time_zone,
                    consents = excluded.consents, membership = excluded.membership, merged_into = excluded.merged_into
                where known.revision < excluded.revision""";

    /// The proof of a consent was in what is lost: the line says so. A kept customer tells the answers of all parts, so
    /// only
    /// the latest event counts, and an answer that one of them has is not one that was lost.
    private static final String CONSENTS = """
            insert into consent_entry
                (customer_id, purpose, channel, granted, text_version, source, actor, since, recorded_at)
            select customer_id, purpose, channel, granted, case when granted then 'unknown' end, 'customer-events',
                   'restore', since, now()
            from jsonb_to_recordset(:rows) as told(customer_id uuid, revision bigint, consents jsonb),
                 jsonb_to_recordset(consents) as consent(purpose text, channel text, granted boolean, since timestamptz)
            where exists (
                select from customer
                 where customer.customer_id = told.customer_id and customer.revision = told.revision)
              and since > coalesce((
                select last.since from consent_entry last
                 where last.customer_id in (select whole_customer(told.customer_id))
                   and last.purpose = consent.purpose and last.channel = consent.channel
                 order by last.since desc limit 1), '-infinity')
            order by since""";

    /// Parts are found with the one they belong to, whichever of the two is told of first.
    private static final String PARTS = """
            update customer set has_parts = true
             where not has_parts and customer_id in (
                select merged_into from jsonb_to_recordset(:rows) as told(merged_into uuid)
                union
                select part.merged_into from jsonb_to_recordset(:rows) as told(customer_id uuid)
                    join customer part on part.merged_into = told.customer_id)""";

    /// The people who proposed and approved it were in what is lost: so that it can be undone, it stands there without.
    private static final String MERGES = """
            insert into customer_merge (merge_id, from_customer, into_customer, reason, state, proposed_by, proposed_at,
                decided_by, decided_at)
            select gen_random_uuid(), customer_id, merged_into, 'unknown', 'merged', 'customer-events', now(), 'restore', now()
            from jsonb_to_recordset(:rows) as told(customer_id uuid, merged_into uuid)
            where merged_into is not null
              and exists (select from customer c
                           where c.customer_id = told.customer_id and c.merged_into = told.merged_into)
            on conflict (from_customer) where state in ('proposed', 'merged') do update
                set into_customer = excluded.into_customer, state = 'merged', decided_by = 'restore', decided_at = now()
                where customer_merge.state = 'proposed' or customer_merge.into_customer <> excluded.into_customer""";

    /// A merge that was undone since the backup is no merge any more.
    private static final String UNDONE = """
            update customer_merge m
               set state = 'undone', undone_by = 'restore', undone_at = now(), undone_for = 'unknown'
              from jsonb_to_recordset(:rows) as told(customer_id uuid), customer c
             where m.from_customer = told.customer_id and m.state = 'merged' and c.customer_id = told.customer_id
               and c.merged_into is distinct from m.into_customer""";

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
                .chain(() -> rows.write(CONSENTS, customers))
                .chain(() -> rows.write(UNDONE, customers))
                .chain(() -> rows.write(MERGES, customers))
                .chain(() -> rows.write(PARTS, customers));
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
