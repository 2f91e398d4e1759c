package dev.rung.scoring.policy;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/// What is allowed, but seldom meant.
final class Warnings {

    /// A threshold that rises by more than half turns away people who were close.
    private static final BigDecimal STEEP = new BigDecimal("1.5");

    private Warnings() {}

    /// @param after sound
    static List<Warning> of(Document before, Document after) {
        var warnings = new ArrayList<Warning>();
        var changes = Diff.between(before, after);
        changes.stream().filter(Warnings::isSteep).forEach(change -> warnings.add(steep(change, before, after)));
        if (changes.stream().anyMatch(change -> change.path().equals("measure"))) {
            warnings.add(measured(changes));
        }
        var tree = after.tree();
        components(tree, warnings);
        window(tree, warnings);
        reach(tree, after.ladder(), warnings);
        moves(tree, warnings);
        return warnings;
    }

    private static boolean isSteep(Change change) {
        return change.subject().matches("ladder\\[]\\.(enter|keep)")
                && change.raised()
                && number(change.after()).compareTo(STEEP.multiply(number(change.before()))) > 0;
    }

    private static Warning steep(Change change, Document before, Document after) {
        var said = Phrases.of(change, before, after);
        return new Warning(
                change.path(),
                "raised-steeply",
                new Sentence(said.zh() + "，上调超过50%", said.en() + ", up by more than 50 %"));
    }

    private static Warning measured(List<Change> changes) {
        boolean same = changes.stream().noneMatch(change -> change.subject().equals("ladder[].enter"));
        return new Warning(
                "measure",
                same ? "measure-changed-thresholds-not" : "measure-changed",
                new Sentence("衡量口径已改变，请核对所有门槛", "The measure has changed: check every threshold"));
    }

    private static void components(JsonNode policy, List<Warning> warnings) {
        for (var component : policy.path("components")) {
            var code = component.path("code").asText();
            if (component.path("weight").decimalValue().signum() == 0
                    || component.path("cap").asLong() == 0) {
                warnings.add(new Warning(
                        "components[" + code + "]",
                        "gives-nothing",
                        new Sentence(code + " 永远不产生成长值", code + " never gives a point")));
            }
        }
    }

    private static void window(JsonNode policy, List<Warning> warnings) {
        int days = policy.path("windowDays").asInt();
        var length = Period.parse(policy.path("cycle").path("length").asText());
        if (days < 28 * length.toTotalMonths()) {
            warnings.add(new Warning(
                    "windowDays",
                    "window-shorter-than-cycle",
                    new Sentence(
                            "统计窗口短于等级周期：周期初的消费到期末已不计入",
                            "The window is shorter than the cycle: what was bought at its beginning no longer counts"
                                    + " at its end")));
        }
    }

    /// Only points have an end; money and orders do not.
    private static void reach(JsonNode policy, Ladder ladder, List<Warning> warnings) {
        var most = StreamSupport.stream(policy.path("components").spliterator(), false)
                .map(component -> component.path("cap").decimalValue())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        for (var rung : ladder.rungs()) {
            if (policy.path("measure").asText().equals("growthValue")
                    && BigDecimal.valueOf(rung.enter()).compareTo(most) > 0) {
                warnings.add(new Warning(
                        "ladder[" + rung.code() + "].enter",
                        "out-of-reach",
                        new Sentence(
                                "所有上限之和为" + most.toPlainString() + "，无人能达到" + rung.enter(),
                                "All caps come to " + most.toPlainString() + ": nobody can reach " + rung.enter())));
            }
        }
    }

    /// As for people: a threshold that rises by more than half turns away who was close.
    private static void moves(JsonNode policy, List<Warning> warnings) {
        for (var rail : policy.path("refresh").path("thresholds")) {
            if (BigDecimal.ONE.add(rail.path("move").decimalValue()).compareTo(STEEP) > 0) {
                var code = rail.path("code").asText();
                warnings.add(new Warning(
                        "refresh.thresholds[" + code + "].move",
                        "moves-steeply",
                        new Sentence(
                                code + " 的门槛一次刷新可变动超过50%",
                                "One refresh may move the threshold of " + code + " by more than 50 %")));
            }
        }
    }

    private static BigDecimal number(@Nullable JsonNode value) {
        return Objects.requireNonNull(value).decimalValue();
    }
}
