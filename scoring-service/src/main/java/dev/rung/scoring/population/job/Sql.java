package dev.rung.scoring.population.job;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Statements of work on the population, with values as the driver takes them. All of it blocks.
@ApplicationScoped
public class Sql {

    private final AgroalDataSource database;

    Sql(AgroalDataSource database) {
        this.database = database;
    }

    @FunctionalInterface
    public interface RowReader<T> {

        T read(ResultSet row) throws SQLException;
    }

    @FunctionalInterface
    interface Work<T> {

        T in(Connection transaction) throws SQLException;
    }

    /// Kept where the work comes back, and lost where it throws.
    <T> T transaction(Work<T> work) throws SQLException {
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try {
                var result = work.in(connection);
                connection.commit();
                return result;
            } finally {
                connection.rollback();
            }
        }
    }

    public <T> List<T> query(String sql, RowReader<T> reader, @Nullable Object... values) throws SQLException {
        try (var connection = database.getConnection()) {
            return query(connection, sql, reader, values);
        }
    }

    public int update(String sql, @Nullable Object... values) throws SQLException {
        try (var connection = database.getConnection()) {
            return update(connection, sql, values);
        }
    }

    /// @return how many rows
    public static int update(Connection in, String sql, @Nullable Object... values) throws SQLException {
        try (var statement = in.prepareStatement(sql)) {
            set(statement, values);
            return statement.executeUpdate();
        }
    }

    static <T> List<T> query(Connection in, String sql, RowReader<T> reader, @Nullable Object... values)
            throws SQLException {
        try (var statement = in.prepareStatement(sql)) {
            set(statement, values);
            var row = statement.executeQuery();
            var found = new ArrayList<T>();
            while (row.next()) {
                found.add(reader.read(row));
            }
            return found;
        }
    }

    private static void set(PreparedStatement statement, @Nullable Object[] values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
    }
}
