package dev.rung.benefits.redemption.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rung.testing.Servers;
import dev.rung.testing.SettableClock;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Whatever is done to redemptions, in whatever order, on the running service and its database: stock and points
/// are what anybody would count by hand.
@QuarkusTest
@WithTestResource(Servers.class)
class RedemptionsAgainstPlainShopTest {

    /// Sequences of 30 acts; all of them are 500.
    private static final int SEQUENCES = Integer.parseInt(System.getenv().getOrDefault("RUNG_REDEMPTIONS", "25"));

    @Inject
    RunningShop shop;

    @Inject
    SettableClock clock;

    @AfterEach
    void timeGoesOn() {
        clock.reset();
    }

    @Test
    void theServiceHoldsWhatAnybodyWouldCount() {
        var done = new AtomicInteger();
        ShopActs.sequences(shop::open).sampleStream().limit(SEQUENCES).forEach(sequence -> {
            clock.set(RunningShop.BEGIN);
            sequence.run();
            done.incrementAndGet();
        });

        assertThat(done).hasValue(SEQUENCES);
    }
}
