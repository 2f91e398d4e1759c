package dev.rung.platform.consumer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.rung.contracts.Topic;
import dev.rung.contracts.scoring.AlarmEvent;
import dev.rung.contracts.scoring.AlarmEvent.ConsumerLagging;
import dev.rung.contracts.scoring.AlarmEvent.ConsumerStopped;
import dev.rung.testing.Events;
import dev.rung.testing.Servers;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Servers.class)
class ConsumerAlarmTest {

    @Inject
    AnotherReader reader;

    @Inject
    EveryMinuteWatchConsumers everyMinute;

    @Test
    void aPersonHearsOnceOfAConsumerThatLagsAndOnceOfOneThatStopped() throws Throwable {
        var anHourAgo = Instant.now().minus(Duration.ofHours(1));
        reader.status = new ConsumerStatus(
                AnotherReader.CHANNEL, ConsumerStatus.State.RUNNING, anHourAgo, 0, null, 7, anHourAgo, Instant.now());
        watch();
        watch();
        reader.status = new ConsumerStatus(
                AnotherReader.CHANNEL,
                ConsumerStatus.State.STOPPED,
                anHourAgo,
                2,
                "KafkaException",
                7,
                anHourAgo,
                Instant.now());
        watch();
        watch();

        await().atMost(Duration.ofSeconds(30)).until(() -> alarms().size() == 2);
        assertThat(alarms().getFirst()).isInstanceOfSatisfying(ConsumerLagging.class, lagging -> {
            assertThat(lagging.service()).isEqualTo("platform");
            assertThat(lagging.lag()).isEqualTo(7);
            assertThat(lagging.secondsBehind()).isGreaterThanOrEqualTo(3600);
        });
        assertThat(alarms().getLast()).isInstanceOfSatisfying(ConsumerStopped.class, stopped -> {
            assertThat(stopped.restarts()).isEqualTo(2);
            assertThat(stopped.since()).isEqualTo(anHourAgo);
        });
    }

    private void watch() throws Throwable {
        VertxContextSupport.subscribeAndAwait(everyMinute::watch);
    }

    private static List<AlarmEvent> alarms() {
        return Events.read(Topic.ALARMS, AlarmEvent.class).stream()
                .filter(alarm -> switch (alarm) {
                    case ConsumerLagging lagging -> lagging.channel().equals(AnotherReader.CHANNEL);
                    case ConsumerStopped stopped -> stopped.channel().equals(AnotherReader.CHANNEL);
                    case AlarmEvent.ReconciliationDiffered _, AlarmEvent.DeadLettersRecorded _ -> false;
                    case AlarmEvent.PointsUnsettled _, AlarmEvent.ErasuresOverdue _, AlarmEvent.WebhookDisabled _ ->
                        false;
                    case AlarmEvent.Unrecognised _ -> false;
                })
                .toList();
    }
}
