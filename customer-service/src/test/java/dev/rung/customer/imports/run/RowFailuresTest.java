package dev.rung.customer.imports.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rung.customer.imports.run.ImportQueue.LeaseLost;
import dev.rung.customer.imports.run.RowResult.RowFate;
import dev.rung.platform.problem.Problem;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

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

    private static boolean isSetAside(int failures, RuntimeException failure) {
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
        var result = RowFailures.setAside(work, 2, "C-1", Uni.createFrom().failure(failure))
                .onFailure()
                .recoverWithItem(() -> new RowResult(2, "C-1", RowFate.CREATED, List.of(), List.of()))
                .await()
                .indefinitely();
        return result.fate() == RowFate.REFUSED;
    }
}
