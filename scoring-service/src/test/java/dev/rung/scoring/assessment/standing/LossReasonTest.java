package dev.rung.scoring.assessment.standing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LossReasonTest {

    @Test
    void itsCodesAreStable() {
        assertThat(LossReason.values())
                .extracting(LossReason::code)
                .containsExactly("cycle-end", "refund", "correction", "policy", "override-end", "merge-undone");
    }
}
