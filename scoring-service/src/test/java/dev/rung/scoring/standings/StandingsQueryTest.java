package dev.rung.scoring.standings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rung.scoring.standings.StandingsQuery.Cursor;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StandingsQueryTest {

    @Test
    void aCursorLeadsBackToItsPlace() {
        var cursor = new Cursor(4_711, UUID.randomUUID());

        assertThat(Cursor.parse(cursor.text())).isEqualTo(cursor);
    }

    @Test
    void withoutACursorTheListBeginsAtTheTop() {
        assertThat(Cursor.parse(null)).isEqualTo(Cursor.parse(""));
        assertThat(Cursor.parse(null).growthValue()).isEqualTo(Long.MAX_VALUE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "%%%", "MTIz", "MTIzL2Fi", "bm8vMDAwMDAwMDAtMDAwMC0wMDAwLTAwMDAtMDAwMDAwMDAwMDAw"})
    void whatIsNoCursorIsRefused(String text) {
        assertThatThrownBy(() -> Cursor.parse(text)).hasMessageContaining("cursor-unknown");
    }
}
