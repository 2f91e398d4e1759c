package dev.rung.benefits.group;

import dev.rung.benefits.document.DocumentFlaw;
import dev.rung.benefits.ladder.Ladders;
import dev.rung.platform.identity.ExternalId;
import dev.rung.platform.locale.Text;
import dev.rung.platform.rows.JsonRows;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Looks up whom a group is made of, in the caller's session.
@ApplicationScoped
public class CustomerGroups {

    private static final int MOST_FLAWS = 20;

    private static final String NAMED = """
            select w.external_id, k.customer_id
            from jsonb_to_recordset(:rows) as w(external_id text)
            left join known_customer k on k.external_id = w.external_id""";

    /// The tier that each holds by all that was told. Of whom nothing was told holds the lowest.
    private static final String OF_TIER = """
            select k.customer_id
            from known_customer k
            left join lateral (
                select s.tier from tier_spans s
                where s.customer_id = k.customer_id and s.since < cast(cast(:now as text) as timestamptz)
                order by s.since desc limit 1) held on true
            where (held.tier = cast(:tier as text) or held.tier is null and cast(:is_lowest as boolean))
              and k.external_id not like 'erased:%'
            order by k.customer_id limit cast(:most as int)""";

    private final Ladders ladders;
    private final JsonRows rows;

    CustomerGroups(Ladders ladders, JsonRows rows) {
        this.ladders = ladders;
        this.rows = rows;
    }

    /// One of both is given.
    ///
    /// @param externalIds of named customers
    /// @param tier of those who hold it
    public record GroupWish(
            @Nullable List<String> externalIds, @Nullable String tier) {}

    @RegisterForReflection
    record WantedName(String externalId) {}

    /// @param customerId null: nobody is known by the id
    @RegisterForReflection
    record GroupCandidate(String externalId, @Nullable UUID customerId) {}

    @RegisterForReflection
    record TierHolder(UUID customerId) {}

    /// Flaws that a wish has before anybody is looked up.
    public static List<DocumentFlaw> flaws(GroupWish wish) {
        return (wish.externalIds() == null) == (wish.tier() == null)
                ? List.of(new DocumentFlaw("externalIds", Text.of("reason.ids-or-tier")))
                : List.of();
    }

    /// Each once, by id. Of a tier so many at most.
    ///
    /// @param problem the code of the refusal that tells what is wrong with the wish
    public Uni<List<UUID>> of(GroupWish wish, Instant now, int most, String problem) {
        mustBeSound(flaws(wish), problem);
        var ids = wish.externalIds();
        return ids == null
                ? ofTier(Objects.requireNonNull(wish.tier()), now, most, problem)
                : named(ids.stream().map(ExternalId::normalised).toList(), problem);
    }

    private Uni<List<UUID>> ofTier(String tier, Instant now, int most, String problem) {
        return ladders.inForce(now)
                .invoke(tiers -> mustBeSound(
                        tiers.contains(tier)
                                ? List.of()
                                : List.of(new DocumentFlaw(
                                        "tier", Text.of("reason.one-of").with("choices", String.join(", ", tiers)))),
                        problem))
                .chain(tiers -> rows.read(
                        OF_TIER,
                        Map.of(
                                "tier",
                                tier,
                                "is_lowest",
                                tier.equals(tiers.getFirst()),
                                "now",
                                now.toString(),
                                "most",
                                most),
                        TierHolder.class))
                .map(found -> found.stream().map(TierHolder::customerId).toList());
    }

    private Uni<List<UUID>> named(List<String> ids, String problem) {
        return rows.read(NAMED, ids.stream().distinct().map(WantedName::new).toList(), GroupCandidate.class)
                .map(found -> {
                    mustBeSound(
                            found.stream()
                                    .filter(one -> one.customerId() == null)
                                    .limit(MOST_FLAWS)
                                    .map(one -> new DocumentFlaw(
                                            "externalIds[%d]".formatted(ids.indexOf(one.externalId())),
                                            Text.of("reason.customer-unknown")))
                                    .toList(),
                            problem);
                    return found.stream()
                            .map(GroupCandidate::customerId)
                            .distinct()
                            .sorted()
                            .toList();
                });
    }

    private static void mustBeSound(List<DocumentFlaw> flaws, String problem) {
        if (!flaws.isEmpty()) {
            throw DocumentFlaw.refusal(problem, flaws);
        }
    }
}
