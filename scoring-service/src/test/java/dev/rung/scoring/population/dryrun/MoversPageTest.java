package dev.rung.scoring.population.dryrun;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rung.scoring.population.dryrun.Movers.PlacedMover;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MoversPageTest {

    private static final UUID RUN = new UUID(0, 1);
    private static final UUID NEWER = new UUID(0, 2);

    @Test
    void pagesFollowEachOtherToTheEnd() {
        var first = MoversPage.parse(null, RUN, 2);
        assertThat(first.after()).isZero();

        // the table is asked for one more than the page shows
        var shown = first.of(movers(3));
        assertThat(shown.items()).hasSize(2);

        var second = MoversPage.parse(shown.next(), RUN, 2);
        assertThat(second.after()).isEqualTo(20);
        assertThat(second.of(movers(2)).next()).isNull();
        assertThat(second.of(movers(2)).items()).hasSize(2);
    }

    @Test
    void aPlaceInAnOlderRunIsTold() {
        var next = MoversPage.parse("", RUN, 1).of(movers(2)).next();

        assertThatThrownBy(() -> MoversPage.parse(next, NEWER, 1)).hasMessageContaining("dry-run-replaced");
    }

    @ParameterizedTest
    @ValueSource(strings = {"rubbish", "_", "00000000-0000-0000-0000-000000000001", "x_1"})
    void whatIsNoPlaceIsRefused(String after) {
        assertThatThrownBy(() -> MoversPage.parse(after, RUN, 1)).hasMessageContaining("cursor-unknown");
    }

    /// Places need not follow each other.
    private static List<PlacedMover> movers(int howMany) {
        return IntStream.range(0, howMany)
                .mapToObj(i -> new PlacedMover(
                        (i + 1) * 10L, new Mover("C-" + i, "gold", "silver", "down", -1, "policy", 1, 2L, 1)))
                .toList();
    }
}
