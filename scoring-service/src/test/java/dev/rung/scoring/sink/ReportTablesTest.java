package dev.rung.scoring.sink;

import static dev.rung.scoring.Histories.ALICE;
import static dev.rung.scoring.Histories.SHANGHAI;
import static dev.rung.scoring.Histories.daysAgo;
import static dev.rung.scoring.Histories.paid;
import static dev.rung.scoring.Histories.refundedOf;
import static dev.rung.scoring.Histories.visited;
import static java.util.concurrent.CompletableFuture.runAsync;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rung.contracts.TierRef;
import dev.rung.contracts.customer.Behaviour;
import dev.rung.contracts.scoring.TierEvent;
import dev.rung.contracts.scoring.TierEvent.Decision;
import dev.rung.contracts.scoring.TierEvent.TierSpan;
import dev.rung.platform.door.Delivery;
import dev.rung.platform.door.EventDoor;
import dev.rung.platform.door.RawRecord;
import dev.rung.platform.tiers.JoinedPath;
import dev.rung.scoring.Histories;
import dev.rung.scoring.Tables;
import dev.rung.scoring.assessment.program.PoliciesOfTests;
import dev.rung.scoring.features.orders.Purchase;
import dev.rung.scoring.state.CustomerState;
import dev.rung.scoring.state.StatesOfTests;
import dev.rung.scoring.state.transition.Outcomes;
import dev.rung.scoring.state.transition.Scoring;
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
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Stream;
import net.jqwik.api.sessions.JqwikSession;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// The report tables follow from the set of events, whatever their order, and however often each comes.
@QuarkusTest
@WithTestResource(Servers.class)
class ReportTablesTest {

    private static final UUID OTHER = UUID.fromString("07e70000-0000-4000-8000-000000000000");

    @Inject
    @Any
    EventDoor<RawRecord> states;

    @Inject
    KeepingStandings keeping;

    private final Random random = new Random(5);

    @AfterEach
    void aliceLeaves() throws SQLException {
        for (var table : List.of("customer_states", "counted_customers", "tier_spans", "decisions")) {
            Tables.execute("delete from %s where customer_id = '%s'".formatted(table, ALICE));
        }
    }

    @Test
    void whateverTheOrderOfArrivalTheTablesSayTheSame() {
        JqwikSession.run(() -> {
            for (int i = 0; i < 25; i++) {
                var outcomes = outcomes(Histories.retold().sample());
                try {
                    arriveInAnyOrder(outcomes);
                    theTablesSayWhatIsKnown(outcomes);
                    aliceLeaves();
                } catch (SQLException e) {
                    throw new AssertionError(e);
                }
            }
        });
    }

    @Test
    void aRefundAndALateEventChangeTheOrderTheyAreAbout() throws SQLException {
        var outcomes = outcomes(List.of(
                paid("1", "100", daysAgo(9)),
                paid("2", "50", daysAgo(8)),
                refundedOf("1", "r", "30", daysAgo(3)),
                paid("2", "40", daysAgo(20))));

        arrive(outcomes);

        assertThat(orders("paid_on = '2026-06-22' and amount = 100 and refunded = 30"))
                .isEqualTo(1);
        assertThat(orders("paid_on = '2026-06-11' and amount = 40 and refunded = 0"))
                .isEqualTo(1);
        assertThat(orders("true")).isEqualTo(2);
    }

    @Test
    void whoIsPartOfAnotherCountsNowhereUntilTheMergeIsUndone() throws SQLException {
        var outcomes = outcomes(
                List.of(paid("1", "100", daysAgo(9)), visited("again", daysAgo(8)), visited("once more", daysAgo(7))));

        keep(outcomes.get(0).state());
        keep(StatesOfTests.partOf(OTHER, outcomes.get(1).state()));
        keep(outcomes.get(0).state());
        assertThat(counted() + orders("true")).isZero();

        keep(outcomes.get(2).state());
        assertThat(counted()).isEqualTo(1);
        assertThat(orders("true")).isEqualTo(1);
    }

    @Test
    void whatIsForgottenOfAnOldOrderIsThatTheyWereFirstPaidThen() throws SQLException {
        keep(outcomes(List.of(paid("1", "100", daysAgo(900)), paid("2", "100", daysAgo(2))))
                .getLast()
                .state());

        assertThat(orders("true")).isEqualTo(1);
        assertThat(Tables.count(
                        "counted_customers where customer_id = '%s' and first_paid_on = '2024-01-13'".formatted(ALICE)))
                .isEqualTo(1);
    }

    /// The lock on the spans is the guard: without it some of forty rounds leave gold behind.
    @Test
    void twoWhoWriteAtOnceLeaveWhatBothKnow() throws SQLException {
        for (int round = 0; round < 40; round++) {
            atOnce(
                    () -> append(List.of(told(1, span("regular", 0, 30), span("gold", 3, 10)))),
                    () -> append(List.of(told(2, span("bronze", 1, 20)))));

            assertThat(spans("revision = 1")).isEqualTo(1);
            assertThat(spans("tier = 'regular' and until_on = '2026-06-11' and is_first"))
                    .isEqualTo(1);
            assertThat(spans("tier = 'bronze' and until_on = 'infinity' and not is_first"))
                    .isEqualTo(1);
            aliceLeaves();
        }
    }

