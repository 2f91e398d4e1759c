package dev.rung.benefits.earning;

import static dev.rung.benefits.earning.Tale.day;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rung.benefits.ledger.Cause;
import dev.rung.benefits.ledger.Cause.Kind;
import dev.rung.benefits.ledger.Claim;
import java.util.List;
import org.junit.jupiter.api.Test;

class NewsTest {

    private final Tale alice = new Tale();
    private final Fact.Paid paid = alice.paid("o1", "100", 1);
    private final Fact.Completed completed = alice.completed("o1", 2);
    private final Fact.TierPath reached = alice.reached("gold", 0);
    private final Fact.Paid other = alice.paid("o2", "100", 3);

    @Test
    void theLatestNewsOfTheOrderItselfIsTheCause() {
        assertThat(causeAfter(completed, paid, reached, other))
                .isEqualTo(new Cause(Kind.COMPLETION, completed.eventId(), day(2)));
    }

    @Test
    void elseNewsThatConcernsAllOrders() {
        assertThat(causeAfter(reached, other)).isEqualTo(new Cause(Kind.TIER, reached.eventId(), day(0)));
    }

    @Test
    void elseAnotherOrder() {
        assertThat(causeAfter(other)).isEqualTo(new Cause(Kind.PAYMENT, other.eventId(), day(3)));
    }

    @Test
    void anotherCustomersNewsIsNoCause() {
        assertThat(causeAfter(new Tale().refunded("10", 3))).isEqualTo(new Cause(Kind.TIME, null, day(1)));
    }

    private Cause causeAfter(Fact... news) {
        return News.of(List.of(news)).causeOf(claim());
    }

    private Claim claim() {
        return Rules.policy(Rules.delivered())
                .claims(Tale.history(List.of(paid)), day(1))
                .getFirst();
    }
}
