package dev.rung.benefits.entitlement.use;

import dev.rung.benefits.catalogue.BenefitCatalogue;
import dev.rung.benefits.catalogue.terms.BenefitTerms.Coupon;
import dev.rung.benefits.catalogue.terms.CatalogueItem;
import dev.rung.benefits.cost.BenefitCosts;
import dev.rung.benefits.entitlement.Entitlement;
import dev.rung.benefits.entitlement.Entitlements;
import dev.rung.benefits.entitlement.use.BenefitUses.BenefitUse;
import dev.rung.benefits.entitlement.use.BenefitUses.TakingBack;
import dev.rung.benefits.entitlement.use.BenefitUses.UseCount;
import dev.rung.benefits.entitlement.use.UseDecision.NotHeld;
import dev.rung.benefits.entitlement.use.UseDecision.QuotaSpent;
import dev.rung.benefits.entitlement.use.UseDecision.Usable;
import dev.rung.benefits.entitlement.use.UseDecision.UseChoice;
import dev.rung.benefits.entitlement.use.UseDecision.WorksByItself;
import dev.rung.benefits.entitlement.use.UseFollower.CountedUse;
import dev.rung.benefits.participation.Participation;
import dev.rung.benefits.turn.AccountTurns;
import dev.rung.platform.audit.Audit;
import dev.rung.platform.directory.CustomerDirectory;
import dev.rung.platform.directory.KnownCustomer;
import dev.rung.platform.idempotency.IdempotencyKey;
import dev.rung.platform.idempotency.IdempotencyKeys;
import dev.rung.platform.identity.ExternalId;
import dev.rung.platform.problem.Problem;
import dev.rung.platform.store.Store;
import dev.rung.platform.turn.InTurn;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Counts uses and takes them back. The lock on all of the customer's entitlements to a benefit
/// guards its quota: whoever uses it next counts after this one's end.
@ApplicationScoped
class UsingBenefits {

    private final CustomerDirectory directory;
    private final Entitlements entitlements;
    private final BenefitUses uses;
    private final BenefitCosts costs;
    private final IdempotencyKeys keys;
    private final BenefitCatalogue catalogue;
    private final Participation participation;
    private final Audit audit;
    private final AccountTurns turns;
    private final Instance<UseFollower> followers;
    private final MeterRegistry metrics;
    private final Store store;
    private final Clock clock;

    UsingBenefits(
            CustomerDirectory directory,
            Entitlements entitlements,
            BenefitUses uses,
            BenefitCosts costs,
            IdempotencyKeys keys,
            BenefitCatalogue catalogue,
            Participation participation,
            Audit audit,
            AccountTurns turns,
            Instance<UseFollower> followers,
            MeterRegistry metrics,
            Store store,
            Clock clock) {
        this.directory = directory;
        this.entitlements = entitlements;
        this.uses = uses;
        this.costs = costs;
        this.keys = keys;
        this.catalogue = catalogue;
        this.participation = participation;
        this.audit = audit;
        this.turns = turns;
        this.followers = followers;
        this.metrics = metrics;
        this.store = store;
        this.clock = clock;
    }

    /// @param shop where it is used, as behaviour names it; null: unknown
    /// @param byStaff whether a person recorded it, and not a shop's machine
    record UseWish(
            String externalId,
            String benefitCode,
            @Nullable String reference,
            @Nullable String shop,
            IdempotencyKey key,
            boolean byStaff) {}

    /// @param repeated whether it was counted before
    record UseReceipt(BenefitUse use, boolean repeated) {}

    /// In the customer's turn: of many at once one has a connection. A request that is sent again is answered though
    /// they hold the benefit no longer.
    Uni<UseReceipt> use(UseWish wish) {
        var id = UUID.randomUUID();
        return turns.take(
                wish.externalId(),
                () -> Panache.withTransaction(() -> customer(wish.externalId())
                        .chain(customer -> keys.claim(wish.key(), id)
                                .chain(before -> before.map(first -> repeated(first, customer, wish))
                                        .orElseGet(() -> lock(customer, wish.benefitCode())
                                                .chain(() -> useOnceMore(id, customer, wish)))))));
    }

