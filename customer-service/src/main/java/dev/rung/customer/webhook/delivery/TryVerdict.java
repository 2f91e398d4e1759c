package dev.rung.customer.webhook.delivery;

import java.time.Instant;

/// The fate of a delivery after a try.
sealed interface TryVerdict {

    record Delivered() implements TryVerdict {}

    record Retry(Instant at) implements TryVerdict {}

    /// The receiver has too much to do: it does not count as an attempt.
    record Later(Instant at) implements TryVerdict {}

    /// All tries are used up.
    record GiveUp() implements TryVerdict {}

    /// The receiver says that there will never be anybody: its webhook is disabled.
    record Gone() implements TryVerdict {}
}
