package dev.rung.scoring.sweep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SweepsPageTest {

    private static final Sweep LATER = sweep(2, "2026-07-02T19:30:00.123456Z");
    private static final Sweep EARLIER = sweep(1, "2026-07-01T19:30:00Z");

    @Test
    void thePageAfterBeginsBeforeTheLastOneShown() {
        var first = SweepsPage.parse(null, 1);
        assertThat(first.before()).isAfter(LATER.startedAt());

        var shown = first.of(List.of(LATER, EARLIER));
        assertThat(shown.items()).containsExactly(LATER);

        assertThat(SweepsPage.parse(shown.next(), 1)).isEqualTo(new SweepsPage(LATER.startedAt(), LATER.id(), 1));
    }

    @Test
    void theLastPageHasNoNext() {
        assertThat(SweepsPage.parse("", 2).of(List.of(LATER, EARLIER)).next()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"rubbish", "_", "2026-07-01T19:30:00Z", "2026-07-01T19:30:00Z_x"})
    void whatIsNoPlaceIsRefused(String after) {
        assertThatThrownBy(() -> SweepsPage.parse(after, 1))
                .hasMessageContaining("cursor-unknown")
                .hasMessageContaining("field=after");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"+300000-01-01T00:00:00Z", "+1000000000-12-31T23:59:59.999999999Z", "-9999-01-01T00:00:00Z"})
    void soIsAPlaceInATimeThatTheDatabaseDoesNotHave(String at) {
        assertThatThrownBy(() -> SweepsPage.parse(at + "_" + LATER.id(), 1)).hasMessageContaining("cursor-unknown");
    }

    private static Sweep sweep(int number, String startedAt) {
        return Sweep.begun(new UUID(0, number), null, 1, "admin", Instant.parse(startedAt));
    }
}
