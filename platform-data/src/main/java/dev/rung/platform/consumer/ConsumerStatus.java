package dev.rung.platform.consumer;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// How one consumer was doing at its last turn.
///
/// @param since when it came into this state
/// @param restarts how often it stopped since the service was started
/// @param failure the kind of failure that stopped it last
/// @param lag records on its partitions that have not taken effect yet
/// @param unfinishedSince when Kafka took in the oldest record that has not taken effect; absent where there is none
/// @param lagReadAt when Kafka last said how far the topic reaches, or when asking began: a Kafka that hangs brings no
///     records and fails nothing
public record ConsumerStatus(
        String channel,
        State state,
        Instant since,
        int restarts,
        @Nullable String failure,
        long lag,
        @Nullable Instant unfinishedSince,
        Instant lagReadAt) {

    /// Kafka is asked four times within it.
    private static final Duration LAG_HOLDS = Duration.ofMinutes(1);

    public enum State {
        STARTING,
        RUNNING,
        /// Waits for being started again.
        STOPPED
    }

    static ConsumerStatus starting(String channel, Instant now) {
        return new ConsumerStatus(channel, State.STARTING, now, 0, null, 0, null, now);
    }

    ConsumerStatus running(long lagNow, @Nullable Instant unfinished, Instant now) {
        var from = state == State.RUNNING ? since : now;
        return new ConsumerStatus(channel, State.RUNNING, from, restarts, failure, lagNow, unfinished, lagReadAt);
    }

    ConsumerStatus stopped(String why, Instant now) {
        var from = state == State.STOPPED ? since : now;
        return new ConsumerStatus(channel, State.STOPPED, from, restarts + 1, why, lag, unfinishedSince, lagReadAt);
    }

    ConsumerStatus lagRead(Instant now) {
        return new ConsumerStatus(channel, state, since, restarts, failure, lag, unfinishedSince, now);
    }

    public Duration lagAge(Instant now) {
        return lagReadAt.isAfter(now) ? Duration.ZERO : Duration.between(lagReadAt, now);
    }

    public boolean isLagKnown(Instant now) {
        return lagAge(now).compareTo(LAG_HOLDS) <= 0;
    }

    /// How old the oldest thing is that has not taken effect. One that does not run, or of whose topic Kafka says
    /// nothing, may miss anything that came since.
    public Duration behind(Instant now) {
        var oldest = unfinishedSince;
        if (state != State.RUNNING && (oldest == null || since.isBefore(oldest))) {
            oldest = since;
        }
        if (!isLagKnown(now) && (oldest == null || lagReadAt.isBefore(oldest))) {
            oldest = lagReadAt;
        }
        return oldest == null || oldest.isAfter(now) ? Duration.ZERO : Duration.between(oldest, now);
    }
}
