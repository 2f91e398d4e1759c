package dev.rung.platform.consumer;

import dev.rung.contracts.Topic;
import dev.rung.contracts.scoring.AlarmEvent;
import dev.rung.contracts.scoring.AlarmEvent.ConsumerLagging;
import dev.rung.contracts.scoring.AlarmEvent.ConsumerStopped;
import dev.rung.platform.consumer.ConsumerAlarmPolicy.RaisedAlarms;
import dev.rung.platform.consumer.ConsumerAlarmPolicy.Verdict;
import dev.rung.platform.outbox.Outbox;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Raises an alarm for a consumer that stopped, or is behind. An alarm that could not be
/// sent is sent the next minute.
@ApplicationScoped
class EveryMinuteWatchConsumers {

    private final Consumers consumers;
    private final Outbox outbox;
    private final Clock clock;
    private final String service;
    private final ConsumerAlarmPolicy policy;
    private final Map<String, RaisedAlarms> told = new ConcurrentHashMap<>();

    EveryMinuteWatchConsumers(
            Consumers consumers,
            Outbox outbox,
            Clock clock,
            ConsumerSettings settings,
            @ConfigProperty(name = "quarkus.application.name") String service) {
        this.consumers = consumers;
        this.outbox = outbox;
        this.clock = clock;
        this.service = service;
        this.policy = new ConsumerAlarmPolicy(settings.alarmAfter(), settings.alarmAgainAfter());
    }

    @Scheduled(
            identity = "consumers-watch",
            every = "1m",
            delayed = "1m",
            concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> watch() {
        return Multi.createFrom()
                .iterable(consumers.statuses())
                .onItem()
                .transformToUniAndConcatenate(this::watch)
                .collect()
                .last();
    }

    private Uni<Void> watch(ConsumerStatus status) {
        var now = clock.instant();
        var before = told.getOrDefault(status.channel(), RaisedAlarms.NOTHING);
        return switch (policy.decide(status, before, now)) {
            case Verdict.Quiet _ -> Uni.createFrom().voidItem();
            case Verdict.Stopped _ ->
                raise(
                        new ConsumerStopped(
                                UUID.randomUUID(), now, service, status.channel(), status.since(), status.restarts()),
                        status.channel(),
                        new RaisedAlarms(now, before.lagging(), status.restarts()));
            case Verdict.Lagging(var behind) ->
                raise(
                        new ConsumerLagging(
                                UUID.randomUUID(), now, service, status.channel(), status.lag(), behind.toSeconds()),
                        status.channel(),
                        new RaisedAlarms(before.stopped(), now, before.restarts()));
        };
    }

    private Uni<Void> raise(AlarmEvent alarm, String channel, RaisedAlarms after) {
        return Panache.withTransaction(() -> outbox.add(Topic.ALARMS, service, alarm))
                .invoke(() -> told.put(channel, after));
    }
}
