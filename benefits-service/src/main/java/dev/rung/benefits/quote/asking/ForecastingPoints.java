package dev.rung.benefits.quote.asking;

import dev.rung.benefits.earning.facts.CustomerFacts;
import dev.rung.benefits.earning.facts.Fact.Paid;
import dev.rung.benefits.earning.facts.TierHistory;
import dev.rung.benefits.earning.facts.TierSpans;
import dev.rung.benefits.earning.rules.EarningPolicy;
import dev.rung.benefits.earning.version.PublishedRules;
import dev.rung.benefits.entitlement.stay.MultiplierTimes;
import dev.rung.benefits.entitlement.stay.PointsMultipliers;
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
import java.util.function.Function;
import java.util.function.LongUnaryOperator;
import org.jspecify.annotations.Nullable;

/// How many points an order would earn if it were paid now: the policy of the ledger is asked about a payment
/// that has not been made. A promotion's budget is taken to be there; the first who pay have it.
@ApplicationScoped
class ForecastingPoints {

    private static final UUID NO_EVENT = new UUID(0, 0);

    private final PublishedRules rules;
    private final TierSpans tiers;
    private final PointsMultipliers multipliers;
    private final Participation participation;
    private final Store store;
    private final Clock clock;

    ForecastingPoints(
            PublishedRules rules,
            TierSpans tiers,
            PointsMultipliers multipliers,
            Participation participation,
            Store store,
            Clock clock) {
        this.rules = rules;
        this.tiers = tiers;
        this.multipliers = multipliers;
        this.participation = participation;
        this.store = store;
        this.clock = clock;
    }

    /// @param digits of the currency's fraction
    Uni<LongUnaryOperator> of(KnownCustomer customer, @Nullable String shop, int digits) {
        return rules.current()
                .chain(current -> history(customer).map(history -> {
                    var now = clock.instant();
                    var policy = new EarningPolicy(current, store.zone());
                    return units ->
                            policy
                                    .targets(history.apply(paid(customer.customerId(), units, digits, shop, now)), now)
                                    .stream()
                                    .mapToLong(LotTarget::earned)
                                    .sum();
                }));
    }

    /// The history of the customer, with that payment as the only one.
    private Uni<Function<Paid, CustomerFacts>> history(KnownCustomer customer) {
        var id = customer.customerId();
        var earning = participation.of(customer);
        return tiers.of(List.of(id))
                .map(found -> found.getOrDefault(id, TierHistory.UNKNOWN))
                .chain(held -> multipliers
                        .of(List.of(id), _ -> held.tiers(), _ -> earning)
                        .map(found -> found.getOrDefault(id, MultiplierTimes.NONE))
                        .map(times -> paid -> CustomerFacts.of(id, List.of(paid), held)
                                .multipliedAt(times)
                                .earningAt(earning)));
    }

    private static Paid paid(UUID customerId, long units, int digits, @Nullable String shop, Instant now) {
        return new Paid(NO_EVENT, customerId, now, "quote", null, Units.amount(units, digits), null, shop);
    }
}
