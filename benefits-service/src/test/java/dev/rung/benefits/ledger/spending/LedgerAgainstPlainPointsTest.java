package dev.rung.benefits.ledger.spending;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.state.ActionChain;

/// Whatever is done to the points of three customers, one with each other or not, the ledger holds what anybody would
/// count by hand; and a ledger that is broken on purpose is noticed.
class LedgerAgainstPlainPointsTest {

    /// How many times 2,000 sequences are tried.
    private static final int TIMES = Integer.parseInt(System.getenv().getOrDefault("RUNG_SEQUENCES", "1"));

    @Property(tries = 2_000)
    void theLedgerHoldsWhatAnybodyWouldCount(@ForAll("sequences") List<ActionChain<LedgerScene>> sequences) {
        sequences.forEach(ActionChain::run);
    }

    @Property(tries = 15, shrinking = ShrinkingMode.OFF)
    void aBrokenLedgerIsNoticed(@ForAll BrokenBook broken) {
        var sequences = LedgerActs.sequences(broken.book).sampleStream().limit(500);

        assertThat(sequences.anyMatch(LedgerAgainstPlainPointsTest::fails))
                .as(broken.name())
                .isTrue();
    }

    private static boolean fails(ActionChain<LedgerScene> sequence) {
        try {
            sequence.run();
            return false;
        } catch (AssertionError | RuntimeException _) {
            return true;
        }
    }

    @Provide
    Arbitrary<List<ActionChain<LedgerScene>>> sequences() {
        return LedgerActs.sequences(BookInMemory::new).list().ofSize(TIMES);
    }
}
