package dev.rung.platform.locale;

import static java.util.stream.Collectors.toMap;

import io.quarkus.qute.Engine;
import io.quarkus.qute.Template;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Currency;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// All texts in one language. Each is a Qute template: a fact that it names and nobody gives is an error, never a gap.
public final class MessageBundle {

    private static final Engine ENGINE = Engine.builder().addDefaults().build();

    private final Map<String, String> texts;
    private final Map<String, Template> templates = new ConcurrentHashMap<>();
    private final @Nullable MessageBundle fallback;
    private final Locale locale;

    /// @param texts by key; `language` is the BCP 47 tag
    /// @param fallback has what is not translated yet
    MessageBundle(Map<String, String> texts, @Nullable MessageBundle fallback) {
        this.texts = Map.copyOf(texts);
        this.fallback = fallback;
        this.locale = Locale.forLanguageTag(say("language"));
    }

    public String tag() {
        return locale.toLanguageTag();
    }

    public Set<String> keys() {
        return texts.keySet();
    }

    public boolean has(String key) {
        return texts.containsKey(key) || (fallback != null && fallback.has(key));
    }

    public String say(String key) {
        return say(key, Map.of());
    }

    public String say(Text text) {
        return say(text.key(), text.facts());
    }

    public String say(String key, Map<String, ?> facts) {
        var told = facts.entrySet().stream().collect(toMap(Map.Entry::getKey, fact -> told(fact.getValue())));
        return template(key).render(told);
    }

    /// 2027年3月1日, 1 March 2027.
    public String date(LocalDate date) {
        return DateTimeFormatter.ofPattern(say("format.date"), locale).format(date);
    }

    /// 1,280.
    public String number(long number) {
        return NumberFormat.getIntegerInstance(locale).format(number);
    }

    /// In whole units of the currency.
    ///
    /// @param currency ISO 4217
    public String money(long amount, String currency) {
        var format = NumberFormat.getCurrencyInstance(locale);
        format.setCurrency(Currency.getInstance(currency));
        format.setMaximumFractionDigits(0);
        return format.format(amount);
    }

    private Object told(Object fact) {
        return switch (fact) {
            case Text text -> say(text);
            case LocalizedName name -> name.in(tag());
            default -> fact;
        };
    }

    private Template template(String key) {
        var text = texts.get(key);
        if (text != null) {
            return templates.computeIfAbsent(key, _ -> ENGINE.parse(text, null, key));
        }
        if (fallback == null) {
            throw new IllegalArgumentException("No message bundle has the text " + key);
        }
        return fallback.template(key);
    }
}
