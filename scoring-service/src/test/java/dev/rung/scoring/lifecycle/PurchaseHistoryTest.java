package dev.rung.scoring.lifecycle;

import static dev.rung.scoring.lifecycle.Shopper.TODAY;
import static dev.rung.scoring.lifecycle.Shopper.daysAgo;
import static dev.rung.scoring.lifecycle.Shopper.whoBought;
import static dev.rung.scoring.lifecycle.Shopper.whoVisited;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rung.scoring.features.orders.Purchase;
import dev.rung.scoring.lifecycle.PurchaseHistory.NetPurchase;
import java.math.BigDecimal;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

class PurchaseHistoryTest {

    private final PurchaseHistory history = whoBought(30, 20, 10).history();

    @Test
    void theOrdersOfADateAreOnePurchase() {
        assertThat(NetPurchase.byDate(List.of(order(9, "10", "0"), order(5, "20", "0"), order(5, "30", "1"))))
                .containsExactly(bought(9, "10"), bought(5, "49"));
    }

    @Test
    void anOrderThatWentBackWhollyIsNoPurchase() {
        assertThat(NetPurchase.byDate(List.of(order(9, "10", "10"), order(5, "20", "0"), order(3, "0", "0"))))
                .containsExactly(bought(5, "20"));
    }

    @Test
    void thePurchasesOfATimeAreThoseOfItsFirstAndLastDayToo() {
        assertThat(days(30, 10)).containsExactly(30, 20, 10);
        assertThat(days(29, 11)).containsExactly(20);
        assertThat(days(20, 20)).containsExactly(20);
        assertThat(days(19, 11)).isEmpty();
        assertThat(days(9, 0)).isEmpty();
        assertThat(days(50, 31)).isEmpty();
    }

    @Test
    void silenceCountsFromTheLastPurchaseAndWithoutAnyFromTheLastVisit() {
        assertThat(whoBought(30, 20).visits(daysAgo(1)).history().silentDays(TODAY))
                .isEqualTo(20);
        assertThat(whoVisited(40, 7).history().silentDays(TODAY)).isEqualTo(7);
        assertThat(whoBought(-2).history().silentDays(TODAY)).isEqualTo(-2);
    }

    /// The days of the first ones may be forgotten.
    @Test
    void theFirstAndTheLastPurchaseMayLieOutsideOfWhatIsRemembered() {
        var remembered = new PurchaseHistory(
                history.bought(), daysAgo(900), daysAgo(-3), daysAgo(900), daysAgo(0), 0, null, null);

        assertThat(remembered.firstBoughtOn()).isEqualTo(daysAgo(900));
        assertThat(remembered.lastBoughtOn()).isEqualTo(daysAgo(-3));
        assertThat(history.firstBoughtOn()).isEqualTo(daysAgo(30));
        assertThat(history.lastBoughtOn()).isEqualTo(daysAgo(10));
    }

    private List<Integer> days(int from, int to) {
        return history.bought(daysAgo(from), daysAgo(to)).stream()
                .map(bought -> (int) (TODAY.toEpochDay() - bought.on().toEpochDay()))
                .toList();
    }

    private static NetPurchase bought(int daysAgo, String net) {
        return new NetPurchase(daysAgo(daysAgo), new BigDecimal(net));
    }

    private static Purchase order(int daysAgo, String amount, String refunded) {
        var on = daysAgo(daysAgo);
        return new Purchase(
                daysAgo,
                on.atStartOfDay(ZoneOffset.UTC).toInstant(),
                on,
                new BigDecimal(amount),
                new BigDecimal(refunded),
                null);
    }
}
