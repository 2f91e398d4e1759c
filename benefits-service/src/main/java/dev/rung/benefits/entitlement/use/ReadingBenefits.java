package dev.rung.benefits.entitlement.use;

import dev.rung.benefits.catalogue.BenefitCatalogue;
import dev.rung.benefits.catalogue.terms.CatalogueItem;
import dev.rung.benefits.catalogue.terms.TermsFields;
import dev.rung.benefits.entitlement.Entitlement;
import dev.rung.benefits.entitlement.EntitlementState.Ended;
import dev.rung.benefits.entitlement.EntitlementState.Open;
import dev.rung.benefits.entitlement.EntitlementState.Retained;
import dev.rung.benefits.entitlement.Entitlements;
import dev.rung.benefits.entitlement.use.BenefitUses.ListedUse;
import dev.rung.benefits.entitlement.use.BenefitUses.UseCount;
import dev.rung.benefits.participation.Participation;
import dev.rung.contracts.customer.MemberStatus;
import dev.rung.platform.directory.CustomerDirectory;
import dev.rung.platform.locale.CallerLanguage;
import dev.rung.platform.page.Page;
import dev.rung.platform.store.Store;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Finds the customer, then the benefits that can be used today. A known customer without a tier has none, nor
/// has one whose member status lets them hold no tier.
@ApplicationScoped
class ReadingBenefits {

    private final CustomerDirectory directory;
    private final Entitlements entitlements;
    private final BenefitUses uses;
    private final BenefitCatalogue catalogue;
    private final Participation participation;
    private final CallerLanguage language;
    private final Store store;
    private final Clock clock;

    ReadingBenefits(
            CustomerDirectory directory,
            Entitlements entitlements,
            BenefitUses uses,
            BenefitCatalogue catalogue,
            Participation participation,
            CallerLanguage language,
            Store store,
            Clock clock) {
        this.directory = directory;
        this.entitlements = entitlements;
        this.uses = uses;
        this.catalogue = catalogue;
        this.participation = participation;
        this.language = language;
        this.store = store;
        this.clock = clock;
    }

    Uni<Page<HeldBenefitView>> of(String externalId) {
        return directory
                .keptByExternalId(externalId)
                .chain(customer -> participation
                        .status(customer.customerId())
                        .chain(status -> participation.holdsTier(status)
                                ? of(customer.customerId(), participation.spends(status) ? null : status)
                                : Uni.createFrom().item(new Page<>(List.of(), null))));
    }

    /// @param onHold the status that lets nothing be used
    private Uni<Page<HeldBenefitView>> of(UUID customerId, @Nullable MemberStatus onHold) {
        var today = LocalDate.ofInstant(clock.instant(), store.zone());
        return entitlements
                .of(customerId)
                .map(found -> found.stream()
                        .filter(one -> one.state().isUsableOn(today))
                        .toList())
                .chain(held -> uses.counts(customerId)
                        .chain(counts -> catalogue
                                .versions(codes(held))
                                .map(items -> held.stream()
                                        .map(one -> view(one, UsingBenefits.item(one, items), counts, onHold))
                                        .toList())))
                .map(views -> new Page<>(views, null));
    }

    /// Those that cannot be used any more, newest first.
    Uni<Page<EndedBenefitView>> endedOf(String externalId) {
        var today = LocalDate.ofInstant(clock.instant(), store.zone());
        return directory
                .keptByExternalId(externalId)
                .chain(customer -> entitlements.of(customer.customerId()))
                .map(found -> found.reversed().stream()
                        .filter(one -> !one.state().isUsableOn(today))
                        .toList())
                .chain(ended -> catalogue
                        .versions(codes(ended))
                        .map(items -> ended.stream()
                                .map(one -> ended(one, UsingBenefits.item(one, items)))
                                .toList()))
                .map(views -> new Page<>(views, null));
    }

    /// Newest first.
    ///
    /// @param benefitCode null: of every benefit
    Uni<Page<BenefitUseView>> usesOf(
            String externalId, @Nullable String benefitCode, @Nullable String after, int limit) {
        var before = Page.before(after);
        return directory
                .keptByExternalId(externalId)
                .chain(customer ->
                        uses.of(customer.customerId(), benefitCode == null ? "" : benefitCode, before, limit + 1))
                .map(found -> Page.of(found, limit, last -> Long.toString(last.position())))
                .chain(page -> catalogue
                        .versions(page.items().stream()
                                .map(ListedUse::benefitCode)
                                .collect(Collectors.toSet()))
                        .map(items -> page.map(use -> view(use, items))));
    }

    private BenefitUseView view(ListedUse use, List<CatalogueItem> items) {
        var name = items.stream()
                .filter(item -> item.code().equals(use.benefitCode()) && item.version() == use.benefitVersion())
                .findFirst()
                .map(item -> language.pick(item.names()))
                .orElseThrow();
        return new BenefitUseView(use.id(), use.benefitCode(), name, use.reference(), use.usedAt(), use.takenBackAt());
    }

    private EndedBenefitView ended(Entitlement had, CatalogueItem item) {
        return switch (had.state()) {
            case Ended(var reason, var at) -> ended(had, item, reason.code(), at, null);
            case Retained kept -> ended(had, item, "over", null, kept.until());
            case Open _ -> throw new IllegalStateException("An open benefit can be used: " + had.id());
        };
    }

    private EndedBenefitView ended(
            Entitlement had,
            CatalogueItem item,
            String reason,
            @Nullable Instant endedAt,
            @Nullable LocalDate lastDay) {
        return new EndedBenefitView(
                had.id(),
                item.code(),
                item.terms().kind().code(),
                language.pick(item.names()),
                had.tier(),
                had.since(),
                reason,
                endedAt,
                lastDay);
    }

    private static List<String> codes(List<Entitlement> held) {
        return held.stream().map(Entitlement::benefitCode).distinct().collect(Collectors.toList());
    }

    private HeldBenefitView view(
            Entitlement held, CatalogueItem item, List<UseCount> counts, @Nullable MemberStatus onHold) {
        var quota = item.quota();
        var used = BenefitUses.used(counts, item);
        return new HeldBenefitView(
                held.id(),
                item.code(),
                item.terms().kind().code(),
                language.pick(item.names()),
                language.pick(item.descriptions()),
                TermsFields.of(item.terms()),
                held.tier(),
                held.since(),
                until(held),
                quota.count(),
                quota.period().code(),
                used,
                left(quota.count(), used),
                onHold == null ? null : onHold.code());
    }

    private static @Nullable LocalDate until(Entitlement held) {
        return switch (held.state()) {
            case Open _, Ended _ -> null;
            case Retained kept -> kept.until();
        };
    }

    private static @Nullable Integer left(@Nullable Integer quota, int used) {
        return quota == null ? null : Math.max(0, quota - used);
    }
}
