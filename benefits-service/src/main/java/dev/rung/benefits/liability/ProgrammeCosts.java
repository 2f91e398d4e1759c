package dev.rung.benefits.liability;

import static java.util.stream.Collectors.joining;

import dev.rung.platform.rows.JsonRows;
import dev.rung.platform.store.Store;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The cost of the programme, of one list of lines, so that it comes to the same whichever way it is cut.
/// Business dates are those of the store's zone.
@ApplicationScoped
class ProgrammeCosts {

    /// Points given less points taken back, by what happened in the time.
    private static final String POINTS = """
            select t.tier, 'points' as kind, t.source_kind as code, cast(null as text) as campaign,
                   to_char(t.occurred_on, 'YYYY-MM') as month, t.shop, -e.points as points, cast(0 as numeric) as amount,
                   0 as count, 0 as unpriced
            from q, transactions t join entries e on e.transaction_id = t.id and e.account = 'programme'
            where t.occurred_on between q.first and q.last""";

    /// Points that promotions add to what customers keep, by when the source earned, are taken from those of
    /// no campaign.
    private static final String PROMOTED = """
            select l.tier, 'points', l.source_kind, case when p.named then l.promotion end,
                   to_char(l.earned_at at time zone q.zone, 'YYYY-MM'), l.shop,
                   case when p.named then l.promoted else -l.promoted end, 0, 0, 0
            from q, lots l cross join (values (true), (false)) as p(named)
            where l.promotion is not null and cast(l.earned_at at time zone q.zone as date) between q.first and q.last""";

    private static final String BENEFITS = """
            select c.tier, c.kind, c.code, c.campaign, to_char(c.day, 'YYYY-MM'), c.shop, 0, coalesce(c.amount, 0), c.count,
                   case when c.amount is null then c.count else 0 end
            from q, benefit_costs c
            where c.day between q.first and q.last""";

    private static final String LINES = Stream.of(POINTS, PROMOTED, BENEFITS).collect(joining("\nunion all\n"));

    /// People know a batch of coupons by its name.
    private static final String NAMES = """
            (select cast(b.content as jsonb) -> 'names' from coupon_batches b
             where b.id = case when c.kind = 'coupon' then cast(c.code as uuid) end)""";

    /// Of what is not cut by, a row says nothing. What was taken back in the same time is not there.
    private static final String CUT = """
            with q as (
                select cast(cast(:from as text) as date) as first, cast(cast(:to as text) as date) as last,
                       cast(:zone as text) as zone),
            lines as (%s),
            cut as (
                select %s, sum(points) as points, sum(amount) as amount, sum(count) as count, sum(unpriced) as unpriced
                from lines group by %2$s
                having sum(points) <> 0 or sum(amount) <> 0 or sum(count) <> 0)
            select c.*, %4$s as names from cut c
            order by %3$s""";

    private final JsonRows rows;
    private final Store store;

    ProgrammeCosts(JsonRows rows, Store store) {
        this.rows = rows;
        this.store = store;
    }

    /// @param names of the batch of coupons, by language; null: it is none
    /// @param points that were given, less those taken back
    /// @param amount what benefits cost, in the store's currency
    /// @param count how many they were
    /// @param unpriced how many of them nobody has said the cost of
    @RegisterForReflection
    record CostRow(
            @Nullable String tier,
            @Nullable String kind,
            @Nullable String code,
            @Nullable Map<String, String> names,
            @Nullable String campaign,
            @Nullable String month,
            @Nullable String shop,
            long points,
            BigDecimal amount,
            long count,
            long unpriced) {}

    Uni<List<CostRow>> of(Collection<CostCut> cuts, LocalDate from, LocalDate to) {
        var columns = cuts.stream().flatMap(cut -> cut.columns().stream()).toList();
        var sql = CUT.formatted(
                LINES,
                String.join(", ", columns),
                columns.stream().map(column -> column + " nulls first").collect(joining(", ")),
                cuts.contains(CostCut.BENEFIT) ? NAMES : "cast(null as jsonb)");
        return rows.read(
                sql,
                Map.of(
                        "from",
                        from.toString(),
                        "to",
                        to.toString(),
                        "zone",
                        store.zone().getId()),
                CostRow.class);
    }
}
