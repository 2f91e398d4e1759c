package dev.rung.scoring.stream.deadletter;

import static dev.rung.scoring.Histories.ALICE;
import static dev.rung.scoring.Histories.daysAgo;
import static dev.rung.scoring.Histories.paid;
import static dev.rung.scoring.stream.Merges.BOB;
import static dev.rung.scoring.stream.Merges.by;
import static dev.rung.scoring.stream.Merges.merged;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.rung.contracts.customer.CustomerEvent;
import dev.rung.platform.deadletter.DeadLetter;
import dev.rung.platform.deadletter.DeadLetterReason;
import dev.rung.scoring.stream.StreamOfTests;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class StreamReplaysTest {

    @Test
    void aRecordGoesBackToItsTopicAndNothingTakesThePlaceOfANewerOne() {
        assertThat(StreamReplays.again(letter("overrides", "{}")).topic()).isEqualTo("overrides");
        assertThat(StreamReplays.again(letter("customer-events", "{}")).topic()).isEqualTo("customer-parts");
    }

    @Test
    void aCustomerEventThatIsReplayedIsHeardByTheStream() throws JsonProcessingException {
        try (var stream = new StreamOfTests()) {
            stream.send(paid("1", "100", daysAgo(3))).send(by(BOB, paid("2", "50", daysAgo(2))));
            var merge = StreamOfTests.JSON
                    .writerFor(CustomerEvent.class)
                    .writeValueAsString(merged(ALICE, BOB, 2).event());

            stream.sendAgain(StreamReplays.again(letter("customer-events", merge)));

            assertThat(stream.customer(ALICE).links().into()).isEqualTo(BOB);
        }
    }

    @Test
    void whatIsStillUnreadableIsPutAsideOnceMore() {
        try (var stream = new StreamOfTests()) {
            stream.sendAgain(StreamReplays.again(letter("customer-events", "no event")));

            assertThat(stream.meters.counter("rung.customer-events.passed").count())
                    .isEqualTo(1);
        }
    }

    private static DeadLetter letter(String channel, String value) {
        return new DeadLetter(
                UUID.randomUUID(),
                channel,
                0,
                7,
                StreamOfTests.NOW,
                StreamOfTests.NOW,
                ALICE.toString().getBytes(UTF_8),
                value.getBytes(UTF_8),
                List.of(),
                new DeadLetterReason("unreadable", "CUSTOMER_EVENT"),
                null,
                null);
    }
}
