package dev.rung.customer.erasure;

import static java.util.stream.Collectors.toSet;

import dev.rung.customer.erasure.Erasure.Confirmation;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Decides whether an erasure is complete.
final class CertificatePolicy {

    /// All that keep something of customers, beside this service. Scoring keeps tables, and a stream that has
    /// a state of its own; each confirms for itself.
    static final List<String> SERVICES =
            List.of("benefits-service", "feedback-service", "outreach-service", "scoring-service", "scoring-stream");

    private final Duration overdueAfter;

    CertificatePolicy(Duration overdueAfter) {
        this.overdueAfter = overdueAfter;
    }

    sealed interface CertificateState {

        /// All have confirmed.
        record Complete(Instant at) implements CertificateState {}

        record Pending(List<String> missing) implements CertificateState {}

        /// It takes too long.
        record Overdue(List<String> missing) implements CertificateState {}
    }

    CertificateState decide(
            Instant erasedAt, @Nullable Instant completedAt, List<Confirmation> confirmations, Instant now) {
        if (completedAt != null) {
            return new CertificateState.Complete(completedAt);
        }
        var confirmed = confirmations.stream().map(Confirmation::service).collect(toSet());
        var missing = SERVICES.stream()
                .filter(service -> !confirmed.contains(service))
                .toList();
        return erasedAt.plus(overdueAfter).isBefore(now)
                ? new CertificateState.Overdue(missing)
                : new CertificateState.Pending(missing);
    }
}
