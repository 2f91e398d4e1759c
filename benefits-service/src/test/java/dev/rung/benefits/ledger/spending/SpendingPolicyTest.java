package dev.rung.benefits.ledger.spending;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.rung.benefits.ledger.lot.AccountPoints;
import dev.rung.benefits.ledger.lot.Lot;
import dev.rung.benefits.ledger.lot.LotLeg;
import dev.rung.benefits.ledger.lot.LotTarget;
import dev.rung.benefits.ledger.lot.PostedTransaction;
import dev.rung.benefits.ledger.lot.Reversal;
import dev.rung.benefits.ledger.lot.SettlementCause;
import dev.rung.benefits.ledger.lot.SettlementCause.CauseKind;
import dev.rung.benefits.ledger.lot.Source;
import dev.rung.benefits.ledger.lot.SourceKind;
import dev.rung.benefits.ledger.lot.TransactionKind;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// One rule after the other; all of them together are tried in [LedgerAgainstPlainPointsTest].
class SpendingPolicyTest {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final LocalDate MARCH = LocalDate.of(2026, 3, 1);
    private static final Source MUG = new Source(SourceKind.REDEMPTION, "mug", "/shop");

    private final BookInMemory book = new BookInMemory();

    @Test
    void thePointsThatEndFirstAreSpentFirst() {
        var late = earned("late", 100, MARCH.plusDays(90));
        var early = earned("early", 30, MARCH.plusDays(10));

        book.reserve(MUG, 50, on(MARCH));

        assertThat(accounts(early)).isEqualTo(new AccountPoints(0, 0, 30, 0, 0, 0));
        assertThat(accounts(late)).isEqualTo(new AccountPoints(0, 80, 20, 0, 0, 0));
    }

    @Test
    void itIsOneTransactionThatNamesWhatThePointsAreSpentOn() {
        var late = earned("late", 100, MARCH.plusDays(90));
        var early = earned("early", 30, MARCH.plusDays(10));

        book.reserve(MUG, 50, on(MARCH));

        assertThat(book.transactions.getLast())
                .extracting(PostedTransaction::source, PostedTransaction::kind, PostedTransaction::points)
                .containsExactly(MUG, TransactionKind.RESERVE, -50L);
        assertThat(book.transactions.getLast().legs())
                .extracting(LotLeg::lotId, leg -> leg.change().reserved())
                .containsExactly(tuple(early, 30L), tuple(late, 20L));
    }

    @Test
    void onTheLastDayPointsCanBeSpentAndOnTheNextTheyCannot() {
        earned("o", 10, MARCH);

        assertThat(book.reserve(MUG, 10, on(MARCH.plusDays(1)))).isEqualTo(new SpendingOutcome.NotEnough(0));
        assertThat(book.reserve(MUG, 10, on(MARCH))).isInstanceOf(SpendingOutcome.Done.class);
    }

    @Test
    void pointsThatOneLotOwesAreNotSpentFromAnother() {
        var owing = earned("owing", 100, MARCH.plusDays(90));
        book.lots.computeIfPresent(owing, (_, lot) -> lot.moved(AccountPoints.available(-140)));
        earned("other", 60, MARCH.plusDays(90));

        assertThat(book.reserve(MUG, 21, on(MARCH))).isEqualTo(new SpendingOutcome.NotEnough(20));
        assertThat(book.reserve(MUG, 20, on(MARCH))).isInstanceOf(SpendingOutcome.Done.class);
    }

    @Test
    void aRedemptionThatIsTakenBackHasTheLifeItHad() {
        var lot = earned("o", 60, MARCH.plusDays(10));
        book.reserve(MUG, 60, on(MARCH));
        book.redeem(MUG, on(MARCH));

        book.restore(MUG, 60, on(MARCH.plusDays(9)));

        assertThat(accounts(lot)).isEqualTo(AccountPoints.available(60));
        assertThat(there(lot).expiresOn()).isEqualTo(MARCH.plusDays(10));
    }

    @Test
    void whatComesBackAfterItsLastDayExpiresAtOnceAndIsNotSubtractedAgain() {
        var lot = earned("o", 60, MARCH.plusDays(10));
        book.reserve(MUG, 60, on(MARCH));
        book.redeem(MUG, on(MARCH));
        settle(lot, MARCH.plusDays(11));
        assertThat(accounts(lot)).isEqualTo(new AccountPoints(0, 0, 0, 60, 0, 0));

        book.restore(MUG, 25, on(MARCH.plusDays(20)));
        settle(lot, MARCH.plusDays(21));

        assertThat(accounts(lot)).isEqualTo(new AccountPoints(0, 0, 0, 35, 0, 25));
        assertThat(book.transactions)
                .extracting(PostedTransaction::kind, PostedTransaction::points)
                .endsWith(tuple(TransactionKind.RESTORE, 25L), tuple(TransactionKind.EXPIRE, -25L));
        assertThat(book.transactions.getLast().occurredAt())
                .isEqualTo(on(MARCH.plusDays(20)).at());
    }

