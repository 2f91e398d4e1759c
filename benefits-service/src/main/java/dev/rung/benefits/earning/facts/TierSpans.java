package dev.rung.benefits.earning.facts;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;

import dev.rung.benefits.earning.facts.Fact.TierPath;
import dev.rung.benefits.earning.facts.TierHistory.TierPeriod;
import dev.rung.platform.rows.JsonRows;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/// The tiers that customers held, as far as scoring has reported them. The caller holds the lock on the customers.
@ApplicationScoped
public class TierSpans {

    private static final String FIND = """
            select s.customer_id, s.since, s.tier, s.revision from tier_spans s
            where s.customer_id in (select w.customer_id from jsonb_to_recordset(:rows) as w(customer_id uuid))
            order by s.customer_id, s.since""";

    private static final String DELETE = """
            delete from tier_spans where customer_id in (
                select w.customer_id from jsonb_to_recordset(:rows) as w(customer_id uuid))""";

    private static final String INSERT = """
            insert into tier_spans (customer_id, since, tier, revision)
            select customer_id, since, tier, revision
            from jsonb_to_recordset(:rows) as r(customer_id uuid, since timestamptz, tier text, revision bigint)""";

    private final JsonRows rows;

    TierSpans(JsonRows rows) {
        this.rows = rows;
    }

    public Uni<Map<UUID, TierHistory>> of(Collection<UUID> customers) {
        return customers.isEmpty()
                ? Uni.createFrom().item(Map.of())
                : rows.read(FIND, customers.stream().map(CustomerParameter::new).toList(), Row.class)
                        .map(TierSpans::histories);
    }

    /// @return the paths that changed what was known
    public Uni<List<TierPath>> merge(List<TierPath> paths) {
        return of(paths.stream().map(TierPath::customerId).distinct().toList()).chain(known -> {
            var merged = new HashMap<>(known);
            var news = new ArrayList<TierPath>();
            for (var path : paths) {
                var before = merged.getOrDefault(path.customerId(), TierHistory.UNKNOWN);
                var after = before.with(path);
                if (!after.equals(before)) {
                    merged.put(path.customerId(), after);
                    news.add(path);
                }
            }
            return replace(news, merged).replaceWith(news);
        });
    }

    private Uni<Void> replace(List<TierPath> news, Map<UUID, TierHistory> merged) {
        var changed = news.stream().map(TierPath::customerId).distinct().toList();
        var spans = changed.stream()
                .flatMap(customer -> merged.getOrDefault(customer, TierHistory.UNKNOWN).held().stream()
                        .map(held -> new Row(customer, held.since(), held.tier(), held.revision())))
                .toList();
        return rows.write(DELETE, changed.stream().map(CustomerParameter::new).toList())
                .chain(() -> rows.write(INSERT, spans));
    }

    private static Map<UUID, TierHistory> histories(List<Row> found) {
        return found.stream()
                .collect(groupingBy(
                        Row::customerId,
                        Collectors.collectingAndThen(mapping(Row::held, Collectors.toList()), TierHistory::new)));
    }

    @RegisterForReflection
    record Row(UUID customerId, Instant since, String tier, long revision) {

        TierPeriod held() {
            return new TierPeriod(since, tier, revision);
        }
    }

    @RegisterForReflection
    record CustomerParameter(UUID customerId) {}
}
