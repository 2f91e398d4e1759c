package dev.rung.benefits.liability;

import dev.rung.platform.rows.JsonRows;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The sums of the ledger's entries that the report of the liability is made of. One statement sees one moment.
@ApplicationScoped
class LedgerSums {

    /// By the shop that each posting names: the one where its cause was.
    private static final String SUMS = """
            select t.shop,
                   coalesce(sum(e.points) filter (where e.account = 'pending'), 0) as pending,
                   coalesce(sum(e.points) filter (where e.account = 'available'), 0) as available,
                   coalesce(sum(e.points) filter (where e.account = 'reserved'), 0) as reserved,
                   coalesce(sum(e.points) filter (where e.account = 'redeemed'), 0) as redeemed,
                   coalesce(sum(e.points) filter (where e.account = 'withdrawn'), 0) as withdrawn,
                   coalesce(sum(e.points) filter (where e.account = 'expired'), 0) as expired,
                   coalesce(-sum(e.points) filter (where e.account = 'programme'), 0) as issued
            from transactions t join entries e on e.transaction_id = t.id
            where %s
            group by t.shop
            order by t.shop nulls first""";

    private static final String BY_SHOP = SUMS.formatted("t.booked_in <= cast(cast(:until as text) as date)");

    /// Postings of later do not count, whatever they are of.
    private static final String AT = SUMS.formatted("t.recorded_at <= cast(cast(:at as text) as timestamptz)");

    /// In whole months since the points were earned. Those of a source that gave nothing in the end are
    /// left out.
    private static final String BY_AGE = """
            with q as (select cast(cast(:now as text) as timestamptz) as now, cast(cast(:since as text) as timestamptz) as since),
            cohort as (
                select l.id, l.earned_at, l.issued,
                       cast(extract(year from a.age) * 12 + extract(month from a.age) as int) as months
                from lots l cross join q cross join lateral (select age(q.now, l.earned_at) as age) a
                where l.earned_at between q.since and q.now and l.issued > 0),
            ends as (
                select cast(greatest(0, extract(year from a.age) * 12 + extract(month from a.age)) as int) as months,
                       coalesce(sum(e.points) filter (where e.account = 'redeemed'), 0) as redeemed,
                       coalesce(sum(e.points) filter (where e.account = 'expired'), 0) as expired
                from cohort c
                join entries e on e.lot_id = c.id and e.account in ('redeemed', 'expired')
                join transactions t on t.id = e.transaction_id
                cross join lateral (select age(t.occurred_at, c.earned_at) as age) a
                group by 1),
            given as (select months, sum(issued) as issued from cohort group by months)
            select m.months, coalesce(g.issued, 0) as issued, coalesce(n.redeemed, 0) as redeemed,
                   coalesce(n.expired, 0) as expired
            from (select months from ends union select months from given) m
            left join given g on g.months = m.months
            left join ends n on n.months = m.months
            order by m.months""";

    private static final String REPORT = """
            select (select coalesce(jsonb_agg(to_jsonb(s)), '[]') from (%s) s) as shops,
                   (select coalesce(jsonb_agg(to_jsonb(a)), '[]') from (%s) a) as ages""".formatted(BY_SHOP, BY_AGE);

    /// All months are before it.
    private static final LocalDate ALL = LocalDate.of(9999, 12, 1);

    private final JsonRows rows;

    LedgerSums(JsonRows rows) {
        this.rows = rows;
    }

    /// Points by account of what one shop caused; an account of one shop may be below zero, where points are
    /// spent in another shop than they were earned in.
    ///
    /// @param shop as behaviour names it; null: where the cause has none
    @RegisterForReflection
    record ShopSums(
            @Nullable String shop,
            long pending,
            long available,
            long reserved,
            long redeemed,
            long withdrawn,
            long expired,
            long issued) {

        long outstanding() {
            return pending + available + reserved;
        }
    }

    /// @param months of age, when points ended or, of those issued, now
    /// @param issued points that are so old now
    /// @param redeemed points that were spent when they were so old
    /// @param expired likewise
    @RegisterForReflection
    record AgeSums(int months, long issued, long redeemed, long expired) {}

    /// @param ages in their order
    @RegisterForReflection
    record LiabilitySums(List<ShopSums> shops, List<AgeSums> ages) {}

    /// Of all that is in the ledger, both at one moment.
    Uni<LiabilitySums> report(Instant since, Instant now) {
        return rows.read(
                        REPORT,
                        Map.of("until", ALL.toString(), "since", since.toString(), "now", now.toString()),
                        LiabilitySums.class)
                .map(List::getFirst);
    }

    /// Of what was posted until then.
    Uni<List<ShopSums>> at(Instant moment) {
        return rows.read(AT, Map.of("at", moment.toString()), ShopSums.class);
    }

    /// Of what is booked in the month or before.
    Uni<List<ShopSums>> byShop(YearMonth until) {
        return rows.read(BY_SHOP, Map.of("until", until.atDay(1).toString()), ShopSums.class);
    }
}
