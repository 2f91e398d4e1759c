package dev.rung.customer.intake;

import static java.util.stream.Collectors.toMap;

import dev.rung.customer.cloudevents.RawEvent;
import dev.rung.customer.intake.AcceptingEvents.Outcome;
import dev.rung.customer.intake.cleaning.CleaningOutcome.Clean;
import dev.rung.customer.intake.cleaning.EventType;
import dev.rung.customer.intake.sender.EventSender;
import dev.rung.customer.intake.sender.EventTally;
import dev.rung.customer.intake.sender.EventTally.TypeOutcome;
import dev.rung.customer.intake.sender.SenderCounts;
import dev.rung.customer.intake.sender.SenderNames;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/// `rung_events_accepted_total`, `rung_events_duplicate_total` and `rung_events_refused_total` by sender, and by the
/// code of the reason; the same for the report on senders, by type.
@ApplicationScoped
class IntakeMetrics {

    private final MeterRegistry meters;
    private final SenderNames names;
    private final SenderCounts counts;

    IntakeMetrics(MeterRegistry meters, SenderNames names, SenderCounts counts) {
        this.meters = meters;
        this.names = names;
        this.counts = counts;
    }

    /// @param sent all events of the request
    /// @param accepted those that were accepted
    void count(EventSender sender, List<RawEvent> sent, List<Clean> accepted, Outcome outcome) {
        var name = names.of(sender);
        meters.counter("rung.events.accepted", "sender", name).increment(outcome.accepted());
        meters.counter("rung.events.duplicate", "sender", name).increment(outcome.duplicates());
        outcome.rejected()
                .forEach(refused -> meters.counter("rung.events.refused", "sender", name, "reason", refused.code())
                        .increment());
        var types = sent.stream().collect(toMap(RawEvent::index, IntakeMetrics::type));
        counts.add(
                name,
                EventTally.of(
                        List.copyOf(types.values()),
                        accepted.stream()
                                .map(event -> event.attributes().type())
                                .toList(),
                        outcome.rejected().stream()
                                .map(refused -> new TypeOutcome(
                                        types.getOrDefault(refused.index(), EventTally.UNKNOWN), refused.code()))
                                .toList()));
    }

    private static String type(RawEvent event) {
        return event instanceof RawEvent.Readable readable
                ? EventType.known(readable.json().path("type").asText()).orElse(EventTally.UNKNOWN)
                : EventTally.UNKNOWN;
    }
}
