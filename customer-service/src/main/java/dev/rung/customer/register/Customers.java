package dev.rung.customer.register;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonArray;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/// Sets of ids travel as one JSON parameter, so that a thousand cost one round trip.
@ApplicationScoped
class Customers implements PanacheRepositoryBase<Customer, UUID> {

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

    /// Null where there is none. Must be the first access to this customer in the session: an entity that was
    /// read before without the lock would stay as it was then.
    Uni<Customer> lock(String externalId) {
        return find("externalId", externalId)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResult();
    }

    /// The same by customer id.
    Uni<Customer> lock(UUID customerId) {
        return findById(customerId, LockModeType.PESSIMISTIC_WRITE);
    }

    /// Null where there is none.
    Uni<Customer> byExternalId(String externalId) {
        return find("externalId", externalId).firstResult();
    }

    /// In the order of external ids, without those who are erased.
    Uni<List<Customer>> after(String externalId, int limit) {
        return find("externalId > ?1 and externalId not like 'erased:%' order by externalId", externalId)
                .page(0, limit)
                .list();
    }

    private static String json(Collection<String> texts) {
        return new JsonArray(List.copyOf(texts)).encode();
    }
}
