package dev.rung.scoring.assessment.value;

import static dev.rung.scoring.Histories.SHANGHAI;
import static dev.rung.scoring.Histories.TODAY;
import static dev.rung.scoring.Histories.daysAgo;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class QualifyingValueTest {

    private static final AssessmentDate SETTLED = new AssessmentDate(TODAY, SHANGHAI, true);

    @Test
    void whatAPolicyChangesCountsFromItsBeginning() {
        assertThat(value(daysAgo(3)).policyCounts(daysAgo(30))).isEqualTo(daysAgo(3));
    }

    @Test
    void butNotBeforeWhatItChangesBegan() {
        assertThat(value(daysAgo(30)).policyCounts(daysAgo(3))).isEqualTo(daysAgo(3));
    }

    @Test
    void whatAlwaysCountedChangesSomethingFromToday() {
        assertThat(value(Instant.MIN).policyCounts(daysAgo(30)))
                .isEqualTo(Instant.parse("2026-06-30T16:00:00Z"))
                .isEqualTo(SETTLED.startOf(TODAY));
    }

    private static QualifyingValue value(Instant policyBegan) {
        return new QualifyingValue(1_000, TODAY.minusDays(40), policyBegan, SETTLED);
    }
}
