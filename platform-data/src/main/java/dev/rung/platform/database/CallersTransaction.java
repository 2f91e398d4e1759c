package dev.rung.platform.database;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import org.hibernate.reactive.mutiny.Mutiny;

/// The transaction that the caller opened with `@WithTransaction`.
///
/// Writing through it is kept or lost together with the caller's own work.
public final class CallersTransaction {

    private CallersTransaction() {}

    /// Fails where no transaction is open: a row that does not belong to one would promise what nobody keeps.
    ///
    /// @param asker who needs it, for the message of that failure
    public static Uni<Mutiny.Session> session(String asker) {
        return Panache.getSession().invoke(session -> {
            if (session.currentTransaction() == null) {
                throw new IllegalStateException(asker + " must be called inside a transaction (@WithTransaction)");
            }
        });
    }
}
