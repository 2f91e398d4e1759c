package dev.rung.scoring.standings.wording;

import dev.rung.contracts.scoring.AssessmentEvent.Assessed;
import dev.rung.contracts.scoring.AssessmentEvent.Needed;
import dev.rung.contracts.scoring.AssessmentEvent.Next;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Tells a customer where they stand, what keeps that and what raises it. Agents read the same. How likely the shop
/// thinks they are to leave is none of it.
///
/// @param zone the store's, for business dates
public record Sentences(ZoneId zone, String currency) {

    public List<Function<SentenceLanguage, String>> of(Assessed assessed) {
        var sentences = new ArrayList<Function<SentenceLanguage, String>>();
        sentences.add(speech -> stands(assessed, speech));
        var until = assessed.keep().until();
        if (until != null) {
            sentences.add(speech -> keeps(assessed, until, speech));
        }
        sentences.add(speech -> raises(assessed.next(), speech));
        return sentences;
    }

    private String stands(Assessed assessed, SentenceLanguage speech) {
        var since = assessed.tier().since().atZone(zone).toLocalDate();
        return speech.say("您自{0}起是{1}会员。", "You have been {1} since {0}.", speech.date(since), name(assessed, speech));
    }

    private String keeps(Assessed assessed, LocalDate until, SentenceLanguage speech) {
        var missing = missing(assessed.keep().needed());
        var date = speech.date(until);
        if (missing.isEmpty()) {
            return speech.say(
                    "{0}会员有效期至{1}，您目前的{2}已足以续期。",
                    "{0} is yours until {1}; your {2} today would keep it beyond that.",
                    name(assessed, speech),
                    date,
                    speech.measures(assessed.keep().needed()));
        }
        var steps = speech.steps(missing, currency);
        return switch (assessed.tier().state()) {
            case "GRACE" ->
                speech.say(
                        "{0}会员已到期，为您保留至{1}：在此之前{2}，即可保住等级。",
                        "Your time as {0} is over, but you keep it until {1}: to stay, {2} by then.",
                        name(assessed, speech),
                        date,
                        steps);
            case "AT_RISK" ->
                speech.say(
                        "{0}会员即将于{1}到期：在此之前{2}，即可续期。",
                        "{0} ends soon, on {1}: to keep it, {2} by then.", name(assessed, speech), date, steps);
            default ->
                speech.say(
                        "{0}会员有效期至{1}：在此之前{2}，即可续期。",
                        "{0} is yours until {1}: to keep it longer, {2} by then.", name(assessed, speech), date, steps);
        };
    }

    private String raises(@Nullable Next next, SentenceLanguage speech) {
        if (next == null) {
            return speech.say("您已是最高等级。", "There is no higher tier.");
        }
        var missing = missing(next.needed());
        return missing.isEmpty()
                ? speech.say("您已达到{0}会员的要求。", "You have what {0} asks for.", speech.name(next.tier()))
                : speech.say(
                        "{1}，即可升为{0}会员。",
                        "To reach {0}, {1}.", speech.name(next.tier()), speech.steps(missing, currency));
    }

    private static String name(Assessed assessed, SentenceLanguage speech) {
        return speech.name(assessed.tier().tier());
    }

    /// What there is not enough of yet.
    public static List<Needed> missing(List<Needed> needed) {
        return needed.stream().filter(each -> each.missing() > 0).toList();
    }
}
