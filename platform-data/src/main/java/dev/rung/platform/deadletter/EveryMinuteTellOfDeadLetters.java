package dev.rung.platform.deadletter;

import dev.rung.contracts.Topic;
import dev.rung.contracts.scoring.AlarmEvent.DeadLettersRecorded;
import dev.rung.platform.deadletter.DroppedRecords.UntoldKind;
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
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Raises one alarm a minute at most for each channel and reason, however many records were put aside or left out.
@ApplicationScoped
class EveryMinuteTellOfDeadLetters {

    /// The row's lock is the guard: of two instances that look at the same time one finds nothing left to tell.
    private static final String TELL = """
            with told as (update dead_letters set told = true where not told returning channel, code)
            select channel || ' ' || code || ' ' || count(*) from told group by channel, code order by channel, code""";

    private final Outbox outbox;
    private final Clock clock;
    private final String service;

    EveryMinuteTellOfDeadLetters(
            Outbox outbox, Clock clock, @ConfigProperty(name = "quarkus.application.name") String service) {
        this.outbox = outbox;
        this.clock = clock;
        this.service = service;
    }

    @Scheduled(
            identity = "dead-letters-tell",
            every = "1m",
            delayed = "1m",
            concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> tell() {
        var untold = DroppedRecords.drain();
        return Panache.withTransaction(() -> Panache.getSession()
                        .chain(session ->
                                session.createNativeQuery(TELL, String.class).getResultList())
                        .map(found -> Stream.concat(found.stream().map(this::kept), left(untold))
                                .toList())
                        .chain(alarms -> Multi.createFrom()
                                .iterable(alarms)
                                .onItem()
                                .transformToUniAndConcatenate(alarm -> outbox.add(Topic.ALARMS, service, alarm))
                                .collect()
                                .last()))
                .onFailure()
                .invoke(() -> DroppedRecords.giveBack(untold));
    }

    private DeadLettersRecorded kept(String row) {
        var columns = row.split(" ", -1);
        return alarm(columns[0], columns[1], Long.parseLong(columns[2]));
    }

    private Stream<DeadLettersRecorded> left(Map<UntoldKind, Long> untold) {
        return untold.entrySet().stream()
                .map(one -> alarm(one.getKey().channel(), one.getKey().reason(), one.getValue()));
    }

    private DeadLettersRecorded alarm(String channel, String reason, long count) {
        return new DeadLettersRecorded(UUID.randomUUID(), clock.instant(), service, channel, reason, count);
    }
}
