package dev.rung.customer.webhook.delivery;

import dev.rung.customer.webhook.delivery.WebhookAnswer.Answered;
import dev.rung.customer.webhook.delivery.WebhookAnswer.Unanswered;
import java.time.Duration;
import java.time.Instant;
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

    private final List<Duration> retries;
    private final Duration failingFor;

    WebhookRetryPolicy(List<Duration> retries, Duration failingFor) {
        this.retries = List.copyOf(retries);
        this.failingFor = failingFor;
    }

    /// @param attempts how often it was tried, this time included
    /// @param chance from 0 to 1
    TryVerdict decide(WebhookAnswer answer, int attempts, double chance, Instant now) {
        return switch (answer) {
            case Answered(var status, var _, var _) when status / 100 == 2 -> new TryVerdict.Delivered();
            case Answered(var status, var _, var _) when status == GONE -> new TryVerdict.Gone();
            case Answered(var status, var asked, var _) ->
                again(attempts, chance, now, status == TOO_MANY || status == UNAVAILABLE ? asked : null);
            case Unanswered _ -> again(attempts, chance, now, null);
        };
    }

    private TryVerdict again(int attempts, double chance, Instant now, @Nullable Duration asked) {
        if (attempts > retries.size()) {
            return new TryVerdict.GiveUp();
        }
        var wait = retries.get(attempts - 1);
        var jittered = wait.plusMillis(Math.round(wait.toMillis() * JITTER * chance));
        return new TryVerdict.TryAgain(now.plus(longer(jittered, asked)));
    }

    /// Nobody is waited for longer than by the longest retry, whatever they ask for.
    private Duration longer(Duration wait, @Nullable Duration asked) {
        var longest = retries.getLast();
        var heeded = asked == null || asked.compareTo(longest) < 0 ? asked : longest;
        return heeded == null || heeded.compareTo(wait) < 0 ? wait : heeded;
    }

    /// Whether a webhook that fails now is disabled: nothing has succeeded for too long.
    ///
    /// @param since the first failure after the last success; null where this is it
    boolean isOver(@Nullable Instant since, Instant now) {
        return since != null && !since.plus(failingFor).isAfter(now);
    }
}
