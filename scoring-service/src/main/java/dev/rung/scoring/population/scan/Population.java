package dev.rung.scoring.population.scan;

import dev.rung.scoring.state.CustomerState;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/// Reads some of everybody. Blocks: it is to be called on a worker thread.
@ApplicationScoped
public class Population {

    /// Customers that no build with this table has assessed yet have no state, and are left out; so are those
    /// who are part of another.
    private static final String MEMBERS = """
        select customer_id, tier, growth_value, orders, spend, state from standings
        where state is not null and merged_into is null\
        """;

    private static final String BETWEEN = MEMBERS + " and customer_id > ? and customer_id <= ? order by customer_id";

    private static final String AMONG = MEMBERS + " and customer_id = any (?) order by customer_id";

    private final AgroalDataSource database;

    Population(AgroalDataSource database) {
        this.database = database;
    }

    /// In the order of customer ids, as they stand at one moment.
    ///
    /// @param after before the first one
    /// @param upTo the last one there can be
    public List<PopulationMember> between(UUID after, UUID upTo) throws SQLException {
        try (var connection = database.getConnection();
                var query = connection.prepareStatement(BETWEEN)) {
            query.setObject(1, after);
            query.setObject(2, upTo);
            return read(query);
        }
    }

    /// Those of some customers who are members.
    public List<PopulationMember> among(Collection<UUID> customers) throws SQLException {
        try (var connection = database.getConnection();
                var query = connection.prepareStatement(AMONG)) {
            query.setArray(1, connection.createArrayOf("uuid", customers.toArray()));
            return read(query);
        }
    }

    private static List<PopulationMember> read(PreparedStatement query) throws SQLException {
        var rows = query.executeQuery();
        var members = new ArrayList<PopulationMember>();
        while (rows.next()) {
            members.add(member(rows));
        }
        return members;
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
