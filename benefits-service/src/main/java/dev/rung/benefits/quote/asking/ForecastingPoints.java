package dev.rung.benefits.quote.asking;

import dev.rung.benefits.earning.facts.CustomerFacts;
import dev.rung.benefits.earning.facts.Fact.Paid;
import dev.rung.benefits.earning.facts.TierHistory;
import dev.rung.benefits.earning.facts.TierSpans;
import dev.rung.benefits.earning.rules.EarningPolicy;
import dev.rung.benefits.earning.rules.EarningRules;
import dev.rung.benefits.earning.version.PublishedRules;
import dev.rung.benefits.ledger.lot.LotTarget;
import dev.rung.benefits.participation.Participation;
import dev.rung.benefits.quote.Units;
import dev.rung.platform.directory.KnownCustomer;
import dev.rung.platform.store.Store;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.LongUnaryOperator;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// How many points an order would earn if it were paid now: the policy of the ledger is asked about a payment
/// that has not been made. A promotion's budget is taken to be there; the first who pay have it.
@ApplicationScoped
class ForecastingPoints {

    private static final UUID NO_EVENT = new UUID(0, 0);

    private final PublishedRules rules;
    private final TierSpans tiers;
    private final Participation participation;
    private final Store store;
    private final Clock clock;

    ForecastingPoints(PublishedRules rules, TierSpans tiers, Participation participation, Store store, Clock clock) {
        this.rules = rules;
        this.tiers = tiers;
        this.participation = participation;
        this.store = store;
        this.clock = clock;
    }

    /// @param digits of the currency's fraction
    Uni<LongUnaryOperator> of(KnownCustomer customer, @Nullable String shop, int digits) {
        var customerId = customer.customerId();
        return rules.current()
                .chain(current -> tiers.of(List.of(customerId)).map(held -> {
                    var history = held.getOrDefault(customerId, TierHistory.UNKNOWN);
                    var now = clock.instant();
                    var earnsAt = participation.of(customer);
                    return units -> earned(current, history, paid(customerId, units, digits, shop, now), earnsAt, now);
                }));
    }

    private long earned(EarningRules current, TierHistory history, Paid paid, Predicate<Instant> earnsAt, Instant now) {
        var facts = CustomerFacts.of(paid.customerId(), List.of(paid), history).earningAt(earnsAt);
        return new EarningPolicy(current, store.zone())
                .targets(facts, now).stream().mapToLong(LotTarget::earned).sum();
    }

    private static Paid paid(UUID customerId, long units, int digits, @Nullable String shop, Instant now) {
        return new Paid(NO_EVENT, customerId, now, "quote", null, Units.amount(units, digits), null, shop);
    }
}
