package dev.rung.outreach.sending.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rung.outreach.sending.contact.Terms;
import dev.rung.outreach.sending.outcome.RetryPolicy.Verdict.GiveUp;
import dev.rung.outreach.sending.outcome.RetryPolicy.Verdict.RetryAfter;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RetryPolicyTest {

    private static final Duration NEWS = Terms.USUAL.newsFor();

    private final RetryPolicy policy = new RetryPolicy(Terms.USUAL);

    @ParameterizedTest
    @CsvSource({"1, PT30S", "2, PT1M", "3, PT2M", "4, PT4M", "6, PT16M", "7, PT30M", "8, PT30M", "1000, PT30M"})
    void thePausesGrowUpToTheLongest(int attempts, Duration pause) {
        assertThat(policy.afterNotAccepted(attempts, Duration.ofHours(1))).isEqualTo(new RetryAfter(pause));
    }

    @Test
    void whatIsNewsIsNotGivenUp() {
        var age = Duration.ZERO;
        var attempts = 1;
        while (policy.afterNotAccepted(attempts, age) instanceof RetryAfter(var pause)) {
            age = age.plus(pause);
            attempts++;
        }

        assertThat(age).isBetween(NEWS.minus(Terms.USUAL.longestRetry()), NEWS);
    }

    @Test
    void whatWouldBeNoNewsByTheNextTimeIsGivenUp() {
        assertThat(policy.afterNotAccepted(1, NEWS.minusSeconds(30))).isEqualTo(new RetryAfter(Duration.ofSeconds(30)));
        assertThat(policy.afterNotAccepted(1, NEWS.minusSeconds(29))).isEqualTo(new GiveUp());
        assertThat(policy.afterNotAccepted(1, NEWS.plusDays(1))).isEqualTo(new GiveUp());
    }

    @ParameterizedTest
    @CsvSource({"PT0S, PT2S", "PT2S, PT2S", "PT3S, PT3S", "PT4M, PT4M", "PT5M, PT5M", "PT72H, PT5M"})
    void whatIsMissingIsAskedForLessAndLessOften(Duration waited, Duration wait) {
        assertThat(policy.whileMissing(waited)).isEqualTo(wait);
    }
}
