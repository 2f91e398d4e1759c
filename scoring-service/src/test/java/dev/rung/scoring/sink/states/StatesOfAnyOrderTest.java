package dev.rung.scoring.sink.states;

import static dev.rung.scoring.Histories.ALICE;
import static dev.rung.scoring.Histories.SHANGHAI;
import static dev.rung.scoring.Histories.daysAgo;
import static dev.rung.scoring.Histories.paid;
import static dev.rung.scoring.Histories.visited;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rung.contracts.scoring.AssessmentEvent;
import dev.rung.contracts.scoring.AssessmentEvent.Passed;
import dev.rung.contracts.scoring.AssessmentEvent.Position;
import dev.rung.platform.door.Delivery;
import dev.rung.platform.door.EventDoor;
import dev.rung.platform.door.RawRecord;
import dev.rung.scoring.Tables;
import dev.rung.scoring.assessment.program.PoliciesOfTests;
import dev.rung.scoring.population.scan.Population;
import dev.rung.scoring.population.scan.PopulationMember;
import dev.rung.scoring.state.transition.DecisionInputs;
import dev.rung.scoring.state.transition.Outcomes;
import dev.rung.scoring.state.transition.Scoring.ScoringOutcome;
import dev.rung.testing.Servers;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.inject.Any;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Standings and states come by two topics. Whatever the order in which they meet, and however often they come, the
/// tables end up the same; and on the way nobody sees a standing beside the state of another.
@QuarkusTest
@WithTestResource(Servers.class)
class StatesOfAnyOrderTest {

    private static final String ALICES = " where customer_id = '" + ALICE + "'";

    @Inject
    @Any
    EventDoor<AssessmentEvent> assessments;

    @Inject
    @Any
    EventDoor<RawRecord> states;

    @Inject
    @Any
    EventDoor<DecisionInputs> inputs;

    @Inject
    Population population;

    private final Random random = new Random(11);
    private final List<ScoringOutcome> outcomes = Outcomes.of(
            List.of(paid("1", "900", daysAgo(9)), visited("v", daysAgo(8)), paid("2", "800", daysAgo(7))),
            PoliciesOfTests.V1,
            SHANGHAI,
            daysAgo(0));

    @AfterEach
    void aliceLeaves() throws SQLException {
        for (var table : List.of("standings", "customer_states", "counted_customers", "decision_inputs")) {
            Tables.execute("delete from " + table + ALICES);
        }
        Tables.execute("delete from progress_by_topic where partition = 97");
    }

    @Test
    void whateverTheOrderInWhichTheyMeetTheTablesSayTheSame() throws SQLException {
        for (int round = 0; round < 25; round++) {
            meetInAnyOrder();

            assertThat(members())
                    .singleElement()
                    .isEqualTo(new PopulationMember(
                            ALICE,
                            outcomes.getLast().state(),
                            outcomes.getLast().assessed().tier().tier().code(),
                            outcomes.getLast().assessed().growthValue(),
                            2,
                            outcomes.getLast().assessed().rfm().spend()));
            assertThat(Tables.count("counted_customers" + ALICES + " and tier = 'bronze' and lifecycle = 'new'"))
                    .isEqualTo(1);
            assertThat(Tables.count("paid_orders" + ALICES)).isEqualTo(2);
            assertThat(readable(4)).isTrue();
            aliceLeaves();
        }
    }

    @Test
    void whatIsOnItsWayIsLeftOutAndNotReadable() throws SQLException {
        assess(0);
        assertThat(members()).isEmpty();
        assertThat(Tables.count("progress where partition = 97")).isZero();

        keep(0);
        assertThat(members()).hasSize(1);
        assertThat(readable(2)).isTrue();

        keep(1);
        assertThat(members()).isEmpty();
        assertThat(readable(2)).isTrue();

        assess(1);
        assess(2);
        assertThat(members()).isEmpty();
        assertThat(readable(3)).isTrue();

        keep(2);
        assertThat(members()).hasSize(1);
        assertThat(readable(4)).isTrue();
    }

    @Test
    void whatWasPassedOverHasNoStateToWaitFor() throws SQLException {
        assess(0);
        pass(2);
        keep(0);
        assertThat(readable(3)).isTrue();

        pass(3);
        assertThat(readable(4)).isTrue();
    }

    @Test
    void whatADecisionWasMadeFromIsKeptOnce() throws SQLException {
        var made =
                outcomes.stream().flatMap(outcome -> outcome.inputs().stream()).toList();
        for (int twice = 0; twice < 2; twice++) {
            await(() ->
                    inputs.on(made.stream().map(StatesOfAnyOrderTest::delivery).toList()));
        }

        assertThat(made).isNotEmpty();
        assertThat(Tables.count("decision_inputs" + ALICES)).isEqualTo(made.size());
    }

    /// Each topic in its own order, from some place on twice.
    private void meetInAnyOrder() {
        var standings = new ArrayDeque<Runnable>();
        var remembered = new ArrayDeque<Runnable>();
        for (int place : again()) {
            standings.add(() -> assess(place));
        }
        for (int place : again()) {
            remembered.add(() -> keep(place));
        }
        while (!standings.isEmpty() || !remembered.isEmpty()) {
            var next = random.nextBoolean() ? standings : remembered;
            if (!next.isEmpty()) {
                next.removeFirst().run();
            }
        }
    }

    private List<Integer> again() {
        var places = new ArrayList<>(List.of(0, 1, 2));
        for (int place = random.nextInt(3); place < 3; place++) {
            places.add(place);
        }
        return places;
    }

    private void assess(int place) {
        await(() -> assessments.on(List.of(delivery(outcomes.get(place).assessed()))));
    }

    private void pass(long offset) {
        await(() -> assessments.on(List.of(delivery(new Passed(new Position(97, offset))))));
    }

    private void keep(int place) {
        var record = new RawRecord(ALICE.toString(), outcomes.get(place).state().bytes());
        await(() -> states.on(List.of(delivery(record))));
    }

    private static <E> Delivery<E> delivery(E event) {
        return new Delivery<>(event, Instant.EPOCH);
    }

    private List<PopulationMember> members() throws SQLException {
        return population.among(List.of(ALICE));
    }

    private static boolean readable(long offset) throws SQLException {
        return Tables.count("progress where partition = 97 and readable = " + offset) == 1;
    }

    private static void await(Supplier<Uni<Void>> work) {
        try {
            VertxContextSupport.subscribeAndAwait(work);
        } catch (Throwable failure) {
            throw new AssertionError(failure);
        }
    }
}
