package dev.rung.scoring.explanation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.rung.contracts.scoring.AssessmentEvent.Assessed;
import dev.rung.contracts.scoring.TierEvent;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Reads tables `standings` and `decisions`. Blocks: it is to be called on a worker thread.
@ApplicationScoped
class Records {

    /// Of what was decided by then, the decision that was made last counts: one that was made later of something
    /// earlier knew more. Those of earlier builds have no revision, and came before the others.
    private static final String OF_TIER = """
        with tier as (
            select * from decisions where external_id = ? and decision->>'type' in (
                'tier-reached.v1', 'tier-at-risk.v1', 'tier-in-grace.v1', 'tier-kept.v1', 'tier-lost.v1'))
        select s.assessment || jsonb_build_object('state', replace(encode(s.state, 'base64'), chr(10), '')) as present,
               last.event as last, first.event as first
        from standings s
        left join (
            select decision || jsonb_build_object('grounds', grounds) as event from tier where occurred_at <= ?
            order by revision desc nulls last, occurred_at desc, event_id limit 1) last on true
        left join (
            select decision as event from tier
            order by revision nulls first, occurred_at, event_id limit 1) first on true
        where s.external_id = ? order by s.last_event_at desc limit 1\
        """;

    private final AgroalDataSource database;
    private final ObjectMapper json;

    Records(AgroalDataSource database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    /// Nothing where nothing is known of the customer's behaviour.
    Optional<Kept> find(String externalId, Instant asOf) throws SQLException {
        try (var connection = database.getConnection();
                var query = connection.prepareStatement(OF_TIER)) {
            query.setString(1, externalId);
            query.setObject(2, asOf.atOffset(ZoneOffset.UTC));
            query.setString(3, externalId);
            var row = query.executeQuery();
            return row.next() ? Optional.of(kept(row)) : Optional.empty();
        }
    }

    private Kept kept(ResultSet row) throws SQLException {
        return new Kept(
                read(row.getString("present"), Assessed.class),
                decision(row.getString("last")),
                decision(row.getString("first")));
    }

    private @Nullable Recorded decision(@Nullable String text) {
        return text == null ? null : Recorded.of(read(text, TierEvent.class)).orElse(null);
    }

    private <T> T read(String text, Class<T> type) {
        try {
            return json.readValue(text, type);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
