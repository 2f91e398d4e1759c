package dev.rung.platform.tiers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rung.contracts.scoring.TierEvent.TierSpan;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class JoinedPathTest {

    private static final Instant NOW = Instant.parse("2026-07-01T04:00:00Z");

    @Test
    void whatIsToldLaterTakesThePlaceOfWhatWasToldFromItsBeginOn() {
        var first = List.of(span("regular", 0, 100), span("gold", 3, 20));
        var redated = List.of(span("regular", 0, 110), span("gold", 3, 30));
        var lowered = List.of(span("silver", 2, 10));

        assertThat(JoinedPath.of(List.of(first, redated, lowered)))
                .containsExactly(span("regular", 0, 110), span("gold", 3, 30), span("silver", 2, 10));
        assertThat(JoinedPath.of(List.of())).isEmpty();
    }

    private static TierSpan span(String tier, int rank, int daysAgo) {
        return new TierSpan(tier, rank, NOW.minus(Duration.ofDays(daysAgo)));
    }
}
