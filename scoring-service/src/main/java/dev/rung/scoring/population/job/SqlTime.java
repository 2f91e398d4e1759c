package dev.rung.scoring.population.job;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Moments as PostgreSQL's driver takes and gives them.
public final class SqlTime {

    private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant END = Instant.parse("+10000-01-01T00:00:00Z");

    private SqlTime() {}

    /// What somebody wrote, as ISO 8601 does.
    ///
    /// @return within the years 1 to 9999: PostgreSQL has some more, but nothing here happened in them
    /// @throws DateTimeException where that is none
    public static Instant parse(String text) {
        var at = Instant.parse(text);
        if (at.isBefore(FIRST) || !at.isBefore(END)) {
            throw new DateTimeException("Not within the years 1 to 9999: " + text);
        }
        return at;
    }

    public static OffsetDateTime of(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }

    /// Of a column that is never null.
    public static Instant at(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(atOrNull(row, column), column);
    }

    public static @Nullable Instant atOrNull(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
