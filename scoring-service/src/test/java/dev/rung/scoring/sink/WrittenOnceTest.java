package dev.rung.scoring.sink;

import static dev.rung.scoring.Histories.SHANGHAI;
import static dev.rung.scoring.Histories.daysAgo;
import static dev.rung.scoring.Histories.paid;
import static dev.rung.scoring.sink.Assessments.assessed;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rung.contracts.scoring.AssessmentEvent;
import dev.rung.contracts.scoring.AssessmentEvent.Position;
import dev.rung.platform.database.Await;
import dev.rung.platform.door.Delivery;
import dev.rung.scoring.Histories;
import dev.rung.scoring.Tables;
import dev.rung.scoring.assessment.program.PoliciesOfTests;
import dev.rung.scoring.state.transition.Outcomes;
import dev.rung.testing.Servers;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// The metrics count what these say.
@QuarkusTest
@WithTestResource(Servers.class)
class WrittenOnceTest {

    /// Behaviour has no such partition: the real progress stays what it is.
    private static final int PARTITION = 98;

    @Inject
    KeepingStandings keeping;

    private final UUID customer = UUID.randomUUID();

    @AfterEach
    void aliceLeaves() throws SQLException {
        for (var table : List.of("tier_spans", "decisions")) {
            Tables.execute("delete from %s where customer_id = '%s'".formatted(table, Histories.ALICE));
        }
    }

    @Test
    void ofABatchTheNewestOfEachCustomerIsWrittenAndTheSecondTimeNothing() {
        var batch = Stream.of(1, 2, 3)
                .map(offset -> delivery(assessed(customer, "C-" + customer, offset, new Position(PARTITION, offset))))
                .toList();

        assertThat(Await.on(() -> keeping.store(batch))).isEqualTo(1);
        assertThat(Await.on(() -> keeping.store(batch))).isZero();
    }

    @Test
    void aDecisionIsAppendedOnce() {
        var decided =
                Outcomes.of(List.of(paid("1", "9000", daysAgo(3))), PoliciesOfTests.V1, SHANGHAI, daysAgo(0)).stream()
                        .flatMap(outcome -> outcome.told().stream())
                        .map(event -> new Delivery<>(event, Instant.EPOCH))
                        .toList();
        assertThat(decided).isNotEmpty();

        assertThat(Await.on(() -> keeping.append(decided))).containsExactlyElementsOf(Delivery.events(decided));
        assertThat(Await.on(() -> keeping.append(decided))).isEmpty();
    }

    private static Delivery<AssessmentEvent> delivery(AssessmentEvent event) {
        return new Delivery<>(event, Instant.EPOCH);
    }
}
