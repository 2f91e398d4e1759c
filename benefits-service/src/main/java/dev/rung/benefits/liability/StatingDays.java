package dev.rung.benefits.liability;

import dev.rung.benefits.liability.ProgrammeCosts.CostRow;
import dev.rung.benefits.liability.ReadingLiability.PointsDebt;
import dev.rung.contracts.Money;
import dev.rung.contracts.Topic;
import dev.rung.contracts.benefits.BenefitCostsEvent.DayCost;
import dev.rung.contracts.benefits.BenefitCostsEvent.DayStated;
import dev.rung.platform.outbox.Outbox;
import dev.rung.platform.store.Store;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/// Tells what points are owed, and what a day has cost, by tier and benefit.
@ApplicationScoped
class StatingDays {

    private final ReadingLiability liability;
    private final ProgrammeCosts costs;
    private final PointPrice price;
    private final Outbox outbox;
    private final Store store;
    private final Clock clock;

    StatingDays(
            ReadingLiability liability,
            ProgrammeCosts costs,
            PointPrice price,
            Outbox outbox,
            Store store,
            Clock clock) {
        this.liability = liability;
        this.costs = costs;
        this.price = price;
        this.outbox = outbox;
        this.store = store;
        this.clock = clock;
    }

    /// In a transaction of its own. Stated again, a day has the same event. The debt is that of now, in the night after
    /// the day; of an earlier day that of its end, which the ledger still knows.
    Uni<Void> state(LocalDate day) {
        return Panache.withTransaction(() -> debt(day)
                .chain(debt -> costs.of(EnumSet.of(CostCut.TIER, CostCut.BENEFIT), day, day)
                        .map(found -> stated(day, debt, found)))
                .chain(stated -> outbox.add(Topic.BENEFIT_COSTS, day.toString(), stated)));
    }

    private Uni<PointsDebt> debt(LocalDate day) {
        var now = clock.instant();
        var nextDay = day.plusDays(1);
        return LocalDate.ofInstant(now, store.zone()).isAfter(nextDay)
                ? liability.debt(nextDay.atStartOfDay(store.zone()).toInstant())
                : liability.debt(now);
    }

    private DayStated stated(LocalDate day, PointsDebt debt, List<CostRow> found) {
        var owed = debt.owed();
        var expected = debt.expected();
        return new DayStated(
                UUID.nameUUIDFromBytes("benefit-costs/%s".formatted(day).getBytes(StandardCharsets.UTF_8)),
                day,
                debt.at(),
                debt.outstanding(),
                owed,
                debt.redemptionRate(),
                expected,
                new Money(owed.amount().subtract(expected.amount()), owed.currency()),
                found.stream().map(this::cost).toList());
    }

    private DayCost cost(CostRow row) {
        var kind = Objects.requireNonNull(row.kind());
        return new DayCost(
                row.tier(),
                kind,
                Objects.requireNonNull(row.code()),
                row.points(),
                row.count(),
                row.unpriced(),
                kind.equals("points") ? price.of(row.points()) : price.rounded(row.amount()));
    }
}
