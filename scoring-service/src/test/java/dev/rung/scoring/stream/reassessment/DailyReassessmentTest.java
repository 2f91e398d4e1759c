package dev.rung.scoring.stream.reassessment;

import static dev.rung.scoring.Histories.ALICE;
import static dev.rung.scoring.Histories.SHANGHAI;
import static dev.rung.scoring.Histories.daysAgo;
import static dev.rung.scoring.Histories.event;
import static dev.rung.scoring.Histories.features;
import static dev.rung.scoring.Histories.paid;
import static dev.rung.scoring.assessment.program.PoliciesOfTests.V1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rung.contracts.scoring.AssessmentEvent.Position;
import dev.rung.scoring.assessment.program.ProgramTimeline;
import dev.rung.scoring.state.CustomerState;
import dev.rung.scoring.state.transition.Scoring;
import dev.rung.scoring.stream.store.StateStores;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.Stores;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DailyReassessmentTest {

    private static final UUID ZOE = UUID.fromString("f0000000-0000-4000-8000-000000000000");

    /// Between the two, and no id of a customer: nothing can be said of it.
    private static final String POISONED = "c-poisoned";

    private final KeyValueStore<String, CustomerState> customers = store("customers", StateStores.CUSTOMER);
    private final KeyValueStore<String, byte[]> rounds = store("rounds", Serdes.ByteArray());
    private final DailyReassessment reassessing = new DailyReassessment(customers, rounds);
    private final Scoring scoring = new Scoring(ProgramTimeline.of(V1), SHANGHAI, daysAgo(0));
    private final List<String> kept = new ArrayList<>();

    @BeforeEach
    void threeWait() {
        var event = event("1", daysAgo(5));
        var state = CustomerState.first(event, features(paid("1", "600", daysAgo(5))), new Position(0, 7));
        for (var key : List.of(ALICE.toString(), POISONED, ZOE.toString())) {
            customers.put(key, state);
        }
    }

    @Test
    void whoCannotBeAssessedHoldsUpNobodyOfTheRound() {
        reassessing.advance(scoring, 10, (key, _) -> kept.add(key));
        assertThat(kept).containsExactly(ALICE.toString(), ZOE.toString());

        reassessing.advance(scoring, 10, (key, _) -> kept.add(key));
        assertThat(kept).hasSize(2);
    }

    @Test
    void oneAtATimeTheRoundPassesThemToo() {
        for (int i = 0; i < 5; i++) {
            reassessing.advance(scoring, 1, (key, _) -> kept.add(key));
        }

        assertThat(kept).containsExactly(ALICE.toString(), ZOE.toString());
    }

    /// The stream must end for it, and take up the round where it stood.
    @Test
    void whatKafkaRefusesIsNobodysFault() {
        BiConsumer<String, Scoring.ScoringOutcome> broken = (_, _) -> {
            throw new KafkaException("fenced");
        };
        assertThatThrownBy(() -> reassessing.advance(scoring, 10, broken)).isInstanceOf(KafkaException.class);

        reassessing.advance(scoring, 10, (key, _) -> kept.add(key));
        assertThat(kept).containsExactly(ALICE.toString(), ZOE.toString());
    }

    private static <T> KeyValueStore<String, T> store(String name, Serde<T> values) {
        var store = Stores.keyValueStoreBuilder(Stores.inMemoryKeyValueStore(name), Serdes.String(), values)
                .withLoggingDisabled()
                .build();
        store.init(new MockProcessorContext<>().getStateStoreContext(), store);
        return store;
    }
}
