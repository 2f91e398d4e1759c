package dev.rung.benefits.liability;

import dev.rung.benefits.liability.ProgrammeCosts.CostRow;
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

    /// In a transaction of its own. Stated again, a day has the same event with the figures of now.
    Uni<Void> stateYesterday() {
        var day = LocalDate.ofInstant(clock.instant(), store.zone()).minusDays(1);
        return Panache.withTransaction(() -> liability
                .report()
                .chain(report -> costs.of(EnumSet.of(CostCut.TIER, CostCut.BENEFIT), day, day)
                        .map(found -> stated(day, report, found)))
                .chain(stated -> outbox.add(Topic.BENEFIT_COSTS, day.toString(), stated)));
    }

    private DayStated stated(LocalDate day, LiabilityReport report, List<CostRow> found) {
        var owed = report.owed();
        var expected = report.expected();
        return new DayStated(
                UUID.nameUUIDFromBytes("benefit-costs/%s".formatted(day).getBytes(StandardCharsets.UTF_8)),
                day,
                report.at(),
                report.outstanding(),
                owed,
                report.redemptionRate(),
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
