package dev.rung.outreach.sending.outcome;

import static dev.rung.outreach.sending.outcome.Courier.Delivery.ACCEPTED;
import static dev.rung.outreach.sending.outcome.Courier.Delivery.NOT_ACCEPTED;
import static dev.rung.outreach.sending.outcome.Courier.Delivery.REJECTED;
import static dev.rung.outreach.sending.outcome.Courier.Delivery.UNKNOWN;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rung.outreach.sending.contact.Terms;
import dev.rung.outreach.sending.outcome.Courier.Delivery;
import dev.rung.outreach.sending.outcome.MessageState.Claimed;
import dev.rung.outreach.sending.outcome.MessageState.Failed;
import dev.rung.outreach.sending.outcome.MessageState.Planned;
import dev.rung.outreach.sending.outcome.MessageState.Refused;
import dev.rung.outreach.sending.outcome.MessageState.Sent;
import dev.rung.outreach.sending.outcome.MessageState.Unknown;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class OutcomePolicyTest {

    private static final Instant CLAIMED = Instant.parse("2026-03-02T09:30:00Z");
    private static final Instant NOW = CLAIMED.plusSeconds(1);
    private static final Claimed OURS = new Claimed("us", CLAIMED);

    private static final Duration FRESH = Duration.ofMinutes(1);

    private final OutcomePolicy policy = new OutcomePolicy(Terms.USUAL);

    @Test
    void anAnswerEndsTheClaim() {
        assertThat(policy.decide(OURS, OURS, ACCEPTED, 0, FRESH, NOW)).contains(new Sent(NOW));
        assertThat(policy.decide(OURS, OURS, REJECTED, 0, FRESH, NOW))
                .contains(new Failed("rejected-by-provider", NOW));
        assertThat(policy.decide(OURS, OURS, UNKNOWN, 0, FRESH, NOW)).contains(new Unknown(NOW));
    }

    @Test
    void whatWasNotAcceptedIsTriedAgainUntilItIsGivenUp() {
        assertThat(policy.decide(OURS, OURS, NOT_ACCEPTED, 1, FRESH, NOW))
                .contains(new Planned(NOW.plus(Duration.ofSeconds(30))));
        assertThat(policy.decide(OURS, OURS, NOT_ACCEPTED, 5, Terms.USUAL.newsFor(), NOW))
                .contains(new Failed("provider-unavailable", NOW));
    }

    @ParameterizedTest
    @EnumSource(Delivery.class)
    void anotherClaimIsNotOursToEnd(Delivery answer) {
        Stream.of(new Claimed("them", CLAIMED), new Claimed("us", NOW), new Planned(NOW))
                .forEach(present -> assertThat(policy.decide(present, OURS, answer, 1, FRESH, NOW))
                        .isEmpty());
    }

    @ParameterizedTest
    @EnumSource(Delivery.class)
    void anEndIsAnEnd(Delivery answer) {
        Stream.of(new Sent(CLAIMED), new Failed("rejected-by-provider", CLAIMED), new Refused("no-consent", CLAIMED))
                .forEach(present -> assertThat(policy.decide(present, OURS, answer, 1, FRESH, NOW))
                        .isEmpty());
    }

    @Test
    void onlyLateNewsOfSuccessChangesWhatWasUnknown() {
        var lost = new Unknown(CLAIMED);

        assertThat(policy.decide(lost, OURS, ACCEPTED, 0, FRESH, NOW)).contains(new Sent(NOW));
        assertThat(policy.decide(lost, OURS, NOT_ACCEPTED, 1, FRESH, NOW)).isEmpty();
        assertThat(policy.decide(lost, OURS, REJECTED, 0, FRESH, NOW)).isEmpty();
        assertThat(policy.decide(lost, OURS, UNKNOWN, 0, FRESH, NOW)).isEmpty();
    }
}
