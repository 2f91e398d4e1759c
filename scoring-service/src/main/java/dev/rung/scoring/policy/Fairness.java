package dev.rung.scoring.policy;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;

/// What customers may rely on whatever the policy. That thresholds ascend and a higher tier is not easier to keep, the
/// policy itself demands.
final class Fairness {

    private Fairness() {}

    static List<Flaw> flaws(Document document, Ladder before) {
        var tree = document.tree();
        var flaws = new ArrayList<Flaw>();
        named(tree.path("components"), "components", flaws);
        named(tree.path("ladder"), "ladder", flaws);
        flaws.addAll(ladderFlaws(document.ladder().codes(), before.codes()));
        var cycle = tree.path("cycle");
        if (isLonger(cycle.path("grace"), cycle.path("length"))) {
            flaws.add(new Flaw("cycle.grace", "must not be longer than the cycle"));
        }
        return flaws;
    }

    /// A tier that somebody holds cannot vanish, and no two tiers that exist change places.
    private static List<Flaw> ladderFlaws(List<String> codes, List<String> before) {
        var gone = before.stream().filter(code -> !codes.contains(code)).toList();
        if (!gone.isEmpty()) {
            return List.of(new Flaw("ladder", "must keep " + String.join(", ", gone) + ": customers hold it"));
        }
        return codes.stream().filter(before::contains).toList().equals(before)
                ? List.of()
                : List.of(new Flaw("ladder", "must keep the order " + String.join(", ", before)));
    }

    private static void named(JsonNode all, String list, List<Flaw> flaws) {
        for (int i = 0; i < all.size(); i++) {
            var field = list + "[" + i + "].code";
            Protected.in(all.path(i).path("code").asText())
                    .ifPresent(attribute -> flaws.add(
                            new Flaw(field, "must not be about " + attribute.code() + ": nobody is judged by it")));
        }
    }

    /// Of months of 28 days; what is no period, the policy itself refuses.
    private static boolean isLonger(JsonNode days, JsonNode months) {
        try {
            return LocalDate.EPOCH
                    .plus(Period.parse(days.asText()))
                    .isAfter(LocalDate.EPOCH.plusDays(
                            28 * Period.parse(months.asText()).toTotalMonths()));
        } catch (DateTimeException unreadable) {
            return false;
        }
    }
}
