package dev.rung.scoring.population.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReconciliationsPageTest {

    private static final Reconciliation LATER = sweep(2, "2026-07-02T19:30:00.123456Z");
    private static final Reconciliation EARLIER = sweep(1, "2026-07-01T19:30:00Z");

    @Test
    void thePageAfterBeginsBeforeTheLastOneShown() {
        var first = ReconciliationsPage.parse(null, 1);
        assertThat(first.before()).isAfter(LATER.startedAt());

        var shown = first.of(List.of(LATER, EARLIER));
        assertThat(shown.items()).containsExactly(LATER);

        assertThat(ReconciliationsPage.parse(shown.next(), 1))
                .isEqualTo(new ReconciliationsPage(LATER.startedAt(), LATER.id(), 1));
    }

    @Test
    void theLastPageHasNoNext() {
        assertThat(ReconciliationsPage.parse("", 2).of(List.of(LATER, EARLIER)).next())
                .isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"rubbish", "_", "2026-07-01T19:30:00Z", "2026-07-01T19:30:00Z_x"})
    void whatIsNoPlaceIsRefused(String after) {
        assertThatThrownBy(() -> ReconciliationsPage.parse(after, 1))
                .hasMessageContaining("cursor-unknown")
                .hasMessageContaining("field=after");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"+300000-01-01T00:00:00Z", "+1000000000-12-31T23:59:59.999999999Z", "-9999-01-01T00:00:00Z"})
    void soIsAPlaceInATimeThatTheDatabaseDoesNotHave(String at) {
        assertThatThrownBy(() -> ReconciliationsPage.parse(at + "_" + LATER.id(), 1))
                .hasMessageContaining("cursor-unknown");
    }

    private static Reconciliation sweep(int number, String startedAt) {
        return Reconciliation.begun(new UUID(0, number), null, 1, "admin", Instant.parse(startedAt));
    }
}
