package dev.rung.customer.webhook.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rung.customer.webhook.delivery.TryVerdict.Delivered;
import dev.rung.customer.webhook.delivery.TryVerdict.GiveUp;
import dev.rung.customer.webhook.delivery.TryVerdict.Gone;
import dev.rung.customer.webhook.delivery.TryVerdict.TryAgain;
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
        assertThat(policy.decide(answered(status), 1, 0, NOW)).isEqualTo(new Delivered());
    }

    @ParameterizedTest
    @ValueSource(ints = {199, 301, 302, 307, 308, 400, 401, 404, 409, 500, 502})
    void everythingElseIsTriedAgainRedirectsToo(int status) {
        assertThat(policy.decide(answered(status), 1, 0, NOW)).isEqualTo(new TryAgain(NOW.plusSeconds(5)));
    }

    @Test
    void theWaitsGrowAndThenItIsGivenUp() {
        assertThat(policy.decide(new Unanswered("timeout"), 2, 0, NOW)).isEqualTo(new TryAgain(NOW.plusSeconds(60)));
        assertThat(policy.decide(new Unanswered("timeout"), 3, 0, NOW)).isEqualTo(new TryAgain(NOW.plusSeconds(7200)));
        assertThat(policy.decide(new Unanswered("timeout"), 4, 0, NOW)).isEqualTo(new GiveUp());
    }

    @Test
    void chanceAddsAFifthAtMost() {
        assertThat(policy.decide(answered(500), 2, 1, NOW)).isEqualTo(new TryAgain(NOW.plusSeconds(72)));
        assertThat(policy.decide(answered(500), 2, 0.5, NOW)).isEqualTo(new TryAgain(NOW.plusSeconds(66)));
    }

    @Test
    void goneIsTheEnd() {
        assertThat(policy.decide(answered(410), 1, 0, NOW)).isEqualTo(new Gone());
    }

    @ParameterizedTest
    @ValueSource(ints = {429, 503})
    void aReceiverThatAsksForTimeGetsIt(int status) {
        assertThat(policy.decide(new Answered(status, Duration.ofSeconds(30), ""), 1, 0, NOW))
                .isEqualTo(new TryAgain(NOW.plusSeconds(30)));
    }

    @Test
    void neitherLessThanTheWaitNorMoreThanTheLongest() {
        assertThat(policy.decide(new Answered(429, Duration.ofSeconds(1), ""), 1, 0, NOW))
                .isEqualTo(new TryAgain(NOW.plusSeconds(5)));
        assertThat(policy.decide(new Answered(429, Duration.ofDays(99), ""), 1, 0, NOW))
                .isEqualTo(new TryAgain(NOW.plus(Duration.ofHours(2))));
    }

    @Test
    void otherAnswersAreNotAskedForTime() {
        assertThat(policy.decide(new Answered(500, Duration.ofSeconds(30), ""), 1, 0, NOW))
                .isEqualTo(new TryAgain(NOW.plusSeconds(5)));
    }

    @Test
    void aWebhookIsOverWhenNothingSucceededForAllThatTime() {
        assertThat(policy.isOver(null, NOW)).isFalse();
        assertThat(policy.isOver(NOW.minus(Duration.ofDays(5)).plusSeconds(1), NOW))
                .isFalse();
        assertThat(policy.isOver(NOW.minus(Duration.ofDays(5)), NOW)).isTrue();
    }

    private static Answered answered(int status) {
        return new Answered(status, null, "");
    }
}
