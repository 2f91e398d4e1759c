package dev.rung.local.imports;

import static dev.rung.local.imports.file.RefusalReason.*;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rung.local.imports.file.Invoice;
import dev.rung.local.imports.file.InvoiceLine;
import dev.rung.local.imports.file.Refusal;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;

class InvoicePolicyTest {

    private static final LocalDateTime NOON = LocalDateTime.parse("2011-03-01T12:00:00");

    private final InvoicePolicy policy = new InvoicePolicy(BigDecimal.ONE);

    @Test
    void anInvoiceIsOneOrderOfAllItsLines() {
        var order = decide("536365", line(2, "536365", "17850", "6", "2.55"), line(3, "536365", "17850", "2", "3.39"));

        assertThat(order.sale()).containsInstanceOf(Sale.Order.class);
        assertThat(order.sale().orElseThrow().amount()).isEqualTo("22.08");
        assertThat(order.sale().orElseThrow().lines()).hasSize(2);
        assertThat(order.refused()).isEmpty();
    }

    @Test
    void aCreditNoteIsARefundOfAPositiveAmount() {
        var refund = decide("C536379", line(2, "C536379", "14527", "-1", "27.50"));

        assertThat(refund.sale()).containsInstanceOf(Sale.Refund.class);
        assertThat(refund.sale().orElseThrow().amount()).isEqualTo("27.50");
    }

    @Test
    void aLineWithoutCustomerIsRefusedWhateverElseIsWrong() {
        var decision = decide("1", line(2, "1", "", "-5", "0"), line(3, "1", "7", "1", "1"));

        assertThat(decision.refused()).containsExactly(new Refusal(2, "1", "customer-missing"));
        assertThat(decision.sale().orElseThrow().amount()).isEqualTo("1.00");
    }

    @Test
    void aPriceThatIsNotAboveZeroIsRefused() {
        var decision = decide("1", line(2, "1", "7", "1", "0"), line(3, "1", "7", "1", "-11062.06"));

        assertThat(decision.refused())
                .extracting(Refusal::reason)
                .containsOnly(PRICE_NOT_POSITIVE.code())
                .hasSize(2);
        assertThat(decision.sale()).isEmpty();
    }

    @Test
    void quantitiesMustPointTheInvoicesWay() {
        assertThat(decide("1", line(2, "1", "7", "-3", "1")).refused())
                .containsExactly(new Refusal(2, "1", QUANTITY_NOT_POSITIVE.code()));
        assertThat(decide("C1", line(2, "C1", "7", "3", "1")).refused())
                .containsExactly(new Refusal(2, "C1", QUANTITY_NOT_NEGATIVE.code()));
        assertThat(decide("C1", line(2, "C1", "7", "0", "1")).sale()).isEmpty();
    }

    @Test
    void theFirstGoodLineSaysWhoseInvoiceItIs() {
        var decision =
                decide("1", line(2, "1", "", "1", "1"), line(3, "1", "7", "1", "1"), line(4, "1", "8", "1", "1"));

        assertThat(decision.sale().orElseThrow().customer()).isEqualTo("7");
        assertThat(decision.refused())
                .containsExactly(
                        new Refusal(2, "1", CUSTOMER_MISSING.code()), new Refusal(4, "1", CUSTOMER_DIFFERS.code()));
    }

    @Test
    void allLinesShareTheTimeOfTheFirstOneEvenARefusedOne() {
        var late = new InvoiceLine(3, "1", "P", BigDecimal.ONE, BigDecimal.ONE, NOON.plusMinutes(1), "7");

        assertThat(decide("1", line(2, "1", "", "1", "1"), late)
                        .sale()
                        .orElseThrow()
                        .at())
                .isEqualTo(NOON);
    }

    @Test
    void theTotalIsRoundedOnceHalfUp() {
        // rounded line by line it would be 0.03
        assertThat(decide("1", line(2, "1", "7", "1", "0.005"), line(3, "1", "7", "2", "0.005"))
                        .sale()
                        .orElseThrow()
                        .amount())
                .isEqualTo("0.02");
    }

    @Test
    void theRateIsAppliedBeforeRounding() {
        var decision = new InvoicePolicy(new BigDecimal("9.155"))
                .decide(new Invoice("1", List.of(line(2, "1", "7", "3", "1.25"))));

        assertThat(decision.sale().orElseThrow().amount()).isEqualTo("34.33");
    }

    @Test
    void anInvoiceWhoseTotalTheIntakeWouldRefuseIsRefusedLineByLine() {
        var decision = decide("1", line(2, "1", "7", "999999999999999", "999"), line(3, "1", "7", "1", "1"));

        assertThat(decision.sale()).isEmpty();
        assertThat(decision.refused()).extracting(Refusal::reason).containsOnly(TOTAL_OUT_OF_BOUNDS.code());
    }

    @Test
    void anInvoiceThatRoundsToNothingIsRefusedLineByLine() {
        var decision = decide("1", line(2, "1", "7", "1", "0.004"));

        assertThat(decision.sale()).isEmpty();
        assertThat(decision.refused()).containsExactly(new Refusal(2, "1", TOTAL_NOT_POSITIVE.code()));
    }

    private InvoicePolicy.Decision decide(String invoice, InvoiceLine... lines) {
        return policy.decide(new Invoice(invoice, List.of(lines)));
    }

    private static InvoiceLine line(long number, String invoice, String customer, String quantity, String price) {
        return new InvoiceLine(number, invoice, "P", new BigDecimal(quantity), new BigDecimal(price), NOON, customer);
    }
}
