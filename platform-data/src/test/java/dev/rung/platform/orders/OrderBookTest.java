package dev.rung.platform.orders;

import static dev.rung.platform.orders.Shop.day;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class OrderBookTest {

    private final Shop shop = new Shop();

    @Test
    void anOrderThatIsPaidIsInTheBook() {
        var book = shop.paid("O-1", "100", 1).book();

        assertThat(book.orders()).singleElement().satisfies(order -> {
            assertThat(order.paidAt()).isEqualTo(day(1));
            assertThat(order.net()).isEqualByComparingTo("100");
            assertThat(order.isKept()).isTrue();
        });
        assertThat(book.partPaid()).isEmpty();
        assertThat(book.waiting()).isEmpty();
    }

    @Test
    void anOrderOfNothingIsNoOrder() {
        assertThat(shop.paid("O-1", "0.00", 1).book().orders()).singleElement().matches(order -> !order.isKept());
    }

    @Nested
    class ToldTwice {

        @Test
        void theEarliestEventOfAPaymentStands() {
            var book = shop.paid("O-1", "500", 2).paid("O-1", "100", 1).book();

            assertThat(book.orders())
                    .extracting(PaidOrder::paidAt, PaidOrder::paid)
                    .containsExactly(tuple(day(1), new BigDecimal("100")));
        }

        @Test
        void ofTheSameMomentTheSmallestEventIdStands() {
            var book = shop.paid("O-1", "500", 1).paid("O-1", "100", 1).book();

            assertThat(book.orders()).extracting(PaidOrder::paid).containsExactly(new BigDecimal("500"));
        }

        @Test
        void aRefundIsWhatItsIdSays() {
            var book = shop.paid("O-1", "1700", 1)
                    .refunded("R-1", "O-1", "300", 2)
                    .refunded("R-1", "O-1", "400", 3)
                    .book();

            assertThat(net(book, "O-1")).isEqualByComparingTo("1400");
            assertThat(book.orders().getFirst().returns())
                    .extracting(Return::at)
                    .containsExactly(day(2));
        }

        @Test
        void aRefundToldWithAndWithoutItsOrderIsOne() {
            var book = shop.paid("O-1", "100", 1)
                    .paid("O-2", "100", 2)
                    .refunded("R-1", "O-1", "30", 3)
                    .refunded("R-1", null, "30", 4)
                    .book();

            assertThat(net(book, "O-1")).isEqualByComparingTo("70");
            assertThat(net(book, "O-2")).isEqualByComparingTo("100");
        }
    }

    @Nested
    class Refunds {

        @Test
        void whatIsWhollyGivenBackIsNoOrder() {
            var book =
                    shop.paid("O-1", "100", 1).refunded("R-1", "O-1", "100", 2).book();

            assertThat(book.orders()).singleElement().matches(order -> !order.isKept());
            assertThat(book.waiting()).isEmpty();
        }

        @Test
        void beyondTheOrderTheRestWaitsAndTouchesNoOther() {
            var book = shop.paid("O-1", "100", 1)
                    .paid("O-2", "50", 1)
                    .refunded("R-1", "O-1", "70", 3)
                    .refunded("R-2", "O-1", "70", 2)
                    .book();

            assertThat(net(book, "O-1")).isEqualByComparingTo("0");
            assertThat(net(book, "O-2")).isEqualByComparingTo("50");
            assertThat(book.waiting())
                    .extracting(waiting -> waiting.refund().refundId(), WaitingRefund::amount)
                    .containsExactly(tuple("R-1", new BigDecimal("40")));
        }

        @Test
        void ofAnUnknownOrderAllWaits() {
            var book = shop.paid("O-2", "50", 1).refunded("R-1", "O-1", "70", 2).book();

            assertThat(net(book, "O-2")).isEqualByComparingTo("50");
            assertThat(book.waiting()).extracting(WaitingRefund::amount).containsExactly(new BigDecimal("70"));
        }

        @Test
        void thatNamesItsOrderMayHappenBeforeThePayment() {
            var book =
                    shop.refunded("R-1", "O-1", "70", 1).paid("O-1", "100", 2).book();

            assertThat(net(book, "O-1")).isEqualByComparingTo("30");
            assertThat(book.waiting()).isEmpty();
        }

        @Test
        void thatNamesNoneIsTakenFromTheNewestOrdersPaidBeforeIt() {
            var book = shop.paid("O-1", "100", 1)
                    .paid("O-2", "100", 2)
                    .paid("O-3", "100", 9)
                    .refunded("R-0", "O-2", "60", 8)
                    .refunded("R-1", null, "50", 3)
                    .book();

            assertThat(net(book, "O-1")).isEqualByComparingTo("90");
            assertThat(net(book, "O-2")).isEqualByComparingTo("0");
            assertThat(net(book, "O-3")).isEqualByComparingTo("100");
        }

        @Test
        void thatNamesNoneWaitsForWhatNoOrderHas() {
            var book = shop.paid("O-1", "100", 2)
                    .refunded("R-1", null, "30", 1)
                    .refunded("R-2", null, "130", 2)
                    .book();

            assertThat(net(book, "O-1")).isEqualByComparingTo("0");
            assertThat(book.waiting())
                    .extracting(waiting -> waiting.refund().refundId(), WaitingRefund::amount)
                    .containsExactly(tuple("R-1", new BigDecimal("30")), tuple("R-2", new BigDecimal("30")));
        }

        @Test
        void ofNothingTakesNothingAndDoesNotWait() {
            var book = shop.paid("O-1", "100", 1)
                    .refunded("R-1", "O-1", "0", 2)
                    .refunded("R-2", "O-9", "0", 2)
                    .book();

            assertThat(book.orders().getFirst().returns()).isEmpty();
            assertThat(book.waiting()).isEmpty();
        }
    }

    @Nested
    class InParts {

        @Test
        void aDepositAloneIsNoOrder() {
            var book = shop.part("O-1", "deposit", "30", "100", 1).book();

            assertThat(book.orders()).isEmpty();
            assertThat(book.partPaid())
                    .containsExactly(new PartPaidOrder<>("O-1", new BigDecimal("30"), new BigDecimal("100"), 1));
        }

        @Test
        void anOrderCountsOnceWithTheSumOfItsPartsDatedByTheLast() {
            var book = shop.part("O-1", "balance", "70", "100", 5)
                    .part("O-1", "deposit", "30", "100", 1)
                    .book();

            assertThat(book.partPaid()).isEmpty();
            assertThat(book.orders())
                    .extracting(PaidOrder::paidAt, PaidOrder::paid)
                    .containsExactly(tuple(day(5), new BigDecimal("100")));
        }

        @Test
        void theSamePartToldTwiceIsOnePart() {
            var book = shop.part("O-1", "deposit", "50", "100", 1)
                    .part("O-1", "deposit", "50", "100", 2)
                    .book();

            assertThat(book.orders()).isEmpty();
            assertThat(book.partPaid()).extracting(PartPaidOrder::parts).containsExactly(1);
        }

        @Test
        void anEventOfTheWholePaymentStandsBeforeItsParts() {
            var book = shop.part("O-1", "deposit", "30", "100", 1)
                    .part("O-1", "balance", "70", "100", 2)
                    .paid("O-1", "90", 3)
                    .book();

            assertThat(book.orders())
                    .extracting(PaidOrder::paidAt, PaidOrder::paid)
                    .containsExactly(tuple(day(3), new BigDecimal("90")));
        }

        @Test
        void theEarliestPartSaysTheTotal() {
            var book = shop.part("O-1", "balance", "30", "60", 2)
                    .part("O-1", "deposit", "30", "100", 1)
                    .book();

            assertThat(book.partPaid()).extracting(PartPaidOrder::total).containsExactly(new BigDecimal("100"));
        }

        @Test
        void aRefundOfAnOrderThatIsNotFullyPaidWaits() {
            var book = shop.part("O-1", "deposit", "30", "100", 1)
                    .refunded("R-1", "O-1", "30", 2)
                    .book();

            assertThat(book.waiting()).extracting(WaitingRefund::amount).containsExactly(new BigDecimal("30"));
            assertThat(shop.part("O-1", "balance", "70", "100", 3).book().waiting())
                    .isEmpty();
        }

        @Test
        void aPaymentThatTellsNoTotalPaysTheWhole() {
            var payment = new Payment<>("O-1", "deposit", day(1), new UUID(0, 1), new BigDecimal("30"), null);

            assertThat(OrderBook.of(List.of(payment), List.of()).orders()).hasSize(1);
        }
    }

    private static BigDecimal net(OrderBook<String> book, String order) {
        return book.orders().stream()
                .filter(paid -> paid.orderId().equals(order))
                .map(PaidOrder::net)
                .findFirst()
                .orElseThrow();
    }
}
