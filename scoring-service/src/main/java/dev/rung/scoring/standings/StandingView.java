package dev.rung.scoring.standings;

import dev.rung.contracts.Money;
import dev.rung.contracts.scoring.AssessmentEvent;
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
public record StandingView(
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
    public record Tier(
            String code,
            String name,
            Instant since,
            @Nullable LocalDate validUntil,
            String state) {

        public static Tier of(AssessmentEvent.Standing standing, Wording wording) {
            var name = wording.name(standing.tier());
            return new Tier(name.code(), name.name(), standing.since(), standing.validUntil(), standing.state());
        }
    }

    public record Component(String code, BigDecimal value, long points, long cap) {

        public static List<Component> all(List<AssessmentEvent.Component> rows) {
            return rows.stream()
                    .map(each -> new Component(each.code(), each.value(), each.points(), each.cap()))
                    .toList();
        }
    }

    public record Rfm(@Nullable Long recencyDays, long orders, Money spend, int r, int f, int m, String type) {

        public static Rfm of(AssessmentEvent.Rfm rfm, Wording wording) {
            var spend = wording.money(rfm.spend());
            return new Rfm(rfm.recencyDays(), rfm.orders(), spend, rfm.r(), rfm.f(), rfm.m(), rfm.type());
        }
    }

    public record Next(TierName tier, List<Needed> needed) {

        public static @Nullable Next of(AssessmentEvent.@Nullable Next next, Wording wording) {
            return next == null ? null : new Next(wording.name(next.tier()), next.needed());
        }
    }

    public record Keep(@Nullable LocalDate until, List<Needed> needed) {

        public static Keep of(AssessmentEvent.Keep keep) {
            return new Keep(keep.until(), keep.needed());
        }
    }

    static StandingView of(Assessed assessed, Wording wording) {
        return new StandingView(
                assessed.customerId(),
                assessed.externalId(),
                Tier.of(assessed.tier(), wording),
                assessed.growthValue(),
                Component.all(assessed.components()),
                Rfm.of(assessed.rfm(), wording),
                assessed.valueLevel(),
                assessed.lifecycle(),
                Next.of(assessed.next(), wording),
                Keep.of(assessed.keep()),
                assessed.policyVersion(),
                assessed.assessedAt(),
                assessed.lastEventAt(),
                wording.sentences(assessed));
    }
}
