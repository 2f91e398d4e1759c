package dev.rung.platform.orders;

import static dev.rung.platform.orders.Shop.day;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class RefundAllocationTest {

    private final Shop shop = new Shop();

    @Test
    void severalRefundsThatNameNoOrderAreTakenFromTheNewestUntilItHasNothingLeft() {
        var book = shop.paid("O-1", "100", 1)
                .paid("O-2", "100", 2)
                .refunded("R-1", null, "60", 3)
                .refunded("R-2", null, "30", 4)
                .refunded("R-3", null, "30", 5)
                .book();

        assertThat(book.orders())
                .flatExtracting(PaidOrder::returns)
                .extracting(Return::refundId, Return::amount, Return::at)
                .containsExactly(
                        tuple("R-3", new BigDecimal("20"), day(5)),
                        tuple("R-1", new BigDecimal("60"), day(3)),
                        tuple("R-2", new BigDecimal("30"), day(4)),
                        tuple("R-3", new BigDecimal("10"), day(5)));
        assertThat(book.waiting()).isEmpty();
    }

    @Test
    void whatWaitsIsToldOldestFirstWhetherItNamesAnOrderOrNot() {
        var book = shop.refunded("R-3", "O-1", "10", 3)
                .refunded("R-1", "O-1", "10", 1)
                .refunded("R-2", null, "10", 2)
                .book();

        assertThat(book.waiting())
                .extracting(waiting -> waiting.refund().refundId())
                .containsExactly("R-1", "R-2", "R-3");
    }
}
