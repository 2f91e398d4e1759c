package dev.rung.benefits.bench;

import static dev.rung.benefits.redemption.Member.theBooksHold;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.rung.benefits.Database;
import dev.rung.benefits.ledger.Ledger;
import dev.rung.testing.Servers;
import dev.rung.testing.report.Figure;
import dev.rung.testing.report.MeasuredMachine;
import dev.rung.testing.report.Report;
import dev.rung.testing.report.Section;
import dev.rung.testing.report.Target;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/// `./rung bench ledger`: the ledger beside pgbench, on one server that writes through to the disk.
///
/// A target that is missed is no error: the machine may be another than the target's. Books that do not hold
/// are one.
@QuarkusTest
@WithTestResource(Servers.class)
@TestProfile(BenchProfile.class)
@EnabledIfSystemProperty(named = "rung.bench", matches = "ledger")
class LedgerBench {

    private static final int BATCH = 1_000;

    @Inject
    Ledger ledger;

    @Inject
    ObjectMapper mapper;

    private final Pgbench pgbench = new Pgbench();

    @Test
    void measure() throws Exception {
        assertThat(setting("fsync") + setting("synchronous_commit") + setting("full_page_writes"))
                .as("what is committed stays, also when the machine stops")
                .isEqualTo("ononon");
        pgbench.prepareTpcB();
        var rates = new PostingRates();
        try (var reservations = new ReservationWork(ledger)) {
            for (int round = 1; round <= BenchSizes.ROUNDS; round++) {
                measure(rates, reservations);
                System.out.printf("... round %d: %s%n", round, rates);
            }
        }
        theBooksHold();
        var report = new Report(
                Instant.now(),
                BenchSizes.figures(),
                List.of(MeasuredMachine.section(), rates.section(), quotes(QuoteWork.milliseconds(mapper))));
        report.publish(Path.of(System.getProperty("rung.bench.report", "target/bench-ledger.json")));
    }

    private void measure(PostingRates rates, ReservationWork reservations) throws Exception {
        var work = new PostingWork(ledger);
        rates.script().accept(pgbench.script("single.sql", BenchSizes.CUSTOMERS));
        rates.single().accept(SteadyWork.perSecond(work.single(BenchSizes.CUSTOMERS)));
        rates.hotScript().accept(pgbench.script("single.sql", 1));
        rates.hot().accept(SteadyWork.perSecond(work.single(1)));
        rates.batch().accept(BATCH * SteadyWork.perSecond(work.batch(BATCH)));
        rates.tpcB().accept(pgbench.tpcB());
        rates.http().accept(SteadyWork.perSecond(reservations));
    }

    private static Section quotes(double[] milliseconds) {
        var p99 = at(0.99, milliseconds);
        return new Section(
                "quotes",
                "A quote of 20 lines and 50 coupons over HTTP, one after the other",
                List.of(
                        Figure.of("p50", at(0.5, milliseconds), "ms"),
                        Figure.of("p99", p99, "ms"),
                        Figure.of("longest", milliseconds[milliseconds.length - 1], "ms")),
                List.of(Target.atMost("quote, p99", 20, p99, "ms")));
    }

    private static double at(double share, double[] sorted) {
        return sorted[(int) Math.ceil(share * sorted.length) - 1];
    }

    private static String setting(String name) throws SQLException {
        try (var connection = Database.connect();
                var statement = connection.createStatement();
                var row = statement.executeQuery("show " + name)) {
            row.next();
            return row.getString(1);
        }
    }
}
