package dev.rung.scoring.stream.intake;

import dev.rung.contracts.customer.Behaviour;

/// The result of reading a record on `behaviour`.
public sealed interface ParsedRecord {

    record Readable(Behaviour behaviour, Behaviour.Event event) implements ParsedRecord {}

    /// Nothing can be made of it.
    ///
    /// @param why never holds anything of the record's body
    record Unusable(SkipReason why) implements ParsedRecord {}

    enum SkipReason {
        /// A newer customer-service is running.
        UNKNOWN_TYPE,
        /// Told from a profile, not done by the customer: a birthday brings nobody back to the shop.
        NOT_DONE,
        /// Not JSON, or not what the contract says.
        MALFORMED,
        /// Keyed by another customer's id than it is about: it would be counted beside that
        /// customer's other behaviour.
        WRONG_KEY,
        /// Of a customer who is erased.
        ERASED
    }
}
