package dev.rung.platform.again;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonParseException;
import io.vertx.pgclient.PgException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TransientFailuresTest {

    /// Connection lost, locked by another, deadlock, disk full, shutting down, read-only, a table that is not there
    /// yet.
    @ParameterizedTest
    @ValueSource(strings = {"08006", "55P03", "40P01", "53100", "57P01", "25006", "42P01"})
    void theStateOfADatabaseMayPass(String state) {
        assertThat(TransientFailures.isTransient(new IllegalStateException(new SQLException("", state))))
                .isTrue();
    }

    /// A NUL in a text, a constraint, an index row that is too large, what a function of ours raised.
    @ParameterizedTest
    @ValueSource(strings = {"22021", "23505", "54000", "P0001"})
    void whatADatabaseRefusesItWillRefuseAgain(String state) {
        assertThat(TransientFailures.isTransient(new IllegalStateException(new SQLException("", state))))
                .isFalse();
    }

    @Test
    void whoIsAwayRefusesNothing() {
        assertThat(TransientFailures.isRefusal(new IllegalStateException(new SQLException("", "54000"))))
                .isTrue();
        assertThat(TransientFailures.isRefusal(new IllegalStateException(new SQLException("", "08006"))))
                .isFalse();
        assertThat(TransientFailures.isRefusal(new IOException("reset"))).isFalse();
        assertThat(TransientFailures.isRefusal(new IllegalStateException("Timeout")))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"08006", "57P01", "57P03", "53300", "55P03"})
    void aDatabaseThatIsAwayIsAnOutage(String state) {
        assertThat(TransientFailures.isOutage(new IllegalStateException(new SQLException("", state))))
                .isTrue();
        assertThat(TransientFailures.isOutage(new PgException("", "FATAL", state, "")))
                .isTrue();
    }

    @Test
    void aLockOfAnotherIsToldFromADatabaseThatIsAway() {
        assertThat(TransientFailures.isLockedOut(new IllegalStateException(new PgException("", "ERROR", "55P03", ""))))
                .isTrue();
        assertThat(TransientFailures.isLockedOut(new SQLException("", "08006"))).isFalse();
        assertThat(TransientFailures.isLockedOut(new IOException("reset"))).isFalse();
    }

    /// Consumers try these again, since they may pass; who asks waits in vain.
    @ParameterizedTest
    @ValueSource(strings = {"42P01", "42601", "40P01", "23505"})
    void aStatementThatFailsIsNone(String state) {
        assertThat(TransientFailures.isOutage(new SQLException("", state))).isFalse();
        assertThat(TransientFailures.isOutage(new IOException("full"))).isFalse();
    }

    @Test
    void aCauseDeepBelowCounts() {
        assertThat(TransientFailures.isTransient(
                        new IllegalStateException(new RuntimeException(new IOException("reset")))))
                .isTrue();
        assertThat(TransientFailures.isTransient(new IllegalStateException("a mistake of ours")))
                .isFalse();
    }

    @Test
    void aTextThatIsNoJsonWillBeNoneTheNextTime() {
        assertThat(TransientFailures.isTransient(new UncheckedIOException(new JsonParseException(null, ""))))
                .isFalse();
        assertThat(TransientFailures.isTransient(new UncheckedIOException(new IOException("reset"))))
                .isTrue();
    }
}
