package dev.rung.customer.webhook.delivery;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// The outcome of one try.
sealed interface WebhookAnswer {

    /// @param retryAfter what the receiver asked for, in seconds
    /// @param beginning of its text
    record Answered(int status, @Nullable Duration retryAfter, String beginning) implements WebhookAnswer {}

    /// @param reason `timeout`, `no-connection`, or why its address is refused
    record Unanswered(String reason) implements WebhookAnswer {}
}
