package dev.rung.customer.intake;

import dev.rung.customer.cloudevents.RawEvent;
import dev.rung.customer.intake.cleaning.IntakeTerms;
import dev.rung.platform.locale.Text;
import dev.rung.platform.problem.Problem;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

/// Bounds the events that are being stored at once, so that requests which wait for a slow Kafka do not fill the
/// memory. The sum of their bytes is the guard: what does not fit is refused with 503, and nothing of it is accepted.
///
/// `rung_events_in_flight_bytes` and `rung_requests_turned_away_total` show it.
@ApplicationScoped
class EventsInFlight {

    /// About so many bytes a request takes beside its events.
    private static final int LEAST = 4_096;

    private final AtomicLong bytes = new AtomicLong();
    private final MeterRegistry meters;
    private final long most;

    EventsInFlight(IntakeTerms terms, MeterRegistry meters) {
        this.most = terms.inFlightBytes();
        this.meters = meters;
        meters.gauge("rung.events.in.flight.bytes", bytes);
    }

    /// Counts the events until the work has ended in any way. Where nothing else is in flight the largest request
    /// fits.
    <T> Uni<T> hold(List<RawEvent> events, Supplier<Uni<T>> work) {
        var size = size(events);
        return Uni.createFrom().deferred(() -> {
            if (!enter(size)) {
                meters.counter("rung.requests.turned.away").increment();
                return Uni.createFrom()
                        .failure(Problem.of(503, "intake-busy")
                                .detail(Text.of("detail.intake-busy"))
                                .asException());
            }
            return Uni.createFrom().deferred(work::get).onTermination().invoke(() -> bytes.addAndGet(-size));
        });
    }

    private boolean enter(long size) {
        while (true) {
            var before = bytes.get();
            if (before > 0 && before + size > most) {
                return false;
            }
            if (bytes.compareAndSet(before, before + size)) {
                return true;
            }
        }
    }

    private static long size(List<RawEvent> events) {
        return LEAST + events.stream().mapToLong(event -> event.raw().length).sum();
    }
}
