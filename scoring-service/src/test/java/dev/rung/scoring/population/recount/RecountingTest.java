package dev.rung.scoring.population.recount;

import static dev.rung.scoring.Histories.event;
import static dev.rung.scoring.Histories.paid;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.rung.contracts.Topic;
import dev.rung.contracts.customer.Behaviour;
import dev.rung.contracts.scoring.AssessmentEvent.Position;
import dev.rung.scoring.GoldCustomer;
import dev.rung.scoring.PopulationOfTests;
import dev.rung.scoring.assessment.program.TierProgram;
import dev.rung.scoring.population.recount.RecountResult.RecountedMember;
import dev.rung.scoring.population.scan.Population;
import dev.rung.scoring.population.scan.PopulationMember;
import dev.rung.scoring.state.CustomerState;
import dev.rung.scoring.state.MergeLinks;
import dev.rung.scoring.state.consent.PersonalisationConsent;
import dev.rung.testing.Events;
import dev.rung.testing.Servers;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// On a real Kafka, of a customer whom the stream itself has counted.
@QuarkusTest
@WithTestResource(Servers.class)
class RecountingTest {

    @Inject
    Recounting recounting;

    @Inject
    Population population;

    @SuppressWarnings("NullAway.Init")
    private UUID customer;

    @BeforeEach
    void somebodyIsGold() {
        customer = GoldCustomer.arrives().id();
    }

    @Test
    void theLogSaysWhatTheStreamHasStored() throws SQLException {
        var first = paid(event(customer, "order", Instant.now().minus(Duration.ofDays(2))), customer + "/1", "9000");
        var second = order(1, "20.50");
        takenIn(first, second, second);

        assertSame(recount(stored()));
    }

    /// The fence is the position that was stored, not the end of the log.
    @Test
    void whatIsDoneAfterTheStateWasReadIsNoDifference() throws SQLException {
        var before = stored();
        takenIn(order(1, "20.50"));

        var after = stored();
        assertThat(after.state().features()).isNotEqualTo(before.state().features());

        // somebody else, for whom the log is read on
        var other = at(after, UUID.randomUUID(), after.state().position());
        var both = recounting.of(List.of(before, other)).each().stream()
                .filter(each -> each.stored().customerId().equals(customer))
                .findFirst();
        assertSame(both.orElseThrow());
        assertSame(recount(after));
    }

    @Test
    void ofWhomTheLogCannotTellAllIsLeftOut() throws SQLException {
        var known = stored();
        var ahead = at(known, customer, new Position(known.state().position().partition(), Long.MAX_VALUE));
        assertThat(recounting.of(List.of(ahead))).isEqualTo(new RecountResult(List.of(), 1));

        takenIn(order(TierProgram.LONGEST_WINDOW + 2, "1"));
        assertThat(recounting.of(List.of(stored()))).isEqualTo(new RecountResult(List.of(), 1));
    }

    @Test
    void nobodyIsCountedWithoutALook() {
        assertThat(recounting.of(List.of())).isEqualTo(new RecountResult(List.of(), 0));
    }

    private Behaviour order(int daysAgo, String amount) {
        var at = Instant.now().minus(Duration.ofDays(daysAgo));
        return paid(event(customer, "order of " + daysAgo, at), customer + "/" + daysAgo + "/2", amount);
    }

    private void takenIn(Behaviour... some) throws SQLException {
        long told = stored().state().revision();
        for (var each : some) {
            Events.send(Topic.BEHAVIOUR, customer.toString(), each);
        }
        await().atMost(ofSeconds(60)).until(() -> stored().state().revision() >= told + some.length);
    }

    private RecountedMember recount(PopulationMember member) {
        var recounted = recounting.of(List.of(member));
        assertThat(recounted.leftOut()).isZero();
        return recounted.each().getFirst();
    }

    private static void assertSame(RecountedMember both) {
        var counted = both.counted().orElseThrow();
        assertThat(counted.features()).isEqualTo(both.stored().state().features());
        assertThat(counted.externalId()).isEqualTo(both.stored().state().externalId());
    }

    private PopulationMember stored() throws SQLException {
        return PopulationOfTests.member(population, customer);
    }

    private static PopulationMember at(PopulationMember member, UUID id, Position position) {
        var state = member.state();
        var moved = new CustomerState(
                state.externalId(),
                state.features(),
                state.standing(),
                position,
                state.revision(),
                0,
                MergeLinks.NONE,
                new PersonalisationConsent(true, 1));
        return new PopulationMember(id, moved, member.tier(), member.growthValue(), member.orders(), member.spend());
    }
}
