package dev.rung.customer.intake.sender;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rung.customer.intake.sender.EventTally.TypeOutcome;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EventTallyTest {

    @Test
    void eventsAreCountedByTypeAndOutcome() {
        var tally = EventTally.of(
                List.of("visit", "visit", "visit", "search", "unknown"),
                List.of("visit"),
                List.of(new TypeOutcome("search", "data-invalid"), new TypeOutcome("unknown", "malformed")));

        assertThat(tally)
                .isEqualTo(Map.of(
                        new TypeOutcome("visit", "accepted"), 1L,
                        new TypeOutcome("visit", "duplicate"), 2L,
                        new TypeOutcome("search", "data-invalid"), 1L,
                        new TypeOutcome("unknown", "malformed"), 1L));
    }

    @Test
    void nothingIsCountedOfNothing() {
        assertThat(EventTally.of(List.of(), List.of(), List.of())).isEmpty();
    }
}
