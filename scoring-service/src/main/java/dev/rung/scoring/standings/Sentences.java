package dev.rung.scoring.standings;

import dev.rung.contracts.scoring.AssessmentEvent.Assessed;
import dev.rung.contracts.scoring.AssessmentEvent.Needed;
import dev.rung.contracts.scoring.AssessmentEvent.Next;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
        return speech.say("standing.since", Map.of("date", speech.date(since), "tier", name(assessed, speech)));
    }

    private String keeps(Assessed assessed, LocalDate until, SentenceLanguage speech) {
        var missing = missing(assessed.keep().needed());
        var date = speech.date(until);
        if (missing.isEmpty()) {
            return speech.say(
                    "standing.renewed",
                    Map.of(
                            "tier",
                            name(assessed, speech),
                            "date",
                            date,
                            "enough",
                            speech.enough(assessed.keep().needed())));
        }
        var steps = speech.steps(missing, currency);
        return switch (assessed.tier().state()) {
            case "GRACE" ->
                speech.say("standing.grace", Map.of("tier", name(assessed, speech), "date", date, "steps", steps));
            case "AT_RISK" ->
                speech.say("standing.at-risk", Map.of("tier", name(assessed, speech), "date", date, "steps", steps));
            default ->
                speech.say("standing.safe", Map.of("tier", name(assessed, speech), "date", date, "steps", steps));
        };
    }

    private String raises(@Nullable Next next, SentenceLanguage speech) {
        if (next == null) {
            return speech.texts().say("standing.highest");
        }
        var missing = missing(next.needed());
        return missing.isEmpty()
                ? speech.say(
                        "standing.enough",
                        Map.of("tier", speech.name(next.tier()), "enough", speech.enough(next.needed())))
                : speech.say(
                        "standing.next",
                        Map.of("tier", speech.name(next.tier()), "steps", speech.steps(missing, currency)));
    }

    private static String name(Assessed assessed, SentenceLanguage speech) {
        return speech.name(assessed.tier().tier());
    }

    /// What there is not enough of yet.
    public static List<Needed> missing(List<Needed> needed) {
        return needed.stream().filter(each -> each.missing() > 0).toList();
    }
}
