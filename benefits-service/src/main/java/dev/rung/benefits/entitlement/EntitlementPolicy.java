package dev.rung.benefits.entitlement;

import static java.util.stream.Collectors.groupingBy;

import dev.rung.benefits.catalogue.packages.PackageSchedule;
import dev.rung.benefits.catalogue.terms.CatalogueItem;
import dev.rung.benefits.entitlement.EntitlementChange.Amend;
import dev.rung.benefits.entitlement.EntitlementChange.End;
import dev.rung.benefits.entitlement.EntitlementChange.Grant;
import dev.rung.benefits.entitlement.EntitlementChange.Restore;
import dev.rung.benefits.entitlement.EntitlementState.EndReason;
import dev.rung.benefits.entitlement.EntitlementState.Ended;
import dev.rung.benefits.entitlement.EntitlementState.KeepReason;
import dev.rung.benefits.entitlement.EntitlementState.Open;
import dev.rung.benefits.entitlement.EntitlementState.Retained;
import dev.rung.benefits.entitlement.stay.GrantPolicy;
import dev.rung.benefits.entitlement.stay.TierGrant;
import dev.rung.benefits.entitlement.stay.TierStay;
import dev.rung.benefits.participation.EarningSpans;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Decides what becomes of a customer's entitlements, from all the times in tiers that are known now. The same
/// history gives the same entitlements, in whatever order it was told; asked again, it changes nothing.
///
/// [GrantPolicy] says what a time in a tier gives. An entitlement that no time gives was a mistake: it is ended unless
/// it was used, and once its use is taken back.
final class EntitlementPolicy {

    private final PackageSchedule schedule;
    private final GrantPolicy policy;
    private final ZoneId zone;

    /// @param zone the store's
    EntitlementPolicy(PackageSchedule schedule, ZoneId zone) {
        this.schedule = schedule;
        this.policy = new GrantPolicy(schedule);
        this.zone = zone;
    }

    /// @param earning when the customer earned
    List<EntitlementChange> changes(
            List<Entitlement> existing, List<TierStay> stays, EarningSpans earning, Instant now) {
        var grants = stays.stream()
                .flatMap(stay -> policy.grants(stay, earning, now))
                .collect(groupingBy(GrantKey::of));
        var there = existing.stream().collect(groupingBy(GrantKey::of));
        return Stream.concat(grants.keySet().stream(), there.keySet().stream())
                .distinct()
                .sorted(Comparator.comparing(GrantKey::tier).thenComparing(GrantKey::benefitCode))
                .flatMap(key -> settled(there.getOrDefault(key, List.of()), grants.getOrDefault(key, List.of()), now))
                .toList();
    }

    /// One of the same moment is the same; else a time that was re-dated takes the next that nobody left.
    private Stream<EntitlementChange> settled(List<Entitlement> existing, List<TierGrant> grants, Instant now) {
        var open = new ArrayList<>(existing);
        var changes = new ArrayList<Optional<EntitlementChange>>();
        var others = new ArrayList<TierGrant>();
        for (var grant : grants) {
            taken(open, entitlement -> entitlement.since().equals(grant.stay().since()))
                    .ifPresentOrElse(same -> changes.add(adjusted(same, grant)), () -> others.add(grant));
        }
        for (var grant : others) {
            changes.add(taken(open, EntitlementPolicy::mayBeRedated)
                    .map(redated -> adjusted(redated, grant))
                    .orElseGet(() -> granted(grant)));
        }
        open.forEach(mistake -> changes.add(corrected(mistake, now)));
        return changes.stream().flatMap(Optional::stream);
    }

    private static Optional<Entitlement> taken(List<Entitlement> open, Predicate<Entitlement> wanted) {
        var found = open.stream().filter(wanted).min(Comparator.comparing(Entitlement::since));
        found.ifPresent(open::remove);
        return found;
    }

    private static boolean mayBeRedated(Entitlement entitlement) {
        return switch (entitlement.state()) {
            case Open _, Retained _ -> true;
            case Ended ended -> ended.reason() == EndReason.CORRECTED;
        };
    }

    /// A time that is over when it is first told gives nothing but what is kept.
    private static Optional<EntitlementChange> granted(TierGrant grant) {
        var state = state(grant);
        return switch (state) {
            case Open _, Retained _ -> Optional.of(new Grant(grant, state));
            case Ended _ -> Optional.empty();
        };
    }

    private static EntitlementState state(TierGrant grant) {
        var until = grant.stay().until();
        if (until == null) {
            return new Open();
        }
        return switch (grant.item().onLeaving()) {
            case KEEP -> new Retained(KeepReason.BY_TERMS, null);
            case END -> new Ended(EndReason.TIER_LEFT, until);
        };
    }

    private static Optional<EntitlementChange> adjusted(Entitlement before, TierGrant grant) {
        var after = before.by(grant, state(grant));
        if (after.equals(before)) {
            return Optional.empty();
        }
        return Optional.of(
                isEnded(before) == isEnded(after)
                        ? new Amend(after)
                        : isEnded(after) ? new End(after) : new Restore(after, grant));
    }

    private Optional<EntitlementChange> corrected(Entitlement mistake, Instant now) {
        return switch (mistake.state()) {
            case Ended _ -> Optional.empty();
            case Retained kept when kept.reason() == KeepReason.USED && mistake.used() -> Optional.empty();
            case Retained _, Open _ ->
                Optional.of(
                        mistake.used()
                                ? new Amend(mistake.moveTo(new Retained(KeepReason.USED, lastDay(mistake, now))))
                                : new End(mistake.moveTo(new Ended(EndReason.CORRECTED, now))));
        };
    }

    /// To the end of the period that it was used in; a quota that counts for good may be used up.
    private @Nullable LocalDate lastDay(Entitlement used, Instant now) {
        var today = LocalDate.ofInstant(now, zone);
        var quota = item(used).map(CatalogueItem::quota);
        return quota.flatMap(known -> known.period().next(today))
                .map(next -> next.minusDays(1))
                .orElse(quota.isPresent() && quota.get().count() != null ? null : today);
    }

    private Optional<CatalogueItem> item(Entitlement entitlement) {
        return schedule.packages().stream()
                .filter(one -> one.version() == entitlement.packageVersion())
                .flatMap(one -> one.of(entitlement.tier()).stream())
                .filter(item -> item.code().equals(entitlement.benefitCode()))
                .findFirst();
    }

    private static boolean isEnded(Entitlement entitlement) {
        return entitlement.state() instanceof Ended;
    }

    private record GrantKey(String benefitCode, String tier) {

        static GrantKey of(TierGrant grant) {
            return new GrantKey(grant.item().code(), grant.stay().tier());
        }

        static GrantKey of(Entitlement entitlement) {
            return new GrantKey(entitlement.benefitCode(), entitlement.tier());
        }
    }
}
