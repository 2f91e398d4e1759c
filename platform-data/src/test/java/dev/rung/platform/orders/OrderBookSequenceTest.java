package dev.rung.platform.orders;

import static java.util.Comparator.comparing;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// Of so many orders that they would not come in order by chance.
class OrderBookSequenceTest {

    private final Shop shop = new Shop();

    @Test
    void ordersComeOldestFirst() {
        for (int order = 1; order <= 20; order++) {
            shop.paid("O-" + order, "100", 21 - order);
        }

        assertThat(shop.book().orders()).hasSize(20).isSortedAccordingTo(comparing(PaidOrder::paidAt));
    }

    @Test
    void ordersOfOneMomentComeAsTheirEventsIds() {
        for (int order = 20; order > 0; order--) {
            shop.paid("O-" + order, "100", 1);
        }

        assertThat(shop.book().orders())
                .first()
                .matches(order -> order.orderId().equals("O-20"));
        assertThat(shop.book().orders()).last().matches(order -> order.orderId().equals("O-1"));
    }

    @Test
    void partPaidOrdersComeByTheirIds() {
        for (int order = 1; order <= 20; order++) {
            shop.part("O-" + order, "deposit", "30", "100", order);
        }

        assertThat(shop.book().partPaid()).hasSize(20).isSortedAccordingTo(comparing(PartPaidOrder::orderId));
    }
}
