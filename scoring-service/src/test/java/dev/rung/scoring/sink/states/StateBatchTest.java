package dev.rung.scoring.sink.states;

import static dev.rung.scoring.Histories.ALICE;
import static dev.rung.scoring.Histories.SHANGHAI;
import static dev.rung.scoring.Histories.daysAgo;
import static dev.rung.scoring.Histories.paid;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rung.platform.again.TransientFailures;
import dev.rung.platform.door.Delivery;
import dev.rung.platform.door.RawRecord;
import dev.rung.scoring.Crowd;
import dev.rung.scoring.assessment.program.PoliciesOfTests;
import dev.rung.scoring.state.CustomerState;
import dev.rung.scoring.state.StatesOfTests;
import dev.rung.scoring.state.transition.Outcomes;
import dev.rung.scoring.state.transition.Scoring.ScoringOutcome;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class StateBatchTest {

    private final List<CustomerState> states = Outcomes.of(
                    List.of(paid("1", "100", daysAgo(9)), paid("2", "50", daysAgo(8))),
                    PoliciesOfTests.V1,
                    SHANGHAI,
                    daysAgo(0))
            .stream()
            .map(ScoringOutcome::state)
            .toList();

    /// Or the sink would wait for it to become readable.
    @Test
    void aStateThatCannotBeReadIsTheRecordsOwnFault() {
        for (var bytes : new byte[][] {{}, {99, 1, 2}}) {
            assertThatThrownBy(() -> StateBatch.of(List.of(delivery(ALICE.toString(), bytes))))
                    .isInstanceOf(RuntimeException.class)
                    .matches(failure -> !TransientFailures.isTransient(failure));
        }
        assertThatThrownBy(() -> StateBatch.of(List.of(delivery("nobody", null))))
                .matches(failure -> !TransientFailures.isTransient(failure));
    }

    @Test
    void onlyTheNewestStateOfACustomerIsWritten() {
        assertThat(batch(states.getLast(), states.getFirst()).newest())
                .singleElement()
                .extracting(ReadState::read)
                .isEqualTo(states.getLast());
    }

    @Test
    void ofWhomNothingWasToldThereIsNothingToWrite() {
        assertThat(batch(Crowd.stateOf(List.of(paid("1", "100", daysAgo(9))))).newest())
                .isEmpty();
    }

    @Test
    void theEndOfAKeyMeansThatTheCustomerIsErased() {
        assertThat(batch(states.getFirst(), null).erased()).containsExactly(ALICE);
        assertThat(batch(null, states.getLast(), null).erased()).containsExactly(ALICE);
        assertThat(batch(states.getLast()).erased()).isEmpty();
    }

    private static StateBatch batch(@Nullable CustomerState... states) {
        return StateBatch.of(Stream.of(states)
                .map(state -> delivery(ALICE.toString(), state == null ? null : StatesOfTests.bytes(state)))
                .toList());
    }

    private static Delivery<RawRecord> delivery(String key, byte @Nullable [] value) {
        return new Delivery<>(new RawRecord(key, value), Instant.EPOCH);
    }
}
