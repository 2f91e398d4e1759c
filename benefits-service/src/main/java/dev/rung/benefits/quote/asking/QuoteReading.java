package dev.rung.benefits.quote.asking;

import dev.rung.benefits.catalogue.terms.CurrencyUnits;
import dev.rung.benefits.catalogue.terms.FieldChecks;
import dev.rung.benefits.document.DocumentFlaw;
import dev.rung.benefits.quote.Units;
import dev.rung.benefits.quote.asking.QuoteDocument.QuotedGoods;
import dev.rung.benefits.quote.asking.QuoteRequest.QuoteLineRequest;
import dev.rung.contracts.Money;
import dev.rung.platform.locale.Text;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Reads a request: amounts in the store's currency, no finer than it has units, and no greater than can be
/// reckoned with exactly.
final class QuoteReading {

    /// Of a line and of all of them, in the currency's main unit.
    private static final BigDecimal LARGEST = BigDecimal.TEN.pow(9);

    private final String currency;
    private final int digits;
    private final FieldChecks checks;

    private QuoteReading(String currency) {
        this.currency = currency;
        this.digits = CurrencyUnits.digits(currency);
        this.checks = new FieldChecks(currency);
    }

    sealed interface ReadQuote {

        record ReadableQuote(CartWish wish) implements ReadQuote {}

        record UnreadableQuote(List<DocumentFlaw> flaws) implements ReadQuote {}
    }

    /// @param wallet whether the customer's own coupons are tried
    /// @param shop null: unknown
    record CartWish(
            String currency,
            int digits,
            List<QuotedGoods> lines,
            long shipping,
            List<String> coupons,
            boolean wallet,
            long points,
            @Nullable String shop) {}

    /// @param mostCodes that may be brought
    static ReadQuote of(QuoteRequest request, String currency, int mostCodes) {
        var reading = new QuoteReading(currency);
        var wish = reading.read(request);
        if (wish.coupons().size() > mostCodes) {
            reading.checks.refuse("coupons", Text.of("reason.codes-at-most").with("most", mostCodes));
        }
        var flaws = reading.checks.flaws();
        return flaws.isEmpty() ? new ReadQuote.ReadableQuote(wish) : new ReadQuote.UnreadableQuote(flaws);
    }

    private CartWish read(QuoteRequest request) {
        var lines = new ArrayList<QuotedGoods>();
        var ids = new HashSet<String>();
        for (int i = 0; i < request.lines().size(); i++) {
            var line = request.lines().get(i);
            if (!ids.add(line.id())) {
                checks.refuse("lines[%d].id".formatted(i), Text.of("reason.named-twice"));
            }
            lines.add(goods("lines[%d]".formatted(i), line));
        }
        var sum = lines.stream().mapToLong(QuotedGoods::amount).sum();
        if (Units.amount(sum, digits).compareTo(LARGEST) > 0) {
            tooMuch("lines");
        }
        var shipping = request.shipping() == null ? 0 : units("shipping", request.shipping());
        return new CartWish(
                currency,
                digits,
                List.copyOf(lines),
                shipping,
                request.coupons() == null
                        ? List.of()
                        : request.coupons().stream().distinct().toList(),
                Boolean.TRUE.equals(request.wallet()),
                Objects.requireNonNullElse(request.points(), 0L),
                request.shop());
    }

    private QuotedGoods goods(String field, QuoteLineRequest line) {
        var price = units(field + ".price", line.price());
        var amount = Units.amount(price, digits).multiply(BigDecimal.valueOf(line.quantity()));
        if (amount.compareTo(LARGEST) > 0) {
            tooMuch(field);
        }
        return new QuotedGoods(
                line.id(),
                line.product(),
                line.category(),
                line.quantity(),
                price,
                amount.compareTo(LARGEST) > 0 ? 0 : Units.of(amount, digits));
    }

    /// Nothing where it is at fault: nobody sees it then.
    private long units(String field, Money money) {
        var before = checks.flaws().size();
        checks.money(field, money, true);
        return checks.flaws().size() > before ? 0 : Units.of(money.amount(), digits);
    }

    private void tooMuch(String field) {
        checks.refuse(
                field,
                Text.of("reason.between")
                        .with("least", "0")
                        .with("most", LARGEST.toBigInteger().toString()));
    }
}
