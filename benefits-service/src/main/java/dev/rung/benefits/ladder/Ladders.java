package dev.rung.benefits.ladder;

import dev.rung.contracts.scoring.PolicyEvent;
import dev.rung.platform.json.JsonText;
import dev.rung.platform.rows.JsonRows;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// The ladders of all published policies.
@ApplicationScoped
public class Ladders {

    private static final String LEARN = """
            insert into ladders (policy_version, effective_at, tiers)
            select distinct on (policy_version) policy_version, effective_at, tiers
            from jsonb_to_recordset(:rows) as r(policy_version int, effective_at timestamptz, tiers jsonb)
            order by policy_version
            on conflict (policy_version) do nothing""";

    private static final String IN_FORCE = """
            select tiers from ladders where effective_at <= cast(cast(:now as text) as timestamptz)
            order by policy_version desc limit 1""";

    /// A version that a higher one preceded was never in force.
    private static final String ENTRY = """
            select l.tiers ->> 0 as tier, l.effective_at as since from ladders l
            where l.effective_at <= cast(cast(:now as text) as timestamptz) and not exists (
                select from ladders o
                where o.policy_version > l.policy_version and o.effective_at <= l.effective_at)
            order by l.effective_at""";

    private final JsonRows rows;
    private final JsonText json;
    private final LadderSettings settings;

    Ladders(JsonRows rows, JsonText json, LadderSettings settings) {
        this.rows = rows;
        this.json = json;
        this.settings = settings;
    }

    /// The codes of the tiers, from the lowest to the highest. In force is the highest version whose
    /// time has come.
    public Uni<List<String>> inForce(Instant now) {
        return rows.read(IN_FORCE, Map.of("now", now.toString()), LadderTiers.class)
                .map(found ->
                        found.isEmpty() ? settings.shipped() : found.getFirst().tiers());
    }

    /// The lowest tiers there were, each from its moment to that of the next, oldest first: the first one was
    /// the lowest from the beginning. One that begins later is none as yet.
    public Uni<List<EntryTier>> entryTiers(Instant now) {
        return rows.read(ENTRY, Map.of("now", now.toString()), EntryTier.class).map(found -> {
            var entry = new ArrayList<EntryTier>();
            entry.add(new EntryTier(shippedEntryTier(), Instant.MIN));
            entry.addAll(found);
            return List.copyOf(entry);
        });
    }

    /// Where the first ladder begins, as long as no policy was published.
    public String shippedEntryTier() {
        return settings.shipped().getFirst();
    }

    Uni<Void> learn(List<PolicyEvent.Published> published) {
        return rows.write(LEARN, published.stream().map(this::row).toList());
    }

    private LadderRow row(PolicyEvent.Published published) {
        var tiers = json.read(published.policy(), PublishedLadder.class).ladder().stream()
                .map(PublishedLadder.PublishedTier::code)
                .toList();
        return new LadderRow(published.version(), published.effectiveAt(), tiers);
    }

    @RegisterForReflection
    public record EntryTier(String tier, Instant since) {}

    @RegisterForReflection
    record LadderRow(int policyVersion, Instant effectiveAt, List<String> tiers) {}

    @RegisterForReflection
    record LadderTiers(List<String> tiers) {}
}
