package dev.rung.scoring.standings.list;

import dev.rung.platform.amount.AmountPolicy;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;

/// The measures that the list can be ordered by, the highest or newest first. Each has an index.
enum StandingsSort {
    GROWTH_VALUE("growthValue", "growth_value", "bigint"),
    SPEND("spend", "spend", "numeric"),
    ORDERS("orders", "orders", "bigint"),
    LAST_EVENT_AT("lastEventAt", "last_event_at", "timestamptz");

    static final String CODES = "growthValue|spend|orders|lastEventAt";

    private final String code;
    private final String column;
    private final String type;

    StandingsSort(String code, String column, String type) {
        this.code = code;
        this.column = column;
        this.type = type;
    }

    /// @throws IllegalArgumentException for an unknown code
    static StandingsSort of(String code) {
        return Arrays.stream(values())
                .filter(sort -> sort.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No list is ordered by " + code));
    }

    String code() {
        return code;
    }

    String column() {
        return column;
    }

    /// As PostgreSQL calls it.
    String type() {
        return type;
    }

    /// The measure of a row, as a cursor has it.
    String valueOf(ListedStanding row) {
        return switch (this) {
            case GROWTH_VALUE -> Long.toString(row.growthValue());
            case SPEND -> row.spend().toPlainString();
            case ORDERS -> Long.toString(row.orders());
            case LAST_EVENT_AT -> row.lastEventAt().toString();
        };
    }

    /// Whether a row can have this value: whatever else a client sends must not reach the database.
    boolean isValue(String text) {
        try {
            return switch (this) {
                case GROWTH_VALUE, ORDERS -> Long.parseLong(text) >= 0;
                case SPEND -> AmountPolicy.read(text).isPresent();
                case LAST_EVENT_AT -> isKnown(Instant.parse(text));
            };
        } catch (NumberFormatException | DateTimeException _) {
            return false;
        }
    }

    private static boolean isKnown(Instant time) {
        return time.isAfter(Instant.EPOCH) && time.isBefore(Instant.parse("9999-12-31T00:00:00Z"));
    }
}
