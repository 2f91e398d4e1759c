package dev.rung.benefits.earning;

import static java.util.stream.Collectors.groupingBy;

import dev.rung.benefits.earning.facts.ActionFacts;
import dev.rung.benefits.earning.facts.ActivityDays;
import dev.rung.benefits.earning.facts.Fact;
import dev.rung.benefits.earning.facts.Fact.Acted;
import dev.rung.benefits.earning.facts.TierHistory;
import dev.rung.benefits.earning.rules.ActionPolicy;
import dev.rung.benefits.earning.rules.EarningRules;
import dev.rung.benefits.participation.EarningTimes;
import dev.rung.platform.store.Store;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.UUID;

/// The days on which customers earned or spent, where the rules ask for them: all that they ever did, also
/// where only some of it is settled now.
@ApplicationScoped
class KnownActivity {

    private final ActivityDays days;
    private final ActionFacts actions;
    private final Store store;
    private final Clock clock;

    KnownActivity(ActivityDays days, ActionFacts actions, Store store, Clock clock) {
        this.days = days;
        this.actions = actions;
        this.store = store;
        this.clock = clock;
    }

    Uni<Map<UUID, NavigableSet<LocalDate>>> of(
            Set<UUID> customers, Map<UUID, TierHistory> tiers, EarningTimes earning, EarningRules current) {
        return current.followActivity()
                ? days.of(customers, earning::of)
                        .chain(found ->
                                actions.of(customers).map(acted -> withActions(found, acted, tiers, earning, current)))
                : Uni.createFrom().item(Map.of());
    }

    private Map<UUID, NavigableSet<LocalDate>> withActions(
            Map<UUID, NavigableSet<LocalDate>> found,
            Collection<Acted> acted,
            Map<UUID, TierHistory> tiers,
            EarningTimes earning,
            EarningRules current) {
        var all = new HashMap<>(found);
        var policy = new ActionPolicy(current, store.zone());
        acted.stream().collect(groupingBy(Fact::customerId)).forEach((customer, its) -> {
            var history = tiers.getOrDefault(customer, TierHistory.UNKNOWN);
            var earned = policy.activity(customer, its, history, earning.of(customer), clock.instant());
            earned.addAll(all.getOrDefault(customer, Collections.emptyNavigableSet()));
            all.put(customer, earned);
        });
        return all;
    }
}
