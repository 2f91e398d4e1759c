package dev.rung.local.imports;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.List;

/// What an invoice comes to: money for goods, or money back.
///
/// @param at the time of the invoice's first line in the file
/// @param amount more than zero, in the store's currency, two decimals
/// @param lines the good ones
sealed interface Sale {

    String invoice();

    String customer();

    LocalDateTime at();

    BigDecimal amount();

    List<Line> lines();

    record Order(String invoice, String customer, LocalDateTime at, BigDecimal amount, List<Line> lines)
            implements Sale {}

    record Refund(String invoice, String customer, LocalDateTime at, BigDecimal amount, List<Line> lines)
            implements Sale {}
}
