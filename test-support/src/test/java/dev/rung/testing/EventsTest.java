package dev.rung.testing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.UUID.randomUUID;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rung.contracts.Topic;
import dev.rung.contracts.feedback.FeedbackEvent;
import dev.rung.contracts.feedback.FeedbackEvent.Resolved;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class EventsTest {

    private final UUID customer = randomUUID();
    private final String key = customer.toString();

    @Test
    void whatWasSentIsReadInOrder() {
        var first = resolved();
        var second = resolved();

        Events.send(Topic.FEEDBACK_EVENTS, key, first);
        Events.send(Topic.FEEDBACK_EVENTS, key, second);

        assertThat(Events.read(Topic.FEEDBACK_EVENTS, key, FeedbackEvent.class)).isEqualTo(List.of(first, second));
        assertThat(Events.read(Topic.FEEDBACK_EVENTS, FeedbackEvent.class)).contains(first, second);
    }

    @Test
    void headersComeAlong() {
        Events.send(Topic.FEEDBACK_EVENTS, key, resolved(), Map.of("ce_type", "x"));

        assertThat(Events.records(Topic.FEEDBACK_EVENTS, key))
                .singleElement()
                .satisfies(arrived -> assertThat(
                                arrived.headers().lastHeader("ce_type").value())
                        .asString(UTF_8)
                        .isEqualTo("x"));
    }

    @Test
    void aKeyThatNobodySentHasNothing() {
        assertThat(Events.read(Topic.FEEDBACK_EVENTS, key, FeedbackEvent.class)).isEmpty();
    }

    @Test
    void goldenFilesAreReadFromTheRepository() {
        assertThat(Json.read(Golden.json("feedback/feedback-resolved.v1.json"), FeedbackEvent.class))
                .isInstanceOf(Resolved.class);
    }

    private Resolved resolved() {
        return new Resolved(randomUUID(), customer, Instant.parse("2026-03-02T09:30:00Z"), randomUUID(), null);
    }
}
