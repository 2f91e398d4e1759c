package dev.rung.benefits.expiry;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;

/// Tells of points that end soon. A run that failed, came late or came twice loses nothing and tells
/// nothing twice.
@ApplicationScoped
class EveryHourTellOfExpiringPoints {

    private static final UUID NOBODY = new UUID(0, 0);

    private final TellingOfExpiry telling;

    EveryHourTellOfExpiringPoints(TellingOfExpiry telling) {
        this.telling = telling;
    }

    @Scheduled(every = "${rung.points.notices.due-every}", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> tell() {
        return Uni.createFrom()
                .deferred(() -> Multi.createFrom()
                        .iterable(telling.days())
                        .onItem()
                        .transformToUniAndConcatenate(this::tellAll)
                        .collect()
                        .last()
                        .replaceWithVoid());
    }

    private Uni<Void> tellAll(LocalDate lastDay) {
        var reached = new AtomicReference<>(NOBODY);
        return Multi.createBy()
                .repeating()
                .uni(() -> telling.tellNext(lastDay, reached.get()).invoke(last -> last.ifPresent(reached::set)))
                .whilst(last -> last.isPresent())
                .collect()
                .last()
                .replaceWithVoid();
    }
}
