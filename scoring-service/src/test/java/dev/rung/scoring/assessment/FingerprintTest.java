package dev.rung.scoring.assessment;

import static dev.rung.scoring.Histories.SHANGHAI;
import static dev.rung.scoring.Histories.TODAY;
import static dev.rung.scoring.Histories.daysAgo;
import static dev.rung.scoring.Histories.features;
import static dev.rung.scoring.Histories.paid;
import static dev.rung.scoring.assessment.program.PoliciesOfTests.V1;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rung.contracts.customer.Behaviour;
import dev.rung.scoring.assessment.standing.CarriedStanding;
import dev.rung.scoring.assessment.value.AssessmentDate;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class FingerprintTest {

    @Test
    void theSameAssessmentHasTheSameFingerprint() {
        assertThat(fingerprint(TODAY, paid("1", "600.00", daysAgo(3))))
                .isEqualTo(fingerprint(TODAY, paid("1", "600.00", daysAgo(3))));
    }

    @Test
    void thatAnotherDayPassedIsNoDifference() {
        assertThat(fingerprint(TODAY.plusDays(1), paid("1", "600", daysAgo(3))))
                .isEqualTo(fingerprint(TODAY, paid("1", "600", daysAgo(3))));
    }

    /// Recency falls from 5 to 4 on the fifteenth day, and nothing else changes.
    @Test
    void anotherScoreIsADifference() {
        assertThat(fingerprint(TODAY, paid("1", "600", daysAgo(15))))
                .isNotEqualTo(fingerprint(TODAY.minusDays(1), paid("1", "600", daysAgo(15))));
    }

    @Test
    void anotherAmountIsADifference() {
        assertThat(fingerprint(TODAY, paid("1", "600", daysAgo(3))))
                .isNotEqualTo(fingerprint(TODAY, paid("1", "601", daysAgo(3))));
    }

    private static int fingerprint(LocalDate today, Behaviour... history) {
        return Assessor.assess(
                        features(history), CarriedStanding.UNRANKED, V1, new AssessmentDate(today, SHANGHAI, true))
                .fingerprint();
    }
}
