package dev.rung.scoring.standings;

import static com.fasterxml.jackson.annotation.JsonInclude.Include.NON_NULL;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.rung.contracts.Money;
import dev.rung.contracts.customer.MemberStatus;
import dev.rung.contracts.scoring.AssessmentEvent;
import dev.rung.contracts.scoring.AssessmentEvent.Assessed;
import dev.rung.contracts.scoring.AssessmentEvent.Needed;
import dev.rung.scoring.features.orders.UnappliedMoney;
import dev.rung.scoring.standings.wording.CallerTexts;
import dev.rung.scoring.standings.wording.CallerTexts.TierName;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One customer's standing as clients see it.
///
/// @param valueLevel `high`, `middle` or `low`: how the shop rates them, for staff only
/// @param lifecycle `new`, `growing`, `mature`, `declining`, `dormant` or `lost`: where the shop sees them going, for
///     staff only
/// @param next absent on the highest tier
/// @param lastEventAt absent for a registered member who did nothing yet: they have the lowest tier
/// @param unapplied money that counts for nothing yet, for staff to see; absent where there is none
/// @param memberStatus `guest`, `member`, `frozen`, `excluded` or `left`; some let nobody hold a tier, which is the
///     lowest then
/// @param tierOnReturn what the customer's facts give, where the status lets them hold no tier
/// @param sentences the same for a person to read: where they stand, what keeps it, what raises it
public record StandingView(
        UUID customerId,
        String externalId,
        Tier tier,
        long growthValue,
        List<Component> components,
        Rfm rfm,
        @JsonInclude(NON_NULL) @Nullable String valueLevel,
        @JsonInclude(NON_NULL) @Nullable String lifecycle,
        @Nullable Next next,
        Keep keep,
        int policyVersion,
        Instant assessedAt,
        @Nullable Instant lastEventAt,
        @JsonInclude(NON_NULL) @Nullable Unapplied unapplied,
        String memberStatus,
        @JsonInclude(NON_NULL) @Nullable TierName tierOnReturn,
        List<String> sentences) {

    /// @param since absent where nothing was done yet
    /// @param validUntil absent on the lowest tier
    /// @param state `ACTIVE`, `AT_RISK` or `GRACE`
    public record Tier(
            String code,
            String name,
            @Nullable Instant since,
            @Nullable LocalDate validUntil,
            String state) {

        public static Tier of(AssessmentEvent.Standing standing, CallerTexts wording) {
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

    /// @param recencyDays since the last order; absent without one
    /// @param r 1 to 5, 5 is best; 0 without an order
    /// @param f 1 to 5, 5 is best; 0 without an order
    /// @param m 1 to 5, 5 is best; 0 without an order
    /// @param type `important-value`, `important-development`, `important-keep`, `important-winback`,
    ///     `general-value`, `general-development`, `general-keep`, `general-winback` or `none`: without an order
    public record Rfm(@Nullable Long recencyDays, long orders, Money spend, int r, int f, int m, String type) {

        public static Rfm of(AssessmentEvent.Rfm rfm, CallerTexts wording) {
            var spend = wording.money(rfm.spend());
            return new Rfm(rfm.recencyDays(), rfm.orders(), spend, rfm.r(), rfm.f(), rfm.m(), rfm.type());
        }
    }

    /// @param refunds how many wait, wholly or in part, for what they refund
    /// @param refunded what of them waits
    /// @param partPaidOrders how many orders are paid in part
    /// @param partPaid what is paid of them
    record Unapplied(int refunds, Money refunded, int partPaidOrders, Money partPaid) {

        static @Nullable Unapplied of(UnappliedMoney money, CallerTexts wording) {
            return money.isNone()
                    ? null
                    : new Unapplied(
                            money.refunds(),
                            wording.money(money.refunded()),
                            money.orders(),
                            wording.money(money.paid()));
        }
    }

    public record Next(TierName tier, List<Needed> needed) {

        public static @Nullable Next of(AssessmentEvent.@Nullable Next next, CallerTexts wording) {
            return next == null ? null : new Next(wording.name(next.tier()), next.needed());
        }
    }

    public record Keep(@Nullable LocalDate until, List<Needed> needed) {

        public static Keep of(AssessmentEvent.Keep keep) {
            return new Keep(keep.until(), keep.needed());
        }
    }

    StandingView forCustomer() {
        return new StandingView(
                customerId,
                externalId,
                tier,
                growthValue,
                components,
                rfm,
                null,
                null,
                next,
                keep,
                policyVersion,
                assessedAt,
                lastEventAt,
                null,
                memberStatus,
                tierOnReturn,
                sentences);
    }

    /// For those whose status lets them hold no tier: facts stay facts, and what they give is what comes back.
    ///
    /// @param lowest the tier that everybody has
    StandingView withoutTier(TierName lowest, List<String> why) {
        return new StandingView(
                customerId,
                externalId,
                new Tier(lowest.code(), lowest.name(), null, null, "ACTIVE"),
                growthValue,
                components,
                rfm,
                valueLevel,
                lifecycle,
                null,
                new Keep(null, List.of()),
                policyVersion,
                assessedAt,
                lastEventAt,
                unapplied,
                memberStatus,
                new TierName(tier.code(), tier.name()),
                why);
    }

    /// @param today from which days are counted
    /// @param assessedOn the business date of the assessment
    static StandingView of(
            Assessed assessed,
            LocalDate today,
            LocalDate assessedOn,
            UnappliedMoney unapplied,
            MemberStatus status,
            CallerTexts wording) {
        return new StandingView(
                assessed.customerId(),
                assessed.externalId(),
                Tier.of(assessed.tier(), wording),
                assessed.growthValue(),
                Component.all(assessed.components()),
                Rfm.of(assessed.rfm().countedOn(today, assessedOn), wording),
                assessed.valueLevel(),
                assessed.lifecycle(),
                Next.of(assessed.next(), wording),
                Keep.of(assessed.keep()),
                assessed.policyVersion(),
                assessed.assessedAt(),
                assessed.lastEventAt(),
                Unapplied.of(unapplied, wording),
                status.code(),
                null,
                wording.sentences(assessed));
    }
}
