package dev.rung.scoring.population.scan;

import dev.rung.platform.participation.ParticipationSql;
import dev.rung.scoring.state.CustomerState;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/// Reads some of everybody. A customer whose standing or state is still on its way is left out and
/// counted: the two come by different topics, and only a matching pair is returned. Blocks: it is to be
/// called on a worker thread.
@ApplicationScoped
public class Population {

    /// Those who are part of another are left out. A state is looked up, and not joined: a join of some
    /// thousands would read the other table from its beginning.
    private static final String MEMBERS = """
        select customer_id, tier, growth_value, orders, spend, (
            select state from customer_states behind
            where behind.customer_id = standings.customer_id and behind.at_offset = standings.at_offset
                and behind.revision = standings.revision) as state
        from standings where merged_into is null\
        """;

    /// Those of whom it is not heard yet whether they take part are counted, and left out.
    private static final String PARTAKERS = """
        select m.*, {unheard m.customer_id} as unheard from (%s) as m
        where ({counts m.customer_id} or {unheard m.customer_id})\
        """.formatted(MEMBERS);

    private static final String EVERYBODY = "select m.*, false as unheard from (%s) as m where true".formatted(MEMBERS);

    private static final String OF_A_PART = " and customer_id > ? and customer_id <= ? order by customer_id";

    private static final String AMONG = EVERYBODY + " and customer_id = any (?) order by customer_id";

    private final AgroalDataSource database;
    private final ParticipationSql participation;
    private final Clock clock;

    Population(AgroalDataSource database, ParticipationSql participation, Clock clock) {
        this.database = database;
        this.participation = participation;
        this.clock = clock;
    }

    /// In the order of customer ids, as they stand at one moment.
    ///
    /// @param after before the first one
    /// @param upTo the last one there can be
    /// @param everybody those too who take no part in the programme now
    public PopulationSlice between(UUID after, UUID upTo, boolean everybody) throws SQLException {
        var members = everybody
                ? EVERYBODY
                : participation.withUnheard(participation.in(PARTAKERS, "cast(? as timestamptz)"));
        try (var connection = database.getConnection();
                var query = connection.prepareStatement(members + OF_A_PART)) {
            int place = 1;
            if (!everybody) {
                query.setObject(place++, clock.instant().atOffset(ZoneOffset.UTC));
            }
            query.setObject(place++, after);
            query.setObject(place, upTo);
            return read(query);
        }
    }

    /// Those of some customers who are members.
    public List<PopulationMember> among(Collection<UUID> customers) throws SQLException {
        try (var connection = database.getConnection();
                var query = connection.prepareStatement(AMONG)) {
            query.setArray(1, connection.createArrayOf("uuid", customers.toArray()));
            return read(query).members();
        }
    }

    private static PopulationSlice read(PreparedStatement query) throws SQLException {
        var rows = query.executeQuery();
        var members = new ArrayList<PopulationMember>();
        long unpaired = 0;
        while (rows.next()) {
            var state = rows.getBytes("state");
            if (state == null || rows.getBoolean("unheard")) {
                unpaired++;
            } else {
                members.add(member(rows, CustomerState.read(state)));
            }
        }
        return new PopulationSlice(members, unpaired);
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
