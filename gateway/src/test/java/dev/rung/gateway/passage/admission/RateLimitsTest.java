package dev.rung.gateway.passage.admission;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rung.gateway.passage.admission.ChargedClient.Shop;
import dev.rung.gateway.passage.admission.ChargedClient.Stranger;
import dev.rung.gateway.passage.admission.ChargedClient.User;
import io.github.bucket4j.TimeMeter;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class RateLimitsTest {

    private static final User ALICE = new User("alice");

    private final AtomicLong now = new AtomicLong();
    private final RateLimits limits =
            new RateLimits(new Settings(Duration.ofMinutes(1), 3, 5, 2, 6, 100), new Stopwatch(now));

    @Test
    void theLimitIsReachedAndNotPassed() {
        assertThat(limits.charge(ALICE).left()).isEqualTo(2);
        assertThat(limits.charge(ALICE).left()).isEqualTo(1);
        assertThat(limits.charge(ALICE).admitted()).isTrue();

        var beyond = limits.charge(ALICE);

        assertThat(beyond.admitted()).isFalse();
        assertThat(beyond.retrySeconds()).isEqualTo(20);
    }

    /// Caffeine looks for it by a name that it makes of the cache's settings; an executable has only what is
    /// registered.
    @Test
    void theClassOfTheCachesEntriesIsInTheExecutable() throws ReflectiveOperationException {
        var cache = valueOf(valueOf(limits, "buckets"), "cache");

        var entries = valueOf(cache, "nodeFactory").getClass().getName();

        assertThat(RateLimits.class.getAnnotation(RegisterForReflection.class).classNames())
                .contains(entries);
    }

    private static Object valueOf(Object holder, String name) throws ReflectiveOperationException {
        for (Class<?> type = holder.getClass(); type != null; type = type.getSuperclass()) {
            for (var field : type.getDeclaredFields()) {
                if (field.getName().equals(name)) {
                    field.setAccessible(true);
                    return field.get(holder);
                }
            }
        }
        throw new NoSuchFieldException(name);
    }

    @Test
    void theBucketRefillsEvenly() {
        for (var i = 0; i < 3; i++) {
            limits.charge(ALICE);
        }

        now.addAndGet(Duration.ofSeconds(20).toNanos());

        assertThat(limits.charge(ALICE).admitted()).isTrue();
        assertThat(limits.charge(ALICE).admitted()).isFalse();
    }

    @Test
    void oneClientsHasteIsNotAnothers() {
        for (var i = 0; i < 4; i++) {
            limits.charge(ALICE);
        }

        assertThat(limits.charge(new User("bob")).admitted()).isTrue();
        assertThat(limits.charge(new Stranger("alice")).admitted()).isTrue();
        assertThat(limits.charge(new Shop("alice")).limit()).isEqualTo(5);
    }

    @Test
    void headersSayHowMuchIsLeftAndForHowLong() {
        var charge = limits.charge(ALICE);

        assertThat(charge.policyHeader()).isEqualTo("\"person\";q=3;w=60");
        assertThat(charge.rateHeader()).isEqualTo("\"person\";r=2;t=20");
    }

    @Test
    void machinesAreToldFromPeopleByTheirRole() {
        assertThat(ChargedClient.of("x", Set.of("storefront"))).isEqualTo(new Shop("x"));
        assertThat(ChargedClient.of("x", Set.of("service"))).isEqualTo(new Shop("x"));
        assertThat(ChargedClient.of("x", Set.of("customer", "admin"))).isEqualTo(new User("x"));
    }

    private record Settings(Duration period, long person, long shop, long stranger, int streams, long remembered)
            implements Rates {}

    private record Stopwatch(AtomicLong nanos) implements TimeMeter {

        @Override
        public long currentTimeNanos() {
            return nanos.get();
        }

        @Override
        public boolean isWallClockBased() {
            return false;
        }
    }
}
