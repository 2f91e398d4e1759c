package dev.rung.scoring.stream.deadletter;

import dev.rung.contracts.Topic;
import dev.rung.contracts.scoring.AlarmEvent.DeadLettersRecorded;
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
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Raises an alarm for each topic that lacks a record because of [OversizedRecords]: until the next one that fits,
/// only the stream knows that customer's state or decision.
@ApplicationScoped
class EveryMinuteTellOfLeftOutRecords {

    private final Outbox outbox;
    private final Clock clock;
    private final String service;

    EveryMinuteTellOfLeftOutRecords(
            Outbox outbox, Clock clock, @ConfigProperty(name = "quarkus.application.name") String service) {
        this.outbox = outbox;
        this.clock = clock;
        this.service = service;
    }

    @Scheduled(identity = "left-out-tell", every = "1m", delayed = "1m", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> tell() {
        var untold = OversizedRecords.untold();
        if (untold.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return Panache.withTransaction(() -> Multi.createFrom()
                        .iterable(untold.entrySet())
                        .onItem()
                        .transformToUniAndConcatenate(this::alarm)
                        .collect()
                        .last())
                .onFailure()
                .invoke(() -> OversizedRecords.tellLater(untold));
    }

    private Uni<Void> alarm(Map.Entry<String, Long> leftOut) {
        return outbox.add(
                Topic.ALARMS,
                service,
                new DeadLettersRecorded(
                        UUID.randomUUID(),
                        clock.instant(),
                        service,
                        leftOut.getKey(),
                        "too-large",
                        leftOut.getValue()));
    }
}
