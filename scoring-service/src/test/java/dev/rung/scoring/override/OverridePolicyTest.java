package dev.rung.scoring.override;

import static dev.rung.scoring.override.OverrideReason.GOODWILL;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rung.platform.problem.Problem;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OverridePolicyTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final List<String> TIERS = List.of("regular", "silver", "gold");

    @ParameterizedTest
    @ValueSource(ints = {0, 30, OverridePolicy.LONGEST_DAYS})
    void aTierOfTheLadderIsGrantedForTodayAndUpToTwoYears(int days) {
        assertThat(OverridePolicy.flaw(granted("gold", TODAY.plusDays(days)), TIERS, TODAY))
                .isEmpty();
    }

    @Test
    void everythingThatIsWrongIsToldAtOnce() {
        assertThat(flaws("platinum", TODAY.minusDays(1)))
                .contains("tier")
                .contains("regular, silver, gold")
                .contains("until")
                .contains("must not be before 2026-03-02");
        assertThat(flaws("gold", TODAY.plusDays(OverridePolicy.LONGEST_DAYS + 1L)))
                .contains("until")
                .contains("must not be after 2028-03-02")
                .doesNotContain("must be one of");
    }

    @Test
    void aGrantCountsUntilItsLastDayIsPast() {
        var row = row(TODAY, null);

        assertThat(row.state(null, TODAY, SHANGHAI)).isEqualTo(OverrideState.COUNTS);
        assertThat(row.state(null, TODAY.plusDays(1), SHANGHAI)).isEqualTo(OverrideState.OVER);
        assertThat(row(TODAY, Instant.parse("2026-03-01T00:00:00Z")).state(null, TODAY, SHANGHAI))
                .isEqualTo(OverrideState.ENDED);
    }

    /// The next one is granted on 1 March in Shanghai.
    @Test
    void aGrantIsReplacedWhileItCountsAndNotOnceItIsOver() {
        var next = row(TODAY.plusDays(30), null);

        assertThat(row(LocalDate.of(2026, 3, 1), null).state(next, TODAY, SHANGHAI))
                .isEqualTo(OverrideState.REPLACED);
        assertThat(row(LocalDate.of(2026, 2, 28), null).state(next, TODAY, SHANGHAI))
                .isEqualTo(OverrideState.OVER);
    }

    private static String flaws(String tier, LocalDate until) {
        return OverridePolicy.flaw(granted(tier, until), TIERS, TODAY)
                .map(Problem::toString)
                .orElse("");
    }

    private static OverrideGrant granted(String tier, LocalDate until) {
        return new OverrideGrant(UUID.randomUUID(), tier, until, GOODWILL, null);
    }

    private static OverrideRow row(LocalDate until, @Nullable Instant endedAt) {
        return new OverrideRow(
                UUID.randomUUID(),
                UUID.randomUUID(),
                "C-1",
                "gold",
                until,
                "goodwill",
                null,
                1,
                "agnes",
                Instant.parse("2026-02-28T16:00:00Z"),
                endedAt == null ? null : "agnes",
                endedAt);
    }
}
