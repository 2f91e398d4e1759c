package dev.rung.local.imports;

import dev.rung.local.imports.file.InvoiceLine;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.List;

/// An invoice as money: money for goods, or money back.
sealed interface Sale {

    String invoice();

    String customer();

    /// The time of the invoice's first line in the file.
    LocalDateTime at();

    /// More than zero, in the store's currency, two decimals.
    BigDecimal amount();

    /// The good ones.
    List<InvoiceLine> lines();

    record Order(String invoice, String customer, LocalDateTime at, BigDecimal amount, List<InvoiceLine> lines)
            implements Sale {}

    record Refund(String invoice, String customer, LocalDateTime at, BigDecimal amount, List<InvoiceLine> lines)
            implements Sale {}
}
