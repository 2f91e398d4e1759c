package dev.rung.bench.backlog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rung.testing.Servers;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("servers")
class ConsumerReaderTest {

    /// Nobody has sent anything: its clock counts the first batch too, as that of the others does.
    @Test
    void itBeginsWithItsPartitionsAndNotWithTheirFirstRecords() throws Exception {
        var started = new CountDownLatch(1);

        try (var taking = new ConsumerReader(Servers.kafka(), "bench")) {
            taking.start(started::countDown);

            assertThat(started.await(30, TimeUnit.SECONDS)).isTrue();
        }
    }
}
