package dev.rung.benefits.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.rung.benefits.ledger.Cause.Kind;
import dev.rung.benefits.ledger.SettlementPolicy.Settled;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SettlementPolicyTest {

    private static final UUID ALICE = UUID.randomUUID();
    private static final Instant PAID = Instant.parse("2026-03-01T04:00:00Z");
    private static final Instant COMPLETED = Instant.parse("2026-03-05T04:00:00Z");
    private static final Instant LATER = Instant.parse("2026-03-09T04:00:00Z");

    @Test
    void aPaidOrderGivesPendingPoints() {
        var settled = settle(nothing(), claim(100), Kind.PAYMENT);

        assertThat(settled.lot())
                .extracting(Lot::issued, Lot::pending, Lot::available)
                .containsExactly(100L, 100L, 0L);
        assertThat(settled.postings())
                .extracting(Posting::kind, Posting::pending, Posting::available, Posting::occurredAt)
                .containsExactly(tuple(Posting.Kind.EARN, 100L, 0L, PAID));
    }

    @Test
    void theSameClaimTwiceGivesThemOnce() {
        var lot = settle(nothing(), claim(100), Kind.PAYMENT).lot();

        assertThat(settle(lot, claim(100), Kind.PAYMENT).unchanged()).isTrue();
    }

    @Test
    void completionMakesThemAvailable() {
        var lot = settle(nothing(), claim(100), Kind.PAYMENT).lot();

        var settled = settle(lot, active(claim(100)), Kind.COMPLETION);

        assertThat(settled.lot())
                .extracting(Lot::issued, Lot::pending, Lot::available)
                .containsExactly(100L, 0L, 100L);
        assertThat(settled.postings())
                .extracting(Posting::kind, Posting::pending, Posting::available, Posting::occurredAt)
                .containsExactly(tuple(Posting.Kind.ACTIVATE, -100L, 100L, COMPLETED));
    }

    @Test
    void anOldOrderEarnsAndBecomesAvailableAtOnce() {
        assertThat(settle(nothing(), active(claim(100)), Kind.PAYMENT).postings())
                .extracting(Posting::kind)
                .containsExactly(Posting.Kind.EARN, Posting.Kind.ACTIVATE);
    }

    @Test
    void anOrderThatEarnsNothingOpensALotWithoutATransaction() {
        var settled = settle(nothing(), active(claim(0)), Kind.PAYMENT);

        assertThat(settled.postings()).isEmpty();
        assertThat(settled.lot().issued()).isZero();
    }

    @Test
    void aRefundTakesPendingPointsBack() {
        var lot = settle(nothing(), claim(100), Kind.PAYMENT).lot();

        assertThat(settle(lot, claim(70), Kind.REFUND).postings())
                .extracting(Posting::kind, Posting::pending, Posting::available, Posting::occurredAt)
                .containsExactly(tuple(Posting.Kind.REVERSE, -30L, 0L, LATER));
    }

    @Test
    void aRefundTakesAvailablePointsBack() {
        var lot = settle(nothing(), active(claim(100)), Kind.PAYMENT).lot();

        assertThat(settle(lot, active(claim(70)), Kind.REFUND).postings())
                .extracting(Posting::kind, Posting::pending, Posting::available)
                .containsExactly(tuple(Posting.Kind.REVERSE, 0L, -30L));
    }

    @Test
    void aTierHeardOfLateAddsToTheLot() {
        var lot = settle(nothing(), active(claim(100)), Kind.PAYMENT).lot();

        var settled = settle(lot, active(claim(150)), Kind.TIER);

        assertThat(settled.lot()).extracting(Lot::pending, Lot::available).containsExactly(0L, 150L);
        assertThat(settled.postings())
                .extracting(Posting::kind, Posting::points)
                .containsExactly(tuple(Posting.Kind.ADJUST, 50L), tuple(Posting.Kind.ACTIVATE, 50L));
    }

    @Test
    void whatIsTakenAwayForAnotherReasonThanARefundIsAnAdjustment() {
        var lot = settle(nothing(), claim(100), Kind.PAYMENT).lot();

        assertThat(settle(lot, claim(70), Kind.PAYMENT).postings())
                .extracting(Posting::kind, Posting::points)
                .containsExactly(tuple(Posting.Kind.ADJUST, -30L));
    }

    @Test
    void withinTheBalanceSpentPointsStaySpent() {
        var spent = spent(settle(nothing(), active(claim(100)), Kind.PAYMENT).lot(), 80);

        var lot = settle(spent, active(claim(0)), Kind.REFUND).lot();

        assertThat(lot.available()).isZero();
        assertThat(lot.issued() - lot.earned()).as("shortfall").isEqualTo(80);
    }

    @Test
    void aShortfallIsNotTakenFromWhatComesLater() {
        var spent = spent(settle(nothing(), active(claim(100)), Kind.PAYMENT).lot(), 80);
        var short80 = settle(spent, active(claim(0)), Kind.REFUND).lot();

        var again = settle(short80, active(claim(0)), Kind.REFUND);
        var partly = settle(short80, active(claim(30)), Kind.TIER);
        var fully = settle(short80, active(claim(90)), Kind.TIER);

        assertThat(again.unchanged()).isTrue();
        assertThat(partly.postings())
                .as("the 30 are among the 80 that were left")
                .isEmpty();
        assertThat(fully.lot().available()).isEqualTo(10);
    }

    @Test
    void unlimitedLetsTheCustomerOwePoints() {
        var claim = with(Reversal.UNLIMITED, active(claim(100)));
        var spent = spent(settle(nothing(), claim, Kind.PAYMENT).lot(), 80);

        var lot = settle(spent, with(Reversal.UNLIMITED, active(claim(0))), Kind.REFUND)
                .lot();

        assertThat(lot.available()).isEqualTo(-80);
        assertThat(lot.overdraft()).isTrue();
        assertThat(lot.issued() - lot.earned()).as("shortfall").isZero();
    }

    @Test
    void onlyPendingLeavesWhatTheRuleLetsTheCustomerKeep() {
        var lot = settle(nothing(), active(claim(100)), Kind.PAYMENT).lot();
        var claim = active(claim(100, 40, Reversal.ONLY_PENDING));

        var settled = settle(lot, claim, Kind.REFUND);

        assertThat(settled.postings()).isEmpty();
        assertThat(settled.lot().issued() - settled.lot().earned())
                .as("shortfall")
                .isEqualTo(60);
    }

    private static Settled settle(Optional<Lot> lot, Claim claim, Kind cause) {
        return settle(lot.orElseGet(() -> Lot.opened(claim)), claim, cause);
    }

    private static Settled settle(Lot lot, Claim claim, Kind cause) {
        return SettlementPolicy.settle(lot, claim, new Cause(cause, UUID.randomUUID(), LATER));
    }

    private static Optional<Lot> nothing() {
        return Optional.empty();
    }

    /// As burning will leave it.
    private static Lot spent(Lot lot, long points) {
        return new Lot(
                lot.id(),
                lot.customerId(),
                lot.orderId(),
                lot.earned(),
                lot.issued(),
                lot.pending(),
                lot.available() - points,
                lot.overdraft(),
                lot.postings(),
                lot.activeFrom(),
                lot.expiresOn(),
                lot.reason());
    }

    private static Claim claim(long points) {
        return claim(points, points, Reversal.WITHIN_BALANCE);
    }

    private static Claim claim(long keeps, long earned, Reversal reversal) {
        return new Claim(
                ALICE,
                "o1",
                earned,
                keeps,
                new Reason(1, "regular", BigDecimal.ONE),
                PAID,
                LocalDate.of(2026, 3, 16),
                Optional.empty(),
                LocalDate.of(2027, 12, 31),
                reversal);
    }

    private static Claim active(Claim claim) {
        return new Claim(
                claim.customerId(),
                claim.orderId(),
                claim.earned(),
                claim.keeps(),
                claim.reason(),
                claim.paidAt(),
                claim.activeFrom(),
                Optional.of(COMPLETED),
                claim.expiresOn(),
                claim.reversal());
    }

    private static Claim with(Reversal reversal, Claim claim) {
        return new Claim(
                claim.customerId(),
                claim.orderId(),
                claim.earned(),
                claim.keeps(),
                claim.reason(),
                claim.paidAt(),
                claim.activeFrom(),
                claim.activeSince(),
                claim.expiresOn(),
                reversal);
    }
}
