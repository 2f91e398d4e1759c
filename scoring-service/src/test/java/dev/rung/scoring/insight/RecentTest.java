package dev.rung.scoring.insight;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class RecentTest {

    private final Watch watch = new Watch();
    private final Recent recent = new Recent(watch);
    private final AtomicInteger asked = new AtomicInteger();

    private record Asked(int number) {}

    @Test
    void theSameQuestionIsAskedOnceAMinute() {
        assertThat(ask(1).join()).isEqualTo(1);
        watch.now = watch.now.plus(Duration.ofSeconds(59));
        assertThat(ask(1).join()).isEqualTo(1);
        watch.now = watch.now.plus(Duration.ofSeconds(1));
        assertThat(ask(1).join()).isEqualTo(2);
    }

    @Test
    void anotherQuestionHasAnotherAnswer() {
        assertThat(ask(1).join()).isEqualTo(1);
        assertThat(ask(2).join()).isEqualTo(2);
    }

    @Test
    void whatIsStillBeingAskedIsNotAskedAgainHoweverLongItTakes() {
        var slow = new CompletableFuture<Integer>();
        recent.of(new Asked(1), () -> slow);
        watch.now = watch.now.plus(Duration.ofHours(1));

        assertThat(ask(1)).isSameAs(slow);
    }

    @Test
    void whatFailedIsAskedAgain() {
        recent.of(new Asked(1), () -> CompletableFuture.failedFuture(new IllegalStateException("no database")));

        assertThat(ask(1).join()).isEqualTo(1);
    }

    @Test
    void onlyTheLastQuestionsAreRemembered() {
        for (int i = 0; i < 33; i++) {
            ask(i);
        }

        assertThat(ask(32).join()).isEqualTo(33);
        assertThat(ask(0).join()).isEqualTo(34);
    }

    private CompletableFuture<Integer> ask(int number) {
        return recent.of(new Asked(number), () -> CompletableFuture.completedFuture(asked.incrementAndGet()));
    }

    private static final class Watch extends Clock {

        private Instant now = Instant.parse("2026-07-01T04:00:00Z");

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
