package dev.rung.scoring.sink;

import static dev.rung.scoring.Histories.ALICE;
import static dev.rung.scoring.Histories.SHANGHAI;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rung.contracts.scoring.AssessmentEvent.Position;
import dev.rung.platform.again.Technical;
import java.time.Instant;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CountedCustomerTest {

    /// Or the sink would wait for it to become readable.
    @Test
    void aStateThatCannotBeReadIsTheRecordsOwnFault() {
        for (var state : new String[] {"not base64", Base64.getEncoder().encodeToString(new byte[] {99, 1, 2})}) {
            assertThatThrownBy(() -> CountedCustomer.of(batch(state), SHANGHAI))
                    .isInstanceOf(RuntimeException.class)
                    .matches(failure -> !Technical.isTechnical(failure));
        }
    }

    @Test
    void whoIsToldWithoutAStateIsLeftOut() {
        assertThat(CountedCustomer.of(batch(null), SHANGHAI)).isEmpty();
    }

    private static AssessmentBatch batch(@Nullable String state) {
        var batch = new AssessmentBatch();
        batch.add(
                Assessments.with(Assessments.assessed(ALICE, "C-A", 5, new Position(1, 6)), state, null),
                Instant.EPOCH);
        return batch;
    }
}
