package dev.rung.scoring.standings;

import dev.rung.contracts.Money;
import dev.rung.contracts.scoring.AssessmentEvent.Assessed;
import dev.rung.contracts.scoring.AssessmentEvent.Needed;
import dev.rung.scoring.standings.Wording.TierName;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One customer's standing as clients see it.
///
/// @param next absent on the highest tier
/// @param sentences the same for a person to read: where they stand, what keeps it, what raises it
record StandingView(
        UUID customerId,
        String externalId,
        Tier tier,
        long growthValue,
        List<Component> components,
        Rfm rfm,
        String valueLevel,
        String lifecycle,
        @Nullable Next next,
        Keep keep,
        int policyVersion,
        Instant assessedAt,
        Instant lastEventAt,
        List<String> sentences) {

    /// @param validUntil absent on the lowest tier
    record Tier(
            String code,
            String name,
            Instant since,
            @Nullable LocalDate validUntil,
            String state) {}

    record Component(String code, BigDecimal value, long points, long cap) {}

    record Rfm(@Nullable Long recencyDays, long orders, Money spend, int r, int f, int m, String type) {}

    record Next(TierName tier, List<Needed> needed) {}

    record Keep(@Nullable LocalDate until, List<Needed> needed) {}

    static StandingView of(Assessed assessed, Wording wording) {
        var tier = assessed.tier();
        var name = wording.name(tier.tier());
        var rfm = assessed.rfm();
        var next = assessed.next();
        return new StandingView(
                assessed.customerId(),
                assessed.externalId(),
                new Tier(name.code(), name.name(), tier.since(), tier.validUntil(), tier.state()),
                assessed.growthValue(),
                assessed.components().stream()
                        .map(each -> new Component(each.code(), each.value(), each.points(), each.cap()))
                        .toList(),
                new Rfm(
                        rfm.recencyDays(),
                        rfm.orders(),
                        wording.money(rfm.spend()),
                        rfm.r(),
                        rfm.f(),
                        rfm.m(),
                        rfm.type()),
                assessed.valueLevel(),
                assessed.lifecycle(),
                next == null ? null : new Next(wording.name(next.tier()), next.needed()),
                new Keep(assessed.keep().until(), assessed.keep().needed()),
                assessed.policyVersion(),
                assessed.assessedAt(),
                assessed.lastEventAt(),
                wording.sentences(assessed));
    }
}
