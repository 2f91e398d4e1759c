package dev.rung.platform.position;

import static java.util.UUID.randomUUID;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rung.contracts.Topic;
import dev.rung.contracts.outreach.MessageEvent.Message;
import dev.rung.contracts.outreach.MessageEvent.Sent;
import dev.rung.platform.deadletter.DroppedRecords;
import dev.rung.testing.Events;
import dev.rung.testing.Servers;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Servers.class)
class AtStartRememberWhatWasToldTest {

    @Inject
    AtStartRememberWhatWasTold starting;

    @Inject
    RememberedMessages messages;

    @Inject
    RememberedAfterwards afterwards;

    @Test
    void whatTheDatabaseHasForgottenIsRememberedOnce() throws InterruptedException {
        var sent = sentTo(randomUUID());

        starting.start(new StartupEvent());
        starting.start(new StartupEvent());

        assertThat(messages.remembered()).containsOnlyOnce(sent);
    }

    @Test
    void oneThatCannotBeRememberedHoldsNothingUp() throws InterruptedException {
        var customer = randomUUID();
        var before = sentTo(customer);
        var broken = sentTo(customer);
        var after = sentTo(customer);
        messages.cannotRemember(broken);

        starting.start(new StartupEvent());

        assertThat(messages.remembered()).contains(before, after).doesNotContain(broken);
        assertThat(DroppedRecords.drain())
                .containsEntry(new DroppedRecords.UntoldKind(Topic.MESSAGE_EVENTS.topicName(), "not-remembered"), 1L);
    }

    /// Customers are on several partitions.
    @Test
    void ofTwoThatRememberOneTopicTheSecondBeginsWhenTheFirstHasReadAll() throws InterruptedException {
        var all = IntStream.range(0, 12).mapToObj(_ -> sentTo(randomUUID())).toList();
        afterwards.forget();

        starting.start(new StartupEvent());

        assertThat(afterwards.readBefore()).containsAll(all);
        assertThat(afterwards.remembered()).containsAll(all);
    }

    private static Sent sentTo(UUID customer) {
        var sent = new Sent(
                randomUUID(),
                Instant.parse("2026-03-02T08:00:00Z"),
                new Message(randomUUID(), customer, "tier-reached", "email"));
        Events.send(Topic.MESSAGE_EVENTS, customer.toString(), sent);
        return sent;
    }
}
