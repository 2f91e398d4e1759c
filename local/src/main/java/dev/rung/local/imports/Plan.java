package dev.rung.local.imports;

import dev.rung.local.imports.file.OrderFile;
import dev.rung.local.imports.file.Refusal;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// The contents of a file, read before anything is sent.
///
/// @param lines of the file; each is in exactly one sale or refusal
record Plan(long lines, List<Sale> sales, List<Refusal> refused) {

    static Plan of(OrderFile file, InvoicePolicy policy) {
        var sales = new ArrayList<Sale>();
        var refused = new ArrayList<>(file.refused());
        for (var invoice : file.invoices()) {
            var decision = policy.decide(invoice);
            decision.sale().ifPresent(sales::add);
            refused.addAll(decision.refused());
        }
        return new Plan(file.lines(), List.copyOf(sales), List.copyOf(refused));
    }

    Optional<LocalDateTime> last() {
        return sales.stream().map(Sale::at).max(Comparator.naturalOrder());
    }

    long orders() {
        return sales.stream().filter(Sale.Order.class::isInstance).count();
    }

    long refunds() {
        return sales.size() - orders();
    }

    long linesInSales() {
        return sales.stream().mapToLong(sale -> sale.lines().size()).sum();
    }
}
