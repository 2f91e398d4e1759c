package dev.rung.scoring.standings.wording;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;

import dev.rung.contracts.TierRef;
import dev.rung.contracts.scoring.AssessmentEvent.Needed;
import dev.rung.platform.locale.LanguagePolicy;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/// A language that customers are spoken to in.
public enum SentenceLanguage {
    CHINESE("zh-CN", "yyyy年M月d日", "，并"),
    ENGLISH("en", "d MMMM yyyy", " and ");

    private final Locale locale;
    private final DateTimeFormatter dates;
    private final String and;

    SentenceLanguage(String tag, String dates, String and) {
        this.locale = Locale.forLanguageTag(tag);
        this.dates = DateTimeFormatter.ofPattern(dates, locale);
        this.and = and;
    }

    /// A sentence by BCP 47 tag.
    static Map<String, String> inEach(Function<SentenceLanguage, String> sentence) {
        return Stream.of(values()).collect(toMap(SentenceLanguage::tag, sentence));
    }

    String tag() {
        return locale.toLanguageTag();
    }

    /// @param words for `{0}`, `{1}`, ... in the sentence
    public String say(String chinese, String english, String... words) {
        var sentence = switch (this) {
            case CHINESE -> chinese;
            case ENGLISH -> english;
        };
        for (int i = 0; i < words.length; i++) {
            sentence = sentence.replace("{" + i + "}", words[i]);
        }
        return sentence;
    }

    public String name(TierRef tier) {
        return LanguagePolicy.pick(tier.names(), null, null, tag());
    }

    public String date(LocalDate date) {
        return dates.format(date);
    }

    /// What is left to do, such as `place 3 more orders`.
    public String steps(List<Needed> missing, String currency) {
        return missing.stream().map(each -> step(each, currency)).collect(joining(and));
    }

    /// What the thresholds are compared with, such as `growth value`.
    public String measures(List<Needed> needed) {
        return needed.stream().map(each -> measure(each.measure())).collect(joining(and));
    }

    /// So much of a measure, such as `1,500`.
    public String amount(String measure, long amount, String currency) {
        return measure.equals("spend") ? money(amount, currency) : number(amount);
    }

    private String number(long number) {
        return NumberFormat.getIntegerInstance(locale).format(number);
    }

    private String step(Needed needed, String currency) {
        var number = number(needed.missing());
        return switch (needed.measure()) {
            case "spend" -> say("再消费{0}", "spend {0} more", money(needed.missing(), currency));
            case "orders" ->
                say("再下{0}单", needed.missing() == 1 ? "place 1 more order" : "place {0} more orders", number);
            default ->
                say(
                        "成长值再增加{0}",
                        needed.missing() == 1 ? "collect 1 more growth point" : "collect {0} more growth points",
                        number);
        };
    }

    public String measure(String code) {
        return switch (code) {
            case "spend" -> say("消费额", "spend");
            case "orders" -> say("订单数", "number of orders");
            default -> say("成长值", "growth value");
        };
    }

    /// Thresholds are in whole units of the currency.
    private String money(long amount, String currency) {
        var format = NumberFormat.getCurrencyInstance(locale);
        format.setCurrency(Currency.getInstance(currency));
        format.setMaximumFractionDigits(0);
        return format.format(amount);
    }
}
