package dev.rung.scoring.population.dryrun;

import dev.rung.scoring.assessment.standing.TierChange;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A change that a customer is told of at once. The codes are those of decisions.
enum NoticeKind {
    REACHED("reached"),
    AT_RISK("at-risk"),
    IN_GRACE("in-grace"),
    LOST("lost");

    static final List<String> CODES =
            Arrays.stream(values()).map(kind -> kind.code).toList();

    private final String code;

    NoticeKind(String code) {
        this.code = code;
    }

    /// A tier that is kept is no news.
    static @Nullable String of(@Nullable TierChange change) {
        return switch (change) {
            case TierChange.Reached _ -> REACHED.code;
            case TierChange.AtRisk _ -> AT_RISK.code;
            case TierChange.InGrace _ -> IN_GRACE.code;
            case TierChange.Lost _ -> LOST.code;
            case TierChange.Retained _ -> null;
            case null -> null;
        };
    }
}
