package dev.rung.platform.consumer;

import static dev.rung.platform.consumer.ConsumerStatus.State.RUNNING;
import static dev.rung.platform.consumer.ConsumerStatus.State.STOPPED;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rung.platform.consumer.ConsumerAlarmPolicy.RaisedAlarms;
import dev.rung.platform.consumer.ConsumerAlarmPolicy.Verdict.Lagging;
import dev.rung.platform.consumer.ConsumerAlarmPolicy.Verdict.Quiet;
import dev.rung.platform.consumer.ConsumerAlarmPolicy.Verdict.Stopped;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ConsumerAlarmPolicyTest {

    private static final Instant NOW = Instant.parse("2026-03-02T09:30:00Z");
    private static final Instant LONG_AGO = NOW.minus(Duration.ofHours(3));
    private static final Instant JUST_NOW = NOW.minus(Duration.ofSeconds(5));

    private final ConsumerAlarmPolicy policy = new ConsumerAlarmPolicy(Duration.ofMinutes(10), Duration.ofHours(1));

    @Test
    void oneThatKeepsUpIsNobodysBusiness() {
        assertThat(policy.decide(status(RUNNING, LONG_AGO, 0, null), RaisedAlarms.NOTHING, NOW))
                .isEqualTo(new Quiet());
        assertThat(policy.decide(status(RUNNING, LONG_AGO, 0, JUST_NOW), RaisedAlarms.NOTHING, NOW))
                .isEqualTo(new Quiet());
    }

    @Test
    void oneThatStandsStillForLongIsTold() {
        assertThat(policy.decide(status(STOPPED, LONG_AGO, 0, null), RaisedAlarms.NOTHING, NOW))
                .isEqualTo(new Stopped());
    }

    @Test
    void oneThatStoppedAndGoesOnIsToldToo() {
        assertThat(policy.decide(status(RUNNING, JUST_NOW, 1, null), RaisedAlarms.NOTHING, NOW))
                .isEqualTo(new Stopped());
        assertThat(policy.decide(status(RUNNING, JUST_NOW, 1, null), new RaisedAlarms(LONG_AGO, null, 1), NOW))
                .isEqualTo(new Quiet());
    }

    @Test
    void oneThatIsFarBehindIsToldHowFar() {
        assertThat(policy.decide(status(RUNNING, LONG_AGO, 0, LONG_AGO), RaisedAlarms.NOTHING, NOW))
                .isEqualTo(new Lagging(Duration.ofHours(3)));
    }

    @Test
    void oneOfWhoseTopicKafkaSaysNothingIsBehindSinceThen() {
        var silentSince = NOW.minus(Duration.ofMinutes(11));
        var running = new ConsumerStatus("behaviour", RUNNING, LONG_AGO, 0, null, 0, null, silentSince);

        assertThat(policy.decide(running, RaisedAlarms.NOTHING, NOW)).isEqualTo(new Lagging(Duration.ofMinutes(11)));
    }

    @Test
    void oneIsToldOfOnceTheTimeItMayTakeIsOver() {
        var due = NOW.minus(Duration.ofMinutes(10));
        var soon = due.plusMillis(1);

        assertThat(policy.decide(status(RUNNING, LONG_AGO, 0, due), RaisedAlarms.NOTHING, NOW))
                .isEqualTo(new Lagging(Duration.ofMinutes(10)));
        assertThat(policy.decide(status(RUNNING, LONG_AGO, 0, soon), RaisedAlarms.NOTHING, NOW))
                .isEqualTo(new Quiet());
        assertThat(policy.decide(status(STOPPED, due, 0, null), RaisedAlarms.NOTHING, NOW))
                .isEqualTo(new Stopped());
        assertThat(policy.decide(status(STOPPED, soon, 0, null), RaisedAlarms.NOTHING, NOW))
                .isEqualTo(new Quiet());
    }

    @Test
    void theSameIsNotToldAgainWithinTheHour() {
        var stopped = status(STOPPED, LONG_AGO, 4, null);
        assertThat(policy.decide(stopped, new RaisedAlarms(NOW.minusSeconds(3599), null, 1), NOW))
                .isEqualTo(new Quiet());
        assertThat(policy.decide(stopped, new RaisedAlarms(NOW.minusSeconds(3600), null, 1), NOW))
                .isEqualTo(new Stopped());
        assertThat(policy.decide(status(RUNNING, LONG_AGO, 0, LONG_AGO), new RaisedAlarms(null, JUST_NOW, 0), NOW))
                .isEqualTo(new Quiet());
    }

    private static ConsumerStatus status(
            ConsumerStatus.State state, Instant since, int restarts, @Nullable Instant unfinishedSince) {
        return new ConsumerStatus("behaviour", state, since, restarts, null, 7, unfinishedSince, NOW);
    }
}
