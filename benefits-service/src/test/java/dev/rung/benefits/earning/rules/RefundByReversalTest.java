package dev.rung.benefits.earning.rules;

import static dev.rung.benefits.earning.CustomerStory.day;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rung.benefits.earning.CustomerStory;
import dev.rung.benefits.earning.facts.Fact;
import dev.rung.benefits.ledger.lot.AccountPoints;
import dev.rung.benefits.ledger.lot.Lot;
import dev.rung.benefits.ledger.lot.LotTarget;
import dev.rung.benefits.ledger.lot.Reversal;
import dev.rung.benefits.ledger.lot.SettlementCause;
import dev.rung.benefits.ledger.lot.SettlementCause.CauseKind;
import dev.rung.benefits.ledger.settlement.SettlementPolicy;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// An order of 300, of whose points 200 are spent before half of its money goes back.
class RefundByReversalTest {

    private final CustomerStory alice = new CustomerStory();
    private final Fact paid = alice.paid("o1", "300", 0);
    private final Fact completed = alice.completed("o1", 2);
    private final Fact refunded = alice.refunded("o1", "150", 3);

    @Test
    void onlyPendingLeavesWhatCouldAlreadyBeSpentAndRecordsIt() {
        var lot = refund(spent(Reversal.ONLY_PENDING), Reversal.ONLY_PENDING);

        assertThat(lot.accounts()).isEqualTo(new AccountPoints(0, 100, 0, 200, 0, 0));
        assertThat(shortfall(lot)).isEqualTo(150);
    }

    @Test
    void withinBalanceTakesWhatIsThereAndRecordsTheRest() {
        var lot = refund(spent(Reversal.WITHIN_BALANCE), Reversal.WITHIN_BALANCE);

        assertThat(lot.accounts()).isEqualTo(new AccountPoints(0, 0, 0, 200, 0, 0));
        assertThat(shortfall(lot)).isEqualTo(50);
    }

    @Test
    void theRestIsTakenWhenSpentPointsComeBack() {
        var lot = refund(spent(Reversal.WITHIN_BALANCE), Reversal.WITHIN_BALANCE)
                .gotBack(AccountPoints.restored(200), day(4));

        var settled = refund(lot, Reversal.WITHIN_BALANCE);

        assertThat(settled.accounts()).isEqualTo(new AccountPoints(0, 150, 0, 0, 0, 0));
        assertThat(shortfall(settled)).isZero();
    }

    @Test
    void unlimitedTakesAllOfItAndTheCustomerOwesTheRest() {
        var lot = refund(spent(Reversal.UNLIMITED), Reversal.UNLIMITED);

        assertThat(lot.accounts()).isEqualTo(new AccountPoints(0, -50, 0, 200, 0, 0));
        assertThat(shortfall(lot)).isZero();
    }

    @ParameterizedTest
    @EnumSource(Reversal.class)
    void whatIsPendingGoesInProportionUnderEach(Reversal reversal) {
        var early = alice.refunded("o1", "100", 1);
        var pending = settle(null, target(reversal, 0.5, paid), CauseKind.PAYMENT);

        var lot = settle(pending, target(reversal, 1.5, paid, early), CauseKind.REFUND);

        assertThat(lot.accounts()).isEqualTo(AccountPoints.held(200, 0));
        assertThat(shortfall(lot)).isZero();
    }

    private Lot spent(Reversal reversal) {
        return settle(null, target(reversal, 2.5, paid, completed), CauseKind.PAYMENT)
                .moved(AccountPoints.setAside(200))
                .moved(AccountPoints.spent(200));
    }

    private Lot refund(Lot lot, Reversal reversal) {
        return settle(lot, target(reversal, 5, paid, completed, refunded), CauseKind.REFUND);
    }

    private static LotTarget target(Reversal reversal, double now, Fact... facts) {
        return SampleRules.with(reversal)
                .targets(CustomerStory.history(List.of(facts)), day(now))
                .getFirst();
    }

    private static Lot settle(@Nullable Lot lot, LotTarget target, CauseKind kind) {
        var before = lot == null ? Lot.opened(target) : lot;
        return SettlementPolicy.settle(before, target, new SettlementCause(kind, UUID.randomUUID(), day(4)))
                .lot();
    }

    private static long shortfall(Lot lot) {
        return lot.issued() - lot.earned();
    }
}
