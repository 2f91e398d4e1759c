package dev.rung.benefits.earning;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import dev.rung.benefits.earning.rules.BudgetPolicy;
import dev.rung.benefits.earning.rules.BudgetPolicy.BudgetDemand;
import dev.rung.benefits.earning.rules.EarningProposal;
import dev.rung.benefits.ledger.lot.LotTarget;
import dev.rung.platform.rows.JsonRows;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Decides, together with [BudgetPolicy], how much of what promotions would add their budgets bear.
///
/// The one written order is that of `promotion_grants`: who holds the lock on the promotion's row writes the
/// next ones. The locks are taken in the order of codes and after those on the customers' balances, so no two
/// wait for each other. What was granted before needs no lock.
@ApplicationScoped
class PromotionBudgets {

    private static final String GRANTED = """
            select g.code, g.customer_id, g.source, g.points from promotion_grants g
            join jsonb_to_recordset(:rows) as w(code text, customer_id uuid, source text) using (code, customer_id, source)""";

    private static final String LOCK = """
            insert into promotion_budgets as b (code, budget)
            select code, budget from jsonb_to_recordset(:rows) as r(code text, budget bigint) order by code
            on conflict (code) do update set budget = greatest(b.budget, excluded.budget)
            returning b.code, b.used""";

    private static final String GRANT = """
            with r as (
                select * from rows from (
                    jsonb_to_recordset(:rows) as (code text, customer_id uuid, source text, points bigint)) with ordinality),
            used as (
                update promotion_budgets b set used = b.used + u.points
                from (select code, sum(points) as points from r group by code) u where b.code = u.code)
            insert into promotion_grants as g (code, customer_id, source, points)
            select code, customer_id, source, points from r order by ordinality
            on conflict (code, customer_id, source) do update set points = g.points + excluded.points""";

    private static final Comparator<EarningProposal> EARLIEST_FIRST = Comparator.comparing(
                    (EarningProposal one) -> one.plain().earnedAt())
            .thenComparing(one -> one.plain().customerId())
            .thenComparing(one -> one.plain().source().name());

    private final JsonRows rows;

    PromotionBudgets(JsonRows rows) {
        this.rows = rows;
    }

    /// The caller holds the locks on the balances of all the customers.
    ///
    /// @param mayGetMore others keep what they were granted: that needs no lock
    Uni<List<LotTarget>> bear(Collection<EarningProposal> proposals, Predicate<LotTarget> mayGetMore) {
        var limited = proposals.stream()
                .filter(one -> one.bonus().isPresent() && budget(one) != null)
                .sorted(EARLIEST_FIRST)
                .toList();
        return limited.isEmpty()
                ? Uni.createFrom().item(targets(proposals, Map.of()))
                : granted(limited)
                        .chain(granted -> grantMore(
                                limited.stream()
                                        .filter(one -> mayGetMore.test(one.plain()))
                                        .toList(),
                                granted))
                        .map(granted -> targets(proposals, granted));
    }

    private Uni<Map<PromotedSource, Long>> granted(List<EarningProposal> limited) {
        return rows.read(GRANTED, limited.stream().map(PromotionBudgets::key).toList(), GrantRow.class)
                .map(found -> found.stream().collect(toMap(GrantRow::key, GrantRow::points)));
    }

    private Uni<Map<PromotedSource, Long>> grantMore(List<EarningProposal> limited, Map<PromotedSource, Long> granted) {
        var wanting = limited.stream()
                .filter(one -> wanted(one) > granted.getOrDefault(key(one), 0L))
                .collect(groupingBy(PromotionBudgets::code, TreeMap::new, toList()));
        if (wanting.isEmpty()) {
            return Uni.createFrom().item(granted);
        }
        var budgets = new TreeMap<String, BudgetRow>();
        wanting.forEach((code, demands) -> budgets.put(
                code,
                new BudgetRow(
                        code,
                        demands.stream()
                                .map(PromotionBudgets::budget)
                                .mapToLong(Objects::requireNonNull)
                                .max()
                                .orElse(0))));
        return rows.read(LOCK, budgets.values(), UsedRow.class)
                .map(used -> used.stream()
                        .flatMap(one -> grants(one, wanting.getOrDefault(one.code(), List.of()), budgets, granted))
                        .toList())
                .call(grants -> rows.write(GRANT, grants))
                .map(grants -> {
                    var all = new HashMap<>(granted);
                    grants.forEach(one -> all.merge(one.key(), one.points(), Long::sum));
                    return all;
                });
    }

    private static Stream<GrantRow> grants(
            UsedRow used,
            List<EarningProposal> wanting,
            Map<String, BudgetRow> budgets,
            Map<PromotedSource, Long> granted) {
        var budget = Objects.requireNonNull(budgets.get(used.code())).budget();
        var demands = wanting.stream()
                .map(one -> new BudgetDemand(
                        one.plain().customerId(),
                        one.plain().source().name(),
                        wanted(one),
                        granted.getOrDefault(key(one), 0L)))
                .toList();
        return BudgetPolicy.grants(budget - used.used(), demands).stream()
                .map(grant -> new GrantRow(
                        used.code(), grant.demand().customerId(), grant.demand().source(), grant.points()));
    }

    private static List<LotTarget> targets(Collection<EarningProposal> proposals, Map<PromotedSource, Long> granted) {
        return proposals.stream()
                .map(one -> one.bonus().isPresent() && budget(one) != null
                        ? one.with(granted.getOrDefault(key(one), 0L))
                        : one.whole())
                .toList();
    }

    private static PromotedSource key(EarningProposal one) {
        return new PromotedSource(
                code(one), one.plain().customerId(), one.plain().source().name());
    }

    private static String code(EarningProposal one) {
        return one.bonus().orElseThrow().promotion().code();
    }

    private static @Nullable Long budget(EarningProposal one) {
        return one.bonus().orElseThrow().promotion().budget();
    }

    private static long wanted(EarningProposal one) {
        return one.bonus().orElseThrow().retained();
    }

    @RegisterForReflection
    record PromotedSource(String code, UUID customerId, String source) {}

    @RegisterForReflection
    record GrantRow(String code, UUID customerId, String source, long points) {

        PromotedSource key() {
            return new PromotedSource(code, customerId, source);
        }
    }

    @RegisterForReflection
    record BudgetRow(String code, long budget) {}

    @RegisterForReflection
    record UsedRow(String code, long used) {}
}