    /// The lock on the state is the guard.
    @Test
    void twoWhoAssessAtOnceLeaveTheOrdersOfTheLater() throws SQLException {
        var outcomes = outcomes(List.of(paid("1", "100", daysAgo(9)), paid("2", "50", daysAgo(8))));
        for (int round = 0; round < 20; round++) {
            atOnce(
                    () -> keep(outcomes.getFirst().state()),
                    () -> keep(outcomes.getLast().state()));

            assertThat(orders("true")).isEqualTo(2);
            aliceLeaves();
        }
    }

    private static void atOnce(Runnable one, Runnable other) {
        try (var threads =
                Executors.newThreadPerTaskExecutor(Thread.ofPlatform().factory())) {
            var both =
                    Stream.of(one, other).map(work -> runAsync(work, threads)).toArray(CompletableFuture<?>[]::new);
            CompletableFuture.allOf(both).orTimeout(60, TimeUnit.SECONDS).join();
        }
    }

    private static TierEvent told(long revision, TierSpan... path) {
        var decision =
                new Decision(UUID.randomUUID(), ALICE, "C-A", daysAgo(1), 1, null, List.of(path), revision, null);
        return new TierEvent.Redated(decision, new TierRef("bronze", 1, Map.of("en", "Bronze")), null);
    }

    private static TierSpan span(String tier, int rank, int daysAgo) {
        return new TierSpan(tier, rank, daysAgo(daysAgo));
    }

    private static long spans(String like) throws SQLException {
        return Tables.count("tier_spans where customer_id = '%s' and %s".formatted(ALICE, like));
    }

    private void arriveInAnyOrder(List<Scoring.ScoringOutcome> outcomes) {
        var told = new ArrayList<Runnable>();
        for (int twice = 0; twice < 2; twice++) {
            outcomes.forEach(outcome -> told.add(() -> keep(outcome.state())));
            outcomes.stream()
                    .map(Scoring.ScoringOutcome::told)
                    .filter(events -> !events.isEmpty())
                    .forEach(events -> {
                        told.add(() -> append(events));
                        events.forEach(event -> told.add(() -> append(List.of(event))));
                    });
        }
        told.add(() -> append(
                outcomes.stream().flatMap(outcome -> outcome.told().stream()).toList()));
        Collections.shuffle(told, random);
        told.forEach(Runnable::run);
    }

    private void arrive(List<Scoring.ScoringOutcome> outcomes) {
        outcomes.forEach(outcome -> {
            keep(outcome.state());
            append(outcome.told());
        });
    }

    private static void theTablesSayWhatIsKnown(List<Scoring.ScoringOutcome> outcomes) throws SQLException {
        var features = outcomes.getLast().state().whole();
        assertThat(orders("true")).isEqualTo(features.purchases().size());
        for (var purchase : features.purchases()) {
            assertThat(orders(like(purchase))).isEqualTo(1);
        }
        var spans = JoinedPath.of(outcomes.stream()
                .flatMap(outcome -> outcome.told().stream())
                .map(TierEvent::decision)
                .map(ReportTablesTest::path)
                .toList());
        assertThat(Tables.count("tier_spans where customer_id = '%s'".formatted(ALICE)))
                .as(spans.toString())
                .isEqualTo(spans.size());
        for (int i = 0; i < spans.size(); i++) {
            assertThat(Tables.count(like(spans, i))).as(spans.toString()).isEqualTo(1);
        }
    }

    private static String like(Purchase purchase) {
        return "order_key = %d and paid_on = '%s' and amount = %s and refunded = %s"
                .formatted(
                        purchase.key(),
                        purchase.on(),
                        purchase.amount().toPlainString(),
                        purchase.refunded().toPlainString());
    }

    private static String like(List<TierSpan> spans, int place) {
        var span = spans.get(place);
        var until = place + 1 < spans.size() ? day(spans.get(place + 1).since()) : "infinity";
        return "tier_spans where customer_id = '%s' and since = '%s' and since_on = '%s' and tier = '%s' and until_on = '%s'"
                        .formatted(ALICE, span.since(), day(span.since()), span.tier(), until)
                + " and is_first = " + (place == 0);
    }

    private static String day(Instant moment) {
        return moment.atZone(SHANGHAI).toLocalDate().toString();
    }

    private static List<TierSpan> path(@Nullable Decision decision) {
        var path = decision == null ? null : decision.path();
        return path == null ? List.of() : path;
    }

    private void keep(CustomerState state) {
        var record = new RawRecord(ALICE.toString(), StatesOfTests.bytes(state));
        await(() -> states.on(List.of(new Delivery<>(record, Instant.EPOCH))));
    }

    private void append(Collection<TierEvent> events) {
        await(() -> keeping.append(events.stream()
                        .map(event -> new Delivery<>(event, Instant.EPOCH))
                        .toList())
                .replaceWithVoid());
    }

    private static void await(Supplier<Uni<Void>> work) {
        try {
            VertxContextSupport.subscribeAndAwait(work);
        } catch (Throwable failure) {
            throw new AssertionError(failure);
        }
    }

    private static long orders(String like) throws SQLException {
        return Tables.count("paid_orders where customer_id = '%s' and %s".formatted(ALICE, like));
    }

    private static long counted() throws SQLException {
        return Tables.count("counted_customers where customer_id = '%s'".formatted(ALICE));
    }

    private static List<Scoring.ScoringOutcome> outcomes(List<Behaviour> history) {
        return Outcomes.of(history, PoliciesOfTests.V1, SHANGHAI, daysAgo(0));
    }
}
