package dev.rung.platform.consumer;

import dev.rung.platform.deadletter.DeadLetters;
import dev.rung.platform.door.EventDoors;
import dev.rung.platform.door.OpenDoor;
import dev.rung.platform.position.PositionTable;
import dev.rung.platform.position.Positions;
import dev.rung.platform.position.RecoverySettings;
import dev.rung.platform.position.ResumingConsumer;
import io.agroal.api.AgroalDataSource;
import io.quarkus.arc.All;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// Starts a consumer for each door with the service, and lets each finish its batch when the service stops.
@ApplicationScoped
class Consumers {

    /// A connection that vanished without a word never answers: what a door has not done by then is tried again.
    private static final Duration LONGEST_WORK = Duration.ofMinutes(5);

    /// For all of them together.
    private static final Duration FAREWELL = Duration.ofSeconds(10);

    private final EventDoors doors;
    private final ConsumerClients clients;
    private final ConsumerSettings settings;
    private final DeadLetters deadLetters;
    private final ConsumerMetrics metrics;
    private final List<StatusSource> others;
    private final RecoverySettings recovery;
    private final Positions positions;
    private final Clock clock;
    private final List<Running> running = new ArrayList<>();

    private record Running(TopicConsumer consumer, Thread thread, ExecutorService work, ConsumerProgress progress) {}

    Consumers(
            EventDoors doors,
            ConsumerClients clients,
            ConsumerSettings settings,
            DeadLetters deadLetters,
            ConsumerMetrics metrics,
            @All List<StatusSource> others,
            RecoverySettings recovery,
            AgroalDataSource database,
            Clock clock) {
        this.others = others;
        this.doors = doors;
        this.clients = clients;
        this.settings = settings;
        this.deadLetters = deadLetters;
        this.metrics = metrics;
        this.recovery = recovery;
        this.positions = new PositionTable(database, PositionTable.Kind.READ);
        this.clock = clock;
    }

    List<ConsumerStatus> statuses() {
        return Stream.concat(running.stream().map(Running::progress), others.stream())
                .map(StatusSource::status)
                .toList();
    }

    void start(@Observes StartupEvent event) {
        others.forEach(metrics::watch);
        if (settings.enabled()) {
            doors.all().forEach(this::start);
        }
    }

    private <E> void start(OpenDoor<E> door) {
        var progress = new ConsumerProgress(door.topic(), clock);
        metrics.watch(progress);
        var work = Executors.newSingleThreadExecutor(
                Thread.ofPlatform().name("door-" + door.topic()).daemon().factory());
        var consumer = new TopicConsumer(
                () -> clients.open(door.topic()),
                membership -> new Delivering<E>(
                        door.reader(),
                        (batch, records) -> work.submit(() -> await(() -> door.handle(batch, records))),
                        deadLetters,
                        membership),
                recovery.enabled()
                        ? client -> new ResumingConsumer(client, positions)
                        : _ -> ResumingConsumer.WHERE_THE_GROUP_STOOD,
                positions,
                progress);
        var thread =
                Thread.ofPlatform().name("consumer-" + door.topic()).daemon().start(consumer);
        running.add(new Running(consumer, thread, work, progress));
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        running.forEach(one -> one.consumer().close());
        var until = System.nanoTime() + FAREWELL.toNanos();
        for (var one : running) {
            if (!one.thread().join(Duration.ofNanos(Math.max(1, until - System.nanoTime())))) {
                one.thread().interrupt();
            }
            one.work().shutdownNow();
        }
    }

    private static Void await(Supplier<Uni<Void>> work) throws Exception {
        try {
            return VertxContextSupport.subscribeAndAwait(() -> work.get()
                    .ifNoItem()
                    .after(LONGEST_WORK)
                    .failWith(() -> new IOException("No end after " + LONGEST_WORK)));
        } catch (Exception | Error failure) {
            throw failure;
        } catch (Throwable failure) {
            throw new IllegalStateException(failure);
        }
    }
}
