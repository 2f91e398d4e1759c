package dev.rung.scoring.insight.groups;

import static java.util.stream.Collectors.joining;

import dev.rung.platform.participation.ParticipationSql;
import dev.rung.scoring.assessment.rfm.RfmCuts;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// How customers are spread over RFM scores, stages of life and levels of churn, with their orders in a window.
///
/// Scores are counted from the orders, so they can be of any date. Stages and levels are those of the
/// last assessment.
@ApplicationScoped
class GroupFigures {

    private static final String BOUGHT = """
        (select customer_id, count(*) as orders, sum(net) as spend, max(paid_on) as last_on from kept_orders
         where paid_on between cast(:windowStart as date) and cast(:date as date)
         group by customer_id) b
        """;

    private static final String SUMS = """
        count(*) as customers, coalesce(sum(b.orders), 0) as orders, coalesce(sum(b.spend), 0) as spend
        """;

    /// A bucket counts the cuts that a value reaches, as `RfmPolicy` does; of recency, the cuts that it passes.
    /// Cuts come as text: a driver would not send decimals as an array.
    private static final String SCORES = """
        select case when b.customer_id is null then 0 else
                   5 - width_bucket(cast(cast(:date as date) - b.last_on - 1 as bigint),
                                    cast(cast(:recency as text) as bigint[]))
               end as recency,
               case when b.customer_id is null then 0 else
                   1 + width_bucket(b.orders, cast(cast(:orders as text) as bigint[])) end as frequency,
               case when b.customer_id is null then 0 else
                   1 + width_bucket(b.spend, cast(cast(:spend as text) as numeric[])) end as monetary,
        """ + SUMS + "from counted_customers c left join " + BOUGHT + """
            on b.customer_id = c.customer_id
        where c.first_seen_on <= cast(:date as date) and {counts c.customer_id}
        group by 1, 2, 3
        """;

    private static final String STAGES =
            "select c.lifecycle as code, " + SUMS + "from counted_customers c left join " + BOUGHT + """
                on b.customer_id = c.customer_id
            where c.first_seen_on <= cast(:date as date) and {counts c.customer_id}
            group by 1
            """;

    /// Nothing is concluded of who does not agree to personalisation: they are in no level.
    private static final String CHURN_LEVELS = "select s.churn as code, " + SUMS
            + "from counted_customers c join standings s on s.customer_id = c.customer_id left join " + BOUGHT
            + """
                on b.customer_id = c.customer_id
            where s.churn is not null and c.first_seen_on <= cast(:date as date) and {counts c.customer_id}
            group by 1
            """;

    private final ParticipationSql participation;

    GroupFigures(ParticipationSql participation) {
        this.participation = participation;
    }

    /// All customers of one group together.
    @RegisterForReflection
    record GroupSum(String code, long customers, long orders, BigDecimal spend) {

        GroupSum plus(GroupSum other) {
            return new GroupSum(code, customers + other.customers, orders + other.orders, spend.add(other.spend));
        }
    }

    /// All customers with the same three scores; 0 without an order in the window.
    @RegisterForReflection
    record ScoreSum(int recency, int frequency, int monetary, long customers, long orders, BigDecimal spend) {

        GroupSum as(String code) {
            return new GroupSum(code, customers, orders, spend);
        }
    }

    /// @param windowStart the first date whose orders count
    /// @param date the last
    Uni<List<ScoreSum>> scores(LocalDate date, LocalDate windowStart, RfmCuts cuts) {
        var parameters = new HashMap<>(window(date, windowStart));
        parameters.put("recency", array(cuts.recencyDays()));
        parameters.put("orders", array(cuts.orders()));
        parameters.put("spend", array(cuts.spend()));
        return participation.read(SCORES, parameters, ScoreSum.class);
    }

    Uni<List<GroupSum>> stages(LocalDate today, LocalDate windowStart) {
        return participation.read(STAGES, window(today, windowStart), GroupSum.class);
    }

    Uni<List<GroupSum>> churnLevels(LocalDate today, LocalDate windowStart) {
        return participation.read(CHURN_LEVELS, window(today, windowStart), GroupSum.class);
    }

    private static Map<String, Object> window(LocalDate date, LocalDate windowStart) {
        return Map.of("date", date, "windowStart", windowStart);
    }

    private static String array(List<? extends Number> cuts) {
        return cuts.stream()
                .map(cut -> cut instanceof BigDecimal decimal ? decimal.toPlainString() : cut.toString())
                .collect(joining(",", "{", "}"));
    }
}
