package dev.rung.benefits.earning.rules;

import static java.math.BigDecimal.ONE;

import dev.rung.benefits.earning.facts.Fact.Acted;
import dev.rung.benefits.earning.facts.TierHistory;
import dev.rung.benefits.earning.rules.EarningProposal.Bonus;
import dev.rung.benefits.ledger.lot.LotTarget;
import dev.rung.benefits.ledger.lot.SourceKind;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Goes through one customer's actions, the earliest first, and counts what each rule has given.
final class ActionTally {

    private final EarningRules rules;
    private final ZoneId zone;
    private final UUID customerId;
    private final TierHistory tiers;
    private final NavigableSet<LocalDate> activity;
    private final Instant now;

    private final Set<SourceKind> known = EnumSet.noneOf(SourceKind.class);
    private final Map<CappedPeriod, Long> given = new HashMap<>();
    private final Set<LocalDate> signedInOn = new HashSet<>();

    ActionTally(
            EarningRules rules,
            ZoneId zone,
            UUID customerId,
            TierHistory tiers,
            NavigableSet<LocalDate> activity,
            Instant now) {
        this.rules = rules;
        this.zone = zone;
        this.customerId = customerId;
        this.tiers = tiers;
        this.activity = activity;
        this.now = now;
    }

    /// One that no rule fits, or that was taken back, earns nothing; it may have a lot from when less was known.
    EarningProposal next(Acted action) {
        var first = action.stands() && known.add(action.kind());
        var day = LocalDate.ofInstant(action.occurredAt(), zone);
        var version = rules.on(day);
        var basis = EarningBasis.ofAction(action.occurredAt(), tiers, version);
        return version.actions().stream()
                .filter(rule -> action.stands() && rule.fits(action, first))
                .findFirst()
                .filter(_ -> mayEarn(action.kind(), day))
                .map(rule -> proposal(action, day, version, basis, rule))
                .orElseGet(() -> new EarningProposal(
                        target(action, 0, day, 0, version, basis), action.kind().code(), Optional.empty()));
    }

    /// A customer signs in for a day, once, whether a shop tells it or they do themselves.
    private boolean mayEarn(SourceKind kind, LocalDate day) {
        return kind != SourceKind.SIGN_IN || signedInOn.add(day);
    }

    private EarningProposal proposal(
            Acted action, LocalDate day, EarningRule version, EarningBasis basis, ActionRule rule) {
        var promotion = version.promotion(action.source(), day);
        var factor = promotion.map(Promotion::factor).orElse(ONE);
        var whole = take(rule, day, basis.ofAction(rule, factor));
        var plain = Math.min(whole, basis.ofAction(rule, ONE));
        return new EarningProposal(
                target(action, plain, day, rule.pendingDays(), version, basis),
                rule.code(),
                promotion.map(one -> new Bonus(one, whole - plain, whole - plain)));
    }

    /// @return what the caps leave of it
    private long take(ActionRule rule, LocalDate day, long wanted) {
        var ofDay = new CappedPeriod(rule.code(), rule.source(), day, false);
        var ofMonth = new CappedPeriod(rule.code(), rule.source(), day.withDayOfMonth(1), true);
        var taken = Math.min(wanted, Math.min(left(rule.mostPerDay(), ofDay), left(rule.mostPerMonth(), ofMonth)));
        given.merge(ofDay, taken, Long::sum);
        given.merge(ofMonth, taken, Long::sum);
        return taken;
    }

    private long left(@Nullable Long most, CappedPeriod period) {
        return most == null ? Long.MAX_VALUE : Math.max(0, most - given.getOrDefault(period, 0L));
    }

    private LotTarget target(
            Acted action, long points, LocalDate day, int pendingDays, EarningRule version, EarningBasis basis) {
        var activeFrom = day.plusDays(pendingDays);
        var activeAt = activeFrom.atStartOfDay(zone).toInstant();
        var expiresOn = version.expiresOn(day, activity);
        var endsAt = expiresOn.plusDays(1).atStartOfDay(zone).toInstant();
        return new LotTarget(
                customerId,
                action.source(),
                points,
                points,
                basis.reason(version.version()),
                action.occurredAt(),
                activeFrom,
                Optional.of(activeAt.isBefore(action.occurredAt()) ? action.occurredAt() : activeAt)
                        .filter(_ -> !activeAt.isAfter(now)),
                expiresOn,
                Optional.of(endsAt).filter(at -> !at.isAfter(now)),
                version.reversal());
    }

    /// @param since the period's first day
    private record CappedPeriod(String rule, SourceKind kind, LocalDate since, boolean month) {}
}
