package dev.rung.customer.register;

import dev.rung.platform.identity.ExternalId;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonArray;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// Sets of ids travel as one JSON parameter, so that a thousand cost one round trip. Who was erased has a row, and is
/// found by nobody but those who ask for it: nothing may be told of them any more.
@ApplicationScoped
class Customers implements PanacheRepositoryBase<Customer, UUID> {

    private static final String PSEUDONYMS = ExternalId.PSEUDONYM + "%";

    private static final String BY_EXTERNAL_IDS = """
            select * from customer
             where external_id in (select jsonb_array_elements_text(cast(cast(:externalIds as text) as jsonb)))""";

    /// Sorted, so that two requests with the same new customers wait for each other instead
    /// of locking each other out.
    private static final String INSERT = """
            insert into customer (customer_id, external_id, revision, locale, time_zone, registered_at, consents)
            select gen_random_uuid(), external_id, 1, :locale, :timeZone, :now, '[]'
              from jsonb_array_elements_text(cast(cast(:externalIds as text) as jsonb)) as wanted(external_id)
             order by external_id
                on conflict (external_id) do nothing
            returning *""";

    /// Rows are locked in the order of their ids: two who write of one person never wait for each other. Who is one
    /// person with whom is asked under a lock of its own: a step of a merge waits for all writers, and they for it.
    /// Other tables may come to refer to a locked row: two who invite each other do not wait for each other.
    private static final String LOCK = """
            select c.* from customer c
             where c.customer_id in (
                select hold_whole_customer(asked.customer_id) from customer asked where asked.%s)
             order by c.customer_id for no key update of c""";

    private static final String LOCK_BY_EXTERNAL_ID = LOCK.formatted("external_id = :asked");

    private static final String LOCK_BY_ID = LOCK.formatted("customer_id = :asked");

    private static final String LOCK_BOTH = LOCK.formatted("customer_id in (:from, :into)");

    /// In the order in which they fill what the whole lacks: who was registered first comes first.
    private static final String PARTS = """
            with recursive part as (
                select * from customer where merged_into = :whole
                union
                select c.* from customer c join part on c.merged_into = part.customer_id)
            select * from part order by registered_at, customer_id""";

    Uni<List<Customer>> byExternalIds(Collection<String> externalIds) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(BY_EXTERNAL_IDS, Customer.class)
                        .setParameter("externalIds", json(externalIds))
                        .getResultList());
    }

    /// @return those that were not registered before
    Uni<List<Customer>> enter(Collection<String> externalIds, String locale, String timeZone, Instant now) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(INSERT, Customer.class)
                        .setParameter("externalIds", json(externalIds))
                        .setParameter("locale", locale)
                        .setParameter("timeZone", timeZone)
                        .setParameter("now", now)
                        .getResultList());
    }

    /// The customer and all who are one person with them; null where there is none, or where they were erased. Must
    /// be the first access to them in the session: an entity that was read before without the lock would stay as it
    /// was then.
    Uni<Customer> lock(String externalId) {
        return locked(LOCK_BY_EXTERNAL_ID, Map.of("asked", externalId))
                .map(found -> living(of(found, one -> one.externalId.equals(externalId))));
    }

    /// The same by customer id.
    Uni<Customer> lock(UUID customerId) {
        return lockAlsoErased(customerId).map(Customers::living);
    }

    /// The same, also of who was erased before.
    Uni<Customer> lockAlsoErased(UUID customerId) {
        return locked(LOCK_BY_ID, Map.of("asked", customerId))
                .map(found -> of(found, one -> one.customerId.equals(customerId)));
    }

    /// Both, with all who are one person with either.
    Uni<List<Customer>> lockBoth(UUID from, UUID into) {
        return locked(LOCK_BOTH, Map.of("from", from, "into", into));
    }

    /// All that are part of the customer, also by way of others.
    Uni<List<Customer>> parts(Customer whole) {
        return whole.hasParts
                ? Panache.getSession()
                        .chain(session -> session.createNativeQuery(PARTS, Customer.class)
                                .setParameter("whole", whole.customerId)
                                .getResultList())
                : Uni.createFrom().item(List.of());
    }

    /// The one whose part the customer is at last; the customer where they are one of their own.
    Uni<Customer> kept(Customer part) {
        return part.mergedInto == null
                ? Uni.createFrom().item(part)
                : findById(part.mergedInto)
                        .chain(next -> next == null ? Uni.createFrom().item(part) : kept(next));
    }

    /// Null where there is none, or where they were erased.
    Uni<Customer> byExternalId(String externalId) {
        return find("externalId", externalId).<Customer>firstResult().map(Customers::living);
    }

    /// The same by customer id.
    Uni<Customer> byId(UUID customerId) {
        return findById(customerId).map(Customers::living);
    }

    private static @Nullable Customer living(@Nullable Customer found) {
        return found == null || found.isErased() ? null : found;
    }

    /// In the order of external ids, without those who are erased.
    Uni<List<Customer>> after(String externalId, int limit) {
        return find("externalId > ?1 and externalId not like ?2 order by externalId", externalId, PSEUDONYMS)
                .page(0, limit)
                .list();
    }

    private static Uni<List<Customer>> locked(String sql, Map<String, ?> asked) {
        return Panache.getSession().chain(session -> {
            var query = session.createNativeQuery(sql, Customer.class);
            asked.forEach(query::setParameter);
            return query.getResultList();
        });
    }

    private static @Nullable Customer of(List<Customer> locked, Predicate<Customer> wanted) {
        return locked.stream().filter(wanted).findFirst().orElse(null);
    }

    private static String json(Collection<String> texts) {
        return new JsonArray(List.copyOf(texts)).encode();
    }
}
