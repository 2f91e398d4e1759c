package dev.rung.scoring.population.reconciliation;

import static dev.rung.scoring.Histories.daysAgo;
import static dev.rung.scoring.Histories.paid;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rung.scoring.Crowd;
import dev.rung.scoring.population.scan.PopulationMember;
import dev.rung.scoring.state.CustomerState;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ReconciliationSampleTest {

    private static final CustomerState STATE = Crowd.stateOf(List.of(paid("1", "5", daysAgo(1))));
    private static final List<PopulationMember> EVERYBODY =
            IntStream.range(0, 1_000).mapToObj(ReconciliationSampleTest::member).toList();

    @Test
    void theSameReconciliationDrawsTheSameInWhicheverOrderTheyCome() {
        var one = sample(new UUID(1, 1), 50, EVERYBODY);
        var other = sample(new UUID(1, 1), 50, EVERYBODY.reversed());

        assertThat(one).hasSize(50).doesNotHaveDuplicates().isEqualTo(other);
    }

    @Test
    void everyReconciliationDrawsOthers() {
        var drawn = new HashSet<UUID>();
        for (int reconciliation = 0; reconciliation < 40; reconciliation++) {
            drawn.addAll(sample(new UUID(2, reconciliation), 50, EVERYBODY));
        }

        // of 1,000, who is missed by forty draws of 50 is one in eight
        assertThat(drawn).hasSizeBetween(800, 930);
    }

    @Test
    void whereThereAreFewEverybodyIsDrawn() {
        assertThat(sample(new UUID(3, 3), 50, EVERYBODY.subList(0, 7))).hasSize(7);
        assertThat(sample(new UUID(3, 3), 0, EVERYBODY)).isEmpty();
    }

    @Test
    void partsDrawTogetherWhatOneAloneWould() {
        var merged = new ReconciliationSample(new UUID(4, 4), 50);
        for (var part :
                List.of(EVERYBODY.subList(0, 333), EVERYBODY.subList(333, 334), EVERYBODY.subList(334, 1_000))) {
            var own = new ReconciliationSample(new UUID(4, 4), 50);
            own.offer(part);
            own.drawn().forEach(merged::offer);
        }

        assertThat(merged.customers()).isEqualTo(sample(new UUID(4, 4), 50, EVERYBODY));
    }

    /// Some at a time, as they are read.
    private static List<UUID> sample(UUID reconciliation, int size, List<PopulationMember> all) {
        var sample = new ReconciliationSample(reconciliation, size);
        var left = new ArrayList<>(all);
        while (!left.isEmpty()) {
            var some = left.subList(0, Math.min(300, left.size()));
            sample.offer(List.copyOf(some));
            some.clear();
        }
        return sample.customers();
    }

    private static PopulationMember member(int number) {
        return new PopulationMember(new UUID(0, number), STATE, "regular", 0, 0, BigDecimal.ZERO);
    }
}
