package dev.rung.benefits.earning;

import static java.util.stream.Collectors.toSet;

import dev.rung.benefits.ledger.Ledger;
import dev.rung.benefits.ledger.LotHolder;
import dev.rung.benefits.ledger.PointsMetrics;
import dev.rung.benefits.ledger.lot.SettlementCause;
import dev.rung.benefits.ledger.lot.SettlementCause.CauseKind;
import dev.rung.benefits.participation.EarningFollower;
import dev.rung.benefits.participation.Participation;
import dev.rung.contracts.customer.CustomerEvent.Customer;
import dev.rung.platform.directory.MembershipFollower;
import dev.rung.platform.rows.JsonRows;
import dev.rung.platform.turn.InTurn;
import io.quarkus.arc.All;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;

/// Orders and actions that were settled before the status of their moment was told are settled anew. Promotions with a
/// budget give to those that held nothing until now, and to none of the others more than they gave. Features
/// that give by status look at these customers again afterwards, under the same locks.
@ApplicationScoped
class WhenMembershipChangesThenSettle implements MembershipFollower {

    private final Participation participation;
    private final Settling settling;
    private final Ledger ledger;
    private final List<EarningFollower> followers;
    private final PointsMetrics metrics;
    private final Clock clock;

    WhenMembershipChangesThenSettle(
            Participation participation,
            Settling settling,
            Ledger ledger,
            @All List<EarningFollower> followers,
            PointsMetrics metrics,
            Clock clock) {
        this.participation = participation;
        this.settling = settling;
        this.ledger = ledger;
        this.followers = followers;
        this.metrics = metrics;
        this.clock = clock;
    }

    @Override
    public Uni<Void> changed(List<Customer> customers) {
        var holders = customers.stream()
                .filter(one -> one.membership() != null && participation.mayCost(one.membership()))
                .map(one -> new LotHolder(one.customerId(), one.externalId()))
                .toList();
        return holders.isEmpty() ? Uni.createFrom().voidItem() : settle(holders);
    }

    private Uni<Void> settle(List<LotHolder> holders) {
        var told = new SettlementCause(CauseKind.MEMBERSHIP, null, JsonRows.toMicroseconds(clock.instant()));
        var ids = holders.stream().map(LotHolder::customerId).collect(toSet());
        return ledger.lock(holders)
                .chain(() -> ledger.lotsWithPoints(ids))
                .chain(before -> settling.settleAll(ids, _ -> told, lot -> !before.contains(lot)))
                .invoke(metrics::count)
                .chain(() -> InTurn.each(followers, one -> one.lookAgain(ids)));
    }
}
