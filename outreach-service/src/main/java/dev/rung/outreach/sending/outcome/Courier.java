package dev.rung.outreach.sending.outcome;

import dev.rung.outreach.occasion.Channel;
import dev.rung.outreach.occasion.Occasion;
import dev.rung.outreach.sending.contact.SendRefusal;
import io.smallrye.mutiny.Uni;
import java.util.UUID;
import java.util.function.Supplier;

/// Carries messages out on one channel.
public interface Courier {

    Channel channel();

    /// Prepares the message and sends nothing. A failure puts the message off.
    Uni<Preparation> prepare(Parcel parcel);

    /// @param locale the customer's, or the store's for one who is not known yet
    record Parcel(UUID messageId, UUID customerId, Occasion occasion, String locale) {}

    sealed interface Preparation {

        /// To be written in the transaction that records it, which the caller holds: both
        /// are committed or neither.
        record Within(Supplier<Uni<Void>> write) implements Preparation {}

        /// To be handed to a provider, after a last check whether it may leave. It does not fail:
        /// a failure is a [Delivery].
        record Outside(Supplier<Uni<Delivery>> handOver) implements Preparation {}

        record Impossible(SendRefusal reason) implements Preparation {}
    }

    /// The known fate of a message that was handed to a provider.
    enum Delivery {
        ACCEPTED,
        /// Certainly not accepted; it may be next time.
        NOT_ACCEPTED,
        /// Certainly not accepted, and never will be.
        REJECTED,
        UNKNOWN
    }
}
