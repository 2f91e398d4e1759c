package dev.rung.benefits.earning.rules;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonFormat;
import dev.rung.benefits.earning.rules.EarningRule.TierMultiplier;
import dev.rung.benefits.ledger.lot.Reversal;
import dev.rung.benefits.ledger.lot.SourceKind;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Earning rules as somebody writes them: every field may be missing or wrong. [ProposalPolicy] says what is.
///
/// @param pointsPerUnit points for one unit of the store's currency, before the tier's multiplier
/// @param tiers one for each tier of the ladder
/// @param leastPerOrder an order of which less is kept earns nothing; null: every order earns
/// @param mostPerOrder guards against a mistyped amount
/// @param pendingDays an order that is not reported as completed counts as completed after so many days
/// @param expiresAfterYears points last to the end of the calendar year so many years after they were earned
/// @param actions what else earns; for each action the first rule that fits counts
/// @param promotions the one with the greatest factor counts
/// @param expiry says otherwise how long points last; null: as `expiresAfterYears` says
@RegisterForReflection
public record RuleProposal(
        @JsonFormat(shape = JsonFormat.Shape.STRING) @Nullable
        BigDecimal pointsPerUnit,

        @Nullable List<@Nullable ProposedMultiplier> tiers,

        @JsonFormat(shape = JsonFormat.Shape.STRING) @Nullable
        BigDecimal leastPerOrder,

        @Nullable Long mostPerOrder,
        @Nullable Integer pendingDays,
        @Nullable Integer expiresAfterYears,
        @Nullable Reversal reversal,
        @Nullable List<@Nullable ProposedAction> actions,
        @Nullable List<@Nullable ProposedPromotion> promotions,
        @Nullable ProposedExpiry expiry) {

    /// @param kind `on-date`: to the next such date, or so many years after it; `after-months`: so many
    ///     months after they were earned; `after-activity`: so many months after the customer last earned
    ///     or spent
    /// @param month of `on-date`, from 1 to 12
    /// @param day of that month
    /// @param years of `on-date`
    /// @param months of the other two
    @RegisterForReflection
    public record ProposedExpiry(
            @Nullable String kind,
            @Nullable Integer month,
            @Nullable Integer day,
            @Nullable Integer years,
            @Nullable Integer months) {

        ExpiryRule rule() {
            return switch (requireNonNull(kind)) {
                case ON_DATE ->
                    new ExpiryRule.OnDate(requireNonNull(month), requireNonNull(day), requireNonNull(years));
                case AFTER_MONTHS -> new ExpiryRule.AfterMonths(requireNonNull(months));
                case AFTER_ACTIVITY -> new ExpiryRule.AfterActivity(requireNonNull(months));
                default -> throw new IllegalStateException("Unknown expiry: " + kind);
            };
        }
    }

    static final String ON_DATE = "on-date";
    static final String AFTER_MONTHS = "after-months";
    static final String AFTER_ACTIVITY = "after-activity";

    /// @param tier as `GET /ladder` calls it
    @RegisterForReflection
    public record ProposedMultiplier(
            @Nullable String tier,

            @JsonFormat(shape = JsonFormat.Shape.STRING) @Nullable
            BigDecimal multiplier) {}

    /// @param code the same in all versions
    /// @param source `review`, `share`, `sign-in`, `birthday`, `profile`, `survey`, `referral` or `invited`
    /// @param points for one action
    /// @param tiered whether the tier's multiplier applies
    /// @param firstOnly only the customer's first action of its kind ever earns
    /// @param shop only there; null: everywhere
    /// @param mostPerDay points that a customer earns by it on one day; null: without a limit
    /// @param mostPerMonth likewise, in one calendar month
    /// @param pendingDays so many days later the points become available; 0: at once
    @RegisterForReflection
    public record ProposedAction(
            @Nullable String code,
            @Nullable SourceKind source,
            @Nullable Long points,
            @Nullable Boolean tiered,
            @Nullable Boolean firstOnly,
            @Nullable String shop,
            @Nullable Long mostPerDay,
            @Nullable Long mostPerMonth,
            @Nullable Integer pendingDays) {}

    /// @param code the same in all versions: its budget is one
    /// @param names by language
    /// @param from the first business date on which it counts
    /// @param until the last
    /// @param sources what earns more: `order`, or an action
    /// @param factor multiplies what they earn, above 1
    /// @param budget the most points that it adds, all customers together; null: without a limit
    /// @param shop only there; null: everywhere
    @RegisterForReflection
    public record ProposedPromotion(
            @Nullable String code,
            @Nullable Map<String, String> names,
            @Nullable LocalDate from,
            @Nullable LocalDate until,
            @Nullable Set<SourceKind> sources,

            @JsonFormat(shape = JsonFormat.Shape.STRING) @Nullable
            BigDecimal factor,

            @Nullable Long budget,
            @Nullable String shop) {}

    /// The rules of a proposal without flaws.
    public EarningRule rule(int version, LocalDate from) {
        return new EarningRule(
                version,
                from,
                requireNonNull(pointsPerUnit),
                given(tiers).stream()
                        .map(one -> new TierMultiplier(requireNonNull(one.tier()), requireNonNull(one.multiplier())))
                        .toList(),
                leastPerOrder,
                requireNonNull(mostPerOrder),
                requireNonNull(pendingDays),
                expiresAfterYears == null ? 0 : expiresAfterYears,
                requireNonNull(reversal),
                given(actions).stream().map(RuleProposal::action).toList(),
                given(promotions).stream().map(RuleProposal::promotion).toList(),
                expiry == null ? null : expiry.rule());
    }

    private static ActionRule action(ProposedAction one) {
        return new ActionRule(
                requireNonNull(one.code()),
                requireNonNull(one.source()),
                requireNonNull(one.points()),
                Boolean.TRUE.equals(one.tiered()),
                Boolean.TRUE.equals(one.firstOnly()),
                one.shop(),
                one.mostPerDay(),
                one.mostPerMonth(),
                one.pendingDays() == null ? 0 : one.pendingDays());
    }

    private static Promotion promotion(ProposedPromotion one) {
        return new Promotion(
                requireNonNull(one.code()),
                requireNonNull(one.names()),
                requireNonNull(one.from()),
                requireNonNull(one.until()),
                requireNonNull(one.sources()),
                requireNonNull(one.factor()),
                one.budget(),
                one.shop());
    }

    @SuppressWarnings("NullAway") // a proposal with flaws never comes here
    private static <T> List<T> given(@Nullable List<@Nullable T> list) {
        return list == null ? List.of() : List.copyOf(list);
    }
}
