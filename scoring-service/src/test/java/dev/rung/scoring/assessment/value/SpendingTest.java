package dev.rung.scoring.assessment.value;

import static dev.rung.scoring.Histories.TODAY;
import static dev.rung.scoring.Histories.bought;
import static dev.rung.scoring.Histories.daysAgo;
import static dev.rung.scoring.Histories.paid;
import static dev.rung.scoring.Histories.refunded;
import static dev.rung.scoring.Histories.refundedOf;
import static dev.rung.scoring.assessment.value.FeaturesOfTests.features;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rung.contracts.customer.Behaviour;
import dev.rung.scoring.assessment.program.Caps;
import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SpendingTest {

    @Test
    void withoutCapsAllMoneyCountsThatDidNotGoBack() {
        assertThat(spending(
                        Caps.NONE,
                        paid("1", "100.50", daysAgo(3)),
                        refundedOf("1", "a", "0.50", daysAgo(2)),
                        refunded("b", "30", daysAgo(1))))
                .isEqualByComparingTo("70");
    }

    @Test
    void oneOrderCountsUpToItsCapAfterItsOwnRefunds() {
        var caps = caps("100", null, null);

        assertThat(spending(caps, paid("1", "500", daysAgo(3)), paid("2", "40", daysAgo(3))))
                .isEqualByComparingTo("140");
        assertThat(spending(caps, paid("1", "500", daysAgo(3)), refundedOf("1", "a", "350", daysAgo(2))))
                .isEqualByComparingTo("100");
        assertThat(spending(caps, paid("1", "500", daysAgo(3)), refundedOf("1", "a", "450", daysAgo(2))))
                .isEqualByComparingTo("50");
    }

    @Test
    void aDayCountsUpToItsCap() {
        assertThat(spending(
                        caps(null, "100", null),
                        paid("1", "70", daysAgo(3)),
                        paid("2", "70", daysAgo(3)),
                        paid("3", "70", daysAgo(2))))
                .isEqualByComparingTo("170");
    }

    @Test
    void aCategoryCountsUpToItsCapAndOrdersOfNoneAreNotBounded() {
        assertThat(spending(
                        caps(null, null, "100"),
                        bought("1", "tea", "70", daysAgo(3)),
                        bought("2", "tea", "70", daysAgo(90)),
                        bought("3", "books", "60", daysAgo(2)),
                        paid("4", "300", daysAgo(1))))
                .isEqualByComparingTo("460");
    }

    @Test
    void ofTheCapsByDayAndByCategoryTheStricterBinds() {
        var sameDay = new Behaviour[] {bought("1", "tea", "100", daysAgo(3)), bought("2", "books", "100", daysAgo(3))};
        var sameCategory =
                new Behaviour[] {bought("1", "tea", "100", daysAgo(3)), bought("2", "tea", "100", daysAgo(2))};

        assertThat(spending(caps(null, "120", "150"), sameDay)).isEqualByComparingTo("120");
        assertThat(spending(caps(null, "120", "150"), sameCategory)).isEqualByComparingTo("150");
    }

    /// Were the day's room given to the new tea, books would lose it, and the next day's tea find its category
    /// full: 10 instead of 20.
    @Test
    void oneMoreOrderDoesNotTakeTheRoomOfOthers() {
        var caps = caps(null, "10", "10");
        var books = bought("1", "books", "10", daysAgo(2));
        var tea = bought("2", "tea", "10", daysAgo(1));

        assertThat(spending(caps, books, tea)).isEqualByComparingTo("20");
        assertThat(spending(caps, books, tea, bought("3", "tea", "10", daysAgo(2))))
                .isEqualByComparingTo("20");
    }

    @Test
    void whatWentBackIsTakenOffItsOrderBeforeTheCaps() {
        assertThat(spending(caps("100", null, null), paid("1", "120", daysAgo(3)), refunded("a", "30", daysAgo(1))))
                .isEqualByComparingTo("90");
        assertThat(spending(caps("100", null, null), paid("1", "50", daysAgo(3)), refunded("a", "80", daysAgo(1))))
                .isZero();
    }

    @Test
    void moneyFadesWithItsDate() {
        var purchases = features(
                        paid("1", "100", daysAgo(0)), paid("2", "100", daysAgo(10)), refunded("a", "8", daysAgo(5)))
                .purchases();

        assertThat(Spending.of(purchases, Caps.NONE, new Decay(10, TODAY))).isEqualByComparingTo("146");
        assertThat(Spending.of(purchases, caps("60", null, null), new Decay(10, TODAY)))
                .isEqualByComparingTo("90");
    }

    private static BigDecimal spending(Caps caps, Behaviour... history) {
        return Spending.of(features(history).purchases(), caps, new Decay(null, TODAY));
    }

    private static Caps caps(@Nullable String perOrder, @Nullable String perDay, @Nullable String perCategory) {
        return new Caps(amount(perOrder), amount(perDay), amount(perCategory), Map.of());
    }

    private static @Nullable BigDecimal amount(@Nullable String digits) {
        return digits == null ? null : new BigDecimal(digits);
    }
}
