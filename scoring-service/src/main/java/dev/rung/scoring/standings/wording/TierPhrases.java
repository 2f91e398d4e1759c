package dev.rung.scoring.standings.wording;

import static java.util.stream.Collectors.joining;

import dev.rung.contracts.TierRef;
import dev.rung.contracts.scoring.AssessmentEvent.Needed;
import dev.rung.platform.locale.LanguagePolicy;
import dev.rung.platform.locale.LanguageWish;
import dev.rung.platform.locale.MessageBundle;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/// The phrases of sentences about tiers, in one language.
public record TierPhrases(MessageBundle texts) {

    /// @param facts that the text names
    public String say(String key, Map<String, String> facts) {
        return texts.say(key, facts);
    }

    public String name(TierRef tier) {
        var tag = LanguagePolicy.tag(tier.names().keySet(), new LanguageWish(null, null, texts.tag()));
        return tier.names().getOrDefault(tag, tier.code());
    }

    public String date(LocalDate date) {
        return texts.date(date);
    }

    /// The steps left to do, such as `place 3 more orders`.
    public String steps(List<Needed> missing, String currency) {
        return missing.stream().map(each -> step(each, currency)).collect(joining(texts.say("format.and")));
    }

    /// The measures that are reached, such as `growth value`.
    public String enough(List<Needed> needed) {
        return needed.stream()
                .map(each -> texts.say("enough." + each.measure()))
                .collect(joining(texts.say("format.and")));
    }

    /// The measure that thresholds are compared with, such as `number of orders`.
    public String measure(String code) {
        return texts.say("measure." + code);
    }

    /// So much of a measure, such as `1,500`.
    public String amount(String measure, long amount, String currency) {
        return measure.equals("spend") ? texts.money(amount, currency) : texts.number(amount);
    }

    private String step(Needed needed, String currency) {
        var amount = amount(needed.measure(), needed.missing(), currency);
        return texts.say("step." + needed.measure(), Map.of("amount", amount, "isOne", needed.missing() == 1));
    }
}
