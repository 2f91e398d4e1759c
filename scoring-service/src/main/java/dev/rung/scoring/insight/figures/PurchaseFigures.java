package dev.rung.scoring.insight.figures;

import dev.rung.platform.participation.ParticipationSql;
import dev.rung.platform.rows.JsonRows;
import dev.rung.scoring.lifecycle.LossStatistics;
import dev.rung.scoring.lifecycle.terms.RhythmTerms;
import io.quarkus.cache.CacheResult;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/// Figures of purchases: orders, customers who came back, customers who are lost; of those who take part now.
@ApplicationScoped
public class PurchaseFigures {

    /// By the tier that customers had when the period began: what they did in it shall not choose the group it
    /// is counted in. Customers who came later count in the lowest.
    private static final String BOUGHT = """
        select coalesce(s.tier, cast(:lowest as text)) as tier, count(bought.customer_id) as buyers,
               count(*) filter (where bought.orders > 1) as repeat_buyers, coalesce(sum(bought.orders), 0) as orders,
               coalesce(sum(bought.spend), 0) as spend
        from tier_periods e
        left join tier_periods s
            on s.customer_id = e.customer_id and s.since < cast(:from as date) and s.until >= cast(:from as date)
        left join (
            select customer_id, count(*) as orders, sum(net) as spend from kept_orders
            where paid_on between cast(:from as date) and cast(:to as date)
            group by customer_id) bought on bought.customer_id = e.customer_id
        where e.since <= cast(:to as date) and e.until > cast(:to as date) and {counts e.customer_id}
        group by 1
        """;

    /// Customers by the month of their first order, and in which later months they bought.
    private static final String COHORTS = """
        with won as (
            select customer_id, cast(date_trunc('month', first_paid_on) as date) as cohort from counted_customers
            where first_paid_on <= cast(:today as date) and {counts counted_customers.customer_id}
        ), bought as (
            select distinct customer_id, cast(date_trunc('month', paid_on) as date) as month from kept_orders
            where paid_on <= cast(:today as date)
        )
        select cohort, cast(null as date) as month, count(*) as customers from won group by 1
        union all
        select cohort, month, count(*) from won join bought using (customer_id) where month > cohort group by 1, 2
        """;

    private static final String COSTS = "select month, acquisition, retention from insight_costs order by month";

    /// There are few ways to stand, and many customers.
    private static final String STANDING = """
        select lifecycle, reasons, count(*) as customers from counted_customers
        where first_paid_on is not null and {counts counted_customers.customer_id}
        group by 1, 2
        """;

    private final JsonRows rows;
    private final PastStages stages;
    private final ParticipationSql participation;

    PurchaseFigures(JsonRows rows, PastStages stages, ParticipationSql participation) {
        this.rows = rows;
        this.stages = stages;
        this.participation = participation;
    }

    /// The purchases of one tier's customers in a period.
    ///
    /// @param buyers with one order at least
    /// @param repeatBuyers with two
    /// @param spend for the orders, less what went back of them
    @RegisterForReflection
    public record TierPurchases(String tier, long buyers, long repeatBuyers, long orders, BigDecimal spend) {

        public TierPurchases plus(TierPurchases other) {
            return new TierPurchases(
                    tier,
                    buyers + other.buyers,
                    repeatBuyers + other.repeatBuyers,
                    orders + other.orders,
                    spend.add(other.spend));
        }
    }

    /// @param active by tier
    public record Loyalty(List<TierPurchases> bought, Map<String, TierActivity> active) {}

    /// Of customers who had bought when a period began, and were neither dormant nor lost.
    public record TierActivity(long activeAtStart, long dormantAtEnd, long lostAtEnd) {

        public static final TierActivity NOBODY = new TierActivity(0, 0, 0);

        static TierActivity of(String stageAtEnd) {
            return new TierActivity(1, stageAtEnd.equals("dormant") ? 1 : 0, stageAtEnd.equals("lost") ? 1 : 0);
        }

        public TierActivity plus(TierActivity other) {
            return new TierActivity(
                    activeAtStart + other.activeAtStart,
                    dormantAtEnd + other.dormantAtEnd,
                    lostAtEnd + other.lostAtEnd);
        }
    }

    /// @param month its first day
    @RegisterForReflection
    public record MonthCosts(LocalDate month, BigDecimal acquisition, BigDecimal retention) {}

    /// Customers by the month of their first order.
    ///
    /// @param byMonth the oldest first
    public record Cohorts(SortedMap<YearMonth, Cohort> byMonth) {

        public long newIn(YearMonth month) {
            var cohort = byMonth.get(month);
            return cohort == null ? 0 : cohort.size();
        }

        /// The customers who had bought before the month and bought again in it.
        public long retainedIn(YearMonth month) {
            return byMonth.headMap(month).values().stream()
                    .mapToLong(cohort -> cohort.boughtIn(month))
                    .sum();
        }
    }

    /// @param size how many bought for the first time in that month
    /// @param bought how many of them bought in which later month
    public record Cohort(long size, Map<YearMonth, Long> bought) {

        public long boughtIn(YearMonth month) {
            return bought.getOrDefault(month, 0L);
        }
    }

    /// Every customer who ever bought is judged for it, so the same question is answered by the
    /// same answer for a minute.
    @CacheResult(cacheName = "loyalty")
    public Uni<Loyalty> loyalty(Period period, String lowest, RhythmTerms terms) {
        var bought = participation.read(
                BOUGHT, Map.of("from", period.from(), "to", period.to(), "lowest", lowest), TierPurchases.class);
        // at the same time: they use different connections
        return Uni.combine()
                .all()
                .unis(bought, stages.between(period, lowest, terms))
                .with(Loyalty::new);
    }

    /// Single orders are remembered for so long only: what was bought again before is not known.
    ///
    /// @param today what is dated later is left out: some source's calendar is ahead of the shop's
    public Uni<Cohorts> cohorts(LocalDate today) {
        return participation
                .read(COHORTS, Map.of("today", today), CohortCount.class)
                .map(CohortCount::cohorts);
    }

    public Uni<List<MonthCosts>> costs() {
        return rows.read(COSTS, Map.of(), MonthCosts.class);
    }

    public Uni<LossStatistics> losses() {
        return participation.read(STANDING, Map.of(), StandingCount.class).map(StandingCount::losses);
    }
}
