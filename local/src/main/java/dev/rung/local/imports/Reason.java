package dev.rung.local.imports;

import java.util.Locale;

/// Why a line is refused. In the order of asking: a line has the first reason that applies.
enum Reason {
    COLUMNS_MISSING,
    INVOICE_MISSING,
    PRODUCT_MISSING,
    QUANTITY_UNREADABLE,
    PRICE_UNREADABLE,
    TIME_UNREADABLE,
    CUSTOMER_MISSING,
    PRICE_NOT_POSITIVE,
    /// An order's line gives nothing.
    QUANTITY_NOT_POSITIVE,
    /// A refund's line takes nothing back.
    QUANTITY_NOT_NEGATIVE,
    /// The invoice belongs to another customer, by its first good line.
    CUSTOMER_DIFFERS,
    /// All good lines of the invoice together are worth nothing, once rounded.
    TOTAL_NOT_POSITIVE;

    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
