package dev.rung.platform.position;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class StartPolicyTest {

    @Test
    void whicheverWasRestoredSaysWhereToBegin() {
        assertThat(StartPolicy.ofConsumer(40L, 100L)).hasValue(40);
        assertThat(StartPolicy.ofConsumer(100L, 40L)).hasValue(40);
    }

    @Test
    void aNewDatabaseAndANewKafkaBeginAtTheBeginning() {
        assertThat(StartPolicy.ofConsumer(null, 100L)).isEmpty();
        assertThat(StartPolicy.ofConsumer(100L, null)).isEmpty();
    }

    @Test
    void whatWasToldSinceIsRememberedFromTheDatabasesLastWordOn() {
        assertThat(StartPolicy.ofRemembering(40L, 0, 100)).isEqualTo(40);
        assertThat(StartPolicy.ofRemembering(100L, 0, 100)).isEqualTo(100);
    }

    @Test
    void aTopicThatEndsBeforeItOrHasForgottenItIsReadFromItsBeginning() {
        assertThat(StartPolicy.ofRemembering(100L, 0, 7)).isZero();
        assertThat(StartPolicy.ofRemembering(40L, 60, 100)).isEqualTo(60);
        assertThat(StartPolicy.ofRemembering(null, 3, 100)).isEqualTo(3);
    }
}
