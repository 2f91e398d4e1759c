package dev.rung.scoring.population.scan;

import dev.rung.scoring.state.CustomerState;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

/// Reads everybody at one moment, some at a time. Blocks: it is to be called on a worker thread.
@ApplicationScoped
public class Population {

    private static final int AT_ONCE = 5_000;

    /// Customers that no build with this table has assessed yet have no state, and are left out; so are those
    /// who are part of another.
    private static final String ALL = """
        select customer_id, tier, growth_value, orders, spend, state from standings
        where state is not null and merged_into is null order by customer_id\
        """;

    private final AgroalDataSource database;

    Population(AgroalDataSource database) {
        this.database = database;
    }

    /// All of them as they stood when it began: one transaction, one cursor.
    public void forEach(Consumer<List<PopulationMember>> some) throws SQLException {
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            try (var statement = connection.prepareStatement(ALL)) {
                statement.setFetchSize(AT_ONCE);
                read(statement.executeQuery(), some);
            } finally {
                connection.rollback();
            }
        }
    }

    private static void read(ResultSet rows, Consumer<List<PopulationMember>> some) throws SQLException {
        var members = new ArrayList<PopulationMember>(AT_ONCE);
        while (rows.next()) {
            members.add(member(rows));
            if (members.size() == AT_ONCE) {
                some.accept(List.copyOf(members));
                members.clear();
            }
        }
        if (!members.isEmpty()) {
            some.accept(members);
        }
    }

    private static PopulationMember member(ResultSet row) throws SQLException {
        return new PopulationMember(
                row.getObject("customer_id", UUID.class),
                CustomerState.read(row.getBytes("state")),
                row.getString("tier"),
                row.getLong("growth_value"),
                row.getLong("orders"),
                row.getBigDecimal("spend"));
    }
}
