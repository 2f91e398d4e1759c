package dev.rung.benefits.ledger.settlement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.rung.benefits.ledger.lot.AccountPoints;
import dev.rung.benefits.ledger.lot.EarningReason;
import dev.rung.benefits.ledger.lot.Lot;
import dev.rung.benefits.ledger.lot.LotTarget;
import dev.rung.benefits.ledger.lot.PointsEvents;
import dev.rung.benefits.ledger.lot.Reversal;
import dev.rung.benefits.ledger.lot.SettlementCause;
import dev.rung.benefits.ledger.lot.SettlementCause.CauseKind;
import dev.rung.benefits.ledger.lot.Source;
import dev.rung.benefits.ledger.lot.TransactionKind;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SettlementPolicyTest {

    private static final UUID ALICE = UUID.randomUUID();
    private static final Instant PAID = Instant.parse("2026-03-01T04:00:00Z");
    private static final Instant COMPLETED = Instant.parse("2026-03-05T04:00:00Z");
    private static final Instant ENDED = Instant.parse("2027-12-31T16:00:00Z");
    private static final Instant LATER = Instant.parse("2026-03-09T04:00:00Z");

    @Test
    void aPaidOrderGivesPendingPoints() {
        var settled = settle(nothing(), target(100), CauseKind.PAYMENT);

        assertThat(settled.lot())
                .extracting(Lot::issued, Lot::pending, Lot::available)
                .containsExactly(100L, 100L, 0L);
        assertThat(settled.postings())
                .extracting(Posting::kind, Posting::pending, Posting::available, Posting::occurredAt)
                .containsExactly(tuple(TransactionKind.EARN, 100L, 0L, PAID));
    }

    @Test
    void theSameTargetTwiceGivesThemOnce() {
        var lot = settle(nothing(), target(100), CauseKind.PAYMENT).lot();

        assertThat(settle(lot, target(100), CauseKind.PAYMENT).unchanged()).isTrue();
    }

    @Test
    void completionMakesThemAvailable() {
        var lot = settle(nothing(), target(100), CauseKind.PAYMENT).lot();

        var settled = settle(lot, active(target(100)), CauseKind.COMPLETION);

        assertThat(settled.lot())
                .extracting(Lot::issued, Lot::pending, Lot::available)
                .containsExactly(100L, 0L, 100L);
        assertThat(settled.postings())
                .extracting(Posting::kind, Posting::pending, Posting::available, Posting::occurredAt)
                .containsExactly(tuple(TransactionKind.ACTIVATE, -100L, 100L, COMPLETED));
    }

    @Test
    void anOldOrderEarnsAndBecomesAvailableAtOnce() {
        assertThat(settle(nothing(), active(target(100)), CauseKind.PAYMENT).postings())
                .extracting(Posting::kind)
                .containsExactly(TransactionKind.EARN, TransactionKind.ACTIVATE);
    }

    /// Whichever was told first, the order or the status: it is the order that earned.
    @Test
    void anOrderWhoseStatusWasToldLateEarns() {
        assertThat(settle(nothing(), target(100), CauseKind.MEMBERSHIP).postings())
                .extracting(Posting::kind)
                .containsExactly(TransactionKind.EARN);
    }

    @Test
    void anOrderThatEarnsNothingOpensNoLot() {
        assertThat(settle(nothing(), active(target(0)), CauseKind.PAYMENT).unchanged())
                .isTrue();
    }

    @Test
    void whatIsLeftOnTheLastDayExpires() {
        var lot = settle(nothing(), active(target(100)), CauseKind.PAYMENT).lot();
        var spent = spent(lot, 30);

        var settled = settle(spent, ended(active(target(100))), CauseKind.TIME);

        assertThat(settled.postings())
                .extracting(Posting::kind, Posting::available, Posting::expired, Posting::points, Posting::occurredAt)
                .containsExactly(tuple(TransactionKind.EXPIRE, -70L, 70L, -70L, ENDED));
        assertThat(settled.lot())
                .extracting(Lot::issued, Lot::pending, Lot::available, Lot::expired)
                .containsExactly(100L, 0L, 0L, 70L);
        assertThat(settle(settled.lot(), ended(active(target(100))), CauseKind.TIME)
                        .unchanged())
                .isTrue();
    }

    @Test
    void theEndIsPostedAsTimesDoingWhateverNewsThereWas() {
        var lot = settle(nothing(), active(target(100)), CauseKind.PAYMENT).lot();

        assertThat(settle(lot, ended(active(target(100))), CauseKind.TIER).postings())
                .extracting(Posting::cause)
                .containsExactly(new SettlementCause(CauseKind.TIME, null, ENDED));
    }

    @Test
    void anOrderHeardOfAfterItsPointsEndedEarnsAndExpires() {
        var settled = settle(nothing(), ended(active(target(100))), CauseKind.PAYMENT);

        assertThat(settled.postings())
                .extracting(Posting::kind, Posting::pending, Posting::available, Posting::expired)
                .containsExactly(
                        tuple(TransactionKind.EARN, 100L, 0L, 0L), tuple(TransactionKind.EXPIRE, -100L, 0L, 100L));
    }

    @ParameterizedTest
    @EnumSource(Reversal.class)
    void aLateRefundTakesBackWhatExpiredAndNothingThatWasSpent(Reversal reversal) {
        var target = with(reversal, active(target(100)));
        var spent = spent(settle(nothing(), target, CauseKind.PAYMENT).lot(), 30);
        var ended = settle(spent, ended(target), CauseKind.TIME).lot();

        var settled = settle(ended, ended(with(reversal, active(target(0)))), CauseKind.REFUND);
        var untimely = settle(spent, ended(with(reversal, active(target(0)))), CauseKind.REFUND);

        assertThat(settled.postings())
                .extracting(Posting::kind, Posting::available, Posting::expired, Posting::points)
                .containsExactly(tuple(TransactionKind.REVERSE, 0L, -70L, 0L));
        assertThat(List.of(settled.lot(), untimely.lot()))
                .as("also where the timer has yet to post the end")
                .extracting(Lot::issued, Lot::available, Lot::expired)
                .containsOnly(tuple(30L, 0L, 0L));
    }

    @Test
    void aLateTierGivesALotThatEndedWhatExpiresAtOnce() {
        var ended =
                settle(nothing(), ended(active(target(100))), CauseKind.PAYMENT).lot();

        var settled = settle(ended, ended(active(target(150))), CauseKind.TIER);

        assertThat(settled.postings())
                .extracting(Posting::kind, Posting::points)
                .containsExactly(tuple(TransactionKind.ADJUST, 50L), tuple(TransactionKind.EXPIRE, -50L));
        assertThat(settled.lot())
                .extracting(Lot::issued, Lot::pending, Lot::available, Lot::expired)
                .containsExactly(150L, 0L, 0L, 150L);
    }

    @Test
    void anOrderThatTurnsOutToBePaidLaterWaitsAgain() {
        var active = settle(nothing(), active(target(100)), CauseKind.PAYMENT).lot();

        var settled = settle(active, target(100), CauseKind.PAYMENT);

        assertThat(settled.lot())
                .extracting(Lot::issued, Lot::pending, Lot::available)
                .containsExactly(100L, 100L, 0L);
        assertThat(settled.postings())
                .extracting(Posting::kind, Posting::points)
                .containsExactly(tuple(TransactionKind.ADJUST, 0L));
        assertThat(settled.transactions())
                .as("nothing to tell")
                .allSatisfy(one -> assertThat(PointsEvents.of(one, "C-ALICE")).isEmpty());
    }

    @Test
    void whatExpiredByADateThatTurnsOutToBeLaterComesBack() {
        var ended =
                settle(nothing(), ended(active(target(100))), CauseKind.PAYMENT).lot();

        var settled = settle(ended, active(target(60)), CauseKind.REFUND);

        assertThat(settled.lot())
                .extracting(Lot::issued, Lot::pending, Lot::available, Lot::expired)
                .containsExactly(60L, 0L, 60L, 0L);
        assertThat(settled.postings())
                .extracting(Posting::kind, Posting::pending, Posting::available, Posting::expired)
                .containsExactly(
                        tuple(TransactionKind.ADJUST, 100L, 0L, -100L),
                        tuple(TransactionKind.REVERSE, -40L, 0L, 0L),
                        tuple(TransactionKind.ACTIVATE, -60L, 60L, 0L));

        var toldEarly = SettlementPolicy.settle(
                ended, active(target(100)), new SettlementCause(CauseKind.ACTION, UUID.randomUUID(), PAID));
        assertThat(toldEarly.postings())
                .as("the end is not undone before it was")
                .isNotEmpty()
                .allSatisfy(one -> assertThat(one.occurredAt()).isEqualTo(ENDED));
    }

    @Test
    void whatIsGivenAfterTheEndPaysFirstWhatTheCustomerOwes() {
        var unlimited = with(Reversal.UNLIMITED, active(target(100)));
        var spent = spent(settle(nothing(), unlimited, CauseKind.PAYMENT).lot(), 80);
        var owing = settle(spent, with(Reversal.UNLIMITED, active(target(0))), CauseKind.REFUND)
                .lot();

        var lot = settle(owing, ended(with(Reversal.UNLIMITED, active(target(90)))), CauseKind.TIER)
                .lot();

        assertThat(lot).extracting(Lot::available, Lot::pending, Lot::expired).containsExactly(0L, 0L, 10L);
    }

    @Test
    void nothingIsDatedBeforeThePointsWereGiven() {
        var before = PAID.minusSeconds(1);
        var lot = settle(nothing(), target(100), CauseKind.PAYMENT).lot();

        var lateTier = SettlementPolicy.settle(
                lot, target(150), new SettlementCause(CauseKind.TIER, UUID.randomUUID(), before));
        var earlyReturn = SettlementPolicy.settle(
                lot, target(10), new SettlementCause(CauseKind.REFUND, UUID.randomUUID(), before));
        var laterTier = settle(lot, active(target(150)), CauseKind.TIER);

        assertThat(lateTier.postings()).extracting(Posting::occurredAt).containsExactly(PAID);
        assertThat(earlyReturn.postings()).extracting(Posting::occurredAt).containsExactly(PAID);
        assertThat(laterTier.postings())
                .as("given later than the order was completed, so available later")
                .extracting(Posting::kind, Posting::occurredAt)
                .containsExactly(tuple(TransactionKind.ADJUST, LATER), tuple(TransactionKind.ACTIVATE, LATER));
    }

    @Test
    void aRefundTakesPendingPointsBack() {
        var lot = settle(nothing(), target(100), CauseKind.PAYMENT).lot();

        assertThat(settle(lot, target(70), CauseKind.REFUND).postings())
                .extracting(Posting::kind, Posting::pending, Posting::available, Posting::occurredAt)
                .containsExactly(tuple(TransactionKind.REVERSE, -30L, 0L, LATER));
    }

    @Test
    void aRefundTakesAvailablePointsBack() {
        var lot = settle(nothing(), active(target(100)), CauseKind.PAYMENT).lot();

        assertThat(settle(lot, active(target(70)), CauseKind.REFUND).postings())
                .extracting(Posting::kind, Posting::pending, Posting::available)
                .containsExactly(tuple(TransactionKind.REVERSE, 0L, -30L));
    }

    @ParameterizedTest
    @EnumSource(Reversal.class)
    void aRefundTakesFromThePendingFirstAndThenFromTheAvailable(Reversal reversal) {
        var paid = settle(nothing(), with(reversal, active(target(100))), CauseKind.PAYMENT)
                .lot();

        var settled = settle(holding(paid, 30, 70), with(reversal, active(target(40))), CauseKind.REFUND);

        assertThat(settled.postings())
                .extracting(Posting::kind, Posting::pending, Posting::available)
                .containsExactly(tuple(TransactionKind.REVERSE, -30L, -30L));
    }

    @Test
    void aTierHeardOfLateAddsToTheLot() {
        var lot = settle(nothing(), active(target(100)), CauseKind.PAYMENT).lot();

        var settled = settle(lot, active(target(150)), CauseKind.TIER);

        assertThat(settled.lot()).extracting(Lot::pending, Lot::available).containsExactly(0L, 150L);
        assertThat(settled.postings())
                .extracting(Posting::kind, Posting::points)
                .containsExactly(tuple(TransactionKind.ADJUST, 50L), tuple(TransactionKind.ACTIVATE, 50L));
    }

    @Test
    void whatIsTakenAwayForAnotherReasonThanARefundIsAnAdjustment() {
        var lot = settle(nothing(), target(100), CauseKind.PAYMENT).lot();

        assertThat(settle(lot, target(70), CauseKind.PAYMENT).postings())
                .extracting(Posting::kind, Posting::points)
                .containsExactly(tuple(TransactionKind.ADJUST, -30L));
    }

    @Test
    void withinTheBalanceSpentPointsStaySpent() {
        var spent =
                spent(settle(nothing(), active(target(100)), CauseKind.PAYMENT).lot(), 80);

        var lot = settle(spent, active(target(0)), CauseKind.REFUND).lot();

        assertThat(lot.available()).isZero();
        assertThat(lot.issued() - lot.earned()).as("shortfall").isEqualTo(80);
    }

    @Test
    void aShortfallIsNotTakenFromWhatComesLater() {
        var spent =
                spent(settle(nothing(), active(target(100)), CauseKind.PAYMENT).lot(), 80);
        var short80 = settle(spent, active(target(0)), CauseKind.REFUND).lot();

        var again = settle(short80, active(target(0)), CauseKind.REFUND);
        var partly = settle(short80, active(target(30)), CauseKind.TIER);
        var fully = settle(short80, active(target(90)), CauseKind.TIER);

        assertThat(again.unchanged()).isTrue();
        assertThat(partly.postings())
                .as("the 30 are among the 80 that were left")
                .isEmpty();
        assertThat(fully.lot().available()).isEqualTo(10);
    }

    @Test
    void unlimitedLetsTheCustomerOwePoints() {
        var target = with(Reversal.UNLIMITED, active(target(100)));
        var spent = spent(settle(nothing(), target, CauseKind.PAYMENT).lot(), 80);

        var lot = settle(spent, with(Reversal.UNLIMITED, active(target(0))), CauseKind.REFUND)
                .lot();

        assertThat(lot.available()).isEqualTo(-80);
        assertThat(lot.overdraft()).isTrue();
        assertThat(lot.issued() - lot.earned()).as("shortfall").isZero();
    }

    @Test
    void onlyPendingLeavesWhatTheRuleLetsTheCustomerKeep() {
        var lot = settle(nothing(), active(target(100)), CauseKind.PAYMENT).lot();
        var target = active(target(100, 40, Reversal.ONLY_PENDING));

        var settled = settle(lot, target, CauseKind.REFUND);

        assertThat(settled.postings()).isEmpty();
        assertThat(settled.lot().issued() - settled.lot().earned())
                .as("shortfall")
                .isEqualTo(60);
    }

    private static SettlementResult settle(Optional<Lot> lot, LotTarget target, CauseKind cause) {
        return settle(lot.orElseGet(() -> Lot.opened(target)), target, cause);
    }

    private static SettlementResult settle(Lot lot, LotTarget target, CauseKind cause) {
        return SettlementPolicy.settle(lot, target, new SettlementCause(cause, UUID.randomUUID(), LATER));
    }

    private static Optional<Lot> nothing() {
        return Optional.empty();
    }

    private static Lot spent(Lot lot, long points) {
        return lot.moved(AccountPoints.setAside(points)).moved(AccountPoints.spent(points));
    }

    private static Lot holding(Lot lot, long pending, long available) {
        return lot.moved(AccountPoints.held(pending - lot.pending(), available - lot.available()));
    }

    private static LotTarget target(long points) {
        return target(points, points, Reversal.WITHIN_BALANCE);
    }

    private static LotTarget target(long retained, long earned, Reversal reversal) {
        return new LotTarget(
                ALICE,
                Source.order("o1"),
                earned,
                retained,
                EarningReason.plain(1, "regular", BigDecimal.ONE),
                PAID,
                LocalDate.of(2026, 3, 16),
                Optional.empty(),
                LocalDate.of(2027, 12, 31),
                Optional.empty(),
                reversal);
    }

    private static LotTarget active(LotTarget target) {
        return new LotTarget(
                target.customerId(),
                target.source(),
                target.earned(),
                target.retained(),
                target.reason(),
                target.earnedAt(),
                target.activeFrom(),
                Optional.of(COMPLETED),
                target.expiresOn(),
                target.endedAt(),
                target.reversal());
    }

    private static LotTarget ended(LotTarget target) {
        return new LotTarget(
                target.customerId(),
                target.source(),
                target.earned(),
                target.retained(),
                target.reason(),
                target.earnedAt(),
                target.activeFrom(),
                target.activeSince(),
                target.expiresOn(),
                Optional.of(ENDED),
                target.reversal());
    }

    private static LotTarget with(Reversal reversal, LotTarget target) {
        return new LotTarget(
                target.customerId(),
                target.source(),
                target.earned(),
                target.retained(),
                target.reason(),
                target.earnedAt(),
                target.activeFrom(),
                target.activeSince(),
                target.expiresOn(),
                target.endedAt(),
                reversal);
    }
}
