package dev.rung.scoring.standings;

import dev.rung.platform.locale.Text;
import java.time.Instant;
import java.util.Optional;

/// The moment that somebody looks back from.
public final class PastMoment {

    public static final Text UNREADABLE = Text.of("reason.past-instant");

    private PastMoment() {}

    /// @return why nobody can look back from that moment, to be read after the parameter's
    ///     name; empty where one can
    public static Optional<Text> flaw(Instant moment, Instant now) {
        if (moment.isBefore(Instant.EPOCH)) {
            return Optional.of(UNREADABLE);
        }
        return moment.isAfter(now) ? Optional.of(Text.of("reason.not-future")) : Optional.empty();
    }
}
