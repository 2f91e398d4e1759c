package dev.rung.benefits.activity.streak;

import dev.rung.platform.store.Store;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;

/// Puts a streak on, in the caller's transaction: who signed in before that, on its days, is due as well. Else
/// they would have what they earned only if they came again.
@ApplicationScoped
public class OpeningStreaks {

    private final StreaksDue due;
    private final Store store;

    OpeningStreaks(StreaksDue due, Store store) {
        this.due = due;
        this.store = store;
    }

    /// @param from the streak's first day
    public Uni<Void> open(LocalDate from, Instant now) {
        return due.addAll(from.atStartOfDay(store.zone()).toInstant(), now);
    }
}
