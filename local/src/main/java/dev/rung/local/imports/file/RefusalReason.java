package dev.rung.local.imports.file;

import java.util.Locale;

/// Why a line is refused, in the order of the checks: a line has the first reason that applies.
public enum RefusalReason {
    /// A quoted column has no end on its line.
    QUOTE_LEFT_OPEN,
    COLUMNS_MISSING,
    INVOICE_MISSING,
    PRODUCT_MISSING,
    QUANTITY_UNREADABLE,
    /// More than 15 digits before the point or 6 behind it.
    QUANTITY_OUT_OF_BOUNDS,
    PRICE_UNREADABLE,
    PRICE_OUT_OF_BOUNDS,
    /// No such day or time.
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
    TOTAL_NOT_POSITIVE,
    /// All good lines of the invoice together come to more than 15 digits before the point.
    TOTAL_OUT_OF_BOUNDS;

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
