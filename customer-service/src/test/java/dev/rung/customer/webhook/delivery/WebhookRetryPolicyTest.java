package dev.rung.customer.webhook.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rung.customer.webhook.delivery.TryVerdict.Delivered;
import dev.rung.customer.webhook.delivery.TryVerdict.GiveUp;
import dev.rung.customer.webhook.delivery.TryVerdict.Gone;
import dev.rung.customer.webhook.delivery.TryVerdict.Later;
import dev.rung.customer.webhook.delivery.TryVerdict.Retry;
import dev.rung.customer.webhook.delivery.WebhookAnswer.Answered;
import dev.rung.customer.webhook.delivery.WebhookAnswer.Unanswered;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebhookRetryPolicyTest {

    private static final Instant NOW = Instant.parse("2026-03-02T09:30:00Z");

    private final WebhookRetryPolicy policy = new WebhookRetryPolicy(
            List.of(Duration.ofSeconds(5), Duration.ofMinutes(1), Duration.ofHours(2)), Duration.ofDays(5));

    @ParameterizedTest
    @ValueSource(ints = {200, 201, 202, 204, 299})
    void onlyTwoHundredsAreSuccess(int status) {
        assertThat(policy.decide(answered(status), 1, 0, 0, NOW)).isEqualTo(new Delivered());
    }

    @ParameterizedTest
    @ValueSource(ints = {199, 301, 302, 307, 308, 400, 401, 404, 409, 500, 502})
    void everythingElseIsTriedAgainRedirectsToo(int status) {
        assertThat(policy.decide(answered(status), 1, 0, 0, NOW)).isEqualTo(new Retry(NOW.plusSeconds(5)));
    }

    @Test
    void theWaitsGrowAndThenItIsGivenUp() {
        assertThat(policy.decide(new Unanswered("timeout"), 2, 0, 0, NOW)).isEqualTo(new Retry(NOW.plusSeconds(60)));
        assertThat(policy.decide(new Unanswered("timeout"), 3, 0, 0, NOW)).isEqualTo(new Retry(NOW.plusSeconds(7200)));
        assertThat(policy.decide(new Unanswered("timeout"), 4, 0, 0, NOW)).isEqualTo(new GiveUp());
    }

    @Test
    void chanceAddsAFifthAtMost() {
        assertThat(policy.decide(answered(500), 2, 0, 1, NOW)).isEqualTo(new Retry(NOW.plusSeconds(72)));
        assertThat(policy.decide(answered(500), 2, 0, 0.5, NOW)).isEqualTo(new Retry(NOW.plusSeconds(66)));
    }

    @Test
    void goneIsTheEnd() {
        assertThat(policy.decide(answered(410), 1, 0, 0, NOW)).isEqualTo(new Gone());
    }

    @Test
    void aReceiverThatAsksForTimeGetsItNeitherLessThanTheWaitNorMoreThanTheLongest() {
        assertThat(asked(503, Duration.ofSeconds(30))).isEqualTo(new Retry(NOW.plusSeconds(30)));
        assertThat(asked(503, Duration.ofSeconds(1))).isEqualTo(new Retry(NOW.plusSeconds(5)));
        assertThat(asked(503, Duration.ofDays(99))).isEqualTo(new Retry(NOW.plusSeconds(7200)));
    }

    @Test
    void havingTooMuchToDoIsNoAttempt() {
        assertThat(asked(429, Duration.ofSeconds(30))).isEqualTo(new Later(NOW.plusSeconds(30)));
        assertThat(asked(429, Duration.ofDays(99))).isEqualTo(new Later(NOW.plusSeconds(7200)));
        assertThat(policy.decide(answered(429), 99, 0, 0, NOW)).isEqualTo(new Later(NOW.plusSeconds(5)));
    }

    @Test
    void whoIsAwayOrHasTooMuchToDoGetsNothingAtAllForAWhile() {
        assertThat(policy.pausedUntil(new Unanswered("timeout"), 0, NOW)).isEqualTo(NOW.plusSeconds(5));
        assertThat(policy.pausedUntil(new Unanswered("timeout"), 2, NOW)).isEqualTo(NOW.plusSeconds(20));
        assertThat(policy.pausedUntil(new Unanswered("timeout"), 4, NOW)).isEqualTo(NOW.plusSeconds(60));
        assertThat(policy.pausedUntil(new Unanswered("timeout"), Integer.MAX_VALUE, NOW))
                .isEqualTo(NOW.plusSeconds(60));
        assertThat(policy.pausedUntil(new Answered(503, Duration.ofMinutes(10), ""), 0, NOW))
                .isEqualTo(NOW.plusSeconds(600));
        assertThat(policy.pausedUntil(answered(500), 9, NOW)).isNull();
    }

    @Test
    void otherAnswersAreNotAskedForTime() {
        assertThat(policy.decide(new Answered(500, Duration.ofSeconds(30), ""), 1, 0, 0, NOW))
                .isEqualTo(new Retry(NOW.plusSeconds(5)));
    }

    @Test
    void aWebhookIsOverWhenNothingSucceededForAllThatTimeAndMoreFailedThanOneEvent() {
        var fiveDaysAgo = NOW.minus(Duration.ofDays(5));

        assertThat(policy.isOver(fiveDaysAgo.plusSeconds(1), 5, NOW)).isFalse();
        assertThat(policy.isOver(fiveDaysAgo, 5, NOW)).isTrue();
        // all tries of one event
        assertThat(policy.isOver(fiveDaysAgo, 4, NOW)).isFalse();
    }

    @Test
    void aRunOfFailuresEndsWhereNothingWasTriedForLong() {
        assertThat(policy.runGoesOnSince(NOW)).isEqualTo(NOW.minus(Duration.ofHours(4)));
    }

    private TryVerdict asked(int status, Duration wait) {
        return policy.decide(new Answered(status, wait, ""), 1, 0, 0, NOW);
    }

    private static Answered answered(int status) {
        return new Answered(status, null, "");
    }
}
