package dev.rung.scoring.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.Scale;

class ComponentTest {

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

    @Property(tries = 500)
    void moreNeverGivesFewerPoints(
            @ForAll Transform transform,
            @ForAll @BigRange(min = "0", max = "1000000") @Scale(2) BigDecimal value,
            @ForAll @BigRange(min = "0", max = "1000000") @Scale(2) BigDecimal more) {
        var component = component(transform, "1.5", 1_000_000);

        assertThat(component.points(value.add(more))).isGreaterThanOrEqualTo(component.points(value));
    }

    private static Component component(Transform transform, String weight, long cap) {
        return new Component("spend", Feature.SPEND, transform, new BigDecimal(weight), cap);
    }
}
