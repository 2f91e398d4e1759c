package dev.rung.outreach.sending;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rung.outreach.sending.RetryPolicy.Verdict.GiveUp;
import dev.rung.outreach.sending.RetryPolicy.Verdict.TryAgain;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RetryPolicyTest {

    private final RetryPolicy policy = new RetryPolicy(Terms.USUAL);

    @ParameterizedTest
    @CsvSource({"1, PT30S", "2, PT1M", "3, PT2M", "4, PT4M"})
    void eachVainAttemptDoublesTheWait(int attempts, Duration wait) {
        assertThat(policy.afterNotAccepted(attempts)).isEqualTo(new TryAgain(wait));
    }

    @Test
    void theLastAttemptIsTheLast() {
        assertThat(policy.afterNotAccepted(5)).isEqualTo(new GiveUp());
        assertThat(policy.afterNotAccepted(6)).isEqualTo(new GiveUp());
    }

    @ParameterizedTest
    @CsvSource({"PT0S, PT2S", "PT2S, PT2S", "PT3S, PT3S", "PT4M, PT4M", "PT5M, PT5M", "PT72H, PT5M"})
    void whatIsMissingIsAskedForLessAndLessOften(Duration waited, Duration wait) {
        assertThat(policy.whileMissing(waited)).isEqualTo(wait);
    }
}
