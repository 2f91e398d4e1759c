package dev.rung.scoring.policy.check;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rung.platform.locale.MessageBundles;
import dev.rung.scoring.policy.document.DocumentChange;
import dev.rung.scoring.policy.document.DocumentDiff;
import dev.rung.scoring.policy.document.PolicyDocument;
import java.math.BigDecimal;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Warns of terms that are allowed, but seldom meant.
final class PolicyWarnings {

    /// A threshold that rises by more than half turns away people who were close.
    private static final BigDecimal STEEP = new BigDecimal("1.5");

    private final List<PolicyWarning> warnings = new ArrayList<>();

    private PolicyWarnings() {}

    /// @param after sound
    static List<PolicyWarning> of(PolicyDocument before, PolicyDocument after) {
        var found = new PolicyWarnings();
        var tree = after.tree();
        found.compare(new DocumentDiff(before, after));
        found.components(tree);
        found.window(tree);
        found.reach(tree, after);
        found.moves(tree);
        return found.warnings;
    }

    private void compare(DocumentDiff diff) {
        var thresholds = diff.changes().stream()
                .filter(change -> change.path().matches("ladder\\[.*]\\.(enter|keep)"))
                .toList();
        thresholds.stream().filter(PolicyWarnings::isSteep).forEach(change -> {
            var said = diff.sentence(change);
            warnings.add(new PolicyWarning(
                    change.path(),
                    "raised-steeply",
                    MessageBundles.inEach(texts -> texts.say(
                            "warning.raised-steeply", Map.of("change", said.getOrDefault(texts.tag(), ""))))));
        });
        if (diff.changes().stream().anyMatch(change -> change.path().equals("measure"))) {
            var moved = thresholds.stream().anyMatch(change -> change.path().endsWith("enter"));
            warn("measure", moved ? "measure-changed" : "measure-changed-thresholds-not", Map.of());
        }
    }

    private static boolean isSteep(DocumentChange change) {
        return change.raised() && number(change.after()).compareTo(STEEP.multiply(number(change.before()))) > 0;
    }

    private void components(JsonNode policy) {
        for (var component : policy.path("components")) {
            var code = component.path("code").asText();
            if (number(component.path("weight")).signum() == 0
                    || component.path("cap").asLong() == 0) {
                warn("components[" + code + "]", "gives-nothing", Map.of("component", code));
            }
        }
    }

    private void window(JsonNode policy) {
        int days = policy.path("windowDays").asInt();
        var length = Period.parse(policy.path("cycle").path("length").asText());
        if (days < 28 * length.toTotalMonths()) {
            warn("windowDays", "window-shorter-than-cycle", Map.of());
        }
    }

    /// Only points have an end; money and orders do not.
    private void reach(JsonNode policy, PolicyDocument document) {
        var most = policy.path("components")
                .valueStream()
                .map(component -> number(component.path("cap")))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        for (var tier : document.ladder()) {
            if (policy.path("measure").asText().equals("growthValue")
                    && BigDecimal.valueOf(tier.enter()).compareTo(most) > 0) {
                warn(
                        "ladder[" + tier.code() + "].enter",
                        "out-of-reach",
                        Map.of("most", most.toPlainString(), "enter", tier.enter()));
            }
        }
    }

    /// As for people: a threshold that rises by more than half turns away who was close.
    private void moves(JsonNode policy) {
        for (var rail : policy.path("refresh").path("thresholds")) {
            if (BigDecimal.ONE.add(number(rail.path("move"))).compareTo(STEEP) > 0) {
                var code = rail.path("code").asText();
                warn("refresh.thresholds[" + code + "].move", "moves-steeply", Map.of("tier", code));
            }
        }
    }

    private void warn(String field, String code, Map<String, Object> facts) {
        var sentence = MessageBundles.inEach(texts -> texts.say("warning." + code, facts));
        warnings.add(new PolicyWarning(field, code, sentence));
    }

    private static BigDecimal number(@Nullable JsonNode value) {
        return Objects.requireNonNull(value).decimalValue();
    }
}
