package dev.rung.platform.audit;

import dev.rung.platform.database.CallersTransaction;
import dev.rung.platform.identity.Caller;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Map;
import org.hibernate.reactive.mutiny.Mutiny;

/// The book of what was done.
@ApplicationScoped
public class Audit {

    /// One writer at a time, until the end of its transaction: two that saw the same last
    /// entry would fork the chain.
    private static final String LOCK = """
            select cast(pg_advisory_xact_lock(hashtextextended('audit ' || current_schema(), 0)) as text)""";

    /// A statement of its own, so that it sees what was committed while waiting for the lock.
    private static final String LAST = """
            select cast(position as text) || ' ' || hash from audit order by position desc limit 1""";

    private static final String APPEND = """
            insert into audit (position, entry, previous, hash) values (:position, :entry, :previous, :hash)""";

    /// Members act by one name: entries stay for ever, and an external id beside a customer's id would make
    /// everything kept under that id somebody's again once they are erased. Who it was is the subject.
    private static final String MEMBER = "customer";

    private final CanonicalEntry canon;
    private final Clock clock;

    Audit(CanonicalEntry canon, Clock clock) {
        this.canon = canon;
        this.clock = clock;
    }

    /// Writes down what the caller is about to commit. Must be called inside a transaction, and late in it:
    /// whoever writes here next waits for its end.
    ///
    /// @param actor who did it, as [Caller#name] says; of members no more than that it was one
    /// @param action what was done, such as `manual-points.granted`
    /// @param subject what it was done to; an id, nothing personal
    public Uni<Void> record(String actor, String action, String subject, Map<String, ?> details) {
        var named = actor.startsWith(Caller.CUSTOMER_PREFIX) ? MEMBER : actor;
        var entry = canon.entry(clock.instant(), named, action, subject, details);
        return CallersTransaction.session("Audit")
                .call(session -> session.createNativeQuery(LOCK, String.class).getSingleResult())
                .call(session -> last(session).chain(last -> append(session, last.next(entry))))
                .replaceWithVoid();
    }

    private static Uni<ChainHead> last(Mutiny.Session session) {
        return session.createNativeQuery(LAST, String.class)
                .getSingleResultOrNull()
                .map(last -> last == null ? ChainHead.START : ChainHead.parse(last));
    }

    private static Uni<Integer> append(Mutiny.Session session, ChainHead.ChainedEntry link) {
        return session.createNativeQuery(APPEND)
                .setParameter("position", link.position())
                .setParameter("entry", link.entry())
                .setParameter("previous", link.previous())
                .setParameter("hash", link.hash())
                .executeUpdate();
    }
}
