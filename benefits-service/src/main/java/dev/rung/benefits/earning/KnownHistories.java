package dev.rung.benefits.earning;

import dev.rung.benefits.earning.facts.CustomerFacts;
import dev.rung.benefits.earning.facts.Fact.OfOrder;
import dev.rung.benefits.earning.facts.TierHistory;
import dev.rung.benefits.earning.facts.TierSpans;
import dev.rung.benefits.earning.rules.EarningRules;
import dev.rung.benefits.participation.Participation;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/// Adds to the facts of customers what decides how they earn: tiers, days of activity, member status.
@ApplicationScoped
class KnownHistories {

    private final TierSpans tierSpans;
    private final KnownActivity activity;
    private final Participation participation;

    KnownHistories(TierSpans tierSpans, KnownActivity activity, Participation participation) {
        this.tierSpans = tierSpans;
        this.activity = activity;
        this.participation = participation;
    }

    Uni<List<CustomerFacts>> of(Set<UUID> customers, Map<UUID, List<OfOrder>> orders, EarningRules current) {
        return participation
                .of(customers)
                .chain(earning -> tierSpans
                        .of(customers)
                        .chain(tiers -> activity.of(customers, tiers, earning, current)
                                .map(days -> customers.stream()
                                        .map(one -> CustomerFacts.of(
                                                        one,
                                                        orders.getOrDefault(one, List.of()),
                                                        tiers.getOrDefault(one, TierHistory.UNKNOWN))
                                                .with(days.getOrDefault(one, Collections.emptyNavigableSet()))
                                                .earningAt(earning.of(one)))
                                        .toList())));
    }
}
