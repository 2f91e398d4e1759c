package dev.rung.platform.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageCursorTest {

    @Test
    void whatAPageGaveLeadsOn() {
        var cursor = new PageCursor(Instant.parse("2026-03-02T09:30:00.123456Z"), UUID.randomUUID());

        assertThat(PageCursor.parse(cursor.toString())).isEqualTo(cursor);
        assertThat(PageCursor.parse(null)).isEqualTo(PageCursor.START);
        assertThat(PageCursor.parse("")).isEqualTo(PageCursor.START);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x",
                "_",
                "2026-03-02T09:30:00Z",
                "2026-03-02T09:30:00Z_x",
                "2026-03-02T09:30:00Z_7f9c24e8-3b12-4fef-91e0-5f6a3c0d4b1a_",
                "+1000000-01-01T00:00:00Z_7f9c24e8-3b12-4fef-91e0-5f6a3c0d4b1a",
                "-0001-01-01T00:00:00Z_7f9c24e8-3b12-4fef-91e0-5f6a3c0d4b1a",
            })
    void anythingElseIsRefused(String text) {
        assertThatThrownBy(() -> PageCursor.parse(text)).hasMessageContaining("cursor-unknown");
    }
}
