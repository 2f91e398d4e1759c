package dev.rung.local.imports.file;

import java.math.BigDecimal;
import java.time.LocalDateTime;

/// A line of an invoice, as the file has it.
///
/// @param number in the file, the header is line 1
/// @param at the shop's local time
/// @param customer empty where the file names none
/// @param price of one piece, in the file's currency
public record InvoiceLine(
        long number,
        String invoice,
        String product,
        BigDecimal quantity,
        BigDecimal price,
        LocalDateTime at,
        String customer) {}
