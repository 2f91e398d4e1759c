package dev.rung.scoring.explanation.finding;

import dev.rung.contracts.scoring.AssessmentEvent.Assessed;
import dev.rung.contracts.scoring.TierEvent;
import dev.rung.platform.identity.ExternalId;
import dev.rung.platform.json.JsonText;
import dev.rung.scoring.explanation.finding.TierDecisions.ExplainedDecision;
import dev.rung.scoring.state.CustomerState;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Reads tables `standings` and `decisions`, with the states behind them. Blocks: it is to be
/// called on a worker thread.
@ApplicationScoped
public class DecisionRecords {

    private static final String PRESENT = """
        select customer_id, external_id, merged_into, assessment as present, states.state
        from standings left join customer_states states using (customer_id, at_offset, revision)\
        """;

    private static final String BY_EXTERNAL_ID =
            PRESENT + " where external_id = cast(? as text) order by last_event_at desc limit 1";

    private static final String BY_ID = PRESENT + " where customer_id = cast(? as uuid)";

    /// In the order in which they were made.
    private static final String DECIDED = """
        select decision || jsonb_build_object('grounds', grounds) as decision from decisions
        where external_id = ? and decision->>'type' in (
            'tier-reached.v1', 'tier-at-risk.v1', 'tier-in-grace.v1', 'tier-kept.v1', 'tier-lost.v1', 'tier-redated.v1')
        order by revision nulls first, occurred_at, event_id\
        """;

    private static final String GROUNDED = """
        select decision || jsonb_build_object('grounds', grounds) as decision, inputs.state
        from decisions left join decision_inputs inputs using (event_id) where event_id = ?\
        """;

    private final AgroalDataSource database;
    private final JsonText json;

    DecisionRecords(AgroalDataSource database, JsonText json) {
        this.database = database;
        this.json = json;
    }

    /// @param into whose part the customer is; null for one of its own
    /// @param state behind the present assessment; null where one of the two is on its way
    private record Row(
            UUID customer,
            String externalId,
            @Nullable UUID into,
            Assessed present,
            @Nullable CustomerState state) {

        boolean isPartAsOf(Instant moment) {
            return into != null && !moment.isBefore(present.assessedAt());
        }
    }

    /// Nothing where nothing is known of the customer's behaviour. A customer merged into another then stood
    /// where that one stood: as for the standing itself, the other's record is found.
    ///
    /// When a merge took place is not kept, only that it had when the one who is part was assessed last: at the
    /// merge, or at something it did since. As of before that moment its own decisions are found.
    public Optional<RetainedTier> find(String externalId, Instant asOf) throws SQLException {
        try (var connection = database.getConnection()) {
            var row = row(connection, BY_EXTERNAL_ID, ExternalId.normalised(externalId));
            return row == null ? Optional.empty() : Optional.of(kept(connection, whole(connection, row, asOf), asOf));
        }
    }

    /// While merges are on their way the next one's row may be missing still, or rows may go in a circle for a
    /// moment: then the last one found stands.
    private Row whole(Connection connection, Row part, Instant asOf) throws SQLException {
        var passed = new HashSet<UUID>();
        var row = part;
        while (row.isPartAsOf(asOf) && passed.add(row.customer())) {
            var next = row(connection, BY_ID, String.valueOf(row.into()));
            if (next == null) {
                return row;
            }
            row = next;
        }
        return row;
    }

    private @Nullable Row row(Connection connection, String sql, String id) throws SQLException {
        try (var query = connection.prepareStatement(sql)) {
            query.setString(1, id);
            var row = query.executeQuery();
            return row.next()
                    ? new Row(
                            row.getObject("customer_id", UUID.class),
                            row.getString("external_id"),
                            row.getObject("merged_into", UUID.class),
                            json.read(row.getString("present"), Assessed.class),
                            state(row))
                    : null;
        }
    }

    private RetainedTier kept(Connection connection, Row row, Instant asOf) throws SQLException {
        var decided = decided(connection, row);
        var last = decided.last(asOf).orElse(null);
        return last == null
                ? new RetainedTier(row.present(), row.state(), null, null, null, decided.first())
                : decided(connection, row, last, decided.first());
    }

    private TierDecisions decided(Connection connection, Row row) throws SQLException {
        try (var query = connection.prepareStatement(DECIDED)) {
            query.setString(1, row.externalId());
            var found = query.executeQuery();
            var events = new ArrayList<TierEvent>();
            while (found.next()) {
                events.add(json.read(found.getString("decision"), TierEvent.class));
            }
            return new TierDecisions(events);
        }
    }

    private RetainedTier decided(
            Connection connection, Row row, ExplainedDecision last, @Nullable RecordedDecision first)
            throws SQLException {
        try (var query = connection.prepareStatement(GROUNDED)) {
            query.setObject(1, last.grounds());
            var found = query.executeQuery();
            found.next();
            var decision = RecordedDecision.of(json.read(found.getString("decision"), TierEvent.class));
            return new RetainedTier(
                    row.present(), row.state(), decision.orElse(null), state(found), last.told(), first);
        }
    }

    private static @Nullable CustomerState state(ResultSet row) throws SQLException {
        var state = row.getBytes("state");
        return state == null ? null : CustomerState.read(state);
    }
}
