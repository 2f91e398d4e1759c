package dev.rung.outreach.sending.outcome;

import dev.rung.outreach.sending.contact.SendTerms;
import java.time.Duration;

/// Decides when to try again.
public final class RetryPolicy {

    private static final int MOST_DOUBLINGS = 16;

    private final SendTerms terms;

    public RetryPolicy(SendTerms terms) {
        this.terms = terms;
    }

    /// After a provider clearly did not accept the message: with growing pauses, for as long as it is news.
    ///
    /// @param attempts how often it was asked, this time included
    /// @param age since its occasion
    Verdict afterNotAccepted(int attempts, Duration age) {
        var pause = pause(attempts);
        return age.plus(pause).compareTo(terms.newsFor()) > 0 ? new Verdict.GiveUp() : new Verdict.RetryAfter(pause);
    }

    private Duration pause(int attempts) {
        var doubled = terms.firstRetry().multipliedBy(1L << Math.min(attempts - 1, MOST_DOUBLINGS));
        return doubled.compareTo(terms.longestRetry()) > 0 ? terms.longestRetry() : doubled;
    }

    /// While something is missing that only time can bring: as long again as it has waited
    /// already, within bounds. It is not given up here, since no provider has been asked:
    /// `SendPolicy` ends it when it is too late.
    public Duration whileMissing(Duration waited) {
        if (waited.compareTo(terms.shortestWait()) < 0) {
            return terms.shortestWait();
        }
        return waited.compareTo(terms.longestWait()) > 0 ? terms.longestWait() : waited;
    }

    sealed interface Verdict {

        record RetryAfter(Duration pause) implements Verdict {}

        record GiveUp() implements Verdict {}
    }
}
