package dev.rung.platform.door;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Rate, errors and duration of the doors' work, named by OpenTelemetry's conventions for messaging:
/// `messaging_process_duration_seconds` by topic and error, a batch at a time, and
/// `messaging_client_consumed_messages_total` by topic. A batch that is retried counts again.
@ApplicationScoped
class DoorMetrics {

    private static final String SYSTEM = "messaging.system";
    private static final String KAFKA = "kafka";
    private static final String TOPIC = "messaging.destination.name";

    private final MeterRegistry meters;

    DoorMetrics(MeterRegistry meters) {
        this.meters = meters;
    }

    Uni<Void> timing(String topic, int events, Supplier<Uni<Void>> work) {
        return Uni.createFrom().deferred(() -> {
            var begun = Timer.start(meters);
            return work.get().onTermination().invoke((_, failure, _) -> count(topic, events, begun, failure));
        });
    }

    private void count(String topic, int events, Timer.Sample begun, @Nullable Throwable failure) {
        meters.counter("messaging.client.consumed.messages", SYSTEM, KAFKA, TOPIC, topic)
                .increment(events);
        var error = failure == null ? "" : failure.getClass().getSimpleName();
        begun.stop(meters.timer("messaging.process.duration", SYSTEM, KAFKA, TOPIC, topic, "error.type", error));
    }
}
