package dev.rung.benefits.earning.facts;

import dev.rung.benefits.earning.facts.Fact.TierPath;
import dev.rung.benefits.entitlement.stay.TierStay.HeldTier;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The tiers a customer held, oldest first, as far as scoring has reported them.
///
/// Of several paths the one with the highest revision counts from its first moment on; for the time before, the older
/// ones still count. So later times come from higher revisions, and the paths may arrive in any order.
public record TierHistory(List<TierPeriod> held) {

    public static final TierHistory UNKNOWN = new TierHistory(List.of());

    /// @param since counts for what happens strictly after it
    /// @param revision of the path it came from
    record TierPeriod(Instant since, String tier, long revision) {}

    public List<HeldTier> tiers() {
        return held.stream().map(one -> new HeldTier(one.tier(), one.since())).toList();
    }

    public TierHistory with(TierPath path) {
        var newer = held.stream()
                .filter(tier -> tier.revision() > path.revision())
                .map(TierPeriod::since)
                .findFirst();
        var merged = new ArrayList<TierPeriod>();
        held.stream()
                .filter(tier ->
                        tier.revision() <= path.revision() && tier.since().isBefore(path.start()))
                .forEach(merged::add);
        path.spans().stream()
                .filter(span -> newer.map(span.since()::isBefore).orElse(true))
                .forEach(span -> merged.add(new TierPeriod(span.since(), span.tier(), path.revision())));
        held.stream().filter(tier -> tier.revision() > path.revision()).forEach(merged::add);
        return new TierHistory(List.copyOf(merged));
    }

    /// The order that raised the tier is not itself raised, and the refund that lowered it
    /// lowers no order of its moment.
    public Optional<String> before(Instant moment) {
        return held.reversed().stream()
                .filter(tier -> tier.since().isBefore(moment))
                .findFirst()
                .map(TierPeriod::tier);
    }
}
