package dev.rung.benefits.quote.confirmation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rung.benefits.quote.confirmation.OrderLifePolicy.OrderOutcome;
import dev.rung.benefits.quote.confirmation.OrderLifePolicy.OrderOutcome.Advanced;
import dev.rung.benefits.quote.confirmation.OrderLifePolicy.OrderOutcome.Forbidden;
import dev.rung.benefits.quote.confirmation.OrderLifePolicy.OrderOutcome.Unchanged;
import dev.rung.benefits.quote.confirmation.OrderStep.Cancel;
import dev.rung.benefits.quote.confirmation.OrderStep.Pay;
import dev.rung.benefits.quote.confirmation.OrderStep.TimeOut;
import dev.rung.benefits.quote.confirmation.QuotedOrderState.Cancelled;
import dev.rung.benefits.quote.confirmation.QuotedOrderState.Held;
import dev.rung.benefits.quote.confirmation.QuotedOrderState.Paid;
import dev.rung.benefits.quote.confirmation.QuotedOrderState.TimedOut;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class OrderLifePolicyTest {

    private static final Instant UNTIL = Instant.parse("2026-11-29T10:00:00Z");
    private static final Instant IN_TIME = UNTIL.minusSeconds(1);
    private static final Instant GRACE_OVER = UNTIL.plus(Duration.ofMinutes(10));
    private static final Held HELD = new Held(UNTIL);

    private final OrderLifePolicy policy = new OrderLifePolicy(Duration.ofMinutes(10));

    @Test
    void whatIsPaidInTimeIsPaidAlsoIfItIsToldALittleLater() {
        assertThat(policy.decide(HELD, new Pay(IN_TIME), IN_TIME)).isEqualTo(new Advanced(new Paid(IN_TIME)));
        assertThat(policy.decide(HELD, new Pay(IN_TIME), GRACE_OVER.minusNanos(1000)))
                .isEqualTo(new Advanced(new Paid(IN_TIME)));
        assertThat(policy.decide(HELD, new Pay(IN_TIME), GRACE_OVER)).isEqualTo(new Forbidden(new TimedOut(UNTIL)));
        assertThat(policy.decide(HELD, new Pay(UNTIL), UNTIL)).isEqualTo(new Forbidden(new TimedOut(UNTIL)));
    }

    @Test
    void itTimesOutOnceTheGraceIsOverAndForGood() {
        var over = new TimedOut(UNTIL);

        assertThat(policy.decide(HELD, new TimeOut(), GRACE_OVER.minusNanos(1000)))
                .isEqualTo(new Unchanged());
        assertThat(policy.decide(HELD, new TimeOut(), GRACE_OVER)).isEqualTo(new Advanced(over));
        assertThat(policy.decide(over, new Pay(IN_TIME), GRACE_OVER)).isEqualTo(new Forbidden(over));
        assertThat(policy.decide(over, new Cancel(), GRACE_OVER)).isEqualTo(new Unchanged());
        assertThat(policy.decide(new Paid(IN_TIME), new TimeOut(), GRACE_OVER)).isEqualTo(new Unchanged());
    }

    @Test
    void aCancellationOutweighsAPaymentWhicheverIsToldFirst() {
        var cancelled = new Advanced(new Cancelled(true, UNTIL));

        assertThat(policy.decide(new Paid(IN_TIME), new Cancel(), UNTIL)).isEqualTo(cancelled);
        assertThat(policy.decide(HELD, new Cancel(), UNTIL)).isEqualTo(new Advanced(new Cancelled(false, UNTIL)));
        assertThat(policy.decide(new Cancelled(false, IN_TIME), new Pay(IN_TIME), UNTIL))
                .isInstanceOf(Forbidden.class);
    }

    @Test
    void aStepDoneBeforeChangesNothing() {
        for (var done : List.<OrderOutcome>of(
                policy.decide(new Paid(IN_TIME), new Pay(IN_TIME), UNTIL),
                policy.decide(new Cancelled(true, IN_TIME), new Cancel(), UNTIL))) {
            assertThat(done).isEqualTo(new Unchanged());
        }
    }
}
