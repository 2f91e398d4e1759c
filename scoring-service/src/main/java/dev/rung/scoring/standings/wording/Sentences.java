package dev.rung.scoring.standings.wording;

import dev.rung.contracts.TierRef;
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

    public List<Function<TierPhrases, String>> of(Assessed assessed) {
        var sentences = new ArrayList<Function<TierPhrases, String>>();
        sentences.add(phrases -> stands(assessed, phrases));
        var until = assessed.keep().until();
        if (until != null) {
            sentences.add(phrases -> keepsTier(assessed, until, phrases));
        }
        sentences.add(phrases -> raises(assessed.next(), phrases));
        return sentences;
    }

    /// Of a member who has done nothing yet.
    List<Function<TierPhrases, String>> ofEntry(TierRef lowest, @Nullable Next next) {
        return List.of(
                phrases -> phrases.say("standing.entry", Map.of("tier", phrases.name(lowest))),
                phrases -> raises(next, phrases));
    }

    private String stands(Assessed assessed, TierPhrases phrases) {
        var since = assessed.tier().since().atZone(zone).toLocalDate();
        return phrases.say("standing.since", Map.of("date", phrases.date(since), "tier", name(assessed, phrases)));
    }

    private String keepsTier(Assessed assessed, LocalDate until, TierPhrases phrases) {
        var missing = missing(assessed.keep().needed());
        var date = phrases.date(until);
        if (missing.isEmpty()) {
            return phrases.say(
                    "standing.renewed",
                    Map.of(
                            "tier",
                            name(assessed, phrases),
                            "date",
                            date,
                            "enough",
                            phrases.enough(assessed.keep().needed())));
        }
        var steps = phrases.steps(missing, currency);
        return switch (assessed.tier().state()) {
            case "GRACE" ->
                phrases.say("standing.grace", Map.of("tier", name(assessed, phrases), "date", date, "steps", steps));
            case "AT_RISK" ->
                phrases.say("standing.at-risk", Map.of("tier", name(assessed, phrases), "date", date, "steps", steps));
            default ->
                phrases.say("standing.safe", Map.of("tier", name(assessed, phrases), "date", date, "steps", steps));
        };
    }

    private String raises(@Nullable Next next, TierPhrases phrases) {
        if (next == null) {
            return phrases.texts().say("standing.highest");
        }
        var missing = missing(next.needed());
        return missing.isEmpty()
                ? phrases.say(
                        "standing.enough",
                        Map.of("tier", phrases.name(next.tier()), "enough", phrases.enough(next.needed())))
                : phrases.say(
                        "standing.next",
                        Map.of("tier", phrases.name(next.tier()), "steps", phrases.steps(missing, currency)));
    }

    private static String name(Assessed assessed, TierPhrases phrases) {
        return phrases.name(assessed.tier().tier());
    }

    /// The measures that are not reached yet.
    public static List<Needed> missing(List<Needed> needed) {
        return needed.stream().filter(each -> each.missing() > 0).toList();
    }
}
