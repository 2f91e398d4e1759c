package dev.rung.scoring.policy.check;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rung.scoring.policy.document.BilingualSentence;
import dev.rung.scoring.policy.document.DocumentChange;
import dev.rung.scoring.policy.document.DocumentDiff;
import dev.rung.scoring.policy.document.PolicyDocument;
import java.math.BigDecimal;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What is allowed, but seldom meant.
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
            warn(change.path(), "raised-steeply", said.zh() + "，上调超过50%", said.en() + ", up by more than 50 %");
        });
        if (diff.changes().stream().anyMatch(change -> change.path().equals("measure"))) {
            var moved = thresholds.stream().anyMatch(change -> change.path().endsWith("enter"));
            warn(
                    "measure",
                    moved ? "measure-changed" : "measure-changed-thresholds-not",
                    "衡量口径已改变，请核对所有门槛",
                    "The measure has changed: check every threshold");
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
                warn("components[" + code + "]", "gives-nothing", code + " 永远不产生成长值", code + " never gives a point");
            }
        }
    }

    private void window(JsonNode policy) {
        int days = policy.path("windowDays").asInt();
        var length = Period.parse(policy.path("cycle").path("length").asText());
        if (days < 28 * length.toTotalMonths()) {
            warn(
                    "windowDays",
                    "window-shorter-than-cycle",
                    "统计窗口短于等级周期：周期初的消费到期末已不计入",
                    "The window is shorter than the cycle: what was bought at its beginning no longer counts at its end");
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
                        "所有上限之和为" + most.toPlainString() + "，无人能达到" + tier.enter(),
                        "All caps come to " + most.toPlainString() + ": nobody can reach " + tier.enter());
            }
        }
    }

    /// As for people: a threshold that rises by more than half turns away who was close.
    private void moves(JsonNode policy) {
        for (var rail : policy.path("refresh").path("thresholds")) {
            if (BigDecimal.ONE.add(number(rail.path("move"))).compareTo(STEEP) > 0) {
                var code = rail.path("code").asText();
                warn(
                        "refresh.thresholds[" + code + "].move",
                        "moves-steeply",
                        code + " 的门槛一次刷新可变动超过50%",
                        "One refresh may move the threshold of " + code + " by more than 50 %");
            }
        }
    }

    private void warn(String field, String code, String zh, String en) {
        warnings.add(new PolicyWarning(field, code, new BilingualSentence(zh, en)));
    }

    private static BigDecimal number(@Nullable JsonNode value) {
        return Objects.requireNonNull(value).decimalValue();
    }
}
