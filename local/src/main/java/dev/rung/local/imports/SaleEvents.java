package dev.rung.local.imports;

import static java.math.RoundingMode.HALF_UP;

import dev.rung.contracts.Money;
import dev.rung.contracts.customer.Behaviour;
import dev.rung.local.sending.CloudEvent;
import java.math.BigDecimal;
import java.util.List;

/// A sale as the event that the store would have sent at the time, marked as history, so that it causes no message.
final class SaleEvents {

    /// More decimals of a price are not taken in.
    private static final int PRICE_DECIMALS = 6;

    private final String source;
    private final String currency;
    private final BigDecimal rate;
    private final Shift shift;

    SaleEvents(String source, String currency, BigDecimal rate, Shift shift) {
        this.source = source;
        this.currency = currency;
        this.rate = rate;
        this.shift = shift;
    }

    CloudEvent of(Sale sale) {
        var money = new Money(sale.amount(), currency);
        return switch (sale) {
            case Sale.Order order -> event(sale, "order.paid", new Paid(order.invoice(), money, lines(order)));
            case Sale.Refund refund -> event(sale, "order.refunded", new Refunded(refund.invoice(), money));
        };
    }

    private CloudEvent event(Sale sale, String type, Object data) {
        return new CloudEvent(sale.invoice(), source, type, sale.customer(), shift.apply(sale.at()), true, data);
    }

    private List<Behaviour.Line> lines(Sale.Order order) {
        return order.lines().stream()
                .map(line -> new Behaviour.Line(line.product(), line.quantity(), price(line.price()), null))
                .toList();
    }

    private BigDecimal price(BigDecimal inTheFile) {
        var exact = inTheFile.multiply(rate);
        return exact.scale() > PRICE_DECIMALS ? exact.setScale(PRICE_DECIMALS, HALF_UP) : exact;
    }

    record Paid(String orderId, Money amount, List<Behaviour.Line> lines) {}

    /// The file does not say which order a refund takes back.
    record Refunded(String refundId, Money amount) {}
}
