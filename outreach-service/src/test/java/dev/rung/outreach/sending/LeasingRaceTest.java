package dev.rung.outreach.sending;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rung.contracts.TierRef;
import dev.rung.outreach.occasion.Channel;
import dev.rung.outreach.occasion.Occasion.TierLost;
import dev.rung.outreach.surroundings.StubAddresses;
import dev.rung.platform.listening.IsolatedContext;
import dev.rung.testing.Servers;
import dev.rung.testing.SettableClock;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.smallrye.mutiny.Multi;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// At most one claim per message: the guard is `for update skip locked`. Without it this test fails.
@QuarkusTest
@TestProfile(LeasingRaceTest.NobodyElseDelivers.class)
@WithTestResource(Servers.class)
@WithTestResource(StubAddresses.class)
class LeasingRaceTest {

    private static final int MESSAGES = 400;
    private static final TierRef GOLD = new TierRef("gold", 3, Map.of());

    @Inject
    Messages messages;

    @Inject
    Leasing leasing;

    @Inject
    IsolatedContext isolated;

    @Inject
    SettableClock clock;

    @Test
    void workersThatRaceNeverClaimTheSameMessage() {
        planned();
        clock.advance(Duration.ofMinutes(11));

        var claimed = Multi.createFrom()
                .range(0, MESSAGES / 5)
                .onItem()
                .transformToUni(_ -> isolated.run(() -> leasing.lease(Channel.INBOX)))
                .merge(8)
                .collect()
                .asList()
                .await()
                .atMost(Duration.ofSeconds(60))
                .stream()
                .flatMap(batch -> batch.leases().stream())
                .map(claim -> claim.parcel().messageId())
                .toList();
        clock.reset();

        assertThat(claimed).doesNotHaveDuplicates().hasSizeGreaterThanOrEqualTo(MESSAGES);
    }

    /// Planned without a bell, so that nobody but the racing workers looks.
    private void planned() {
        isolated.run(() -> Panache.withTransaction(() -> Multi.createFrom()
                        .range(0, MESSAGES)
                        .onItem()
                        .transformToUniAndConcatenate(_ -> messages.plan(
                                UUID.randomUUID(),
                                UUID.randomUUID(),
                                Channel.INBOX,
                                new TierLost(UUID.randomUUID(), GOLD, GOLD, "cycle-end"),
                                Instant.now(),
                                Instant.now()))
                        .collect()
                        .last()))
                .await()
                .atMost(Duration.ofSeconds(60));
    }

    public static final class NobodyElseDelivers implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Servers.withEmptySchema(Map.of("rung.outreach.poll", "off", "rung.outreach.reclaim", "off"));
        }
    }
}
