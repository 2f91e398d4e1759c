package dev.rung.customer.webhook.address;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rung.customer.webhook.address.TargetVerdict.Allowed;
import dev.rung.customer.webhook.address.TargetVerdict.Refused;
import io.vertx.core.Vertx;
import java.net.InetAddress;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CheckingTargetsTest {

    private final Vertx vertx = Vertx.vertx();
    private final CountDownLatch over = new CountDownLatch(1);
    private final AtomicInteger asked = new AtomicInteger();
    private final CheckingTargets targets = new CheckingTargets(this::addressesOf, vertx, new TargetDefaults());

    @AfterEach
    void close() {
        over.countDown();
        targets.close();
        vertx.close();
    }

    @Test
    void aNameWhoseServerIsSilentHoldsUpNoOtherAndNobodyForLong() throws Exception {
        var waiting = IntStream.range(0, 100)
                .mapToObj(_ -> targets.check("https://silent.test/").subscribeAsCompletionStage())
                .toList();

        assertThat(targets.check("https://known.test/").await().atMost(CheckingTargets.LONGEST))
                .isInstanceOf(Allowed.class);
        for (var one : waiting) {
            assertThat(one.get(30, SECONDS)).isEqualTo(new Refused(TargetRefusal.NAME_UNKNOWN));
        }
        assertThat(asked).hasValue(1);
    }

    private List<InetAddress> addressesOf(String host) {
        if (host.equals("silent.test")) {
            asked.incrementAndGet();
            try {
                over.await();
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            }
        }
        return List.of(InetAddress.ofLiteral("1.1.1.1"));
    }

    private record TargetDefaults() implements TargetSettings {

        @Override
        public boolean plainHttp() {
            return false;
        }

        @Override
        public List<Integer> ports() {
            return List.of(443);
        }

        @Override
        public Optional<List<String>> allowedNetworks() {
            return Optional.empty();
        }
    }
}
