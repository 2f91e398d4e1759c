package dev.rung.benefits.entitlement.use;

import dev.rung.benefits.catalogue.terms.CatalogueItem;
import dev.rung.benefits.entitlement.Entitlement;
import dev.rung.benefits.entitlement.use.BenefitUses.BenefitUse;
import dev.rung.benefits.entitlement.use.UseDecision.NotHeld;
import dev.rung.benefits.entitlement.use.UseDecision.QuotaSpent;
import dev.rung.benefits.entitlement.use.UseDecision.Usable;
import dev.rung.benefits.entitlement.use.UseDecision.WorksByItself;
import dev.rung.platform.store.Store;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;

/// The use that a benefit begins with, where it gives something at once. In the caller's transaction, which holds
/// the lock on the customer's entitlements: it is counted like any other.
@ApplicationScoped
public class UsesOfGrants {

    private final BenefitUses uses;
    private final Store store;
    private final Clock clock;

    UsesOfGrants(BenefitUses uses, Store store, Clock clock) {
        this.uses = uses;
        this.store = store;
        this.clock = clock;
    }

    /// @param id of the use
    /// @return false where it is not counted: the quota of the period is spent
    public Uni<Boolean> count(UUID id, Entitlement begun, CatalogueItem item) {
        return uses.counts(begun.customerId())
                .map(counts -> UsePolicy.decide(begun.state(), item, BenefitUses.used(counts, item), today()))
                .chain(decision -> switch (decision) {
                    case Usable usable -> uses.add(use(id, begun, usable)).replaceWith(true);
                    case NotHeld _, QuotaSpent _, WorksByItself _ ->
                        Uni.createFrom().item(false);
                });
    }

    private BenefitUse use(UUID id, Entitlement begun, Usable usable) {
        return new BenefitUse(
                id,
                begun.id(),
                begun.customerId(),
                begun.benefitCode(),
                usable.periodStart(),
                usable.left(),
                null,
                null,
                "benefits",
                clock.instant(),
                null);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), store.zone());
    }
}
