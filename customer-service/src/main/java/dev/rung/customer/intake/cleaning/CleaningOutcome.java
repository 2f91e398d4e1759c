package dev.rung.customer.intake.cleaning;

import dev.rung.contracts.customer.Behaviour;
import dev.rung.customer.cloudevents.Defect;
import dev.rung.customer.cloudevents.RawEvent;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// The policy's decision on one event.
public sealed interface CleaningOutcome {

    /// @param behaviour makes the behaviour, once the customer's id is known
    record Clean(RawEvent item, Attributes attributes, Function<Behaviour.Event, Behaviour> behaviour)
            implements CleaningOutcome {

        public Behaviour by(UUID customerId) {
            return behaviour.apply(new Behaviour.Event(
                    attributes.eventId(),
                    customerId,
                    attributes.subject(),
                    attributes.occurredAt(),
                    attributes.history() ? true : null));
        }

        public UUID eventId() {
            return attributes.eventId();
        }

        /// The order that it pays, whole or in part: only its holder may.
        public Optional<String> paidOrder() {
            return by(attributes.eventId()) instanceof Behaviour.OrderPaid paid
                    ? Optional.of(paid.orderId())
                    : Optional.empty();
        }

        public Refused refused(RefusalReason reason, Defect defect) {
            return new Refused(item.index(), attributes.id(), reason.code(), List.of(defect), item.raw());
        }
    }

    /// @param id the CloudEvents id, where there is one that can be shown
    /// @param defects one, but for faulty data: all of theirs, or the first ten
    record Refused(int index, @Nullable String id, String code, List<Defect> defects, byte[] raw)
            implements CleaningOutcome {}

    /// The CloudEvents attributes of a clean event.
    ///
    /// @param eventId the idempotency key, see [dev.rung.customer.cloudevents.EventId]
    /// @param subject as NFC
    /// @param occurredAt in whole microseconds
    record Attributes(
            UUID eventId, String id, String source, String type, String subject, Instant occurredAt, boolean history) {}
}
