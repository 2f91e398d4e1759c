package dev.rung.scoring.assessment.program;

import static dev.rung.scoring.assessment.program.PoliciesOfTests.V1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.rung.contracts.TierRef;
import dev.rung.scoring.assessment.ladder.TierRule;
import dev.rung.scoring.assessment.rfm.CutMethod;
import dev.rung.scoring.assessment.rfm.RfmCuts;
import dev.rung.scoring.assessment.rfm.ValueLevels;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class TierProgramTest {

    @Test
    void theShippedLadderHasFiveTiersInTwoLanguages() {
        assertThat(V1.version()).isEqualTo(1);
        assertThat(V1.tiers())
                .extracting(TierRef::code)
                .containsExactly("regular", "bronze", "silver", "gold", "diamond");
        assertThat(V1.tiers())
                .extracting(tier -> tier.names().get("zh-CN"))
                .containsExactly("普通", "铜牌", "银牌", "金牌", "钻石");
        assertThat(V1.tier(3)).isEqualTo(new TierRef("gold", 3, Map.of("zh-CN", "金牌", "en", "Gold")));
    }

    @Test
    void aThresholdIsReachedByReachingIt() {
        assertThat(V1.rankEarned(0)).isZero();
        assertThat(V1.rankEarned(999)).isZero();
        assertThat(V1.rankEarned(1000)).isEqualTo(1);
        assertThat(V1.rankEarned(19_999)).isEqualTo(3);
        assertThat(V1.rankEarned(20_000)).isEqualTo(4);
        assertThat(V1.rankEarned(Long.MAX_VALUE)).isEqualTo(4);
    }

    @Test
    void aTierThatIsNoLongerThereCountsAsTheLowest() {
        assertThat(V1.rankOf("platinum")).isZero();
        assertThat(V1.rankOf("diamond")).isEqualTo(4);
    }

    @Test
    void theWindowIncludesToday() {
        assertThat(V1.windowStart(LocalDate.of(2026, 12, 31))).isEqualTo(LocalDate.of(2026, 1, 1));
    }

    @Test
    void aLadderMustAscend() {
        refused(() -> with(List.of(tier("a", 0, 0), tier("b", 10, 0), tier("c", 10, 0))), "ladder[2].enter");
    }

    @Test
    void everybodyMustHaveATier() {
        refused(() -> with(List.of(tier("a", 1, 0))), "everybody");
    }

    @Test
    void keepingMustNotBeHarderThanEntering() {
        refused(() -> tier("a", 10, 11), "keeping it is not harder");
    }

    @Test
    void aHigherTierMustNotBeEasierToKeep() {
        refused(
                () -> with(List.of(tier("a", 0, 0), tier("b", 10, 9), tier("c", 20, 8))),
                "ladder[2].keep must be at least 9");
    }

    @Test
    void everyTierIsNamedInTheSameLanguages() {
        var onlyEnglish = new TierRule("b", 10, 5, Map.of("en", "B"), List.of());

        refused(() -> with(List.of(tier("a", 0, 0), onlyEnglish)), "same languages");
    }

    @Test
    void codesAreDistinct() {
        refused(() -> with(List.of(tier("a", 0, 0), tier("a", 10, 5))), "code of an earlier one");
    }

    @Test
    void moreOfAnythingMustNotLowerTheGrowthValue() {
        refused(
                () -> new ComponentRule("spend", Feature.SPEND, Transform.LINEAR, new BigDecimal("-1"), 10, null),
                "not be negative");
    }

    @Test
    void cutsMustAscend() {
        var cuts = V1.rfm();

        refused(
                () -> new RfmCuts(CutMethod.FIXED, List.of(1L, 3L, 2L, 4L), cuts.orders(), cuts.spend(), 3),
                "recencyDays[2]");
        refused(
                () -> new RfmCuts(CutMethod.FIXED, cuts.recencyDays(), List.of(1L, 2L, 3L), cuts.spend(), 3),
                "four cuts");
    }

    @Test
    void stagesFollowEachOther() {
        refused(() -> new ValueLevels(7, 7), "high must be above 7");
    }

    @Test
    void noWindowIsLongerThanWhatIsRemembered() {
        refused(() -> policy(TierProgram.LONGEST_WINDOW + 1, V1.ladder()), "windowDays");
    }

    private static TierRule tier(String code, long enter, long keep) {
        return new TierRule(code, enter, keep, Map.of("zh-CN", code, "en", code), List.of());
    }

    private static TierProgram with(List<TierRule> ladder) {
        return policy(V1.windowDays(), ladder);
    }

    private static TierProgram policy(int windowDays, List<TierRule> ladder) {
        return new TierProgram(
                1,
                windowDays,
                V1.measure(),
                V1.cycle(),
                V1.transition(),
                V1.components(),
                ladder,
                V1.rfm(),
                V1.valueLevels(),
                V1.lifecycle(),
                V1.caps(),
                V1.frequency(),
                V1.refresh());
    }

    private static void refused(ThrowingCallable making, String why) {
        assertThatThrownBy(making).isInstanceOf(IllegalArgumentException.class).hasMessageContaining(why);
    }

    @Test
    void theOutermostLadderIsAccepted() {
        accepted(() -> with(List.of(tier("a", 0, 0), tier("b", 10, 10), tier("c", 20, 10))));
        accepted(() -> policy(1, V1.ladder()));
        accepted(() -> policy(TierProgram.LONGEST_WINDOW, V1.ladder()));
        accepted(() -> new ValueLevels(2, 1));
    }

    @Test
    void aProgramNeedsAVersionAWindowATierAndAComponent() {
        refused(() -> policy(0, V1.ladder()), "windowDays");
        refused(() -> with(List.of()), "needs at least one tier");
        refused(() -> program(0, V1.components()), "version");
        refused(() -> program(1, List.of()), "needs at least one component");
        refused(
                () -> program(
                        1, List.of(V1.components().getFirst(), V1.components().getFirst())),
                "code of an earlier one");
        refused(() -> new ValueLevels(1, 0), "middle must be more than 0");
        refused(() -> tier(" ", 0, 0), "needs a code");
        refused(() -> tier("a", 0, -1), "keep must not be negative");
        refused(() -> new TierRule("a", 0, 0, Map.of(), List.of()), "needs a name");
    }

    private static TierProgram program(int version, List<ComponentRule> components) {
        return new TierProgram(
                version,
                V1.windowDays(),
                V1.measure(),
                V1.cycle(),
                V1.transition(),
                components,
                V1.ladder(),
                V1.rfm(),
                V1.valueLevels(),
                V1.lifecycle(),
                V1.caps(),
                V1.frequency(),
                V1.refresh());
    }

    @Test
    void whatAProgramMustSayCannotBeLeftOut() {
        for (var field : List.of("measure", "cycle", "transition", "rfm", "valueLevels")) {
            assertThatThrownBy(() -> PoliciesOfTests.but(policy -> policy.remove(field)))
                    .as(field)
                    .hasMessageContaining("Invalid policy: ");
        }
    }

    @Test
    void aProgramAgesWhereAnythingOfItFades() {
        assertThat(V1.ages()).isFalse();
        assertThat(PoliciesOfTests.but(policy -> ((ObjectNode) policy.at("/components/1")).put("halfLifeDays", 9))
                        .ages())
                .isTrue();
        assertThat(PoliciesOfTests.but(policy -> policy.withObject("frequency").put("halfLifeDays", 9))
                        .ages())
                .isTrue();
    }

    @Test
    void aTierIsKnownByItsCode() {
        assertThat(V1.has("gold")).isTrue();
        assertThat(V1.has("platinum")).isFalse();
        assertThat(V1.enter("gold")).isEqualTo(8_000);
        assertThat(V1.keep("gold")).isEqualTo(6_400);
    }

    @Test
    void theServiceBeginsWithTheShippedProgram() {
        assertThat(new TierPrograms(JsonMapper.builder()
                                .addModule(new JavaTimeModule())
                                .build())
                        .shipped())
                .isEqualTo(V1);
    }

    private static void accepted(ThrowingCallable making) {
        assertThatCode(making).doesNotThrowAnyException();
    }
}
