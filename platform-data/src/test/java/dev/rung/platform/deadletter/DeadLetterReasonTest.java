package dev.rung.platform.deadletter;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DeadLetterReasonTest {

    @Test
    void aWordIsExplainedAndATraceIsShownAsItIs() {
        assertThat(DeadLetterReason.unreadable("NO_EVENT_TYPE").sentence())
                .hasToString("It is no event that this service can read: it names no type of event");
        assertThat(new DeadLetterReason("refused", "PgException 23514").sentence())
                .hasToString("This service failed to handle it: PgException 23514");
        assertThat(new DeadLetterReason("refused", "").sentence()).hasToString("This service failed to handle it");
    }

    @Test
    void ofACodeThatThisReleaseDoesNotKnowTheCauseIsShown() {
        assertThat(new DeadLetterReason("of-another-release", "here").sentence())
                .hasToString("here");
    }

    @Test
    void whateverItIsMadeOfADatabaseAndAMetricCanHoldIt() {
        var reason = new DeadLetterReason("a b\0", "half \uD800 and \0" + "x".repeat(5_000));

        assertThat(reason.code()).isEqualTo("refused");
        assertThat(reason.detail()).startsWith("half ? and ?xx").hasSize(1_000);
    }
}
