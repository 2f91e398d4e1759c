package dev.rung.benefits.participation;

import static java.time.temporal.ChronoUnit.MICROS;
import static java.time.temporal.ChronoUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import dev.rung.benefits.Shopper;
import dev.rung.contracts.customer.Membership;
import dev.rung.contracts.customer.Membership.Enrolment;
import dev.rung.contracts.customer.Membership.Restriction;
import dev.rung.testing.Servers;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Earning by a status that customer-service told. Spending is in `RedemptionTest`.
@QuarkusTest
@WithTestResource(Servers.class)
class ParticipationTest {

    private final Instant noon = Instant.now().truncatedTo(MICROS).minus(600, SECONDS);

    private final Shopper alice = new Shopper().registers();

    @Test
    void ordersEarnByTheStatusOfTheirMoment() {
        alice.stands(restricted("excluded", noon, noon.plusSeconds(60)));

        alice.pays("before", "1", noon.minusSeconds(1))
                .pays("excluded", "10", noon)
                .pays("after", "100", noon.plusSeconds(60))
                .awaitAllProcessed();

        assertThat(pending()).isEqualTo(101);
    }

    @Test
    void anOrderThatWasSettledBeforeTheStatusWasKnownIsSettledAnew() {
        alice.pays("o1", "10", noon).pays("o2", "5", noon.minusSeconds(60)).awaitAllProcessed();
        assertThat(pending()).isEqualTo(15);

        alice.stands(restricted("excluded", noon.minusSeconds(1), null));
        awaitPending(5);

        alice.stands(restricted("excluded", noon.minusSeconds(1), noon.minusSeconds(1)));
        awaitPending(15);
    }

    /// In the books it is the order's, as if the status had been told first.
    @Test
    void anOrderWhoseStatusWasToldLateEarnedItsPoints() {
        alice.stands(restricted("excluded", noon.minusSeconds(1), null));
        alice.pays("o1", "10", noon).awaitAllProcessed();
        assertThat(pending()).isZero();

        alice.stands(restricted("excluded", noon.minusSeconds(1), noon.minusSeconds(1)));
        awaitPending(10);

        assertThat(alice.entries())
                .extracting(entry -> entry.get("kind"), entry -> entry.get("cause"))
                .containsExactly(tuple("earn", "membership"));
    }

    @Test
    void whoIsFrozenEarnsAndWhoLeftDoesNot() {
        alice.stands(new Membership(
                List.of(
                        new Enrolment("member", noon.minusSeconds(100), "2026-01", "app"),
                        new Enrolment("left", noon.plusSeconds(100), null, null)),
                List.of(new Restriction("frozen", noon, noon.plusSeconds(50), "dispute", "hand"))));

        alice.pays("frozen", "10", noon.plusSeconds(1))
                .pays("left", "100", noon.plusSeconds(100))
                .awaitAllProcessed();

        assertThat(pending()).isEqualTo(10);
    }

    /// A completion, a refund or a tier that comes later finds the same status.
    @Test
    void whatComesLaterChangesNothingAboutIt() {
        alice.stands(restricted("excluded", noon, noon.plusSeconds(60)));
        alice.pays("o1", "100", noon.plusSeconds(1)).awaitAllProcessed();

        alice.completes("o1", noon.plusSeconds(70))
                .getsBack("o1", "40", noon.plusSeconds(80))
                .reaches("gold", noon.minusSeconds(10))
                .awaitAllProcessed();

        assertThat(pending()).isZero();
        assertThat(alice.points().getLong("available")).isZero();
    }

    private static Membership restricted(String status, Instant since, @Nullable Instant until) {
        return new Membership(List.of(), List.of(new Restriction(status, since, until, "reseller", "rule")));
    }

    private long pending() {
        return alice.points().getLong("pending");
    }

    private void awaitPending(long points) {
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(pending()).isEqualTo(points));
    }
}
