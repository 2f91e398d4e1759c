package dev.rung.platform.deadletter;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DeadLetterReasonTest {

    @Test
    void whateverItIsMadeOfADatabaseAndAMetricCanHoldIt() {
        var reason = new DeadLetterReason("a b\0", "half \uD800 and \0" + "x".repeat(5_000));

        assertThat(reason.code()).isEqualTo("refused");
        assertThat(reason.detail()).startsWith("half ? and ?xx").hasSize(1_000);
    }
}
