package dev.rung.benefits.quote.asking;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rung.benefits.document.DocumentFlaw;
import dev.rung.benefits.quote.asking.QuoteReading.CartWish;
import dev.rung.benefits.quote.asking.QuoteReading.ReadQuote.ReadableQuote;
import dev.rung.benefits.quote.asking.QuoteReading.ReadQuote.UnreadableQuote;
import dev.rung.benefits.quote.asking.QuoteRequest.QuoteLineRequest;
import dev.rung.contracts.Money;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class QuoteReadingTest {

    @Test
    void amountsAreWholeUnitsOfTheCurrency() {
        assertThat(read("CNY", line("a", 3, "12.30", "CNY")).lines())
                .singleElement()
                .satisfies(line -> assertThat(line.amount()).isEqualTo(3690));
        assertThat(read("JPY", line("a", 3, "1200.00", "JPY")).lines())
                .singleElement()
                .satisfies(line -> assertThat(line.amount()).isEqualTo(3600));
    }

    @Test
    void anAmountFinerThanTheCurrencyIsRefused() {
        assertThat(flaws("JPY", line("a", 1, "0.5", "JPY"))).containsExactly("lines[0].price.amount");
        assertThat(flaws("CNY", line("a", 1, "0.005", "CNY"))).containsExactly("lines[0].price.amount");
        assertThat(flaws("CNY", line("a", 1, "1", "JPY"))).containsExactly("lines[0].price.currency");
        assertThat(flaws("CNY", line("a", 1, "-1", "CNY"))).containsExactly("lines[0].price.amount");
    }

    /// More than can be reckoned with exactly, by one line or by all of them.
    @Test
    void nothingIsTooMuchToBeReckonedWith() {
        assertThat(flaws("CNY", line("a", 100_000, "1000000000", "CNY"))).containsExactly("lines[0]");
        assertThat(flaws("CNY", line("a", 1, "900000000", "CNY"), line("b", 1, "900000000", "CNY")))
                .containsExactly("lines");
    }

    @Test
    void aLineIsNamedOnce() {
        assertThat(flaws("CNY", line("a", 1, "1", "CNY"), line("a", 1, "2", "CNY")))
                .containsExactly("lines[1].id");
    }

    private static CartWish read(String currency, QuoteLineRequest... lines) {
        return QuoteReading.of(request(lines), currency, 5) instanceof ReadableQuote(var wish)
                ? wish
                : throwing(new AssertionError("It is refused"));
    }

    private static List<String> flaws(String currency, QuoteLineRequest... lines) {
        return QuoteReading.of(request(lines), currency, 5) instanceof UnreadableQuote(var flaws)
                ? flaws.stream().map(DocumentFlaw::field).toList()
                : List.of();
    }

    private static <T> T throwing(AssertionError error) {
        throw error;
    }

    private static QuoteRequest request(QuoteLineRequest... lines) {
        return new QuoteRequest(Arrays.asList(lines), null, null, null, null, null);
    }

    private static QuoteLineRequest line(String id, int quantity, String price, String currency) {
        return new QuoteLineRequest(id, "p", null, quantity, new Money(new BigDecimal(price), currency));
    }
}
