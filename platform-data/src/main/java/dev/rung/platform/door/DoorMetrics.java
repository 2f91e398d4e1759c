package dev.rung.platform.door;

import dev.rung.platform.trace.Tracing;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Supplier;

/// Rate, errors and duration of the doors' work, named by OpenTelemetry's conventions for messaging:
/// `messaging_process_duration_seconds` by topic and error (`cancelled`: at its time limit), a batch at a time, and
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
            return work.get()
                    .onTermination()
                    .invoke((_, failure, isCancelled) ->
                            count(topic, events, begun, Tracing.errorType(failure, isCancelled)));
        });
    }

    private void count(String topic, int events, Timer.Sample begun, String error) {
        meters.counter("messaging.client.consumed.messages", SYSTEM, KAFKA, TOPIC, topic)
                .increment(events);
        begun.stop(meters.timer("messaging.process.duration", SYSTEM, KAFKA, TOPIC, topic, "error.type", error));
    }
}
