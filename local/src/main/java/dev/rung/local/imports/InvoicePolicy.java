package dev.rung.local.imports;

import static java.math.RoundingMode.HALF_UP;

import dev.rung.local.imports.file.Invoice;
import dev.rung.local.imports.file.InvoiceLine;
import dev.rung.local.imports.file.Refusal;
import dev.rung.local.imports.file.RefusalReason;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Decides what an invoice comes to, and which of its lines don't count.
///
/// Lines are asked in the order of [RefusalReason]. The rest is summed exactly, multiplied by the rate, and
/// rounded once, half up, to two decimals: shops sell at three decimals too, and rounding each line would add up.
final class InvoicePolicy {

    private static final BigDecimal OUT_OF_BOUNDS = BigDecimal.TEN.pow(15);

    private final BigDecimal rate;

    /// @param rate from the file's currency to the store's
    InvoicePolicy(BigDecimal rate) {
        this.rate = rate;
    }

    /// @param sale empty where no line is left
    record Decision(Optional<Sale> sale, List<Refusal> refused) {}

    Decision decide(Invoice invoice) {
        var good = new ArrayList<InvoiceLine>();
        var refused = new ArrayList<Refusal>();
        for (var line : invoice.lines()) {
            fault(line, invoice, good)
                    .ifPresentOrElse(reason -> refused.add(Refusal.of(line, reason)), () -> good.add(line));
        }
        var amount = amount(good);
        if (amount.signum() == 0) {
            return nothing(good, refused, RefusalReason.TOTAL_NOT_POSITIVE);
        }
        if (amount.compareTo(OUT_OF_BOUNDS) >= 0) {
            return nothing(good, refused, RefusalReason.TOTAL_OUT_OF_BOUNDS);
        }
        return new Decision(Optional.of(sale(invoice, amount, good)), refused);
    }

    private static Decision nothing(List<InvoiceLine> good, List<Refusal> refused, RefusalReason reason) {
        good.forEach(line -> refused.add(Refusal.of(line, reason)));
        return new Decision(Optional.empty(), refused);
    }

    private static Optional<RefusalReason> fault(InvoiceLine line, Invoice invoice, List<InvoiceLine> goodSoFar) {
        if (line.customer().isEmpty()) {
            return Optional.of(RefusalReason.CUSTOMER_MISSING);
        }
        if (line.price().signum() <= 0) {
            return Optional.of(RefusalReason.PRICE_NOT_POSITIVE);
        }
        if (invoice.isRefund() && line.quantity().signum() >= 0) {
            return Optional.of(RefusalReason.QUANTITY_NOT_NEGATIVE);
        }
        if (!invoice.isRefund() && line.quantity().signum() <= 0) {
            return Optional.of(RefusalReason.QUANTITY_NOT_POSITIVE);
        }
        if (!goodSoFar.isEmpty() && !goodSoFar.getFirst().customer().equals(line.customer())) {
            return Optional.of(RefusalReason.CUSTOMER_DIFFERS);
        }
        return Optional.empty();
    }

    private BigDecimal amount(List<InvoiceLine> lines) {
        return lines.stream()
                .map(line -> line.quantity().abs().multiply(line.price()))
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .multiply(rate)
                .setScale(2, HALF_UP);
    }

    private static Sale sale(Invoice invoice, BigDecimal amount, List<InvoiceLine> good) {
        var customer = good.getFirst().customer();
        return invoice.isRefund()
                ? new Sale.Refund(invoice.number(), customer, invoice.at(), amount, List.copyOf(good))
                : new Sale.Order(invoice.number(), customer, invoice.at(), amount, List.copyOf(good));
    }
}
