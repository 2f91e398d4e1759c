package dev.rung.scoring.population.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SqlTimeTest {

    @ParameterizedTest
    @ValueSource(strings = {"0001-01-01T00:00:00Z", "2026-07-01T19:30:00.123456Z", "9999-12-31T23:59:59.999999999Z"})
    void anInstantIsRead(String text) {
        assertThat(SqlTime.parse(text)).isEqualTo(Instant.parse(text));
    }

    @Test
    void itMayHaveAnOffset() {
        assertThat(SqlTime.parse("2026-07-01T19:30:00+08:00")).isEqualTo(Instant.parse("2026-07-01T11:30:00Z"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0000-12-31T23:59:59Z",
                "+10000-01-01T00:00:00Z",
                "+1000000000-12-31T23:59:59.999999999Z",
                "-1000000000-01-01T00:00:00Z",
                "2026-07-01",
                "rubbish",
                ""
            })
    void whatNothingHereHappenedAtIsRefused(String text) {
        assertThatThrownBy(() -> SqlTime.parse(text)).isInstanceOf(DateTimeException.class);
    }
}
