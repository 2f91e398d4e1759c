package dev.rung.customer.intake.cleaning;

import static java.nio.charset.StandardCharsets.UTF_8;

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

        /// The order that was paid, or that the shop's word is on.
        public Optional<String> order() {
            var told = by(attributes.eventId());
            return told instanceof Behaviour.OrderPaid paid ? Optional.of(paid.orderId()) : shopsWord(told);
        }

        private static Optional<String> shopsWord(Behaviour told) {
            if (told instanceof Behaviour.OrderShipped shipped) {
                return Optional.of(shipped.orderId());
            }
            if (told instanceof Behaviour.OrderCompleted completed) {
                return Optional.of(completed.orderId());
            }
            if (told instanceof Behaviour.OrderCancelled cancelled) {
                return Optional.of(cancelled.orderId());
            }
            return told instanceof Behaviour.OrderRefunded refunded
                    ? Optional.ofNullable(refunded.orderId())
                    : Optional.empty();
        }

        /// The shop's word on an order, with no act of the customer's in it.
        public boolean isShopsWord() {
            return EventType.named(attributes.type())
                    .filter(EventType::isShopsWord)
                    .isPresent();
        }

        /// The same event, told of who is known by another external id now.
        public Clean of(String subject) {
            return new Clean(item, attributes.of(subject), behaviour);
        }

        public Refused refused(RefusalReason reason, Defect defect) {
            return new Refused(item.index(), attributes.id(), reason.code(), List.of(defect), item.raw());
        }

        /// Nothing that was sent is kept but type and time: what is told of somebody erased is not collected anew.
        public Refused refusedWithoutBody(RefusalReason reason, Defect defect) {
            var remains = "{\"type\": \"%s\", \"time\": \"%s\"}".formatted(attributes.type(), attributes.occurredAt());
            return new Refused(item.index(), attributes.id(), reason.code(), List.of(defect), remains.getBytes(UTF_8));
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
            UUID eventId, String id, String source, String type, String subject, Instant occurredAt, boolean history) {

        Attributes of(String other) {
            return new Attributes(eventId, id, source, type, other, occurredAt, history);
        }
    }
}
