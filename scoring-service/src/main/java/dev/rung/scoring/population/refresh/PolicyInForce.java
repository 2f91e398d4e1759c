package dev.rung.scoring.population.refresh;

import dev.rung.scoring.assessment.program.TierProgram;
import dev.rung.scoring.policy.publication.PublishRefresh.Base;
import dev.rung.scoring.population.refresh.RefreshPolicy.Situation;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;

/// The policy in force, as it is written and as it is applied.
///
/// @param approved as people wrote it, before any of its numbers were drawn
record PolicyInForce(Base base, TierProgram policy, TierProgram approved) {

    int version() {
        return base.version();
    }

    /// @param unchanged when its numbers were last drawn and came out the same
    /// @param unread records that should be in the table by now and are not
    Situation situation(Optional<Instant> unchanged, long unread, ZoneId zone) {
        var terms = policy.refresh();
        return new Situation(
                terms == null ? null : terms.every(),
                date(base.since(), zone),
                base.isRefresh(),
                base.waiting(),
                unchanged.map(at -> date(at, zone)).orElse(null),
                unread);
    }

    private static LocalDate date(Instant at, ZoneId zone) {
        return at.atZone(zone).toLocalDate();
    }
}
