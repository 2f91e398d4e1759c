package dev.rung.benefits.redemption.rule;

import static dev.rung.benefits.redemption.rule.RedemptionLifePolicy.decide;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rung.benefits.redemption.rule.RedemptionState.Cancelled;
import dev.rung.benefits.redemption.rule.RedemptionState.Confirmed;
import dev.rung.benefits.redemption.rule.RedemptionState.Held;
import dev.rung.benefits.redemption.rule.RedemptionState.Refunded;
import dev.rung.benefits.redemption.rule.RedemptionState.TimedOut;
import dev.rung.benefits.redemption.rule.RedemptionStep.Cancel;
import dev.rung.benefits.redemption.rule.RedemptionStep.Confirm;
import dev.rung.benefits.redemption.rule.RedemptionStep.Refund;
import dev.rung.benefits.redemption.rule.RedemptionStep.TimeOut;
import dev.rung.benefits.redemption.rule.StepOutcome.Advanced;
import dev.rung.benefits.redemption.rule.StepOutcome.Forbidden;
import dev.rung.benefits.redemption.rule.StepOutcome.Unchanged;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class RedemptionLifePolicyTest {

    private static final Instant UNTIL = Instant.parse("2026-11-29T09:45:00Z");
    private static final Instant BEFORE = UNTIL.minusNanos(1000);
    private static final Held HELD = new Held(UNTIL);
    private static final Confirmed CONFIRMED = new Confirmed(BEFORE);
    private static final Cancelled CANCELLED = new Cancelled("customer", BEFORE);
    private static final Refunded REFUNDED = new Refunded("damaged", BEFORE, UNTIL);

    @Test
    void inTimeItIsConfirmedOrCancelled() {
        assertThat(decide(HELD, new Confirm(), BEFORE)).isEqualTo(new Advanced(CONFIRMED));
        assertThat(decide(HELD, new Cancel("customer"), BEFORE)).isEqualTo(new Advanced(CANCELLED));
        assertThat(decide(HELD, new TimeOut(), BEFORE)).isEqualTo(new Unchanged());
    }

    @Test
    void onceItsTimeIsOverItCanOnlyTimeOut() {
        var timedOut = new TimedOut(UNTIL);

        assertThat(decide(HELD, new Confirm(), UNTIL)).isEqualTo(new Forbidden(timedOut));
        assertThat(decide(HELD, new Cancel("customer"), UNTIL)).isEqualTo(new Advanced(timedOut));
        assertThat(decide(HELD, new TimeOut(), UNTIL.plusSeconds(99))).isEqualTo(new Advanced(timedOut));
    }

    @Test
    void whoeverReadsItKnowsThatItsTimeIsOver() {
        assertThat(HELD.asOf(BEFORE)).isEqualTo(HELD);
        assertThat(HELD.asOf(UNTIL)).isEqualTo(new TimedOut(UNTIL));
        assertThat(CONFIRMED.asOf(UNTIL)).isEqualTo(CONFIRMED);
    }

    @Test
    void whatWasDoneIsDoneOnce() {
        assertThat(decide(CONFIRMED, new Confirm(), BEFORE)).isEqualTo(new Unchanged());
        assertThat(decide(CANCELLED, new Cancel("misuse"), BEFORE)).isEqualTo(new Unchanged());
        assertThat(decide(new TimedOut(UNTIL), new Cancel("misuse"), UNTIL)).isEqualTo(new Unchanged());
        assertThat(decide(REFUNDED, new Refund("mistake"), UNTIL)).isEqualTo(new Unchanged());
    }

    @Test
    void whatIsConfirmedIsRefundedAndNotCancelled() {
        assertThat(decide(CONFIRMED, new Cancel("customer"), UNTIL)).isEqualTo(new Forbidden(CONFIRMED));
        assertThat(decide(CONFIRMED, new TimeOut(), UNTIL)).isEqualTo(new Unchanged());
        assertThat(decide(CONFIRMED, new Refund("damaged"), UNTIL)).isEqualTo(new Advanced(REFUNDED));
    }

    @Test
    void whatEndedStaysAsItIs() {
        assertThat(decide(CANCELLED, new Confirm(), BEFORE)).isEqualTo(new Forbidden(CANCELLED));
        assertThat(decide(REFUNDED, new Confirm(), UNTIL)).isEqualTo(new Forbidden(REFUNDED));
        assertThat(decide(REFUNDED, new Cancel("customer"), UNTIL)).isEqualTo(new Forbidden(REFUNDED));
        assertThat(decide(HELD, new Refund("damaged"), BEFORE)).isEqualTo(new Forbidden(HELD));
        assertThat(decide(HELD, new Refund("damaged"), UNTIL)).isEqualTo(new Forbidden(new TimedOut(UNTIL)));
        assertThat(decide(CANCELLED, new Refund("damaged"), UNTIL)).isEqualTo(new Forbidden(CANCELLED));
    }
}
