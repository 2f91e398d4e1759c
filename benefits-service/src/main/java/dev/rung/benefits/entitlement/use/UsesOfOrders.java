package dev.rung.benefits.entitlement.use;

import dev.rung.benefits.catalogue.BenefitCatalogue;
import dev.rung.benefits.catalogue.terms.BenefitTerms.Discount;
import dev.rung.benefits.catalogue.terms.CatalogueItem;
import dev.rung.benefits.cost.BenefitCosts;
import dev.rung.benefits.cost.BenefitCosts.CostLine;
import dev.rung.benefits.cost.CostKind;
import dev.rung.benefits.entitlement.Entitlement;
import dev.rung.benefits.entitlement.EntitlementState.Open;
import dev.rung.benefits.entitlement.Entitlements;
import dev.rung.benefits.entitlement.use.BenefitUses.BenefitUse;
import dev.rung.benefits.entitlement.use.BenefitUses.TakingBack;
import dev.rung.benefits.entitlement.use.BenefitUses.UseCount;
import dev.rung.benefits.entitlement.use.UseDecision.NotHeld;
import dev.rung.benefits.entitlement.use.UseDecision.QuotaSpent;
import dev.rung.benefits.entitlement.use.UseDecision.Usable;
import dev.rung.benefits.entitlement.use.UseDecision.WorksByItself;
import dev.rung.benefits.participation.Participation;
import dev.rung.contracts.Money;
import dev.rung.platform.directory.KnownCustomer;
import dev.rung.platform.store.Store;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Discounts of customers, as orders use them. Reading needs the caller's session, counting the caller's
/// transaction; the guard of the quota is the lock on the customer's entitlements to the benefit.
@ApplicationScoped
public class UsesOfOrders {

    private final Entitlements entitlements;
    private final BenefitUses uses;
    private final BenefitCosts costs;
    private final BenefitCatalogue catalogue;
    private final Participation participation;
    private final MeterRegistry metrics;
    private final Store store;
    private final Clock clock;

    UsesOfOrders(
            Entitlements entitlements,
            BenefitUses uses,
            BenefitCosts costs,
            BenefitCatalogue catalogue,
            Participation participation,
            MeterRegistry metrics,
            Store store,
            Clock clock) {
        this.entitlements = entitlements;
        this.uses = uses;
        this.costs = costs;
        this.catalogue = catalogue;
        this.participation = participation;
        this.metrics = metrics;
        this.store = store;
        this.clock = clock;
    }

    /// @param tier that gives it
    /// @param names by BCP 47 tag
    public record HeldDiscount(
            UUID entitlementId, String benefit, String tier, Map<String, String> names, Discount terms) {}

    /// @param shop where it is bought; null: unknown
    /// @param off what the discount takes off its price, which is what the use costs
    /// @param sender who asked, as their token names them
    public record DiscountedOrder(String orderId, @Nullable String shop, Money off, String sender) {}

    /// Those that can be used now: none while the member status lets nothing be used.
    public Uni<List<HeldDiscount>> discounts(KnownCustomer customer) {
        return participation.maySpend(customer)
                ? usable(customer.customerId())
                : Uni.createFrom().item(List.of());
    }

    private Uni<List<HeldDiscount>> usable(UUID customerId) {
        return entitlements.of(customerId).chain(found -> {
            var held = found.stream()
                    .filter(one -> one.state().isUsableOn(today()))
                    .toList();
            return held.isEmpty()
                    ? Uni.createFrom().item(List.of())
                    : uses.counts(customerId)
                            .chain(counts -> catalogue
                                    .versions(held.stream()
                                            .map(Entitlement::benefitCode)
                                            .distinct()
                                            .toList())
                                    .map(items -> held.stream()
                                            .flatMap(one -> discount(one, UsingBenefits.item(one, items), counts))
                                            .toList()));
        });
    }

    /// Counts one use for an order. A customer who has left the tier meanwhile may use it: they were
    /// promised it. Fails with 409 `use-on-hold` where the member status of now lets nothing be used.
    ///
    /// @return the use; empty where the quota is spent
    public Uni<Optional<UUID>> count(UUID customerId, UUID entitlementId, DiscountedOrder order) {
        return entitlements
                .one(entitlementId)
                .call(found -> entitlements.lock(customerId, found.benefitCode()))
                .call(() -> participation.mustBeAllowedToUse(customerId))
                .chain(found -> catalogue
                        .versions(List.of(found.benefitCode()))
                        .chain(items -> uses.counts(customerId)
                                .chain(counts ->
                                        count(customerId, found, UsingBenefits.item(found, items), counts, order))));
    }

    /// An entitlement that was kept for this use alone may end now.
    public Uni<Void> takeBack(UUID customerId, UUID entitlementId, UUID useId) {
        return entitlements
                .one(entitlementId)
                .call(found -> entitlements.lock(customerId, found.benefitCode()))
                .chain(found -> uses.takeBack(new TakingBack(useId, customerId, found.benefitCode(), clock.instant())))
                .call(() -> costs.takeBack(useId))
                .chain(() -> entitlements.makeDue(customerId));
    }

    private Uni<Optional<UUID>> count(
            UUID customerId, Entitlement found, CatalogueItem item, List<UseCount> counts, DiscountedOrder order) {
        return switch (UsePolicy.decide(new Open(), item, BenefitUses.used(counts, item), today())) {
            case Usable(var periodStart, var left) -> {
                var use = new BenefitUse(
                        UUID.randomUUID(),
                        found.id(),
                        customerId,
                        found.benefitCode(),
                        periodStart,
                        left,
                        order.orderId(),
                        order.shop(),
                        order.sender(),
                        clock.instant(),
                        null);
                yield uses.add(use)
                        .call(() -> costs.add(List.of(cost(use, order.off()))))
                        .invoke(() -> metrics.counter("rung.benefit.uses").increment())
                        .replaceWith(Optional.of(use.id()));
            }
            case NotHeld _, QuotaSpent _, WorksByItself _ -> Uni.createFrom().item(Optional.empty());
        };
    }

    static CostLine cost(BenefitUse use, Money cost) {
        return new CostLine(use.id(), CostKind.BENEFIT, use.benefitCode(), null, use.customerId(), use.shop(), cost);
    }

    private Stream<HeldDiscount> discount(Entitlement held, CatalogueItem item, List<UseCount> counts) {
        if (!(item.terms() instanceof Discount terms)) {
            return Stream.empty();
        }
        return switch (UsePolicy.decide(held.state(), item, BenefitUses.used(counts, item), today())) {
            case Usable _ -> Stream.of(new HeldDiscount(held.id(), item.code(), held.tier(), item.names(), terms));
            case NotHeld _, QuotaSpent _, WorksByItself _ -> Stream.empty();
        };
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), store.zone());
    }
}
