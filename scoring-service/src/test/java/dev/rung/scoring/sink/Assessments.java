package dev.rung.scoring.sink;

import dev.rung.contracts.TierRef;
import dev.rung.contracts.scoring.AssessmentEvent.Assessed;
import dev.rung.contracts.scoring.AssessmentEvent.Churn;
import dev.rung.contracts.scoring.AssessmentEvent.Component;
import dev.rung.contracts.scoring.AssessmentEvent.Keep;
import dev.rung.contracts.scoring.AssessmentEvent.Position;
import dev.rung.contracts.scoring.AssessmentEvent.Rfm;
import dev.rung.contracts.scoring.AssessmentEvent.Standing;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// Assessments as the stream sends them.
final class Assessments {

    private static final Instant AT = Instant.parse("2026-07-01T04:00:00Z");
    private static final TierRef REGULAR = new TierRef("regular", 0, Map.of("zh-CN", "普通", "en", "Regular"));

    private Assessments() {}

    /// A customer on the lowest tier who spent as much as the growth value says.
    static Assessed assessed(UUID customer, String externalId, long growthValue, Position position) {
        var spend = BigDecimal.valueOf(growthValue);
        return new Assessed(
                customer,
                externalId,
                new Standing(REGULAR, AT, null, "ACTIVE"),
                growthValue,
                List.of(new Component("spend", spend, growthValue, 50_000)),
                new Rfm(0L, 1, spend, 5, 1, 1, "general-development"),
                "low",
                "new",
                null,
                new Keep(null, List.of()),
                1,
                AT,
                AT,
                position,
                1L,
                "new",
                new Churn("none", List.of(), null),
                null);
    }
}
