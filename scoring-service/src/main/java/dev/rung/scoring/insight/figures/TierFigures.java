package dev.rung.scoring.insight.figures;

import dev.rung.platform.participation.ParticipationSql;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// How customers are spread over the tiers at the end of business dates, and how they got there. Those who take
/// part now are counted.
@ApplicationScoped
public class TierFigures {

    private static final String ON = """
        select coalesce(p.tier, cast(:lowest as text)) as tier, count(*) as customers,
               coalesce(sum(bought.orders), 0) as orders, coalesce(sum(bought.spend), 0) as spend
        from tier_periods p
        left join (
            select customer_id, count(*) as orders, sum(net) as spend from kept_orders
            where paid_on between cast(:windowStart as date) and cast(:date as date)
            group by customer_id) bought using (customer_id)
        where p.since <= cast(:date as date) and p.until > cast(:date as date) and {counts p.customer_id}
        group by 1 order by 1
        """;

    /// The customers who enter and leave on each date, summed up from the first date on.
    private static final String DAY_BY_DAY = """
        with asked as (
            select cast(:from as date) as first, cast(:to as date) as last
        ), held as (
            select coalesce(tier, cast(:lowest as text)) as tier, greatest(since, first) as since, until, last
            from tier_periods, asked
            where since < until and since <= last and until > first and {counts tier_periods.customer_id}
        ), changes as (
            select tier, day, sum(change) as change from (
                select tier, since as day, count(*) as change from held group by 1, 2
                union all
                select tier, until, -count(*) from held where until <= last group by 1, 2) as each
            group by 1, 2
        )
        select tier, day, sum(coalesce(change, 0)) over (partition by tier order by day) as customers
        from (select distinct tier from changes) as tiers
        cross join (select cast(generate_series(first, last, interval '1 day') as date) as day from asked) as days
        left join changes using (tier, day)
        order by day, tier
        """;

    private static final String BETWEEN = """
        select case when s.customer_id is not null then coalesce(s.tier, cast(:lowest as text)) end as "from",
               coalesce(e.tier, cast(:lowest as text)) as "to", count(*) as customers
        from tier_periods e
        left join tier_periods s
            on s.customer_id = e.customer_id and s.since <= cast(:from as date) and s.until > cast(:from as date)
        where e.since <= cast(:to as date) and e.until > cast(:to as date) and {counts e.customer_id}
        group by 1, 2 order by 1, 2
        """;

    private final ParticipationSql participation;

    TierFigures(ParticipationSql participation) {
        this.participation = participation;
    }

    /// All customers of one tier together.
    @RegisterForReflection
    public record TierSum(String tier, long customers, long orders, BigDecimal spend) {}

    @RegisterForReflection
    public record DayCount(LocalDate day, String tier, long customers) {}

    /// Customers who stayed in their tier count as moves from it to itself.
    ///
    /// @param from the tier then; null for those who were not seen yet
    /// @param to the tier at the end
    @RegisterForReflection
    public record TierMigration(@Nullable String from, String to, long customers) {}

    /// @param windowStart the first date whose orders count
    /// @param lowest what the lowest tier is called where nothing else was ever told of a customer
    public Uni<List<TierSum>> on(LocalDate date, LocalDate windowStart, String lowest) {
        return participation.read(
                ON, Map.of("date", date, "windowStart", windowStart, "lowest", lowest), TierSum.class);
    }

    /// A count for each date of the period and each tier that anybody held in it, in order.
    public Uni<List<DayCount>> trend(Period period, String lowest) {
        return participation.read(DAY_BY_DAY, asked(period, lowest), DayCount.class);
    }

    /// From which tier to which customers went between the ends of two dates. Customers not
    /// seen by the end are left out.
    public Uni<List<TierMigration>> migration(Period period, String lowest) {
        return participation.read(BETWEEN, asked(period, lowest), TierMigration.class);
    }

    private static Map<String, Object> asked(Period period, String lowest) {
        return Map.of("from", period.from(), "to", period.to(), "lowest", lowest);
    }
}
