package dev.rung.customer.imports.mapping;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import java.util.Locale;

/// The kinds of rows that a file can have.
@RegisterForReflection
public enum ImportKind {
    /// One customer in each row.
    @JsonProperty("customers")
    CUSTOMERS,
    /// One order in each row.
    @JsonProperty("orders")
    ORDERS;

    /// The beginning of the store's own fields of a customer.
    static final String ATTRIBUTE = "attribute.";

    /// All that a column can be, in the order in which people read them; customers have `attribute.<name>` too.
    public List<String> fields() {
        return switch (this) {
            case CUSTOMERS ->
                List.of(
                        "externalId",
                        "name",
                        "gender",
                        "birthday",
                        "region",
                        "email",
                        "phone",
                        "locale",
                        "timeZone",
                        "tags");
            case ORDERS ->
                List.of(
                        "externalId",
                        "orderId",
                        "amount",
                        "currency",
                        "placedAt",
                        "paidAt",
                        "shippedAt",
                        "completedAt",
                        "cancelledAt",
                        "refundedAt",
                        "refundAmount",
                        "refundId",
                        "lines",
                        "productId",
                        "quantity",
                        "price",
                        "category");
        };
    }

    public List<String> required() {
        return switch (this) {
            case CUSTOMERS -> List.of("externalId");
            case ORDERS -> List.of("externalId", "orderId");
        };
    }

    boolean has(String field) {
        return fields().contains(field)
                || (this == CUSTOMERS && field.startsWith(ATTRIBUTE) && field.length() > ATTRIBUTE.length());
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static ImportKind of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
