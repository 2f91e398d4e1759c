package dev.rung.outreach.sending;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rung.outreach.surroundings.StubAddresses;
import dev.rung.testing.Servers;
import dev.rung.testing.SettableClock;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.smallrye.mutiny.Multi;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// At most one claim per message: the guard is `for update skip locked`. Without it this test fails.
@QuarkusTest
@TestProfile(PlannedMessages.NobodyElseDelivers.class)
@WithTestResource(Servers.class)
@WithTestResource(StubAddresses.class)
class LeasingRaceTest {

    private static final int MESSAGES = 400;

    @Inject
    PlannedMessages planned;

    @Inject
    SettableClock clock;

    @Test
    void workersThatRaceNeverClaimTheSameMessage() {
        IntStream.range(0, MESSAGES)
                .forEach(_ -> planned.plan(UUID.randomUUID(), UUID.randomUUID(), Instant.now(), Instant.now()));
        clock.advance(Duration.ofMinutes(11));

        var claimed = Multi.createFrom()
                .range(0, MESSAGES / 5)
                .onItem()
                .transformToUni(_ -> planned.lease())
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
}
