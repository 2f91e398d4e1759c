package dev.rung.scoring.insight;

import static dev.rung.scoring.Histories.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rung.scoring.lifecycle.RhythmTerms;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class LoyaltyTest {

    private static final Period QUARTER = new Period(TODAY.minusDays(89), TODAY);

    @Test
    void whoBuysTwiceInThePeriodBoughtAgain() {
        var sum = of(
                sums(
                        People.seen(300).paid(10, "10").paid(5, "25.50").person(),
                        People.seen(300).paid(89, "1").person(),
                        People.seen(300).paid(90, "1000").person(),
                        People.seen(300).person()),
                "regular");

        assertThat(sum.buyers()).isEqualTo(2);
        assertThat(sum.repurchaseRate()).isEqualByComparingTo("0.5");
        assertThat(sum.orders()).isEqualTo(3);
        assertThat(sum.ordersPerCustomer()).isEqualByComparingTo("1.5");
        assertThat(sum.averageOrderValue(2)).isEqualTo(new BigDecimal("12.17"));
    }

    @Test
    void theTierBeforeThePeriodChoosesTheGroup() {
        var sums = sums(
                People.seen(300).moved(90, "gold").paid(1, "10").person(),
                People.seen(300).moved(89, "gold").paid(1, "10").person(),
                People.seen(5).moved(5, "gold").paid(1, "10").person());

        assertThat(of(sums, "gold").buyers()).isEqualTo(1);
        assertThat(of(sums, "regular").buyers()).isEqualTo(2);
    }

    @Test
    void whoWasActiveAndStaysSilentIsLost() {
        var fast = People.seen(400).paid(120, "1").paid(110, "1").paid(100, "1").person();
        var stillThere = People.seen(400)
                .paid(120, "1")
                .paid(110, "1")
                .paid(100, "1")
                .paid(1, "1")
                .person();
        var goneBefore = People.seen(900).paid(700, "1").person();
        var neverBought = People.seen(400).person();
        var cameLater = People.seen(30).paid(30, "1").person();

        var sum = of(sums(fast, stillThere, goneBefore, neverBought, cameLater), "regular");

        assertThat(sum.activeAtStart()).isEqualTo(2);
        assertThat(sum.lostAtEnd()).isEqualTo(1);
        assertThat(sum.churnRate()).isEqualByComparingTo("0.5");
    }

    @Test
    void whoSleepsIsNotLostYet() {
        var sleeper =
                People.seen(400).paid(300, "1").paid(240, "1").paid(180, "1").person();
        var period = new Period(TODAY.minusDays(150), TODAY.plusDays(10));
        var sum = of(
                People.collect(new Loyalty(period, "regular", RhythmTerms.DEFAULT).sums(), List.of(sleeper)),
                "regular");

        assertThat(sum.dormantAtEnd()).isEqualTo(1);
        assertThat(sum.lostAtEnd()).isZero();
    }

    @Test
    void nobodyHasNoRates() {
        var nobody = LoyaltySum.NOBODY;

        assertThat(nobody.repurchaseRate()).isNull();
        assertThat(nobody.churnRate()).isNull();
        assertThat(nobody.ordersPerCustomer()).isNull();
        assertThat(nobody.averageOrderValue(2)).isNull();
    }

    @Property(tries = 200)
    void ratesAreSharesAndHalvesAddUp(@ForAll("people") List<Person> people) {
        var question = new Loyalty(QUARTER, "regular", RhythmTerms.DEFAULT);
        var sums = People.collect(question.sums(), people);

        for (var sum : sums.values()) {
            assertThat(sum.repeatBuyers()).isLessThanOrEqualTo(sum.buyers());
            assertThat(sum.orders()).isGreaterThanOrEqualTo(sum.buyers() + sum.repeatBuyers());
            assertThat(sum.lostAtEnd() + sum.dormantAtEnd()).isLessThanOrEqualTo(sum.activeAtStart());
        }
        assertThat(People.collectInHalves(question.sums(), people)).isEqualTo(sums);
    }

    @Provide
    Arbitrary<List<Person>> people() {
        return People.any();
    }

    private static Map<String, LoyaltySum> sums(Person... people) {
        return People.collect(new Loyalty(QUARTER, "regular", RhythmTerms.DEFAULT).sums(), List.of(people));
    }

    private static LoyaltySum of(Map<String, LoyaltySum> sums, String tier) {
        return Objects.requireNonNull(sums.get(tier), tier);
    }
}
