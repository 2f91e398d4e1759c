package dev.rung.platform.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import org.junit.jupiter.api.Test;

class AwaitingMigrationsTest {

    @Test
    void itWaitsUntilNothingIsMissing() throws InterruptedException {
        var answers = new ArrayDeque<>(List.of("PostgreSQL does not answer", "V100 is not applied", "", "never asked"));

        AwaitingMigrations.await(answers::remove, Duration.ofMillis(1));

        assertThat(answers).containsExactly("never asked");
    }
}
