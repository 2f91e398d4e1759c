package dev.rung.platform.again;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Iterator;
import java.util.UUID;

/// What an event door does, with accidents.
@ApplicationScoped
class Work {

    /// Writes a row, then has the next accident, if one is left.
    ///
    /// @param accidents statements that fail, one for each attempt
    @TryAgain
    @WithTransaction
    Uni<Void> write(UUID event, Iterator<String> accidents) {
        return Panache.getSession()
                .call(session -> session.createNativeQuery("insert into inbox (handler, event_id) values ('work', :id)")
                        .setParameter("id", event)
                        .executeUpdate())
                .call(session -> accidents.hasNext()
                        ? session.createNativeQuery(accidents.next(), String.class)
                                .getSingleResultOrNull()
                        : Uni.createFrom().voidItem())
                .replaceWithVoid();
    }
}
