package dev.rung.benefits.earning;

import com.fasterxml.jackson.annotation.JsonFormat;
import dev.rung.benefits.earning.rules.ActionRule;
import dev.rung.benefits.earning.rules.EarningRule;
import dev.rung.benefits.earning.rules.Promotion;
import dev.rung.platform.locale.CallerLanguage;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// @param pointsPerUnit points for one unit of the currency, before the tier's multiplier
/// @param leastPerOrder an order of which less is kept earns nothing; null: every order earns
/// @param pendingDays an order that is not reported as completed counts as completed after so many days
/// @param expiresAfterYears points last to the end of the calendar year so many years after they were earned
/// @param lasting how long points last, as a sentence; null: as `expiresAfterYears` says
/// @param actions what else earns
/// @param promotions those that are not over yet
/// @param words all of it as sentences in the caller's language
record EarningRuleView(
        int version,
        LocalDate from,
        String currency,

        @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal pointsPerUnit,

        List<MultiplierView> tiers,

        @JsonFormat(shape = JsonFormat.Shape.STRING) @Nullable
        BigDecimal leastPerOrder,

        int pendingDays,
        int expiresAfterYears,
        @Nullable String lasting,
        List<ActionView> actions,
        List<PromotionView> promotions,
        List<String> words) {

    /// @param tier as `GET /ladder` calls it
    record MultiplierView(
            String tier,
            @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal multiplier) {}

    /// @param source `review`, `share`, `sign-in`, `birthday`, `profile`, `survey`, `referral` or `invited`
    /// @param tiered whether the tier's multiplier applies
    /// @param firstOnly only the first action of its kind earns
    /// @param shop only there; null: everywhere
    /// @param mostPerDay points at most on one day; null: without a limit
    /// @param mostPerMonth likewise, in one calendar month
    record ActionView(
            String source,
            long points,
            boolean tiered,
            boolean firstOnly,
            @Nullable String shop,
            @Nullable Long mostPerDay,
            @Nullable Long mostPerMonth,
            int pendingDays) {

        static ActionView of(ActionRule rule) {
            return new ActionView(
                    rule.source().code(),
                    rule.points(),
                    rule.tiered(),
                    rule.firstOnly(),
                    rule.shop(),
                    rule.mostPerDay(),
                    rule.mostPerMonth(),
                    rule.pendingDays());
        }
    }

    /// @param name in the caller's language
    /// @param sources what earns more
    /// @param factor multiplies what they earn
    /// @param limited the points that it adds come from a budget that may run out
    record PromotionView(
            String name,
            LocalDate from,
            LocalDate until,
            List<String> sources,
            @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal factor,
            boolean limited,
            @Nullable String shop) {

        static List<PromotionView> notOver(
                EarningRule rule, LocalDate today, Function<Map<String, String>, String> language) {
            return rule.promotions().stream()
                    .filter(one -> !one.until().isBefore(today))
                    .map(one -> of(one, language))
                    .toList();
        }

        private static PromotionView of(Promotion promotion, Function<Map<String, String>, String> language) {
            return new PromotionView(
                    language.apply(promotion.names()),
                    promotion.from(),
                    promotion.until(),
                    promotion.sources().stream()
                            .sorted()
                            .map(kind -> kind.code())
                            .toList(),
                    promotion.factor(),
                    promotion.budget() != null,
                    promotion.shop());
        }
    }

    static EarningRuleView of(EarningRule rule, LocalDate today, RuleWords words, CallerLanguage language) {
        var promotions = PromotionView.notOver(rule, today, language::pick);
        return new EarningRuleView(
                rule.version(),
                rule.from(),
                words.currency(),
                rule.pointsPerUnit(),
                rule.tiers().stream()
                        .map(step -> new MultiplierView(step.code(), step.multiplier()))
                        .toList(),
                rule.leastPerOrder(),
                rule.pendingDays(),
                rule.expiresAfterYears(),
                rule.expiry() == null ? null : words.lasting(rule),
                rule.actions().stream().map(ActionView::of).toList(),
                promotions,
                words.of(rule, promotions));
    }
}
