package dev.rung.scoring.stream;

import static dev.rung.scoring.Histories.SHANGHAI;
import static dev.rung.scoring.Histories.daysAgo;
import static dev.rung.scoring.Histories.event;
import static dev.rung.scoring.Histories.paid;
import static dev.rung.scoring.Histories.refundedOf;
import static dev.rung.scoring.assessment.program.PoliciesOfTests.V1;
import static dev.rung.scoring.stream.StreamOfTests.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rung.contracts.customer.Behaviour;
import dev.rung.contracts.customer.Behaviour.OrderRefunded;
import dev.rung.contracts.scoring.AssessmentEvent.Position;
import dev.rung.scoring.assessment.program.ProgramTimeline;
import dev.rung.scoring.state.CustomerState;
import dev.rung.scoring.state.transition.Scoring;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Refunds that cannot be matched, as the stream tells of them: not at all.
class WaitingRefundsTest {

    private final Scoring scoring = new Scoring(ProgramTimeline.of(V1), SHANGHAI, NOW);

    @Test
    void aRefundToldBeforeItsPaymentMovesNobody() {
        var gold = takeIn(null, paid("1", "9000", daysAgo(30)));

        var early = takeIn(gold.state(), refundedOf("2", "r", "5000", daysAgo(5)));
        var late = takeIn(early.state(), paid("2", "5000", daysAgo(6)));

        assertThat(early.told()).isEmpty();
        assertThat(early.assessed().tier()).isEqualTo(gold.assessed().tier());
        assertThat(early.state().features().unapplied().refunds()).isEqualTo(1);
        assertThat(late.told()).isEmpty();
        assertThat(late.assessed().tier()).isEqualTo(gold.assessed().tier());
        assertThat(late.assessed().growthValue()).isEqualTo(gold.assessed().growthValue());
        assertThat(late.state().features().unapplied().isNone()).isTrue();
    }

    @Test
    void whatIsRefundedBeyondAnOrderTakesNothingOfAnother() {
        var gold = takeIn(null, paid("1", "9000", daysAgo(30)));
        var small = takeIn(gold.state(), paid("2", "10", daysAgo(20)));

        var over = takeIn(small.state(), refundedOf("2", "r", "9000", daysAgo(5)));

        assertThat(over.told()).isEmpty();
        assertThat(over.assessed().growthValue()).isEqualTo(gold.assessed().growthValue());
    }

    @Test
    void aRefundToldAgainUnderAnotherEventIsTheSameRefund() {
        var paid = takeIn(null, paid("1", "1700", daysAgo(30)));
        var refund = refundedOf("1", "r", "300", daysAgo(5));
        var once = takeIn(paid.state(), refund);

        var again = takeIn(once.state(), new OrderRefunded(event("again", daysAgo(2)), "r", "1", refund.amount()));

        assertThat(again.assessed().growthValue()).isEqualTo(once.assessed().growthValue());
        assertThat(again.assessed().rfm().spend()).isEqualByComparingTo("1400");
    }

    private Scoring.ScoringOutcome takeIn(@Nullable CustomerState before, Behaviour behaviour) {
        return scoring.apply(before, behaviour, Objects.requireNonNull(behaviour.event()), new Position(3, 7));
    }
}
