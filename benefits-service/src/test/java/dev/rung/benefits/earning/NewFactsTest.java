package dev.rung.benefits.earning;

import static dev.rung.benefits.earning.CustomerStory.day;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rung.benefits.earning.facts.Fact;
import dev.rung.benefits.earning.facts.NewFacts;
import dev.rung.benefits.earning.rules.SampleRules;
import dev.rung.benefits.ledger.lot.LotTarget;
import dev.rung.benefits.ledger.lot.SettlementCause;
import java.util.List;
import org.junit.jupiter.api.Test;

class NewFactsTest {

    private final CustomerStory alice = new CustomerStory();
    private final Fact.Paid paid = alice.paid("o1", "100", 1);
    private final Fact.Completed completed = alice.completed("o1", 2);
    private final Fact.TierPath reached = alice.reached("gold", 0);
    private final Fact.Paid other = alice.paid("o2", "100", 3);

    @Test
    void theLatestNewsOfTheOrderItselfIsTheCause() {
        assertThat(causeAfter(completed, paid, reached, other))
                .isEqualTo(new SettlementCause(SettlementCause.CauseKind.COMPLETION, completed.eventId(), day(2)));
    }

    @Test
    void aCompletionHidesNoRefundThatCameWithIt() {
        var refunded = alice.refunded("o1", "10", 1.5);

        assertThat(causeAfter(completed, refunded))
                .isEqualTo(new SettlementCause(SettlementCause.CauseKind.REFUND, refunded.eventId(), day(1.5)));
    }

    @Test
    void elseNewsThatConcernsAllOrders() {
        assertThat(causeAfter(reached, other))
                .isEqualTo(new SettlementCause(SettlementCause.CauseKind.TIER, reached.eventId(), day(0)));
    }

    @Test
    void elseAnotherOrder() {
        assertThat(causeAfter(other))
                .isEqualTo(new SettlementCause(SettlementCause.CauseKind.PAYMENT, other.eventId(), day(3)));
    }

    @Test
    void anotherCustomersNewsIsNoCause() {
        assertThat(causeAfter(new CustomerStory().refunded("10", 3)))
                .isEqualTo(new SettlementCause(SettlementCause.CauseKind.TIME, null, day(1)));
    }

    private SettlementCause causeAfter(Fact... news) {
        return NewFacts.of(List.of(news)).causeOf(target());
    }

    private LotTarget target() {
        return SampleRules.policy(SampleRules.delivered())
                .targets(CustomerStory.history(List.of(paid)), day(1))
                .getFirst();
    }
}
