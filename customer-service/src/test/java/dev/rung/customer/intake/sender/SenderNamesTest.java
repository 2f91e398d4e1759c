package dev.rung.customer.intake.sender;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class SenderNamesTest {

    private final SenderNames names = new SenderNames(new Few(2, Duration.ofSeconds(5)));

    @Test
    void sendersBeyondTheBoundAreCountedTogether() {
        assertThat(name("shop")).isEqualTo("shop");
        assertThat(name("app")).isEqualTo("app");
        assertThat(name("till")).isEqualTo("rung:others");
        assertThat(name("shop")).isEqualTo("shop");
    }

    private record Few(int most, Duration writeEvery) implements SenderSettings {}

    private String name(String login) {
        return names.of(new EventSender(login, login));
    }
}
