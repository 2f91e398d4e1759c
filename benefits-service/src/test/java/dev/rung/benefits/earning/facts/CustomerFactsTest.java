package dev.rung.benefits.earning.facts;

import static dev.rung.benefits.earning.CustomerStory.day;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assertions.tuple;

import dev.rung.benefits.earning.CustomerStory;
import dev.rung.platform.orders.PaidOrder;
import java.math.BigDecimal;
import java.util.AbstractList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The rule of orders itself is tested beside it; here is what points make of it.
class CustomerFactsTest {

    private final CustomerStory alice = new CustomerStory();

    @Test
    void aPaymentReportedAgainUnderAnotherIdCountsOnce() {
        var history = history(alice.paid("o1", "500", 2), alice.paid("o1", "100", 1));

        assertThat(history.orders())
                .extracting(PaidOrder::paid, PaidOrder::paidAt)
                .containsExactly(tuple(new BigDecimal("100"), day(1)));
    }

    @Test
    void aRefundReportedAgainUnderAnotherIdTakesOnce() {
        var history = history(
                alice.paid("o1", "500", 1),
                alice.refunded("R-1", "o1", "300", 2),
                alice.refunded("R-1", "o1", "300", 3),
                alice.refunded("R-2", "o1", "50", 3));

        assertThat(history.orders()).extracting(PaidOrder::net).containsExactly(new BigDecimal("150"));
    }

    @Test
    void anOrderPaidInPartsIsDatedByTheLast() {
        var history =
                history(alice.part("o1", "deposit", "100", "500", 1), alice.part("o1", "balance", "400", "500", 9));

        assertThat(history.orders())
                .extracting(PaidOrder::paid, PaidOrder::paidAt)
                .containsExactly(tuple(new BigDecimal("500"), day(9)));
    }

    @Test
    void aDepositAloneIsAnOrderOfNothing() {
        var history = history(alice.part("o1", "deposit", "100", "500", 1));

        assertThat(history.orders())
                .extracting(PaidOrder::orderId, PaidOrder::paid, PaidOrder::paidAt, PaidOrder::isKept)
                .containsExactly(tuple("o1", BigDecimal.ZERO, day(1), false));
    }

    /// Each walk through the facts costs as much as there are; an order of its own for
    /// each would make it a square.
    @Test
    void theFactsAreWalkedThroughAFewTimesHoweverManyDepositsThereAre() {
        assertThat(walks(1_000)).isEqualTo(walks(1)).isLessThan(10);
    }

    private int walks(int deposits) {
        var walks = new AtomicInteger();
        var facts = new AbstractList<Fact.Paid>() {
            private final List<Fact.Paid> all = IntStream.range(0, deposits)
                    .mapToObj(i -> alice.part("o" + i, "deposit", "100", "500", 1))
                    .toList();

            @Override
            public Fact.Paid get(int index) {
                return all.get(index);
            }

            @Override
            public int size() {
                return all.size();
            }

            @Override
            public Stream<Fact.Paid> stream() {
                walks.incrementAndGet();
                return all.stream();
            }
        };
        assertThat(CustomerFacts.of(alice.customerId, facts, TierHistory.UNKNOWN)
                        .orders())
                .hasSize(deposits);
        return walks.get();
    }

    @Test
    void ofSeveralCompletionsTheEarliestStands() {
        var history = history(alice.paid("o1", "100", 1), alice.completed("o1", 6), alice.completed("o1", 4));

        assertThat(history.completed()).containsExactly(entry("o1", day(4)));
    }

    private static CustomerFacts history(Fact... facts) {
        return CustomerStory.history(List.of(facts));
    }
}
