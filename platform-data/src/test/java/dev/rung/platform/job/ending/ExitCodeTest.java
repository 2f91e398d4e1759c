package dev.rung.platform.job.ending;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.SQLException;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.SaslAuthenticationException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExitCodeTest {

    @Test
    void whatKafkaRefusesIsNotTriedAgain() {
        assertThat(ExitCode.of(new KafkaException("", new ExecutionException(new SaslAuthenticationException("")))))
                .isEqualTo(ExitCode.REFUSED);
        assertThat(ExitCode.of(new ExecutionException(new TopicAuthorizationException("behaviour"))))
                .isEqualTo(ExitCode.REFUSED);
        assertThat(ExitCode.of(new JobRefused("another number of partitions"))).isEqualTo(ExitCode.REFUSED);
    }

    @Test
    void whatIsAwayIsTriedAgain() {
        assertThat(ExitCode.of(new ExecutionException(new TimeoutException(""))))
                .isEqualTo(ExitCode.FAILED);
        assertThat(ExitCode.of(new IOException("answered 503"))).isEqualTo(ExitCode.FAILED);
        assertThat(ExitCode.of(new SQLException("no state"))).isEqualTo(ExitCode.FAILED);
    }

    @ParameterizedTest
    @CsvSource({
        "28P01, 2, password",
        "28000, 2, login",
        "3D000, 2, database",
        "42501, 2, right",
        "08001, 1, connection",
        "57P03, 1, starting",
        "53300, 1, connections",
        "40001, 1, serialization"
    })
    void postgresqlSaysWhetherItsRefusalStays(String state, int code) {
        assertThat(ExitCode.of(new IllegalStateException(new SQLException("", state))))
                .isEqualTo(code);
    }
}
