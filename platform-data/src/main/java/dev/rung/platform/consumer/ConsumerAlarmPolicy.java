package dev.rung.platform.consumer;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Whether a person must hear of how a consumer is doing.
///
/// That it stopped is asked first: whoever knows that need not be told that it is behind as well.
final class ConsumerAlarmPolicy {

    private final Duration after;
    private final Duration againAfter;

    /// @param after how long it may stand still, or be behind
    /// @param againAfter how long nobody is told of the same again
    ConsumerAlarmPolicy(Duration after, Duration againAfter) {
        this.after = after;
        this.againAfter = againAfter;
    }

    sealed interface Verdict {

        record Quiet() implements Verdict {}

        record Stopped() implements Verdict {}

        record Lagging(Duration behind) implements Verdict {}
    }

    /// The alarms last raised about a consumer.
    ///
    /// @param restarts how many there had been by then
    record RaisedAlarms(@Nullable Instant stopped, @Nullable Instant lagging, int restarts) {

        static final RaisedAlarms NOTHING = new RaisedAlarms(null, null, 0);
    }

    Verdict decide(ConsumerStatus status, RaisedAlarms told, Instant now) {
        var stands = status.state() != ConsumerStatus.State.RUNNING
                && !status.since().plus(after).isAfter(now);
        if ((stands || status.restarts() > told.restarts()) && isDue(told.stopped(), now)) {
            return new Verdict.Stopped();
        }
        var behind = status.behind(now);
        if (!stands && behind.compareTo(after) >= 0 && isDue(told.lagging(), now)) {
            return new Verdict.Lagging(behind);
        }
        return new Verdict.Quiet();
    }

    private boolean isDue(@Nullable Instant last, Instant now) {
        return last == null || !last.plus(againAfter).isAfter(now);
    }
}
