package dev.rung.customer.webhook.delivery;

import dev.rung.customer.webhook.delivery.WebhookAnswer.Answered;
import dev.rung.customer.webhook.delivery.WebhookAnswer.Unanswered;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Decides what becomes of a delivery after a try, and of a webhook after a failure. Only 2xx is success: a
/// redirect leads to an address that nobody checked.
final class WebhookRetryPolicy {

    private static final int GONE = 410;
    private static final int TOO_MANY = 429;
    private static final int UNAVAILABLE = 503;

    /// Of a wait, so that receivers do not get everything at once after they were away.
    private static final double JITTER = 0.2;

    /// Doublings of a wait: more would be longer than any.
    private static final int DOUBLINGS = 20;

    private final List<Duration> retries;
    private final Duration failingFor;

    /// @param retries the waits between tries, one at least
    WebhookRetryPolicy(List<Duration> retries, Duration failingFor) {
        if (retries.isEmpty()) {
            throw new IllegalArgumentException("No wait between tries is set");
        }
        this.retries = List.copyOf(retries);
        this.failingFor = failingFor;
    }

    /// @param attempts how often it was tried, this time included
    /// @param failures of its webhook since the last success, without this one
    /// @param chance from 0 to 1
    TryVerdict decide(WebhookAnswer answer, int attempts, int failures, double chance, Instant now) {
        return switch (answer) {
            case Answered(var status, var _, var _) when status / 100 == 2 -> new TryVerdict.Delivered();
            case Answered(var status, var _, var _) when status == GONE -> new TryVerdict.Gone();
            case Answered(var status, var asked, var _)
            when status == TOO_MANY -> new TryVerdict.Later(now.plus(longer(pause(failures), asked)));
            case Answered(var status, var asked, var _) ->
                again(attempts, chance, now, status == UNAVAILABLE ? asked : null);
            case Unanswered _ -> again(attempts, chance, now, null);
        };
    }

    private TryVerdict again(int attempts, double chance, Instant now, @Nullable Duration asked) {
        if (attempts > retries.size()) {
            return new TryVerdict.GiveUp();
        }
        var wait = retries.get(attempts - 1);
        var jittered = wait.plusMillis(Math.round(wait.toMillis() * JITTER * chance));
        return new TryVerdict.Retry(now.plus(longer(jittered, asked)));
    }

    /// Until when nothing at all is sent to a webhook: its receiver has too much to do, or cannot be reached,
    /// and what waits would only use up its tries. Null where only this one was refused.
    ///
    /// @param failures since the last success, without this one
    @Nullable
    Instant pausedUntil(WebhookAnswer answer, int failures, Instant now) {
        return switch (answer) {
            case Answered(var status, var asked, var _)
            when status == TOO_MANY || status == UNAVAILABLE -> now.plus(longer(pause(failures), asked));
            case Answered _ -> null;
            case Unanswered _ -> now.plus(pause(failures));
        };
    }

    /// From the first wait between tries to the second one.
    private Duration pause(int failures) {
        var doubled = retries.getFirst().multipliedBy(1L << Math.min(failures, DOUBLINGS));
        var longest = retries.get(Math.min(1, retries.size() - 1));
        return doubled.compareTo(longest) < 0 ? doubled : longest;
    }

    /// Nobody is waited for longer than by the longest retry, whatever they ask for.
    private Duration longer(Duration wait, @Nullable Duration asked) {
        var longest = longest();
        var heeded = asked == null || asked.compareTo(longest) < 0 ? asked : longest;
        return heeded == null || heeded.compareTo(wait) < 0 ? wait : heeded;
    }

    private Duration longest() {
        return Collections.max(retries);
    }

    /// A failure after this moment goes on with the run of failures before it. Where nothing was tried for
    /// longer than between any two tries, nobody knows how the receiver was meanwhile: a run begins.
    Instant runGoesOnSince(Instant now) {
        return now.minus(longest().multipliedBy(2));
    }

    /// Whether a webhook that failed just now is disabled: nothing has succeeded for too long, and it was more
    /// than one event that failed.
    ///
    /// @param since the first failure of the run
    /// @param failures of the run
    boolean isOver(Instant since, int failures, Instant now) {
        return failures > retries.size() + 1 && !since.plus(failingFor).isAfter(now);
    }
}
