package dev.rung.scoring.standings;

import dev.rung.contracts.scoring.AssessmentEvent;
import dev.rung.platform.identity.ExternalId;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The table `standings` and how far it reaches (`progress`).
@ApplicationScoped
public class Standings implements PanacheRepositoryBase<Standing, UUID> {

    /// All customers of one tier together.
    @RegisterForReflection
    public record TierSum(String tier, long customers, long orders, BigDecimal spend) {}

    /// The newer position wins, and at one position the higher revision: a batch that is written again, or late,
    /// changes nothing. Rows are taken in order of their key, so that two writers never wait for each other.
    private static final String KEEP = """
        insert into standings as kept (customer_id, external_id, tier, growth_value, orders, spend, last_event_at,
                                       partition, at_offset, revision, state, merged_into, assessment)
        select cast(a->>'customerId' as uuid), a->>'externalId', a->'tier'->'tier'->>'code',
               cast(a->>'growthValue' as bigint), cast(a->'rfm'->>'orders' as bigint),
               cast(a->'rfm'->>'spend' as numeric), cast(a->>'lastEventAt' as timestamptz),
               cast(a->'position'->>'partition' as int), cast(a->'position'->>'offset' as bigint),
               coalesce(cast(a->>'revision' as bigint), 0), decode(a->>'state', 'base64'),
               cast(a->>'mergedInto' as uuid), a - 'state'
        from jsonb_array_elements(cast(cast(:rows as text) as jsonb)) as rows(a)
        order by 1
        on conflict (customer_id) do update
            set external_id = excluded.external_id, tier = excluded.tier, growth_value = excluded.growth_value,
                orders = excluded.orders, spend = excluded.spend, last_event_at = excluded.last_event_at,
                partition = excluded.partition, at_offset = excluded.at_offset, revision = excluded.revision,
                state = excluded.state, merged_into = excluded.merged_into, assessment = excluded.assessment
            where (kept.at_offset, kept.revision) < (excluded.at_offset, excluded.revision)
        """;

    private static final String ADVANCE = """
        insert into progress as kept (partition, readable, taken_in_at)
        select * from jsonb_to_recordset(cast(cast(:rows as text) as jsonb))
                      as reached("partition" int, readable bigint, "takenInAt" timestamptz)
        order by 1
        on conflict (partition) do update
            set readable = excluded.readable, taken_in_at = excluded.taken_in_at
            where kept.readable < excluded.readable
        """;

    private static final String OF_TIER = "tier = ?3 and ";
    private static final String AFTER =
            "mergedInto is null and (growthValue < ?1 or (growthValue = ?1 and customerId > ?2))"
                    + " order by growthValue desc, customerId";

    private final Rows rows;

    Standings(Rows rows) {
        this.rows = rows;
    }

    /// Must be called inside a transaction: standings and progress become visible together.
    Uni<Void> keep(AssessmentBatch batch) {
        return rows.write(KEEP, batch.newest(), AssessmentEvent.class)
                .chain(() -> rows.write(ADVANCE, batch.reached(), ReadPosition.class));
    }

    /// By the storefront's id, a null item where there is none. Should two customers ever have carried it, the one
    /// seen last. For one who is part of another it is the other's.
    Uni<Standing> byExternalId(String externalId) {
        return find("externalId = ?1 order by lastEventAt desc", ExternalId.normalised(externalId))
                .<Standing>firstResult()
                .chain(found -> present(found, new HashSet<>()));
    }

    /// While merges are on their way the next one's row may be missing still, or rows may go in a circle for a moment:
    /// then the last one found stands.
    private Uni<@Nullable Standing> present(@Nullable Standing standing, Set<UUID> passed) {
        if (standing == null || standing.mergedInto == null || !passed.add(standing.customerId)) {
            return Uni.createFrom().item(standing);
        }
        return findById(standing.mergedInto)
                .chain(next -> next == null ? Uni.createFrom().item(standing) : present(next, passed));
    }

    /// The most valuable first; `limit` rows after the cursor.
    Uni<List<Standing>> page(StandingsQuery query) {
        var after = query.after();
        var found = query.tier() == null
                ? find(AFTER, after.growthValue(), after.customerId())
                : find(OF_TIER + AFTER, after.growthValue(), after.customerId(), query.tier());
        return found.page(Page.ofSize(query.limit())).list();
    }

    public Uni<List<TierSum>> sumsByTier() {
        return Panache.getSession()
                .chain(session -> session.createQuery(
                                "select s.tier, count(*), sum(s.orders), sum(s.spend) from Standing s"
                                        + " where s.mergedInto is null group by s.tier",
                                TierSum.class)
                        .getResultList());
    }

    public Uni<List<ReadPosition>> readPositions() {
        return Panache.getSession()
                .chain(session -> session.createQuery(
                                "select p.partition, p.readable, p.takenInAt from ProgressRow p", ReadPosition.class)
                        .getResultList());
    }
}
