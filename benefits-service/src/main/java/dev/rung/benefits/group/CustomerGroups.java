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
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Looks up whom a group is made of, in the caller's session.
@ApplicationScoped
public class CustomerGroups {

    private static final int MOST_FLAWS = 20;

    private static final String NAMED = """
            select w.external_id, k.customer_id, kept_of(k.customer_id) as kept_id, to_jsonb(whole_of(k.customer_id)) as whole
            from jsonb_to_recordset(:rows) as w(external_id text)
            left join known_customer k on k.external_id = w.external_id""";

    /// The tier that a person holds by all that was told of the kept one. Of whom nothing was told holds the lowest.
    private static final String TIER = """
            left join lateral (
                select s.tier from tier_spans s
                where s.customer_id = %s and s.since < cast(cast(:now as text) as timestamptz)
                order by s.since desc limit 1) held on true
            where (held.tier = cast(:tier as text) or held.tier is null and cast(:is_lowest as boolean))
            """;

    /// A part is nobody beside the kept one.
    private static final String OF_TIER = """
            select k.customer_id
            from known_customer k
            %s and k.external_id not like 'erased:%%' and k.merged_into is null
            order by k.customer_id limit cast(:most as int)""".formatted(TIER.formatted("k.customer_id"));

    /// All who have points, though customer-service may not have told of them yet.
    private static final String ACCOUNTS_OF_TIER = """
            select b.customer_id
            from balances b
            left join known_customer k on k.customer_id = b.customer_id
            %s and (k.external_id is null or k.external_id not like 'erased:%%')
              and (b.pending > 0 or b.available > 0 or b.reserved > 0 or b.expired > 0 or b.overdraft)
            order by b.customer_id limit cast(:most as int)""".formatted(
                    TIER.formatted("case when b.whole is null then b.customer_id else kept_of(b.customer_id) end"));

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
    /// @param keptId by whom the customer is answered
    /// @param whole all who are one with the customer, and the customer
    @RegisterForReflection
    record GroupCandidate(
            String externalId,
            @Nullable UUID customerId,
            @Nullable UUID keptId,
            @Nullable List<UUID> whole) {

        Stream<UUID> accounts() {
            return whole == null ? Stream.of() : whole.stream();
        }
    }

    @RegisterForReflection
    record TierHolder(UUID customerId) {}

    /// Flaws that a wish has before anybody is looked up.
    public static List<DocumentFlaw> flaws(GroupWish wish) {
        return (wish.externalIds() == null) == (wish.tier() == null)
                ? List.of(new DocumentFlaw("externalIds", Text.of("reason.ids-or-tier")))
                : List.of();
    }

    /// Each person once, by the id of the kept one. Of a tier so many at most.
    ///
    /// @param problem the code of the refusal that tells what is wrong with the wish
    public Uni<List<UUID>> of(GroupWish wish, Instant now, int most, String problem) {
        mustBeSound(flaws(wish), problem);
        var ids = wish.externalIds();
        return ids == null
                ? ofTier(OF_TIER, Objects.requireNonNull(wish.tier()), now, most, problem)
                : named(ids, problem, one -> Stream.ofNullable(one.keptId()));
    }

    /// The accounts of these persons, also of those who are known by their points only. Of a tier those that have
    /// points, or had some that expired; so many at most.
    ///
    /// @param problem as above
    public Uni<List<UUID>> accounts(GroupWish wish, Instant now, int most, String problem) {
        mustBeSound(flaws(wish), problem);
        var ids = wish.externalIds();
        return ids == null
                ? ofTier(ACCOUNTS_OF_TIER, Objects.requireNonNull(wish.tier()), now, most, problem)
                : named(ids, problem, GroupCandidate::accounts);
    }

    private Uni<List<UUID>> ofTier(String sql, String tier, Instant now, int most, String problem) {
        return ladders.inForce(now)
                .invoke(tiers -> mustBeSound(
                        tiers.contains(tier)
                                ? List.of()
                                : List.of(new DocumentFlaw(
                                        "tier", Text.of("reason.one-of").with("choices", String.join(", ", tiers)))),
                        problem))
                .chain(tiers -> rows.read(
                        sql,
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

    private Uni<List<UUID>> named(
            List<String> externalIds, String problem, Function<GroupCandidate, Stream<UUID>> members) {
        var ids = externalIds.stream().map(ExternalId::normalised).toList();
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
                    return found.stream().flatMap(members).distinct().sorted().toList();
                });
    }

    private static void mustBeSound(List<DocumentFlaw> flaws, String problem) {
        if (!flaws.isEmpty()) {
            throw DocumentFlaw.refusal(problem, flaws);
        }
    }
}
