package dev.rung.scoring.walk;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Moments as PostgreSQL's driver takes and gives them.
public final class SqlTime {

    private SqlTime() {}

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
