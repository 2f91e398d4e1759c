package dev.rung.platform.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketException;
import org.junit.jupiter.api.Test;

class ConnectionFailureTest {

    @Test
    void aServerThatIsAwayIsTheCauseHoweverDeepItStands() {
        assertThat(ConnectionFailure.isCauseOf(new ConnectException("refused"))).isTrue();
        assertThat(ConnectionFailure.isCauseOf(
                        new IllegalStateException(new IOException(new SocketException("reset")))))
                .isTrue();
    }

    @Test
    void whatIsWrongInHereIsNot() {
        assertThat(ConnectionFailure.isCauseOf(new IllegalStateException(new IOException("full"))))
                .isFalse();
    }

    @Test
    void whoeverIsToldThatSomethingIsAwayIsToldWhenToAskAgain() {
        assertThat(StatusProblems.of(503).retryAfter()).contains("2");
        assertThat(StatusProblems.of(500).retryAfter()).isEmpty();
    }
}
