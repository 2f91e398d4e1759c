package dev.rung.benefits.earning;

import dev.rung.benefits.entitlement.stay.MultiplierFollower;
import dev.rung.benefits.entitlement.stay.PointsMultipliers;
import dev.rung.benefits.ledger.Ledger;
import dev.rung.benefits.ledger.PointsMetrics;
import dev.rung.benefits.ledger.lot.SettlementCause;
import dev.rung.benefits.ledger.lot.SettlementCause.CauseKind;
import dev.rung.platform.rows.JsonRows;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;

/// Orders that were settled before somebody was known to be in the entry tier, or before a package of their moment was
/// published, are settled anew. A tier that is told settles them by itself. Promotions with a budget give to those that
/// held nothing until now, and to none of the others more than they gave.
@ApplicationScoped
class WhenMultipliersChangeThenSettle implements MultiplierFollower {

    private final PointsMultipliers multipliers;
    private final Settling settling;
    private final Ledger ledger;
    private final PointsMetrics metrics;
    private final Clock clock;

    WhenMultipliersChangeThenSettle(
            PointsMultipliers multipliers, Settling settling, Ledger ledger, PointsMetrics metrics, Clock clock) {
        this.multipliers = multipliers;
        this.settling = settling;
        this.ledger = ledger;
        this.metrics = metrics;
        this.clock = clock;
    }

    @Override
    public Uni<Void> lookAgain(Collection<UUID> customers) {
        return multipliers
                .anyPublished()
                .chain(any ->
                        any ? settle(Set.copyOf(customers)) : Uni.createFrom().voidItem());
    }

    private Uni<Void> settle(Set<UUID> customers) {
        var told = new SettlementCause(CauseKind.TIER, null, JsonRows.toMicroseconds(clock.instant()));
        return ledger.lotsWithPoints(customers)
                .chain(before -> settling.settleAll(customers, _ -> told, lot -> !before.contains(lot)))
                .invoke(metrics::count)
                .replaceWithVoid();
    }
}
