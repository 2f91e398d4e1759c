package dev.rung.scoring.sink.states;

import static dev.rung.scoring.Histories.ALICE;
import static dev.rung.scoring.Histories.SHANGHAI;
import static dev.rung.scoring.Histories.daysAgo;
import static dev.rung.scoring.Histories.paid;
import static dev.rung.scoring.Histories.visited;
import static java.util.concurrent.CompletableFuture.allOf;
import static java.util.concurrent.CompletableFuture.runAsync;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rung.contracts.scoring.AssessmentEvent;
import dev.rung.contracts.scoring.TierEvent;
import dev.rung.platform.door.Delivery;
import dev.rung.platform.door.EventDoor;
import dev.rung.platform.door.RawRecord;
import dev.rung.scoring.Tables;
import dev.rung.scoring.assessment.program.PoliciesOfTests;
import dev.rung.scoring.state.StatesOfTests;
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
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// The tombstone in the changelog of states ends everything that is kept of a customer, whatever topic told it.
@QuarkusTest
@WithTestResource(Servers.class)
class ErasureTest {

    private static final List<String> TABLES = List.of(
            "standings",
            "customer_states",
            "counted_customers",
            "paid_orders",
            "tier_spans",
            "decisions",
            "decision_inputs",
            "overrides");

    @Inject
    @Any
    EventDoor<AssessmentEvent> assessments;

    @Inject
    @Any
    EventDoor<TierEvent> decisions;

    @Inject
    @Any
    EventDoor<DecisionInputs> inputs;

    @Inject
    @Any
    EventDoor<RawRecord> states;

    private final Random random = new Random(3);
    private final List<ScoringOutcome> outcomes = Outcomes.of(
            List.of(paid("1", "900", daysAgo(9)), paid("2", "800", daysAgo(7)), visited("v", daysAgo(6))),
            PoliciesOfTests.V1,
            SHANGHAI,
            daysAgo(0));

    @AfterEach
    void aliceLeaves() throws SQLException {
        for (var table : TABLES) {
            Tables.execute("delete from %s where customer_id = '%s'".formatted(table, ALICE));
        }
        Tables.execute("delete from erased_customers where customer_id = '%s'".formatted(ALICE));
        Tables.execute("delete from progress_by_topic where partition = 97");
    }

    @Test
    void whatWasToldOfACustomerIsKeptUntilTheyAreErasedAndNotAfterwards() throws SQLException {
        everythingTold().forEach(Runnable::run);
        Tables.execute("insert into overrides (id, customer_id, external_id, tier, until_on, reason, policy_version,"
                + " granted_by, granted_at) values (gen_random_uuid(), '%s', 'C-a11ce', 'gold', now(), 'goodwill', 1,"
                        .formatted(ALICE)
                + " 'agent', now())");
        for (var table : TABLES) {
            assertThat(rows(table)).as(table).isPositive();
        }

        erase();

        for (var table : TABLES) {
            assertThat(rows(table)).as(table).isZero();
        }
        assertThat(rows("erased_customers")).isEqualTo(1);
    }

    /// The topics have a pace each, and whatever is told is told again after a failure.
    @Test
    void whateverTheOrderAndHoweverOftenNothingIsLeft() throws SQLException {
        for (int round = 0; round < 25; round++) {
            var told = new ArrayList<Runnable>();
            for (int twice = 0; twice < 2; twice++) {
                told.addAll(everythingTold());
                told.add(this::erase);
            }
            Collections.shuffle(told, random);

            told.forEach(Runnable::run);

            for (var table : TABLES) {
                assertThat(rows(table)).as(table).isZero();
            }
            aliceLeaves();
        }
    }

    @Test
    void aBatchThatEndsACustomerBringsThemBackNeitherBeforeNorAfter() throws SQLException {
        var state = StatesOfTests.bytes(outcomes.getLast().state());

        await(() -> states.on(List.of(record(state), record(null), record(state))));

        assertThat(rows("customer_states") + rows("counted_customers")).isZero();
        assertThat(Tables.count("progress_by_topic where partition = 97")).isEqualTo(1);
    }

    /// The lock is the guard: without it some of these rounds leave what was decided behind.
    @Test
    void whoWritesWhileSomebodyIsErasedLeavesNothing() throws SQLException {
        for (int round = 0; round < 40; round++) {
            var all = Stream.concat(everythingTold().stream(), Stream.of((Runnable) this::erase))
                    .map(work -> runAsync(work, task -> Thread.ofPlatform().start(task)))
                    .toArray(CompletableFuture<?>[]::new);
            allOf(all).orTimeout(60, TimeUnit.SECONDS).join();

            for (var table : TABLES) {
                assertThat(rows(table)).as(table).isZero();
            }
            aliceLeaves();
        }
    }

    /// A merge is no erasure.
    @Test
    void whoBecomesPartOfAnotherKeepsTheirRows() throws SQLException {
        told(outcomes.subList(0, 2)).forEach(Runnable::run);
        var part = StatesOfTests.partOf(new UUID(0, 7), outcomes.getLast().state());

        await(() -> states.on(List.of(record(StatesOfTests.bytes(part)))));

        for (var table : List.of("standings", "customer_states", "tier_spans", "decisions", "decision_inputs")) {
            assertThat(rows(table)).as(table).isPositive();
        }
        assertThat(rows("counted_customers")).isZero();
    }

    private List<Runnable> everythingTold() {
        return told(outcomes);
    }

    private List<Runnable> told(List<ScoringOutcome> some) {
        return some.stream()
                .flatMap(outcome -> Stream.<Runnable>of(
                        () -> await(() -> assessments.on(deliveries(List.of(outcome.assessed())))),
                        () -> await(() -> decisions.on(deliveries(outcome.told()))),
                        () -> await(() -> inputs.on(deliveries(outcome.inputs()))),
                        () -> await(() -> states.on(List.of(record(StatesOfTests.bytes(outcome.state())))))))
                .toList();
    }

    private void erase() {
        await(() -> states.on(List.of(record(null))));
    }

    private static Delivery<RawRecord> record(byte @Nullable [] value) {
        return new Delivery<>(new RawRecord(ALICE.toString(), value), Instant.EPOCH);
    }

    private static <E> List<Delivery<E>> deliveries(List<? extends E> events) {
        return events.stream()
                .map(event -> new Delivery<E>(event, Instant.EPOCH))
                .toList();
    }

    private static long rows(String table) throws SQLException {
        return Tables.count("%s where customer_id = '%s'".formatted(table, ALICE));
    }

    private static void await(Supplier<Uni<Void>> work) {
        try {
            VertxContextSupport.subscribeAndAwait(work);
        } catch (Throwable failure) {
            throw new AssertionError(failure);
        }
    }
}
