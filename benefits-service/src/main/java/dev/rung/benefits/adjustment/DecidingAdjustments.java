package dev.rung.benefits.adjustment;

import dev.rung.benefits.adjustment.AdjustmentPolicy.DecisionVerdict.Decided;
import dev.rung.benefits.adjustment.AdjustmentPolicy.DecisionVerdict.MayDecide;
import dev.rung.benefits.adjustment.AdjustmentPolicy.DecisionVerdict.OwnRequest;
import dev.rung.benefits.adjustment.AdjustmentState.Requested;
import dev.rung.benefits.ledger.Ledger;
import dev.rung.benefits.ledger.PointsMetrics;
import dev.rung.benefits.ledger.Spending;
import dev.rung.benefits.ledger.lot.LotTarget;
import dev.rung.benefits.ledger.lot.SettlementCause;
import dev.rung.benefits.ledger.lot.SettlementCause.CauseKind;
import dev.rung.benefits.ledger.spending.WithdrawalOutcome.TooFew;
import dev.rung.benefits.ledger.spending.WithdrawalOutcome.Withdrawn;
import dev.rung.benefits.participation.Participation;
import dev.rung.platform.audit.Audit;
import dev.rung.platform.problem.Problem;
import dev.rung.platform.rows.JsonRows;
import dev.rung.platform.store.Store;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// Approves and declines requests, each in a transaction of its own. Approving books the points in the same
/// transaction.
@ApplicationScoped
class DecidingAdjustments {

    private static final MonthDay LAST_DAY = MonthDay.of(12, 31);

    private final Adjustments adjustments;
    private final Ledger ledger;
    private final Spending spending;
    private final Participation participation;
    private final PointsMetrics metrics;
    private final Audit audit;
    private final AdjustmentTerms terms;
    private final Store store;
    private final Clock clock;

    DecidingAdjustments(
            Adjustments adjustments,
            Ledger ledger,
            Spending spending,
            Participation participation,
            PointsMetrics metrics,
            Audit audit,
            AdjustmentTerms terms,
            Store store,
            Clock clock) {
        this.adjustments = adjustments;
        this.ledger = ledger;
        this.spending = spending;
        this.participation = participation;
        this.metrics = metrics;
        this.audit = audit;
        this.terms = terms;
        this.store = store;
        this.clock = clock;
    }

    private record DecidedAdjustment(Adjustment adjustment, Map<String, Long> moved) {}

    Uni<Adjustment> approve(UUID id, String actor) {
        return Panache.withTransaction(() -> {
                    var now = now();
                    return locked(id).chain(found -> {
                        var request = mustBeTheirs(found, actor);
                        found.moveTo(request.approved(actor, now));
                        return book(found, now)
                                .call(() -> record(found, actor, "approved"))
                                .map(moved -> new DecidedAdjustment(found, moved));
                    });
                })
                .invoke(decided -> metrics.count(decided.moved()))
                .map(DecidedAdjustment::adjustment);
    }

    Uni<Adjustment> decline(UUID id, String actor) {
        return Panache.withTransaction(() -> locked(id)
                .invoke(found -> found.moveTo(mustBeTheirs(found, actor).declined(actor, now())))
                .call(found -> record(found, actor, "declined")));
    }

    /// The customer's points before the adjustment, as wherever both are locked.
    private Uni<Adjustment> locked(UUID id) {
        return adjustments
                .holder(id)
                .chain(holder -> ledger.lock(List.of(holder)))
                .chain(() -> adjustments.lock(id));
    }

    private Uni<Map<String, Long>> book(Adjustment adjustment, Instant now) {
        return adjustment.points > 0 ? give(adjustment, now) : take(adjustment);
    }

    private Uni<Map<String, Long>> give(Adjustment adjustment, Instant now) {
        var today = LocalDate.ofInstant(now, store.zone());
        var expiresOn = LAST_DAY.atYear(today.getYear() + terms.expiresAfterYears());
        var target = LotTarget.given(
                adjustment.customerId, adjustment.source(), adjustment.points, now, today, expiresOn, store.zone());
        return ledger.lock(List.of(adjustment.holder()))
                .chain(() -> participation.mustBeAllowedToReceive(adjustment.customerId))
                .chain(() -> ledger.settle(List.of(target), _ -> new SettlementCause(CauseKind.DECISION, null, now)));
    }

    private Uni<Map<String, Long>> take(Adjustment adjustment) {
        return spending.withdraw(adjustment.holder(), adjustment.source(), -adjustment.points)
                .map(outcome -> switch (outcome) {
                    case Withdrawn(var booking) -> booking.moved();
                    case TooFew(var spendable) ->
                        throw Problem.of(409, "points-too-few")
                                .with("available", Math.max(0, spendable))
                                .asException();
                });
    }

    private Uni<Void> record(Adjustment adjustment, String actor, String decision) {
        return audit.record(
                actor,
                "points-adjustment." + decision,
                adjustment.id.toString(),
                Map.of("customerId", adjustment.customerId.toString(), "points", adjustment.points));
    }

    private static Requested mustBeTheirs(Adjustment adjustment, String actor) {
        return switch (AdjustmentPolicy.decide(adjustment.state(), adjustment.requestedBy, actor)) {
            case MayDecide(var request) -> request;
            case OwnRequest() -> throw Problem.of(403, "own-adjustment").asException();
            case Decided(var state) ->
                throw Problem.of(409, "adjustment-decided")
                        .with("state", state.code())
                        .asException();
        };
    }

    private Instant now() {
        return JsonRows.toMicroseconds(clock.instant());
    }
}
