package dev.rung.customer.contact;

import dev.rung.platform.rows.JsonRows;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/// Locks the verified contact points of a customer, in the caller's transaction.
@ApplicationScoped
public class ContactLocks {

    /// In the order of the points: two who share several never wait for each other.
    private static final String LOCK = """
            select count(*) as points from (
                select pg_advisory_xact_lock(hashtextextended(encode(mine.blind, 'hex'), 0)) from (
                    select distinct blind from contact_index
                    where verified and customer_id in (
                        select cast(asked as uuid) from jsonb_array_elements_text(:rows) as asked)
                    order by blind) mine) locked""";

    private final JsonRows rows;

    ContactLocks(JsonRows rows) {
        this.rows = rows;
    }

    /// Another transaction that locks one of these points waits until this one ends.
    ///
    /// @param customers who are one person
    /// @return whether they have a verified contact point
    public Uni<Boolean> lock(List<UUID> customers) {
        return rows.read(LOCK, customers, LockedPoints.class)
                .map(locked -> locked.getFirst().points() > 0);
    }

    @RegisterForReflection
    record LockedPoints(long points) {}
}
