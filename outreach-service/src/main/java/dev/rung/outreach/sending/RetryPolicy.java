package dev.rung.outreach.sending;

import java.time.Duration;

/// Decides when to try again.
final class RetryPolicy {

    private final SendTerms terms;

    RetryPolicy(SendTerms terms) {
        this.terms = terms;
    }

    /// After a provider clearly did not take the message.
    ///
    /// @param attempts how often it was asked, this time included
    Verdict afterNotAccepted(int attempts) {
        return attempts >= terms.attempts()
                ? new Verdict.GiveUp()
                : new Verdict.TryAgain(terms.firstRetry().multipliedBy(1L << Math.min(attempts - 1, 16)));
    }

    /// While something is missing that only time can bring: as long again as it has waited already, within bounds.
    /// It is not given up, for no provider has been asked.
    Duration whileMissing(Duration waited) {
        if (waited.compareTo(terms.shortestWait()) < 0) {
            return terms.shortestWait();
        }
        return waited.compareTo(terms.longestWait()) > 0 ? terms.longestWait() : waited;
    }

    sealed interface Verdict {

        record TryAgain(Duration in) implements Verdict {}

        record GiveUp() implements Verdict {}
    }
}
