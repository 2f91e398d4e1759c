package dev.rung.platform.audit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ChainHeadTest {

    /// Computed with `printf '%064d{"a":1}' 0 | sha256sum`: the formula must never change, or
    /// no old book can be checked.
    @Test
    void theHashIsSha256OverTheHashBeforeAndTheEntry() {
        assertThat(ChainHead.START.next("{\"a\":1}"))
                .isEqualTo(new ChainHead.ChainedEntry(
                        1,
                        "{\"a\":1}",
                        "0".repeat(64),
                        "fc6cee09194dd2578bd7664604fcb72a539066fd34544cea0009c43eb6cdc289"));
    }

    @Test
    void eachEntryFollowsFromTheOneBefore() {
        var first = ChainHead.START.next("first");
        var second = first.end().next("second");

        assertThat(second.position()).isEqualTo(2);
        assertThat(second.previous()).isEqualTo(first.hash());
    }

    @Test
    void theSameEntryHasAnotherHashElsewhere() {
        var first = ChainHead.START.next("same");

        assertThat(first.end().next("same").hash()).isNotEqualTo(first.hash());
    }
}