    @Test
    void whatWasSetAsideInTimeMayBeRedeemedAfterItsLastDay() {
        var lot = earned("o", 60, MARCH.plusDays(10));
        book.reserve(MUG, 60, on(MARCH.plusDays(10)));
        settle(lot, MARCH.plusDays(11));

        assertThat(book.redeem(MUG, on(MARCH.plusDays(11)))).isInstanceOf(SpendingOutcome.Done.class);
        assertThat(accounts(lot)).isEqualTo(new AccountPoints(0, 0, 0, 60, 0, 0));
    }

    /// Otherwise one would reserve before giving an order back, and cancel after it.
    @Test
    void whatARefundDidNotFindIsTakenWhenItComesBack() {
        var lot = earned("o", 60, MARCH.plusDays(90));
        book.reserve(MUG, 60, on(MARCH));
        refunded(lot, 60);

        book.release(MUG, on(MARCH.plusDays(1)));

        assertThat(accounts(lot)).isEqualTo(AccountPoints.NONE);
        assertThat(book.transactions)
                .extracting(PostedTransaction::kind, PostedTransaction::points)
                .endsWith(tuple(TransactionKind.RELEASE, 60L), tuple(TransactionKind.REVERSE, -60L));
    }

    @Test
    void ofAPartThoseComeBackFirstThatLastLongestAndNoPointIsLost() {
        var late = earned("late", 33, MARCH.plusDays(90));
        var early = earned("early", 34, MARCH.plusDays(10));
        book.reserve(MUG, 67, on(MARCH));
        book.redeem(MUG, on(MARCH));

        book.restore(MUG, 40, on(MARCH));
        assertThat(accounts(late).available()).isEqualTo(33);
        assertThat(accounts(early).available()).isEqualTo(7);
        book.restore(MUG, 67, on(MARCH));

        assertThat(accounts(early)).isEqualTo(AccountPoints.available(34));
        assertThat(book.restore(MUG, 68, on(MARCH))).isInstanceOf(SpendingOutcome.Conflict.class);
    }

    @Test
    void pointsThatPeopleTakeAreGoneAndAreNotGivenAgain() {
        var lot = earned("o", 60, MARCH.plusDays(90));

        book.withdraw(book.customer, new Source(SourceKind.ADJUSTMENT, "a", null), 20, on(MARCH));
        settle(lot, MARCH.plusDays(1));

        assertThat(accounts(lot)).isEqualTo(new AccountPoints(0, 40, 0, 0, 20, 0));
        assertThat(book.withdraw(book.customer, new Source(SourceKind.ADJUSTMENT, "b", null), 41, on(MARCH)))
                .isEqualTo(new WithdrawalOutcome.TooFew(40));
    }

    private UUID earned(String order, long points, LocalDate expiresOn) {
        var target = target(Source.order(order), points, expiresOn);
        book.settle(
                target, new SettlementCause(CauseKind.PAYMENT, null, on(MARCH).at()));
        return Lot.idOf(book.customer, target.source());
    }

    private void refunded(UUID lot, long points) {
        var before = there(lot);
        book.settle(
                target(before.source(), before.earned() - points, before.expiresOn()),
                new SettlementCause(CauseKind.REFUND, null, on(MARCH).at()));
    }

    private LotTarget target(Source source, long points, LocalDate expiresOn) {
        return new LotTarget(
                book.customer,
                source,
                points,
                points,
                null,
                on(MARCH).at(),
                MARCH,
                Optional.of(on(MARCH).at()),
                expiresOn,
                Optional.empty(),
                Reversal.WITHIN_BALANCE);
    }

    /// As the timer does.
    private void settle(UUID lot, LocalDate day) {
        book.settle(on(day).standing(there(lot)), new SettlementCause(CauseKind.TIME, null, on(day).at()));
    }

    private Lot there(UUID lot) {
        return requireNonNull(book.lots.get(lot));
    }

    private AccountPoints accounts(UUID lot) {
        return there(lot).accounts();
    }

    private static SpendMoment on(LocalDate day) {
        Instant noon = day.atTime(12, 0).atZone(SHANGHAI).toInstant();
        return new SpendMoment(noon, SHANGHAI);
    }
}