    /// In the caller's transaction. Told twice, it is taken back once.
    Uni<Void> takeBack(String externalId, String benefitCode, UUID useId, String actor) {
        return customer(externalId)
                .call(customer -> entitlements.lock(customer, benefitCode))
                .call(customer -> uses.takeBack(new TakingBack(useId, customer, benefitCode, clock.instant()))
                        .invoke(found -> {
                            if (!found) {
                                throw Problem.of(404, "use-unknown").asException();
                            }
                        })
                        .chain(() -> costs.takeBack(useId))
                        .chain(() -> InTurn.each(followers, follower -> follower.takenBack(useId)))
                        .chain(() -> entitlements.makeDue(customer)))
                .chain(customer -> audit.record(
                        actor,
                        "benefit-use.taken-back",
                        useId.toString(),
                        Map.of("benefit", benefitCode, "customerId", customer.toString())));
    }

    private Uni<UUID> customer(String externalId) {
        return directory.ownByExternalId(externalId).map(KnownCustomer::customerId);
    }

    /// One that is granted just now is not theirs yet: nothing is locked then that the next use would wait for.
    private Uni<Void> lock(UUID customer, String benefitCode) {
        return entitlements
                .lock(customer, benefitCode)
                .invoke(any -> {
                    if (!any) {
                        throw Problem.of(404, "entitlement-unknown").asException();
                    }
                })
                .replaceWithVoid();
    }

    /// Read after the lock, which may have waited for a change. The newest come first.
    private Uni<List<Entitlement>> held(UUID customer, String benefitCode) {
        return entitlements
                .of(customer)
                .map(found -> found.reversed().stream()
                        .filter(one -> one.benefitCode().equals(benefitCode))
                        .toList());
    }

    private Uni<UseReceipt> useOnceMore(UUID id, UUID customer, UseWish wish) {
        var today = LocalDate.ofInstant(clock.instant(), store.zone());
        return participation
                .mustBeAllowedToUse(customer)
                .chain(() -> held(customer, wish.benefitCode()))
                .chain(held -> catalogue
                        .versions(List.of(wish.benefitCode()))
                        .chain(versions -> uses.counts(customer)
                                .map(counts -> UsePolicy.best(held.stream()
                                        .map(one -> choice(one, item(one, versions), counts, today))
                                        .toList()))
                                .chain(choice ->
                                        add(id, choice, item(choice.entitlement(), versions), customer, wish))));
    }

    private static UseChoice choice(Entitlement held, CatalogueItem item, List<UseCount> counts, LocalDate today) {
        var used = BenefitUses.used(counts, item);
        return new UseChoice(held, UsePolicy.decide(held.state(), item, used, today));
    }

    private Uni<UseReceipt> add(UUID id, UseChoice choice, CatalogueItem item, UUID customer, UseWish wish) {
        var entitlement = choice.entitlement();
        var usable = usable(choice.decision());
        var externalId = ExternalId.normalised(wish.externalId());
        var use = new BenefitUse(
                id,
                entitlement.id(),
                customer,
                entitlement.benefitCode(),
                usable.periodStart(),
                usable.left(),
                wish.reference(),
                wish.shop(),
                wish.key().sender(),
                clock.instant(),
                null);
        return uses.add(use)
                .invoke(() -> metrics.counter("rung.benefit.uses").increment())
                .call(() -> cost(use, item))
                .chain(() -> InTurn.each(
                        followers,
                        follower -> follower.used(
                                new CountedUse(id, entitlement, item, customer, externalId, use.sender()))))
                .call(() -> wish.byStaff() ? record(use) : Uni.createFrom().voidItem())
                .replaceWith(new UseReceipt(use, false));
    }

    /// A coupon costs nothing before an order redeems it.
    private Uni<Void> cost(BenefitUse use, CatalogueItem item) {
        return item.terms() instanceof Coupon
                ? Uni.createFrom().voidItem()
                : costs.add(List.of(UsesOfOrders.cost(use, item.cost())));
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
            case WorksByItself() ->
                throw Problem.of(409, "benefit-works-by-itself").asException();
            case QuotaSpent(int quota, var nextFrom) -> {
                var spent = Problem.of(409, "quota-spent").with("quota", quota);
                throw (nextFrom == null ? spent : spent.with("nextFrom", nextFrom)).asException();
            }
        };
    }

    private Uni<UseReceipt> repeated(UUID first, UUID customer, UseWish wish) {
        return uses.one(first).map(use -> {
            if (!use.customerId().equals(customer)
                    || !use.benefitCode().equals(wish.benefitCode())
                    || !Objects.equals(use.reference(), wish.reference())
                    || !Objects.equals(use.shop(), wish.shop())) {
                throw IdempotencyKeys.reused();
            }
            return new UseReceipt(use, true);
        });
    }
}
