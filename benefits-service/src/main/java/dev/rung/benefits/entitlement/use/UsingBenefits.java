package dev.rung.benefits.entitlement.use;

import dev.rung.benefits.catalogue.BenefitCatalogue;
import dev.rung.benefits.catalogue.terms.CatalogueItem;
import dev.rung.benefits.entitlement.Entitlement;
import dev.rung.benefits.entitlement.Entitlements;
import dev.rung.benefits.entitlement.use.BenefitUses.BenefitUse;
import dev.rung.benefits.entitlement.use.BenefitUses.TakingBack;
import dev.rung.benefits.entitlement.use.UseDecision.NotHeld;
import dev.rung.benefits.entitlement.use.UseDecision.QuotaSpent;
import dev.rung.benefits.entitlement.use.UseDecision.Usable;
import dev.rung.benefits.participation.Participation;
import dev.rung.platform.audit.Audit;
import dev.rung.platform.directory.CustomerDirectory;
import dev.rung.platform.idempotency.IdempotencyKey;
import dev.rung.platform.idempotency.IdempotencyKeys;
import dev.rung.platform.problem.Problem;
import dev.rung.platform.store.Store;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Counts uses, in the caller's transaction. The lock on all of the customer's entitlements to a benefit
/// guards its quota: whoever uses it next counts after this one's end.
@ApplicationScoped
class UsingBenefits {

    private final CustomerDirectory directory;
    private final Entitlements entitlements;
    private final BenefitUses uses;
    private final IdempotencyKeys keys;
    private final BenefitCatalogue catalogue;
    private final Participation participation;
    private final Audit audit;
    private final MeterRegistry metrics;
    private final Store store;
    private final Clock clock;

    UsingBenefits(
            CustomerDirectory directory,
            Entitlements entitlements,
            BenefitUses uses,
            IdempotencyKeys keys,
            BenefitCatalogue catalogue,
            Participation participation,
            Audit audit,
            MeterRegistry metrics,
            Store store,
            Clock clock) {
        this.directory = directory;
        this.entitlements = entitlements;
        this.uses = uses;
        this.keys = keys;
        this.catalogue = catalogue;
        this.participation = participation;
        this.audit = audit;
        this.metrics = metrics;
        this.store = store;
        this.clock = clock;
    }

    /// @param byStaff whether a person recorded it, and not a shop's machine
    record UseWish(
            String externalId, UUID entitlementId, @Nullable String reference, IdempotencyKey key, boolean byStaff) {}

    /// @param repeated whether it was counted before
    record UseReceipt(BenefitUse use, boolean repeated) {}

    Uni<UseReceipt> use(UseWish wish) {
        var id = UUID.randomUUID();
        return lock(wish.externalId(), wish.entitlementId())
                .chain(entitlement -> keys.claim(wish.key(), id)
                        .chain(before -> before.map(first -> repeated(first, wish))
                                .orElseGet(() -> useOnceMore(id, entitlement, wish))));
    }

    /// Told twice, it is taken back once.
    Uni<Void> takeBack(String externalId, UUID entitlementId, UUID useId, String actor) {
        return lock(externalId, entitlementId)
                .call(entitlement -> uses.takeBack(
                                new TakingBack(useId, entitlementId, entitlement.customerId(), clock.instant()))
                        .invoke(found -> {
                            if (!found) {
                                throw Problem.of(404, "use-unknown").asException();
                            }
                        })
                        .chain(() -> entitlements.makeDue(entitlement.customerId())))
                .chain(entitlement -> audit.record(
                        actor,
                        "benefit-use.taken-back",
                        useId.toString(),
                        Map.of(
                                "entitlement",
                                entitlementId,
                                "customerId",
                                entitlement.customerId().toString())));
    }

    /// Read once more after the lock, which may have waited for a change.
    private Uni<Entitlement> lock(String externalId, UUID entitlementId) {
        return directory
                .byExternalId(externalId)
                .chain(customer -> one(customer.customerId(), entitlementId)
                        .call(found -> entitlements.lock(customer.customerId(), found.benefitCode()))
                        .chain(() -> one(customer.customerId(), entitlementId)));
    }

    private Uni<Entitlement> one(UUID customerId, UUID entitlementId) {
        return entitlements
                .of(customerId)
                .map(found -> found.stream()
                        .filter(one -> one.id().equals(entitlementId))
                        .findFirst()
                        .orElseThrow(
                                () -> Problem.of(404, "entitlement-unknown").asException()));
    }

    private Uni<UseReceipt> useOnceMore(UUID id, Entitlement entitlement, UseWish wish) {
        var today = LocalDate.ofInstant(clock.instant(), store.zone());
        return participation
                .mustBeAllowedToUse(entitlement.customerId())
                .chain(() -> catalogue.versions(List.of(entitlement.benefitCode())))
                .map(versions -> item(entitlement, versions))
                .chain(item -> uses.counts(entitlement.customerId(), today)
                        .map(counts -> UsePolicy.decide(
                                entitlement.state(),
                                item.quota(),
                                BenefitUses.used(
                                        counts,
                                        item.code(),
                                        item.quota().period().start(today)),
                                today)))
                .map(UsingBenefits::usable)
                .chain(usable -> add(id, entitlement, wish, usable));
    }

    private Uni<UseReceipt> add(UUID id, Entitlement entitlement, UseWish wish, Usable usable) {
        var use = new BenefitUse(
                id,
                entitlement.id(),
                entitlement.customerId(),
                entitlement.benefitCode(),
                usable.periodStart(),
                usable.left(),
                wish.reference(),
                wish.key().sender(),
                clock.instant(),
                null);
        return uses.add(use)
                .invoke(() -> metrics.counter("rung.benefit.uses").increment())
                .call(() -> wish.byStaff() ? record(use) : Uni.createFrom().voidItem())
                .replaceWith(new UseReceipt(use, false));
    }

    private Uni<Void> record(BenefitUse use) {
        return audit.record(
                use.sender(),
                "benefit-use.recorded",
                use.id().toString(),
                Map.of("customerId", use.customerId().toString(), "benefit", use.benefitCode()));
    }

    static CatalogueItem item(Entitlement entitlement, List<CatalogueItem> versions) {
        return versions.stream()
                .filter(item ->
                        item.code().equals(entitlement.benefitCode()) && item.version() == entitlement.benefitVersion())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No benefit of entitlement " + entitlement.id()));
    }

    private static Usable usable(UseDecision decision) {
        return switch (decision) {
            case Usable usable -> usable;
            case NotHeld() -> throw Problem.of(409, "benefit-not-held").asException();
            case QuotaSpent(int quota, var nextFrom) -> {
                var spent = Problem.of(409, "quota-spent").with("quota", quota);
                throw (nextFrom == null ? spent : spent.with("nextFrom", nextFrom)).asException();
            }
        };
    }

    private Uni<UseReceipt> repeated(UUID first, UseWish wish) {
        return uses.one(first).map(use -> {
            if (!use.entitlementId().equals(wish.entitlementId())
                    || !Objects.equals(use.reference(), wish.reference())) {
                throw IdempotencyKeys.reused();
            }
            return new UseReceipt(use, true);
        });
    }
}
