package dev.rung.benefits.liability;

import dev.rung.platform.rows.JsonRows;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The cost of the programme, cut in one way at a time. Business dates are those of the store's zone.
@ApplicationScoped
class ProgrammeCosts {

    /// Points given less points taken back, by what happened in the time.
    private static final String ISSUED = """
            select %s as key, t.shop, -sum(e.points) as points, cast(null as numeric) as amount
            from transactions t join entries e on e.transaction_id = t.id and e.account = 'programme'
            where t.occurred_on between cast(cast(:from as text) as date) and cast(cast(:to as text) as date)
            group by 1, 2 order by 1 nulls first, 2 nulls first""";

    /// Points that promotions add to what customers keep, with a budget or without, by when the source earned.
    private static final String CAMPAIGN = """
            select l.promotion as key, l.shop, sum(l.promoted) as points, cast(null as numeric) as amount
            from lots l
            where l.promotion is not null and cast(l.earned_at at time zone cast(:zone as text) as date)
                between cast(cast(:from as text) as date) and cast(cast(:to as text) as date)
            group by 1, 2 order by 1, 2 nulls first""";

    /// Uses that were not taken back, at the cost of one use by the catalogue.
    private static final String BENEFIT = """
            select u.benefit_code as key, cast(null as text) as shop, cast(0 as bigint) as points,
                   sum(cast(cast(b.content as jsonb) -> 'cost' ->> 'amount' as numeric)) as amount
            from entitlement_uses u
            join entitlements n on n.id = u.entitlement_id
            join benefits b on b.code = n.benefit_code and b.version = n.benefit_version
            where u.taken_back_at is null
              and cast(u.used_at at time zone cast(:zone as text) as date)
                between cast(cast(:from as text) as date) and cast(cast(:to as text) as date)
            group by 1 order by 1""";

    /// The ways to cut it; the codes are on the wire.
    static final String CUTS = "tier|benefit|campaign|month|shop";

    private final JsonRows rows;

    ProgrammeCosts(JsonRows rows) {
        this.rows = rows;
    }

    /// @param key of the cut; null: the cause has none
    /// @param points that were given; 0 where the cost is none of points
    /// @param amount the cost where it is none of points
    @RegisterForReflection
    record CostRow(
            @Nullable String key,
            @Nullable String shop,
            long points,
            @Nullable BigDecimal amount) {}

    /// @param by one of [#CUTS]
    Uni<List<CostRow>> of(String by, LocalDate from, LocalDate to, String zone) {
        var sql = switch (by) {
            case "tier" -> ISSUED.formatted("t.tier");
            case "month" -> ISSUED.formatted("to_char(t.occurred_on, 'YYYY-MM')");
            case "campaign" -> CAMPAIGN;
            case "benefit" -> BENEFIT;
            default -> ISSUED.formatted("t.shop");
        };
        var parameters = new HashMap<String, String>(Map.of("from", from.toString(), "to", to.toString()));
        if (sql.contains(":zone")) {
            parameters.put("zone", zone);
        }
        return rows.read(sql, parameters, CostRow.class);
    }
}
