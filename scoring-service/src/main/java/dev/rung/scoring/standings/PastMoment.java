package dev.rung.scoring.standings;

import java.time.Instant;
import java.util.Optional;

/// The moment that somebody looks back from.
public final class PastMoment {

    public static final String UNREADABLE = "must be an instant since 1970 such as 2026-03-02T09:30:00Z";

    private PastMoment() {}

    /// @return why nobody can look back from that moment, to be read after the parameter's name; empty where one can
    public static Optional<String> flaw(Instant moment, Instant now) {
        if (moment.isBefore(Instant.EPOCH)) {
            return Optional.of(UNREADABLE);
        }
        return moment.isAfter(now) ? Optional.of("must not be in the future") : Optional.empty();
    }
}
