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
    void aPaymentCountsAsLongAsEverythingIsSetAsideHoweverLateItIsTold() {
        for (var now : List.of(IN_TIME, UNTIL, GRACE_OVER, GRACE_OVER.plusSeconds(60))) {
            assertThat(decide(HELD, new Pay(IN_TIME), now)).isEqualTo(new Advanced(new Paid(IN_TIME)));
            assertThat(decide(HELD, new Pay(UNTIL), now)).isEqualTo(new Advanced(new Paid(UNTIL)));
        }
    }

    /// A service that was away takes nothing back before it has heard what was told meanwhile.
    @Test
    void itWaitsUntilAPaymentWouldHaveBeenHeardOf() {
        var later = GRACE_OVER.plusSeconds(60);

        assertThat(policy.decide(HELD, new TimeOut(), later, Instant.EPOCH)).isEqualTo(new Unchanged());
        assertThat(policy.decide(HELD, new TimeOut(), later, GRACE_OVER.minusNanos(1000)))
                .isEqualTo(new Unchanged());
        assertThat(policy.decide(HELD, new TimeOut(), later, GRACE_OVER)).isEqualTo(new Advanced(new TimedOut(UNTIL)));
    }

    /// Events that waited elsewhere while Kafka was away are told within the grace: until then nothing was heard.
    @Test
    void nothingIsHeardWhileKafkaIsAwayAndForTheGraceAfterIt() {
        var now = GRACE_OVER;
        var lagging = IN_TIME;

        assertThat(policy.heard(null, null, now)).isEqualTo(Instant.EPOCH);
        assertThat(policy.heard(now, null, now)).isEqualTo(Instant.EPOCH);
        assertThat(policy.heard(now, UNTIL.plusNanos(1000), now)).isEqualTo(Instant.EPOCH);
        assertThat(policy.heard(now, UNTIL, now)).isEqualTo(now);
        assertThat(policy.heard(lagging, UNTIL, now)).isEqualTo(lagging);
        assertThat(policy.heard(now.plusSeconds(60), UNTIL, now)).isEqualTo(now);
    }

    @Test
    void itTimesOutOnceTheGraceIsOverAndForGood() {
        var over = new TimedOut(UNTIL);

        assertThat(decide(HELD, new TimeOut(), GRACE_OVER.minusNanos(1000))).isEqualTo(new Unchanged());
        assertThat(decide(HELD, new TimeOut(), GRACE_OVER)).isEqualTo(new Advanced(over));
        assertThat(decide(over, new Pay(IN_TIME), GRACE_OVER)).isEqualTo(new Forbidden(over));
        assertThat(decide(over, new Cancel(), GRACE_OVER)).isEqualTo(new Unchanged());
        assertThat(decide(new Paid(IN_TIME), new TimeOut(), GRACE_OVER)).isEqualTo(new Unchanged());
    }

    @Test
    void aCancellationOutweighsAPaymentWhicheverIsToldFirst() {
        var cancelled = new Advanced(new Cancelled(true, UNTIL));

        assertThat(decide(new Paid(IN_TIME), new Cancel(), UNTIL)).isEqualTo(cancelled);
        assertThat(decide(HELD, new Cancel(), UNTIL)).isEqualTo(new Advanced(new Cancelled(false, UNTIL)));
        assertThat(decide(new Cancelled(false, IN_TIME), new Pay(IN_TIME), UNTIL))
                .isInstanceOf(Forbidden.class);
    }

    @Test
    void aStepDoneBeforeChangesNothing() {
        for (var done : List.<OrderOutcome>of(
                decide(new Paid(IN_TIME), new Pay(IN_TIME), UNTIL),
                decide(new Cancelled(true, IN_TIME), new Cancel(), UNTIL))) {
            assertThat(done).isEqualTo(new Unchanged());
        }
    }

    private OrderOutcome decide(QuotedOrderState state, OrderStep step, Instant now) {
        return policy.decide(state, step, now, now);
    }
}
