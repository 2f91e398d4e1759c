package dev.rung.customer.imports.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rung.customer.imports.run.ImportQueue.LeaseLost;
import dev.rung.customer.imports.run.RowResult.RowFate;
import dev.rung.platform.problem.Problem;
import io.smallrye.mutiny.Uni;
import io.vertx.pgclient.PgException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RowFailuresTest {

    private static final RuntimeException ANSWER =
            Problem.of(409, "customer-erased").asException();
    private static final RuntimeException OUTAGE =
            Problem.of(503, "not-accepted").asException();
    private static final RuntimeException UNFORESEEN = new IllegalStateException();

    @Test
    void anAnswerIsTheRowsOwnFault() {
        assertThat(isSetAside(0, ANSWER)).isTrue();
    }

    @Test
    void anythingElseOnlyAfterSeveralFailures() {
        assertThat(isSetAside(2, UNFORESEEN)).isFalse();
        assertThat(isSetAside(3, UNFORESEEN)).isTrue();
    }

    /// The import waits until it is over, however long that takes.
    @Test
    void anOutageIsNoRowsFault() {
        assertThat(isSetAside(0, OUTAGE)).isFalse();
        assertThat(isSetAside(29, OUTAGE)).isFalse();
        assertThat(Problem.isTemporary(OUTAGE)).isTrue();
        assertThat(Problem.isTemporary(ANSWER)).isFalse();
    }

    @Test
    void aLostLeaseEndsTheChunk() {
        assertThat(isSetAside(29, new LeaseLost())).isFalse();
    }

    /// The database restarts for two seconds while its rows go one by one.
    @ParameterizedTest
    @ValueSource(strings = {"57P01", "08006", "53300", "40001", "55P03"})
    void aDatabaseThatIsAwayIsNoRowsFault(String state) {
        var away = new IllegalStateException(new PgException("as in a test", "FATAL", state, ""));

        assertThat(isSetAside(29, away)).isFalse();
        assertThat(RowFailures.isOutage(away)).isTrue();
    }

    @Test
    void aRefusalOfTheDatabaseIsTheRowsFaultAndAMissingTableNobodys() {
        var refused = new IllegalStateException(new PgException("", "ERROR", "23514", ""));
        var missing = new IllegalStateException(new PgException("", "ERROR", "42P01", ""));

        assertThat(isSetAside(3, refused)).isTrue();
        assertThat(isSetAside(29, missing)).isFalse();
        assertThat(RowFailures.isOutage(missing)).isFalse();
    }

    @Test
    void whereTheFenceFailsAsWellItIsNotTheRow() {
        assertThat(isSetAside(3, UNFORESEEN, Uni.createFrom().failure(new LeaseLost())))
                .isFalse();
    }

    /// PostgreSQL's words have the row in them.
    @Test
    void aFailureIsNamedWithoutItsWords() {
        assertThat(RowFailures.named(new IllegalStateException(
                        "li@shop.example", new PgException("Failing row (li@shop.example)", "ERROR", "23514", ""))))
                .isEqualTo("IllegalStateException sqlState=23514");
    }

    private static boolean isSetAside(int failures, RuntimeException failure) {
        return isSetAside(failures, failure, Uni.createFrom().voidItem());
    }

    private static boolean isSetAside(int failures, RuntimeException failure, Uni<Void> held) {
        var work = new ImportWork(
                UUID.randomUUID(),
                "customers",
                "running",
                "somebody",
                0,
                1,
                UUID.randomUUID(),
                null,
                "",
                new byte[0],
                new byte[0],
                new byte[0],
                failures,
                null);
        var result = RowFailures.setAside(work, 2, "C-1", Uni.createFrom().failure(failure), () -> held)
                .onFailure()
                .recoverWithItem(() -> new RowResult(2, "C-1", RowFate.CREATED, List.of(), List.of()))
                .await()
                .atMost(Duration.ofSeconds(10));
        return result.fate() == RowFate.REFUSED;
    }
}
