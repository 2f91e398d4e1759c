package dev.rung.scoring.population;

import dev.rung.scoring.stream.CustomerState;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jboss.logging.Logger;

/// Reads everybody at one moment, some at a time. Blocks: it is to be called on a worker thread.
@ApplicationScoped
public class Population {

    private static final Logger LOG = Logger.getLogger(Population.class);
    private static final int AT_ONCE = 5_000;

    /// Those who are part of another are left out.
    private static final String ALL = """
        select customer_id, tier, growth_value, orders, spend, states.state
        from standings left join customer_states states using (customer_id, at_offset, revision)
        where merged_into is null order by customer_id\
        """;

    private final AgroalDataSource database;

    Population(AgroalDataSource database) {
        this.database = database;
    }

    /// All of them as they stood when it began: one transaction, one cursor. Whose standing or state is on its way is
    /// left out: the two come by different topics, and only what belongs together is told.
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
        long onTheirWay = 0;
        while (rows.next()) {
            var state = rows.getBytes("state");
            if (state == null) {
                onTheirWay++;
                continue;
            }
            members.add(member(rows, CustomerState.read(state)));
            if (members.size() == AT_ONCE) {
                some.accept(List.copyOf(members));
                members.clear();
            }
        }
        if (!members.isEmpty()) {
            some.accept(members);
        }
        if (onTheirWay > 0) {
            LOG.infof("Customers are left out whose standing or state is on its way: count=%d", onTheirWay);
        }
    }

    private static PopulationMember member(ResultSet row, CustomerState state) throws SQLException {
        return new PopulationMember(
                row.getObject("customer_id", UUID.class),
                state,
                row.getString("tier"),
                row.getLong("growth_value"),
                row.getLong("orders"),
                row.getBigDecimal("spend"));
    }
}
