package dev.rung.scoring.override;

import dev.rung.platform.locale.Text;
import dev.rung.platform.problem.Problem;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// Decides whether a tier may be granted until a day: any tier of the ladder in force, for as long as a cycle of two
/// years may last. Everything that is wrong is told at once.
final class OverridePolicy {

    /// Two years, one of them a leap year.
    static final int LONGEST_DAYS = 731;

    private OverridePolicy() {}

    /// @param tiers codes of the ladder in force
    static Optional<Problem> flaw(OverrideGrant grant, List<String> tiers, LocalDate today) {
        var last = today.plusDays(LONGEST_DAYS);
        var isTier = tiers.contains(grant.tier());
        var isOver = grant.until().isBefore(today);
        var isTooFar = grant.until().isAfter(last);
        var flaws = Problem.of(400, "invalid");
        if (!isTier) {
            flaws = flaws.at("tier", Text.of("reason.one-of").with("choices", String.join(", ", tiers)));
        }
        if (isOver) {
            flaws = flaws.at("until", Text.of("reason.not-before").with("first", today));
        }
        if (isTooFar) {
            flaws = flaws.at("until", Text.of("reason.not-after").with("last", last));
        }
        return isTier && !isOver && !isTooFar ? Optional.empty() : Optional.of(flaws);
    }
}
