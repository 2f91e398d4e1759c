package dev.rung.scoring.walk;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rung.scoring.assessment.Policies;
import dev.rung.scoring.assessment.Policy;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The policies by version: those in table `policies`, and the one that is shipped.
@ApplicationScoped
public class WrittenPolicies {

    private static final String BY_VERSION = "select version, document, hash from policies where version = ?";

    /// The highest version whose time has come, as the stream decides it too.
    private static final String IN_FORCE = """
            select version, document, hash from policies where state = 'PUBLISHED' and effective_at <= ?
            order by version desc limit 1""";

    private final AgroalDataSource database;
    private final Policies shipped;
    private final ObjectMapper json;

    WrittenPolicies(AgroalDataSource database, Policies shipped, ObjectMapper json) {
        this.database = database;
        this.shipped = shipped;
        this.json = json;
    }

    /// One policy, whatever its state.
    ///
    /// @param document as JSON
    /// @param hash of what was written down; null for the one that is shipped
    public record Written(
            Policy policy, JsonNode document, @Nullable String hash) {}

    public Optional<Written> find(int version) throws SQLException {
        var written = query(BY_VERSION, query -> query.setInt(1, version));
        return version == shipped.current().version() ? written.or(() -> Optional.of(shipped())) : written;
    }

    public Written inForce(Instant now) throws SQLException {
        return query(IN_FORCE, query -> query.setObject(1, now.atOffset(ZoneOffset.UTC)))
                .orElseGet(this::shipped);
    }

    private Optional<Written> query(String sql, Asking asking) throws SQLException {
        try (var connection = database.getConnection();
                var query = connection.prepareStatement(sql)) {
            asking.ask(query);
            var row = query.executeQuery();
            return row.next()
                    ? Optional.of(read(row.getInt("version"), row.getString("document"), row.getString("hash")))
                    : Optional.empty();
        }
    }

    private Written read(int version, String document, String hash) {
        try {
            var tree = json.readValue(document, ObjectNode.class).put("version", version);
            return new Written(json.treeToValue(tree, Policy.class), tree, hash);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("Policy " + version + " cannot be read", e);
        }
    }

    private Written shipped() {
        return new Written(shipped.current(), json.valueToTree(shipped.current()), null);
    }

    private interface Asking {

        void ask(PreparedStatement query) throws SQLException;
    }
}
