package dev.rung.scoring.population.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class JobProgressTest {

    private static final Instant BEGUN = Instant.parse("2026-03-02T09:30:00Z");

    @Test
    void theRestIsExpectedToTakeAsLongAsWhatIsDone() {
        assertThat(JobProgress.of(10, 4, BEGUN, BEGUN.plusSeconds(40)))
                .isEqualTo(new JobProgress(10, 4, BEGUN.plusSeconds(100)));
    }

    @Test
    void beforeAPartIsDoneNobodyKnows() {
        assertThat(JobProgress.of(10, 0, BEGUN, BEGUN.plusSeconds(40))).isEqualTo(new JobProgress(10, 0, null));
    }

    @Test
    void withAllPartsDoneItIsNow() {
        assertThat(JobProgress.of(10, 10, BEGUN, BEGUN.plusSeconds(40)).expectedAt())
                .isEqualTo(BEGUN.plusSeconds(40));
    }
}
