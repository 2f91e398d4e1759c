package dev.rung.customer.contact;

import dev.rung.platform.rows.JsonRows;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/// Compares the verified contact points of a customer with those of others, in the caller's transaction. What
/// somebody only wrote down says nothing: it may be a stranger's.
@ApplicationScoped
public class SharedContacts {

    /// In the order of the points: two who share several never wait for each other.
    private static final String LOCK = """
            select count(*) as points from (
                select pg_advisory_xact_lock(hashtextextended(encode(mine.blind, 'hex'), 0)) from (
                    select blind from contact_index
                    where verified and customer_id in (
                        select cast(asked as uuid) from jsonb_array_elements_text(:rows) as asked)
                    order by blind) mine) locked""";

    private static final String SHARED = """
            select other.customer_id, bool_or(other.verified) as verified
            from contact_index mine join contact_index other using (blind)
            where mine.verified
              and mine.customer_id in (select cast(asked as uuid) from jsonb_array_elements_text(:rows) as asked)
              and other.customer_id <> mine.customer_id
            group by other.customer_id""";

    private final JsonRows rows;

    SharedContacts(JsonRows rows) {
        this.rows = rows;
    }

    /// @param verified whether a point that both have is verified with the other too
    @RegisterForReflection
    public record ContactSharer(UUID customerId, boolean verified) {}

    /// Another transaction that locks one of these points waits until this one ends.
    ///
    /// @return whether the customer has a verified contact point
    public Uni<Boolean> lock(UUID customerId) {
        return rows.read(LOCK, List.of(customerId), LockedPoints.class)
                .map(locked -> locked.getFirst().points() > 0);
    }

    /// Other customers who have a verified contact point of this customer's.
    public Uni<List<ContactSharer>> of(UUID customerId) {
        return rows.read(SHARED, List.of(customerId), ContactSharer.class);
    }

    @RegisterForReflection
    record LockedPoints(long points) {}
}
