package dev.rung.customer.recovery;

import dev.rung.contracts.Topic;
import dev.rung.contracts.customer.CustomerEvent;
import dev.rung.customer.tombstone.Tombstones;
import dev.rung.platform.position.RemembersTold;
import dev.rung.platform.rows.JsonRows;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;

/// Nobody gets a second customer id, and no withdrawal is forgotten, because the register was restored from a
/// backup: before anybody is registered, the topic says who was since. Erasures are known by then.
@ApplicationScoped
class RememberingCustomers implements RemembersTold<CustomerEvent> {

    /// Their groups are as they were told, and looked at anew: the lists of groups are older. A guardian's yes of
    /// the time that is lost has no proof any more, and is not taken for given ([RememberingMinors]). Who became a
    /// minor in that time stays one until their profile is written again: the one that is left has another
    /// birthday, or none.
    private static final String REGISTER = """
            with remembered as (
            insert into customer as known
                (customer_id, external_id, revision, locale, time_zone, registered_at, consents, membership,
                 in_groups, merged_into, minor, minor_remembered)
            select customer_id, external_id, revision, locale, time_zone, registered_at,
                   cast(case when own is null then consents else own -> 'consents' end as text),
                   cast(case when own is null then membership else own -> 'membership' end as text),
                   coalesce(cast(groups as text), '[]'), merged_into,
                   coalesce(cast(own ->> 'awaits_guardian' as boolean), false),
                   coalesce(cast(own ->> 'awaits_guardian' as boolean), false)
            from jsonb_to_recordset(:rows)
                as told(customer_id uuid, external_id text, revision bigint, locale text, time_zone text,
                        registered_at timestamptz, consents jsonb, membership jsonb, groups jsonb, merged_into uuid, own jsonb)
            where not exists (select from erasure e where e.customer_id = told.customer_id)
              and not exists (
                select from customer other
                 where other.external_id = told.external_id and other.customer_id <> told.customer_id)
            order by external_id
            on conflict (customer_id) do update
                set revision = excluded.revision, locale = excluded.locale, time_zone = excluded.time_zone,
                    consents = excluded.consents, membership = excluded.membership, in_groups = excluded.in_groups,
                    merged_into = excluded.merged_into, minor = known.minor or excluded.minor,
                    minor_remembered = known.minor_remembered or excluded.minor and not known.minor,
                    guardian_agrees = known.guardian_agrees and not excluded.minor
                where known.revision < excluded.revision
            returning customer_id)
            insert into group_queue (customer_id) select customer_id from remembered""";

    /// The proof of a consent was in what is lost: the line says so. Of a kept customer the answers of its parts are
    /// told as well, which are the parts' own; an older event may lack its own.
    private static final String CONSENTS = """
            insert into consent_entry
                (customer_id, purpose, channel, granted, text_version, source, actor, since, recorded_at)
            select customer_id, purpose, channel, granted, case when granted then 'unknown' end, 'customer-events',
                   'restore', since, now()
            from jsonb_to_recordset(:rows) as told(customer_id uuid, revision bigint, consents jsonb, own jsonb),
                 jsonb_to_recordset(case when own is null then consents else own -> 'consents' end)
                     as consent(purpose text, channel text, granted boolean, since timestamptz)
            where exists (
                select from customer
                 where customer.customer_id = told.customer_id and customer.revision = told.revision)
              and not exists (select from erasure e where e.customer_id = told.customer_id)
              and since > coalesce((
                select last.since from consent_entry last
                 where last.customer_id = told.customer_id
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

    private static final String RETURNED = """
            update customer set erased_before = erased_at
              from jsonb_to_recordset(:rows) as told(external_id text, erased_at timestamptz)
             where customer.external_id = told.external_id
               and erased_at > coalesce(erased_before, '-infinity')""";

    private final JsonRows rows;
    private final Tombstones tombstones;

    RememberingCustomers(JsonRows rows, Tombstones tombstones) {
        this.rows = rows;
        this.tombstones = tombstones;
    }

    @RegisterForReflection
    record Returner(String externalId, Instant erasedAt) {}

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
        var customers = List.copyOf(lastOfEach(told));
        return rows.write(REGISTER, customers)
                .chain(() -> rows.write(CONSENTS, customers))
                .chain(() -> rows.write(UNDONE, customers))
                .chain(() -> rows.write(MERGES, customers))
                .chain(() -> rows.write(PARTS, customers))
                .chain(() -> returners(customers));
    }

    /// Events of before they were erased are none of theirs, whoever sends them again.
    private Uni<Void> returners(List<CustomerEvent.Customer> customers) {
        return tombstones
                .erasedAt(customers.stream()
                        .map(CustomerEvent.Customer::externalId)
                        .toList())
                .chain(erased -> rows.write(
                        RETURNED,
                        erased.entrySet().stream()
                                .map(one -> new Returner(one.getKey(), one.getValue()))
                                .toList()));
    }

    static Collection<CustomerEvent.Customer> lastOfEach(List<CustomerEvent> told) {
        var last = new LinkedHashMap<UUID, CustomerEvent.Customer>();
        for (var event : told) {
            var customer = event.customer();
            if (customer != null) {
                last.put(customer.customerId(), customer);
            }
        }
        return last.values();
    }
}
