package dev.rung.benefits.earning;

import dev.rung.benefits.earning.EarningRuleView.PromotionView;
import dev.rung.benefits.earning.rules.ActionRule;
import dev.rung.benefits.earning.rules.EarningRule;
import dev.rung.benefits.earning.rules.ExpiryRule;
import dev.rung.benefits.earning.rules.ExpiryRule.AfterActivity;
import dev.rung.benefits.earning.rules.ExpiryRule.AfterMonths;
import dev.rung.benefits.earning.rules.ExpiryRule.OnDate;
import dev.rung.platform.locale.LanguagePolicy;
import dev.rung.platform.locale.LanguageWish;
import dev.rung.platform.locale.MessageBundle;
import dev.rung.platform.locale.Text;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// The earning rules as sentences for members.
record RuleWords(MessageBundle texts, String currency) {

    /// In the language of the texts, with the promotions that are not over. A name that this language lacks is
    /// told in the one that its readers understand best.
    List<String> of(EarningRule rule, LocalDate today) {
        var wish = new LanguageWish(null, null, texts.tag());
        var promotions = PromotionView.notOver(
                rule, today, names -> names.getOrDefault(LanguagePolicy.tag(names.keySet(), wish), ""));
        return of(rule, promotions);
    }

    List<String> of(EarningRule rule, List<PromotionView> promotions) {
        var words = new ArrayList<String>();
        words.add(say(Text.of("earning.order")
                .with("points", rule.pointsPerUnit().stripTrailingZeros().toPlainString())
                .with("currency", currency)));
        if (rule.leastPerOrder() != null) {
            words.add(say(Text.of("earning.order-least")
                    .with("least", rule.leastPerOrder().toPlainString())
                    .with("currency", currency)));
        }
        words.add(say(Text.of("earning.tier")));
        words.add(say(Text.of("earning.pending").with("days", rule.pendingDays())));
        rule.actions().forEach(action -> words.add(action(action)));
        promotions.forEach(promotion -> words.add(promotion(promotion)));
        words.add(lasting(rule));
        words.add(say(Text.of("earning.reversal." + rule.reversal())));
        return List.copyOf(words);
    }

    String lasting(EarningRule rule) {
        return say(expiry(rule.lasting()));
    }

    private Text expiry(ExpiryRule rule) {
        return switch (rule) {
            case OnDate(var month, var day, var years)
            when month == 12 && day == 31 && years > 0 ->
                Text.of("earning.expiry").with("years", years);
            case OnDate(var month, var day, var years) ->
                Text.of(years == 0 ? "earning.expiry-date-next" : "earning.expiry-date")
                        .with(
                                "name",
                                Month.of(month).getDisplayName(TextStyle.SHORT, Locale.forLanguageTag(texts.tag())))
                        .with("day", day)
                        .with("years", years);
            case AfterMonths(var months) -> Text.of("earning.expiry-months").with("months", months);
            case AfterActivity(var months) -> Text.of("earning.expiry-activity").with("months", months);
        };
    }

    private String action(ActionRule rule) {
        var parts = new ArrayList<String>();
        parts.add(say(Text.of("earning.action." + rule.source().code()).with("points", rule.points())));
        if (rule.tiered()) {
            parts.add(say(Text.of("earning.action-tiered")));
        }
        if (rule.firstOnly()) {
            parts.add(say(Text.of("earning.action-first")));
        }
        if (rule.shop() != null) {
            parts.add(say(Text.of("earning.only-shop").with("shop", rule.shop())));
        }
        if (rule.mostPerDay() != null) {
            parts.add(say(Text.of("earning.most-per-day").with("most", rule.mostPerDay())));
        }
        if (rule.mostPerMonth() != null) {
            parts.add(say(Text.of("earning.most-per-month").with("most", rule.mostPerMonth())));
        }
        if (rule.pendingDays() > 0) {
            parts.add(say(Text.of("earning.action-pending").with("days", rule.pendingDays())));
        }
        return sentence(parts);
    }

    private String promotion(PromotionView promotion) {
        var parts = new ArrayList<String>();
        parts.add(say(Text.of("earning.promotion")
                .with("name", promotion.name())
                .with("from", texts.date(promotion.from()))
                .with("until", texts.date(promotion.until()))
                .with("factor", promotion.factor().stripTrailingZeros().toPlainString())
                .with(
                        "what",
                        promotion.sources().stream()
                                .map(source -> say(Text.of("earning.source." + source)))
                                .reduce((one, more) -> join("earning.and", one, more))
                                .orElse(""))));
        if (promotion.shop() != null) {
            parts.add(say(Text.of("earning.only-shop").with("shop", promotion.shop())));
        }
        if (promotion.limited()) {
            parts.add(say(Text.of("earning.limited")));
        }
        return sentence(parts);
    }

    private String sentence(List<String> parts) {
        var all = parts.stream()
                .reduce((one, more) -> join("earning.comma", one, more))
                .orElse("");
        return say(Text.of("earning.sentence").with("text", all));
    }

    private String join(String key, String first, String more) {
        return say(Text.of(key).with("first", first).with("more", more));
    }

    private String say(Text text) {
        return texts.say(text);
    }
}
