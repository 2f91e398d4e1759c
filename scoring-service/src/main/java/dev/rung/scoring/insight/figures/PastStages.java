package dev.rung.scoring.insight.figures;

import dev.rung.platform.participation.ParticipationSql;
import dev.rung.scoring.insight.figures.PurchaseFigures.TierActivity;
import dev.rung.scoring.lifecycle.terms.RhythmTerms;
import io.agroal.api.AgroalDataSource;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/// Judges everybody who had bought before a period by the rules of rhythm. It reads a cursor on a thread of its
/// own, one question at a time: no number of callers takes more than one of the few connections.
@ApplicationScoped
class PastStages {

    private static final int AT_ONCE = 2_000;

    /// Dates come as days since 1970, which are read in a third of the time.
    private static final String BUYERS = """
        with bought as (
            select customer_id, array_agg(paid_on - date '1970-01-01') as paid_on from kept_orders
            where paid_on <= ? group by customer_id
        )
        select coalesce(p.tier, ?) as tier, c.first_paid_on - date '1970-01-01' as first_paid_on,
               c.last_paid_on - date '1970-01-01' as last_paid_on, coalesce(b.paid_on, '{}') as paid_on
        from counted_customers c
        left join bought b on b.customer_id = c.customer_id
        left join tier_periods p on p.customer_id = c.customer_id and p.since <= ? and p.until > ?
        where c.first_paid_on <= ? and {counts c.customer_id}
        """;

    private final AgroalDataSource database;
    private final ParticipationSql participation;
    private final Clock clock;
    private final ExecutorService one = Executors.newSingleThreadExecutor(
            Thread.ofVirtual().name("past-stages").factory());

    PastStages(AgroalDataSource database, ParticipationSql participation, Clock clock) {
        this.database = database;
        this.participation = participation;
        this.clock = clock;
    }

    @PreDestroy
    void close() {
        one.shutdownNow();
    }

    /// By the tier that customers had when the period began.
    Uni<Map<String, TierActivity>> between(Period period, String lowest, RhythmTerms terms) {
        var caller = Objects.requireNonNull(Vertx.currentContext(), "asked outside of a request");
        return Uni.createFrom()
                .item(() -> read(period, lowest, terms))
                .runSubscriptionOn(one)
                .emitOn(work -> caller.runOnContext(_ -> work.run()));
    }

    private Map<String, TierActivity> read(Period period, String lowest, RhythmTerms terms) {
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try (var statement = asked(connection, period, lowest)) {
                return sums(statement.executeQuery(), period, terms);
            } finally {
                connection.rollback();
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private PreparedStatement asked(Connection connection, Period period, String lowest) throws SQLException {
        var statement = connection.prepareStatement(participation.in(BUYERS, "cast(? as timestamptz)"));
        var start = period.from().minusDays(1);
        statement.setFetchSize(AT_ONCE);
        statement.setObject(1, period.to());
        statement.setString(2, lowest);
        statement.setObject(3, start);
        statement.setObject(4, start);
        statement.setObject(5, start);
        statement.setObject(6, clock.instant().atOffset(ZoneOffset.UTC));
        return statement;
    }

    private static Map<String, TierActivity> sums(ResultSet rows, Period period, RhythmTerms terms)
            throws SQLException {
        var sums = new TreeMap<String, TierActivity>();
        while (rows.next()) {
            var activity = activity(buyer(rows), period, terms);
            if (activity != null) {
                sums.merge(rows.getString("tier"), activity, TierActivity::plus);
            }
        }
        return sums;
    }

    private static @Nullable TierActivity activity(PurchasesByDate bought, Period period, RhythmTerms terms) {
        return bought.stageOn(period.from().minusDays(1), terms)
                .filter(PastStages::isAwake)
                .map(_ -> TierActivity.of(bought.stageOn(period.to(), terms).orElse("")))
                .orElse(null);
    }

    private static boolean isAwake(String stage) {
        return !stage.equals("dormant") && !stage.equals("lost");
    }

    private static PurchasesByDate buyer(ResultSet row) throws SQLException {
        return PurchasesByDate.of(
                (Integer[]) row.getArray("paid_on").getArray(),
                row.getInt("first_paid_on"),
                row.getInt("last_paid_on"));
    }
}
