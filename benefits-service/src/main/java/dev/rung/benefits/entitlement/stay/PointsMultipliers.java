package dev.rung.benefits.entitlement.stay;

import static java.util.stream.Collectors.toMap;

import dev.rung.benefits.catalogue.packages.PublishedPackages;
import dev.rung.benefits.entitlement.stay.TierStay.HeldTier;
import dev.rung.benefits.ladder.Ladders;
import dev.rung.benefits.participation.EarningSpans;
import dev.rung.platform.rows.JsonRows;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Puts together when customers' benefits multiply points. Where no published package has a multiplier, it asks
/// no more than that.
@ApplicationScoped
public class PointsMultipliers {

    private static final String ANY = """
            exists (
                select from benefit_packages p
                join package_benefits n on n.package_version = p.version
                join benefits b on b.code = n.code and b.version = n.benefit_version
                where p.published_at is not null and b.kind = 'points-multiplier')""";

    private static final String REGISTERED = """
            select w.customer_id, nullif(k.registered_at, '-infinity') as registered_at
            from (select cast(id as uuid) as customer_id from jsonb_array_elements_text(:rows) as wanted(id)) w
            left join known_customer k on k.customer_id = w.customer_id
            where\n""" + ANY;

    private final PublishedPackages packages;
    private final Ladders ladders;
    private final JsonRows rows;
    private final Clock clock;

    PointsMultipliers(PublishedPackages packages, Ladders ladders, JsonRows rows, Clock clock) {
        this.packages = packages;
        this.ladders = ladders;
        this.rows = rows;
        this.clock = clock;
    }

    /// Whether a published package has a multiplier, for whichever tier.
    public Uni<Boolean> anyPublished() {
        return rows.read("select " + ANY + " as published", Map.of(), AnyMultiplier.class)
                .map(found -> found.getFirst().published());
    }

    /// Nothing of those who have none.
    ///
    /// @param held the tiers that were told of a customer, oldest first
    /// @param earning when a customer earned
    public Uni<Map<UUID, MultiplierTimes>> of(
            Collection<UUID> customers, Function<UUID, List<HeldTier>> held, Function<UUID, EarningSpans> earning) {
        return rows.read(REGISTERED, customers, RegisteredCustomer.class)
                .chain(found -> found.isEmpty()
                        ? Uni.createFrom().item(Map.of())
                        : times(found, held, earning, clock.instant()));
    }

    private Uni<Map<UUID, MultiplierTimes>> times(
            List<RegisteredCustomer> customers,
            Function<UUID, List<HeldTier>> held,
            Function<UUID, EarningSpans> earning,
            Instant now) {
        return packages.schedule()
                .map(GrantPolicy::new)
                .chain(policy -> ladders.entryTiers(now)
                        .map(entry -> customers.stream()
                                .collect(toMap(
                                        RegisteredCustomer::customerId,
                                        one -> MultiplierTimes.of(
                                                policy,
                                                TierStay.of(TierStay.fromEntry(
                                                        held.apply(one.customerId()), entry, one.registeredAt())),
                                                earning.apply(one.customerId()),
                                                now)))));
    }

    @RegisterForReflection
    record AnyMultiplier(boolean published) {}

    @RegisterForReflection
    record RegisteredCustomer(UUID customerId, @Nullable Instant registeredAt) {}
}
