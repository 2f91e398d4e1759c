package dev.rung.scoring.assessment.program;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.math.BigDecimal;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.Scale;

class ComponentRuleTest {

    @Example
    void pointsAreRoundedDown() {
        assertThat(component(Transform.LINEAR, "0.1", 100).points(new BigDecimal("99.99")))
                .isEqualTo(9);
    }

    @Example
    void aCapIsNeverExceeded() {
        assertThat(component(Transform.LINEAR, "1", 100).points(new BigDecimal("100.01")))
                .isEqualTo(100);
        assertThat(component(Transform.LINEAR, "1", 100).points(new BigDecimal("1e30")))
                .isEqualTo(100);
    }

    @Example
    void aRootIsWorthLessTheMoreThereIs() {
        var visits = component(Transform.SQRT, "20", 400);

        assertThat(visits.points(BigDecimal.ONE)).isEqualTo(20);
        assertThat(visits.points(BigDecimal.valueOf(4))).isEqualTo(40);
        assertThat(visits.points(BigDecimal.valueOf(400))).isEqualTo(400);
    }

    @Example
    void aLogarithmBeginsAtNothing() {
        var posts = component(Transform.LOG, "10", 400);

        assertThat(posts.points(BigDecimal.ZERO)).isZero();
        assertThat(posts.points(BigDecimal.ONE)).isEqualTo(6);
        assertThat(posts.points(BigDecimal.valueOf(100))).isEqualTo(46);
    }

    @Example
    void withoutAHalfLifeNothingFades() throws JsonProcessingException {
        assertThat(read("{'code': 'spend', 'feature': 'spend', 'transform': 'sqrt', 'weight': 1.5, 'cap': 9}"))
                .isEqualTo(new ComponentRule("spend", Feature.SPEND, Transform.SQRT, new BigDecimal("1.5"), 9, null));
        assertThat(read("{'code': 'c', 'feature': 'carts', 'transform': 'log', 'weight': 1, 'cap': 9,"
                        + " 'halfLifeDays': 90}"))
                .isEqualTo(new ComponentRule("c", Feature.CARTS, Transform.LOG, BigDecimal.ONE, 9, 90));
    }

    @Example
    void whatAComponentMustSayCannotBeLeftOut() {
        refused("{'feature': 'spend', 'transform': 'log', 'weight': 1, 'cap': 9}", "needs a code");
        refused("{'code': 'c', 'transform': 'log', 'weight': 1, 'cap': 9}", "needs a feature");
        refused("{'code': 'c', 'feature': 'spend', 'weight': 1, 'cap': 9}", "a transform");
        refused("{'code': 'c', 'feature': 'spend', 'transform': 'log', 'cap': 9}", "weight");
        refused("{'code': 'c', 'feature': 'spend', 'transform': 'log', 'weight': 1}", "cap");
        refused("{'code': 'c', 'feature': 'birthday', 'transform': 'log', 'weight': 1, 'cap': 9}", "birthday");
    }

    @Example
    void onlyWhatHappensOnADayCanFade() {
        refused(
                "{'code': 'c', 'feature': 'credit', 'transform': 'log', 'weight': 1, 'cap': 9, 'halfLifeDays': 9}",
                "does not fade");
        refused(
                "{'code': 'c', 'feature': 'spend', 'transform': 'log', 'weight': 1, 'cap': 9, 'halfLifeDays': 0}",
                "at least 1");
    }

    @Property(tries = 500)
    void moreNeverGivesFewerPoints(
            @ForAll Transform transform,
            @ForAll @BigRange(min = "0", max = "1000000") @Scale(2) BigDecimal value,
            @ForAll @BigRange(min = "0", max = "1000000") @Scale(2) BigDecimal more) {
        var component = component(transform, "1.5", 1_000_000);

        assertThat(component.points(value.add(more))).isGreaterThanOrEqualTo(component.points(value));
    }

    private static void refused(String component, String why) {
        assertThatThrownBy(() -> read(component)).hasMessageContaining(why);
    }

    /// As [TierPrograms] reads.
    private static ComponentRule read(String component) throws JsonProcessingException {
        return JsonMapper.builder()
                .enable(JsonReadFeature.ALLOW_SINGLE_QUOTES)
                .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .build()
                .readValue(component, ComponentRule.class);
    }

    private static ComponentRule component(Transform transform, String weight, long cap) {
        return new ComponentRule("spend", Feature.SPEND, transform, new BigDecimal(weight), cap, null);
    }

    @Example
    void theOutermostIsAccepted() throws JsonProcessingException {
        var nothing = read(
                "{'code': 'c', 'feature': 'carts', 'transform': 'log', 'weight': 0, 'cap': 0," + " 'halfLifeDays': 1}");

        assertThat(nothing.points(BigDecimal.TEN)).isZero();
        refused("{'code': ' ', 'feature': 'spend', 'transform': 'log', 'weight': 1, 'cap': 9}", "needs a code");
        refused("{'code': 'c', 'feature': 'spend', 'transform': 'log', 'weight': -1, 'cap': 9}", "weight");
        refused("{'code': 'c', 'feature': 'spend', 'transform': 'log', 'weight': 1, 'cap': -1}", "cap");
    }
}
