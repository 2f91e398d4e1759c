package dev.rung.benefits.earning.history;

import static java.util.Objects.requireNonNull;
import static java.util.function.Function.identity;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import dev.rung.benefits.earning.facts.ActionFacts;
import dev.rung.benefits.earning.facts.ActivityDays;
import dev.rung.benefits.earning.facts.CustomerFacts;
import dev.rung.benefits.earning.facts.Fact;
import dev.rung.benefits.earning.facts.Fact.Acted;
import dev.rung.benefits.earning.rules.ActionPolicy;
import dev.rung.benefits.earning.rules.EarningRules;
import dev.rung.platform.store.Store;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
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

    Uni<Map<UUID, NavigableSet<LocalDate>>> of(List<CustomerFacts> histories, EarningRules current) {
        if (!current.followActivity()) {
            return Uni.createFrom().item(Map.of());
        }
        var known = histories.stream().collect(toMap(CustomerFacts::customerId, identity()));
        return days.of(known.keySet(), one -> requireNonNull(known.get(one)).earnsAt())
                .chain(found -> actions.of(known.keySet()).map(acted -> withActions(found, acted, known, current)));
    }

    private Map<UUID, NavigableSet<LocalDate>> withActions(
            Map<UUID, NavigableSet<LocalDate>> found,
            Collection<Acted> acted,
            Map<UUID, CustomerFacts> known,
            EarningRules current) {
        var all = new HashMap<>(found);
        var policy = new ActionPolicy(current, store.zone());
        acted.stream().collect(groupingBy(Fact::customerId)).forEach((customer, its) -> {
            var history = requireNonNull(known.get(customer));
            var earned = policy.activity(customer, its, history.tiers(), history.earnsAt(), clock.instant());
            earned.addAll(all.getOrDefault(customer, Collections.emptyNavigableSet()));
            all.put(customer, earned);
        });
        return all;
    }
}
