package dev.rung.benefits.earning.history;

import dev.rung.benefits.earning.facts.CustomerFacts;
import dev.rung.benefits.earning.facts.Fact.OfOrder;
import dev.rung.benefits.earning.facts.TierHistory;
import dev.rung.benefits.earning.facts.TierSpans;
import dev.rung.benefits.earning.rules.EarningRules;
import dev.rung.benefits.entitlement.stay.MultiplierTimes;
import dev.rung.benefits.entitlement.stay.PointsMultipliers;
import dev.rung.benefits.participation.Participation;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// Adds to the facts of customers what decides how they earn: tiers, benefits that multiply, member status.
@ApplicationScoped
public class KnownHistories {

    private final TierSpans tierSpans;
    private final PointsMultipliers multipliers;
    private final KnownActivity activity;
    private final Participation participation;

    KnownHistories(
            TierSpans tierSpans, PointsMultipliers multipliers, KnownActivity activity, Participation participation) {
        this.tierSpans = tierSpans;
        this.multipliers = multipliers;
        this.activity = activity;
        this.participation = participation;
    }

    /// Without the days of activity: it does not matter when the points end.
    public Uni<List<CustomerFacts>> of(
            Collection<UUID> customers, Map<UUID, ? extends Collection<? extends OfOrder>> orders) {
        return participation
                .of(customers)
                .chain(earning -> tierSpans
                        .of(customers)
                        .chain(tiers -> multipliers
                                .of(customers, one -> held(tiers, one).tiers(), earning::of)
                                .map(multiplied -> customers.stream()
                                        .map(one -> CustomerFacts.of(one, orders(orders, one), held(tiers, one))
                                                .multipliedAt(multiplied.getOrDefault(one, MultiplierTimes.NONE))
                                                .earningAt(earning.of(one)))
                                        .toList())));
    }

    /// With the days of activity, where the rules ask for them.
    public Uni<List<CustomerFacts>> lasting(
            Collection<UUID> customers,
            Map<UUID, ? extends Collection<? extends OfOrder>> orders,
            EarningRules current) {
        return of(customers, orders)
                .chain(found -> activity.of(found, current)
                        .map(days -> found.stream()
                                .map(one ->
                                        one.with(days.getOrDefault(one.customerId(), Collections.emptyNavigableSet())))
                                .toList()));
    }

    private static TierHistory held(Map<UUID, TierHistory> tiers, UUID customer) {
        return tiers.getOrDefault(customer, TierHistory.UNKNOWN);
    }

    private static Collection<? extends OfOrder> orders(
            Map<UUID, ? extends Collection<? extends OfOrder>> orders, UUID customer) {
        var known = orders.get(customer);
        return known == null ? List.of() : known;
    }
}
