package dev.rung.customer.intake;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import dev.rung.contracts.customer.Behaviour;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// What the policy says of one event.
sealed interface Checked {

    /// @param deed makes the behaviour, once the customer's id is known
    record Sound(Attributes attributes, Function<Behaviour.Event, Behaviour> deed) implements Checked {

        Behaviour by(UUID customerId) {
            return deed.apply(new Behaviour.Event(
                    attributes.eventId(), customerId, attributes.subject(), attributes.occurredAt()));
        }
    }

    /// Also a row of the answer.
    ///
    /// @param id the CloudEvents id, where there is one
    /// @param detail names the field at fault, never its value: it may be personal
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Refused(
            int index,
            @Nullable String id,
            String code,
            String detail,
            @JsonIgnore byte[] raw) implements Checked {}

    /// The CloudEvents attributes of a sound event, as they were sent.
    ///
    /// @param eventId the idempotency key, see [EventId]
    record Attributes(
            UUID eventId, String id, String source, String type, String time, String subject, Instant occurredAt) {}
}
