package dev.rung.benefits.earning.rules;

import static dev.rung.benefits.earning.CustomerStory.day;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.rung.benefits.earning.CustomerStory;
import dev.rung.benefits.earning.facts.Fact;
import dev.rung.benefits.ledger.lot.EarningReason;
import dev.rung.benefits.ledger.lot.LotTarget;
import dev.rung.benefits.ledger.lot.Reversal;
import dev.rung.benefits.ledger.lot.SourceKind;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EarningPolicyTest {

    private final EarningPolicy policy = SampleRules.policy(SampleRules.delivered());
    private final CustomerStory alice = new CustomerStory();

    @ParameterizedTest(name = "{0} paid, {1} back, as {2}: {3} points")
    @CsvSource({
        "100,       0,      regular,  100",
        "100,       0,      bronze,   100",
        "100,       0,      silver,   120",
        "100,       0,      gold,     150",
        "100,       0,      diamond,  200",
        "0,         0,      diamond,    0",
        "0.99,      0,      regular,    0",
        "0.99,      0,      diamond,    1",
        "12.349,    0,      silver,    14",
        "99.999,    0,      gold,     149",
        "100,      30,      regular,   70",
        "100,      99.995,  gold,       0",
        "100,     100,      gold,       0",
        "100,     250,      gold,       0",
        "33.335,    0.005,  silver,    39",
        "99999999999, 0,    regular, 100000000"
    })
    void pointsAreRoundedDownOnceAtTheEnd(String paid, String back, String tier, long points) {
        assertThat(target(alice.reached(tier, 0), alice.paid("o1", paid, 1), alice.refunded("o1", back, 2))
                        .earned())
                .isEqualTo(points);
    }

    @Test
    void aCustomerWithoutATierEarnsAsTheLowest() {
        assertThat(target(alice.paid("o1", "88.80", 0)).reason()).isEqualTo(reason("regular", "1"));
    }

    @Test
    void aTierThatTheRuleDoesNotKnowEarnsAsTheLowest() {
        var target = target(alice.paid("o1", "100", 1), alice.reached("palladium", 0));

        assertThat(target.earned()).isEqualTo(100);
        assertThat(target.reason()).isEqualTo(reason("palladium", "1"));
    }

    @Test
    void anOrderIsNotRaisedByTheTierThatItReached() {
        assertThat(target(alice.paid("o1", "100", 1), alice.reached("gold", 1)).earned())
                .isEqualTo(100);
        assertThat(target(alice.paid("o1", "100", 1.001), alice.reached("gold", 1))
                        .earned())
                .isEqualTo(150);
    }

    @Test
    void theLatestTierBeforeTheOrderCounts() {
        var target = target(
                alice.reached("diamond", 3),
                alice.paid("o1", "100", 2.5),
                alice.reached("silver", 1),
                alice.reached("gold", 2));

        assertThat(target.reason()).isEqualTo(reason("gold", "1.5"));
    }

    @Test
    void afterALossOrdersEarnByTheTierThenHeld() {
        var gold = alice.reached("gold", 1);
        var lost = alice.reached("silver", 3);

        assertThat(target(gold, lost, alice.paid("o1", "100", 2.9)).reason()).isEqualTo(reason("gold", "1.5"));
        assertThat(target(gold, lost, alice.paid("o1", "100", 3)).reason()).isEqualTo(reason("gold", "1.5"));
        assertThat(target(gold, lost, alice.paid("o1", "100", 3.001)).reason()).isEqualTo(reason("silver", "1.2"));
    }

    @Test
    void pointsArePendingForFifteenDaysOfTheStoresCalendar() {
        var lateInShanghai = paidAt(Instant.parse("2026-03-01T15:59:59Z"));
        var nextDayInShanghai = paidAt(Instant.parse("2026-03-01T16:00:00Z"));

        assertThat(target(lateInShanghai).activeFrom()).isEqualTo(LocalDate.of(2026, 3, 16));
        assertThat(target(nextDayInShanghai).activeFrom()).isEqualTo(LocalDate.of(2026, 3, 17));
    }

    @Test
    void theWaitingEndsAtTheDaysFirstMoment() {
        var paid = alice.paid("o1", "10", 0);
        var midnight = Instant.parse("2026-03-15T16:00:00Z");

        assertThat(targetAt(midnight.minusMillis(1), paid).activeSince()).isEmpty();
        assertThat(targetAt(midnight, paid).activeSince()).contains(midnight);
    }

    @Test
    void completionEndsTheWaiting() {
        assertThat(target(alice.paid("o1", "10", 0), alice.completed("o1", 4)).activeSince())
                .contains(day(4));
        assertThat(target(alice.paid("o1", "10", 0), alice.completed("o2", 4)).activeSince())
                .isEmpty();
    }

    @Test
    void anOrderCompletedBeforeItWasPaidIsActiveFromItsPayment() {
        var target = target(alice.completed("o1", 1), alice.paid("o1", "10", 2));

        assertThat(target.activeSince()).contains(target.earnedAt());
    }

    @Test
    void anOrderOfWhichTooLittleIsKeptEarnsNothing() {
        var rule = SampleRules.delivered();
        var least = SampleRules.policy(new EarningRule(
                1,
                rule.from(),
                rule.pointsPerUnit(),
                rule.tiers(),
                new BigDecimal("50"),
                rule.mostPerOrder(),
                rule.pendingDays(),
                rule.expiresAfterYears(),
                rule.reversal(),
                List.of(),
                List.of(),
                null));

        assertThat(least.targets(
                        CustomerStory.history(List.of(
                                alice.paid("o1", "49.99", 1),
                                alice.paid("o2", "50", 1),
                                alice.paid("o3", "60", 1),
                                alice.refunded("o3", "11", 2))),
                        day(3)))
                .extracting(LotTarget::earned)
                .containsExactlyInAnyOrder(0L, 50L, 0L);
    }

    /// The one rounding is at the end of it all: 10.5 × 1.5 × 2 is 31.5.
    @Test
    void aPromotionAddsToAnOrderWhatItsBudgetBears() {
        var doubled = ActionPolicyTest.promotion(
                "2", Set.of(SourceKind.ORDER), LocalDate.of(2026, 3, 2), LocalDate.of(2026, 3, 2));
        var proposals = SampleRules.policy(SampleRules.with(List.of(), List.of(doubled)))
                .proposals(
                        CustomerStory.history(List.of(
                                alice.reached("gold", 0), alice.paid("o1", "10.5", 1), alice.paid("o2", "10.5", 2))),
                        day(3));

        assertThat(proposals).extracting(one -> one.plain().earned()).containsExactlyInAnyOrder(15L, 15L);
        assertThat(proposals).extracting(one -> one.whole().earned()).containsExactlyInAnyOrder(31L, 15L);
        assertThat(proposals).extracting(one -> one.with(7).retained()).containsExactlyInAnyOrder(22L, 15L);
    }

    @Test
    void aDepositAloneEarnsNothingAndAllPartsEarnByTheTierAtTheLast() {
        var deposit = alice.part("o1", "deposit", "100", "500", 1);

        assertThat(target(deposit).earned()).isZero();
        assertThat(target(deposit, alice.reached("gold", 3), alice.part("o1", "balance", "400", "500", 4))
                        .earned())
                .isEqualTo(750);
    }

    @Test
    void thePointsEndWithTheirLastDayInTheStoresZone() {
        var paid = alice.paid("o1", "10", 0);
        var end = Instant.parse("2027-12-31T16:00:00Z");

        assertThat(targetAt(end.minusMillis(1), paid).endedAt()).isEmpty();
        assertThat(targetAt(end, paid).endedAt()).contains(end);
    }

    @Test
    void ofSeveralCompletionsTheEarliestCounts() {
        assertThat(target(alice.completed("o1", 6), alice.paid("o1", "10", 0), alice.completed("o1", 4))
                        .activeSince())
                .contains(day(4));
    }

    @Test
    void pointsLastToTheEndOfTheNextYearInTheStoresZone() {
        var newYearInShanghai = paidAt(Instant.parse("2026-12-31T16:00:00Z"));

        assertThat(target(alice.paid("o1", "10", 0)).expiresOn()).isEqualTo(LocalDate.of(2027, 12, 31));
        assertThat(target(newYearInShanghai).expiresOn()).isEqualTo(LocalDate.of(2028, 12, 31));
    }

    @Test
    void withinTheBalanceEveryRefundTakesPointsBack() {
        var target = target(alice.paid("o1", "100", 0), alice.completed("o1", 2), alice.refunded("o1", "40", 3));

        assertThat(target.earned()).isEqualTo(60);
        assertThat(target.retained()).isEqualTo(60);
    }

    @Test
    void onlyPendingPointsAreTakenBackByMoneyThatWentBackWhileTheyWerePending() {
        var onlyPending = SampleRules.with(Reversal.ONLY_PENDING);
        var facts = List.of(
                alice.refunded("o1", "10", 1),
                alice.refunded("o1", "40", 3),
                alice.paid("o1", "100", 0),
                alice.completed("o1", 2));

        var target = onlyPending.targets(CustomerStory.history(facts), day(5)).getFirst();

        assertThat(target.earned()).isEqualTo(50);
        assertThat(target.retained()).isEqualTo(90);
    }

    @Test
    void anOrderFollowsTheVersionOfItsDay() {
        var first = SampleRules.delivered();
        var second = new EarningRule(
                2,
                LocalDate.of(2026, 3, 3),
                new BigDecimal("2"),
                first.tiers(),
                null,
                1000,
                7,
                2,
                Reversal.UNLIMITED,
                List.of(),
                List.of(),
                null);
        var both = SampleRules.policy(first, second);

        var targets = both.targets(
                CustomerStory.history(List.of(alice.paid("o1", "10", 1), alice.paid("o2", "10", 2))), day(2));

        assertThat(targets)
                .extracting(
                        target -> target.source().id(),
                        LotTarget::earned,
                        target -> requireNonNull(target.reason()).ruleVersion(),
                        LotTarget::activeFrom)
                .containsExactlyInAnyOrder(
                        tuple("o1", 10L, 1, LocalDate.of(2026, 3, 17)), tuple("o2", 20L, 2, LocalDate.of(2026, 3, 10)));
    }

    @ParameterizedTest(name = "{0} paid on day {1}: {2} points")
    @CsvSource({
        "100,         4,  180, boost, 1.5",
        "0.50,        4,    0, boost, 1.5",
        "0.56,        4,    1, boost, 1.5",
        "99999999999, 4, 100000000, boost, 1.5",
        "100,         3,  100, ,",
        "100,         9,  300, double, 2"
    })
    void aBenefitMultipliesWhatTheTierEarnsUpToTheCap(
            String paid, double day, long points, @Nullable String benefit, @Nullable BigDecimal factor) {
        var facts = List.of(alice.paid("o1", paid, day), alice.reached("silver", 3), alice.reached("gold", 8));

        var target = policy.targets(CustomerStory.multiplied(facts, day(20)), day(20))
                .getFirst();

        assertThat(target.earned()).isEqualTo(points);
        assertThat(requireNonNull(target.reason()).benefit()).isEqualTo(benefit);
        assertThat(requireNonNull(target.reason()).benefitMultiplier()).isEqualTo(factor);
    }

    @Test
    void aRefundTakesBackItsShareOfTheMultipliedPoints() {
        var facts = List.of(alice.reached("gold", 3), alice.paid("o1", "100", 4), alice.refunded("o1", "33.33", 5));

        var target = policy.targets(CustomerStory.multiplied(facts, day(20)), day(20))
                .getFirst();

        assertThat(target.earned()).isEqualTo(200);
    }

    @Test
    void aPromotionMultipliesWhatTheBenefitMultiplied() {
        var facts = List.of(alice.reached("gold", 3), alice.paid("o1", "100", 4.5));

        var proposal = SampleRules.promoted(Reversal.WITHIN_BALANCE)
                .proposals(CustomerStory.multiplied(facts, day(20)), day(20))
                .getFirst();

        assertThat(proposal.plain().earned()).isEqualTo(300);
        assertThat(proposal.whole().earned()).isEqualTo(450);
        assertThat(requireNonNull(proposal.whole().reason()).benefit()).isEqualTo("double");
    }

    private LotTarget target(Fact... facts) {
        return targetAt(day(5), facts);
    }

    private LotTarget targetAt(Instant now, Fact... facts) {
        return policy.targets(CustomerStory.history(List.of(facts)), now).getFirst();
    }

    private Fact paidAt(Instant time) {
        return new Fact.Paid(UUID.randomUUID(), alice.customerId, time, "o1", null, BigDecimal.TEN, null, null);
    }

    private static EarningReason reason(String tier, String multiplier) {
        return EarningReason.plain(1, tier, new BigDecimal(multiplier));
    }
}
