package dev.rung.benefits.entitlement.use;

import dev.rung.benefits.catalogue.BenefitCatalogue;
import dev.rung.benefits.catalogue.terms.BenefitTerms.Discount;
import dev.rung.benefits.catalogue.terms.CatalogueItem;
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

/// Discounts of customers, as orders use them. Reading needs the caller's session, counting the caller's
/// transaction; the guard of the quota is the lock on the customer's entitlements to the benefit.
@ApplicationScoped
public class UsesOfOrders {

    private final Entitlements entitlements;
    private final BenefitUses uses;
    private final BenefitCatalogue catalogue;
    private final Participation participation;
    private final MeterRegistry metrics;
    private final Store store;
    private final Clock clock;

    UsesOfOrders(
            Entitlements entitlements,
            BenefitUses uses,
            BenefitCatalogue catalogue,
            Participation participation,
            MeterRegistry metrics,
            Store store,
            Clock clock) {
        this.entitlements = entitlements;
        this.uses = uses;
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
    /// @param sender who asked, as their token names them
    /// @return the use; empty where the quota is spent
    public Uni<Optional<UUID>> count(UUID customerId, UUID entitlementId, String orderId, String sender) {
        return entitlements
                .one(entitlementId)
                .call(found -> entitlements.lock(customerId, found.benefitCode()))
                .call(() -> participation.mustBeAllowedToUse(customerId))
                .chain(found -> catalogue
                        .versions(List.of(found.benefitCode()))
                        .chain(items -> uses.counts(customerId)
                                .chain(counts -> count(
                                        customerId,
                                        found,
                                        UsingBenefits.item(found, items),
                                        counts,
                                        orderId,
                                        sender))));
    }

    /// An entitlement that was kept for this use alone may end now.
    public Uni<Void> takeBack(UUID customerId, UUID entitlementId, UUID useId) {
        return entitlements
                .one(entitlementId)
                .call(found -> entitlements.lock(customerId, found.benefitCode()))
                .chain(found -> uses.takeBack(new TakingBack(useId, customerId, found.benefitCode(), clock.instant())))
                .chain(() -> entitlements.makeDue(customerId));
    }

    private Uni<Optional<UUID>> count(
            UUID customerId,
            Entitlement found,
            CatalogueItem item,
            List<UseCount> counts,
            String orderId,
            String sender) {
        return switch (UsePolicy.decide(new Open(), item, BenefitUses.used(counts, item), today())) {
            case Usable(var periodStart, var left) -> {
                var use = new BenefitUse(
                        UUID.randomUUID(),
                        found.id(),
                        customerId,
                        found.benefitCode(),
                        periodStart,
                        left,
                        orderId,
                        sender,
                        clock.instant(),
                        null);
                yield uses.add(use)
                        .invoke(() -> metrics.counter("rung.benefit.uses").increment())
                        .replaceWith(Optional.of(use.id()));
            }
            case NotHeld _, QuotaSpent _, WorksByItself _ -> Uni.createFrom().item(Optional.empty());
        };
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
