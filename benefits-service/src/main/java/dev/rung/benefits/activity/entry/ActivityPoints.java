package dev.rung.benefits.activity.entry;

import dev.rung.benefits.earning.version.PublishedRules;
import dev.rung.benefits.ledger.Ledger;
import dev.rung.benefits.ledger.LotHolder;
import dev.rung.benefits.ledger.Spending;
import dev.rung.benefits.ledger.lot.LotTarget;
import dev.rung.benefits.ledger.lot.SettlementCause;
import dev.rung.benefits.ledger.lot.SettlementCause.CauseKind;
import dev.rung.benefits.ledger.lot.Source;
import dev.rung.benefits.ledger.lot.SourceKind;
import dev.rung.benefits.ledger.spending.SpendingOutcome;
import dev.rung.benefits.ledger.spending.SpendingOutcome.Conflict;
import dev.rung.benefits.ledger.spending.SpendingOutcome.Done;
import dev.rung.benefits.ledger.spending.SpendingOutcome.NotEnough;
import dev.rung.benefits.ledger.spending.SpendingOutcome.Repeated;
import dev.rung.benefits.ledger.spending.SpendingOutcome.Unknown;
import dev.rung.platform.store.Store;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/// Points that activities give and cost, by source `activity`. All of it belongs to the caller's transaction,
/// which holds the lock on the customer; points end as those that are earned on the same day.
@ApplicationScoped
public class ActivityPoints {

    private final RunningActivities activities;
    private final Ledger ledger;
    private final Spending spending;
    private final PublishedRules rules;
    private final Store store;

    ActivityPoints(RunningActivities activities, Ledger ledger, Spending spending, PublishedRules rules, Store store) {
        this.activities = activities;
        this.ledger = ledger;
        this.spending = spending;
        this.rules = rules;
        this.store = store;
    }

    /// @param id within the customer's activities, such as `summer/17` of activity `summer`: given again, it
    ///     gives nothing
    /// @return how many points moved, by the kind of transaction
    public Uni<Map<String, Long>> give(LotHolder holder, String id, long points, Instant now) {
        if (points == 0) {
            return Uni.createFrom().item(Map.of());
        }
        var today = LocalDate.ofInstant(now, store.zone());
        return source(id)
                .chain(source -> rules.current()
                        .map(current -> LotTarget.given(
                                holder.customerId(),
                                source,
                                points,
                                now,
                                today,
                                current.on(today).expiresOn(today),
                                store.zone()))
                        .chain(target ->
                                ledger.settle(List.of(target), _ -> new SettlementCause(CauseKind.ACTION, null, now))));
    }

    /// Spends points at once.
    ///
    /// @return likewise, of each step
    public Uni<List<Map<String, Long>>> pay(LotHolder holder, String id, long points) {
        return points == 0
                ? Uni.createFrom().item(List.of())
                : source(id)
                        .chain(source -> spending.reserve(holder, source, points)
                                .map(ActivityPoints::moved)
                                .chain(reserved -> spending.redeem(holder, source)
                                        .map(ActivityPoints::moved)
                                        .map(redeemed -> List.of(reserved, redeemed))));
    }

    /// In the shop that holds the activity.
    private Uni<Source> source(String id) {
        return activities
                .one(id.substring(0, id.indexOf('/')))
                .map(offer ->
                        new Source(SourceKind.ACTIVITY, id, offer.content().shop()));
    }

    private static Map<String, Long> moved(SpendingOutcome outcome) {
        return switch (outcome) {
            case Done done -> done.moved();
            case NotEnough(var spendable) ->
                throw new IllegalStateException("Points are gone under the lock; there are " + spendable);
            case Repeated _, Conflict _, Unknown _ ->
                throw new IllegalStateException("The ledger knows otherwise: " + outcome);
        };
    }
}
