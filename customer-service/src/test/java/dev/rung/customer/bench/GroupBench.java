package dev.rung.customer.bench;

import static dev.rung.customer.group.WrittenGroups.create;
import static dev.rung.customer.group.WrittenGroups.oneOf;
import static dev.rung.customer.group.WrittenGroups.post;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rung.customer.Tables;
import dev.rung.testing.Servers;
import dev.rung.testing.report.Figure;
import dev.rung.testing.report.MeasuredMachine;
import dev.rung.testing.report.Report;
import dev.rung.testing.report.Section;
import dev.rung.testing.report.Target;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/// `./rung bench groups`: how long a preview takes, and how soon groups follow a change of a few among many.
///
/// A target that is missed is no error: the machine may be another than the target's.
@QuarkusTest
@WithTestResource(Servers.class)
@TestProfile(BenchProfile.class)
@EnabledIfSystemProperty(named = "rung.bench", matches = "groups")
class GroupBench {

    private static final int CUSTOMERS = Integer.getInteger("rung.bench.customers", 100_000);
    private static final int ROUNDS = Integer.getInteger("rung.bench.rounds", 5);
    private static final int CHANGED = 10;

    private static final String BY_STATE = """
            {"kind": "all", "rules": [
              {"kind": "one-of", "of": "tier", "values": ["gold", "silver"]},
              {"kind": "one-of", "of": "lifecycle", "values": ["dormant"]},
              {"kind": "between", "of": "age", "atLeast": 30, "atMost": 60}]}""";

    private static final String BY_BEHAVIOUR = """
            {"kind": "all", "rules": [
              {"kind": "one-of", "of": "tier", "values": ["gold", "silver"]},
              {"kind": "done", "of": "visit", "days": 90, "atLeast": 3},
              {"kind": "not", "rules": [{"kind": "done", "of": "search", "days": 7, "atLeast": 1}]}]}""";

    private final GroupCrowd crowd = new GroupCrowd(CUSTOMERS);

    @Test
    void measure() throws Exception {
        crowd.write();
        var byState = fastest(() -> preview(BY_STATE));
        var byBehaviour = fastest(() -> preview(BY_BEHAVIOUR));
        var whole = settledAfter(() -> create(oneOf("tier", "gold")));
        var few = IntStream.range(0, ROUNDS)
                .mapToDouble(_ -> settledAfter(this::promoteSome))
                .max()
                .orElseThrow();
        var report = new Report(
                Instant.now(),
                List.of(Figure.of("customers", CUSTOMERS, ""), Figure.of("each", ROUNDS, "times")),
                List.of(MeasuredMachine.section(), previews(byState, byBehaviour), changes(whole, few)));
        report.publish(Path.of(System.getProperty("rung.bench.report", "target/bench-groups.json")));
    }

    private static Section previews(double byState, double byBehaviour) {
        return new Section(
                "previews",
                "A preview of everybody, the fastest",
                List.of(
                        Figure.of("by tier, lifecycle and age", byState, "s"),
                        Figure.of("by tier and behaviour", byBehaviour, "s")),
                List.of(
                        Target.atMost("preview by state", 2, byState, "s"),
                        Target.atMost("preview by behaviour", 2, byBehaviour, "s")));
    }

    private static Section changes(double whole, double few) {
        return new Section(
                "changes",
                "Until lists are right and events are out",
                List.of(
                        Figure.of("a new rule, everybody looked at", whole, "s"),
                        Figure.of("another tier of %d, the slowest".formatted(CHANGED), few, "s")),
                List.of(Target.atMost("change of %d".formatted(CHANGED), 1, few, "s")));
    }

    private static void preview(String rule) {
        assertThat(post("groups/preview", "{\"rule\": %s}".formatted(rule))
                        .statusCode(200)
                        .extract()
                        .<Integer>path("customers"))
                .isEqualTo(CUSTOMERS);
    }

    private void promoteSome() {
        try {
            crowd.promote(CHANGED);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static double fastest(Runnable work) {
        return IntStream.range(0, ROUNDS).mapToDouble(_ -> seconds(work)).min().orElseThrow();
    }

    private static double settledAfter(Runnable change) {
        return seconds(() -> {
            change.run();
            waitUntil(() -> Tables.count("group_queue") == 0
                    && Tables.count("customer_group where scanned_to is not null") == 0
                    && Tables.count("outbox") == 0);
        });
    }

    private static void waitUntil(BooleanSupplier done) {
        var end = Instant.now().plusSeconds(1800);
        while (!done.getAsBoolean()) {
            assertThat(Instant.now()).isBefore(end);
            try {
                Thread.sleep(20);
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException();
            }
        }
    }

    private static double seconds(Runnable work) {
        var begun = System.nanoTime();
        work.run();
        return (System.nanoTime() - begun) / 1e9;
    }
}
