package dev.rung.benefits.earning.referral;

import static dev.rung.benefits.earning.CustomerStory.day;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rung.benefits.earning.CustomerStory;
import dev.rung.benefits.earning.facts.Fact;
import dev.rung.benefits.earning.facts.Fact.OfOrder;
import dev.rung.benefits.earning.facts.OrderBooks;
import dev.rung.benefits.earning.referral.ReferralPolicy.FirstOrder;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ReferralPolicyTest {

    private static final Instant ACCEPTED = day(1);

    private final ReferralPolicy policy = new ReferralPolicy(BigDecimal.TEN);
    private final CustomerStory bob = new CustomerStory();

    @Test
    void nothingIsKnownBeforeMoneyIsPaid() {
        assertThat(decide(List.of(bob.part("o1", "deposit", "10", "50", 2)))).isEmpty();
        assertThat(decide(List.of(bob.paid("o1", "0", 2), bob.completed("o1", 3))))
                .isEmpty();
    }

    @Test
    void aFirstOrderEarnsOnceItIsCompleted() {
        var paid = bob.paid("o1", "100", 2);

        assertThat(decide(List.of(paid))).contains(new FirstOrder("o1", day(2), Optional.empty(), false));
        assertThat(decide(List.of(paid, bob.completed("o1", 5))))
                .contains(new FirstOrder("o1", day(2), Optional.of(day(5)), true));
    }

    /// As one that is paid on delivery.
    @Test
    void anOrderThatIsCompletedBeforeItIsPaidEarnsFromItsPayment() {
        assertThat(decide(List.of(bob.completed("o1", 2), bob.paid("o1", "100", 3))))
                .contains(new FirstOrder("o1", day(3), Optional.of(day(3)), true));
    }

    @Test
    void whatIsKeptMustBeEnough() {
        var facts = List.<Fact>of(bob.paid("o1", "100", 2), bob.completed("o1", 5), bob.refunded("o1", "90", 6));

        assertThat(decide(facts)).get().returns(true, FirstOrder::earns);
        assertThat(decide(with(facts, bob.refunded("o1", "0.01", 7)))).get().returns(false, FirstOrder::earns);
    }

    @Test
    void anotherOrderNeverTakesThePlaceOfTheFirst() {
        var facts = List.<Fact>of(
                bob.paid("o1", "100", 2),
                bob.refunded("o1", "100", 3),
                bob.paid("o2", "100", 4),
                bob.completed("o2", 5));

        assertThat(decide(facts)).get().returns("o1", FirstOrder::orderId).returns(false, FirstOrder::earns);
    }

    @Test
    void whoHadPaidBeforeTheInvitationWasNoNewcomer() {
        var facts = List.<Fact>of(bob.paid("o1", "100", 2), bob.completed("o1", 5));

        assertThat(decide(with(facts, bob.paid("o0", "5", 0.5)))).get().returns(false, FirstOrder::earns);
    }

    @Test
    void whoHadPaidAPartBeforeTheInvitationWasNone() {
        var facts = List.<Fact>of(
                bob.part("o1", "deposit", "10", "50", 0.5),
                bob.part("o1", "rest", "40", "50", 2),
                bob.completed("o1", 5));

        assertThat(decide(facts)).get().returns(day(2), FirstOrder::paidAt).returns(false, FirstOrder::earns);
    }

    @Test
    void clocksMayDifferByMinutes() {
        var late = bob.paid("o1", "100", 1);
        var facts = List.<Fact>of(late, bob.completed("o1", 5));

        assertThat(decide(late.occurredAt().plus(Duration.ofMinutes(5)), facts))
                .get()
                .returns(true, FirstOrder::earns);
        assertThat(decide(late.occurredAt().plus(Duration.ofMinutes(6)), facts))
                .get()
                .returns(false, FirstOrder::earns);
    }

    @Test
    void anyOrderOfArrivalDecidesTheSame() {
        var facts = new ArrayList<Fact>(List.of(
                bob.paid("o2", "100", 2),
                bob.paid("o1", "100", 2),
                bob.completed("o2", 4),
                bob.completed("o1", 5),
                bob.completed("o1", 6),
                bob.refunded("r1", "o1", "40", 6),
                bob.refunded("r1", "o2", "40", 7)));
        var random = new Random(3);
        var expected = decide(facts);
        assertThat(expected).contains(new FirstOrder("o1", day(2), Optional.of(day(5)), true));

        for (int i = 0; i < 100; i++) {
            Collections.shuffle(facts, random);
            assertThat(decide(facts)).isEqualTo(expected);
        }
    }

    private static List<Fact> with(List<Fact> facts, Fact more) {
        var all = new ArrayList<>(facts);
        all.add(more);
        return all;
    }

    private Optional<FirstOrder> decide(List<? extends Fact> facts) {
        return decide(ACCEPTED, facts);
    }

    private Optional<FirstOrder> decide(Instant acceptedAt, List<? extends Fact> facts) {
        var orders = OrderBooks.only(OfOrder.class, facts).toList();
        return policy.decide(acceptedAt, FollowingReferrals.firstPaidAt(orders), CustomerStory.history(facts));
    }
}
