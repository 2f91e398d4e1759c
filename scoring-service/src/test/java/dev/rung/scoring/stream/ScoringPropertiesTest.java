package dev.rung.scoring.stream;

import static dev.rung.scoring.Histories.ALICE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rung.contracts.customer.Behaviour;
import dev.rung.scoring.Histories;
import dev.rung.scoring.features.Features;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class ScoringPropertiesTest {

    @Property(tries = 15)
    void aHistoryShuffledAndRepeatedComesToTheSameFeaturesAndFigures(
            @ForAll("histories") List<Behaviour> history, @ForAll Random dice) {
        var disorderly = new ArrayList<>(history);
        disorderly.addAll(history);
        Collections.shuffle(disorderly, dice);

        try (var orderly = new StreamOfTests();
                var shuffled = new StreamOfTests()) {
            var expected = orderly.sendAll(history).lastAssessed();
            var found = shuffled.sendAll(disorderly).lastAssessed();

            assertThat(features(shuffled)).isEqualTo(features(orderly));
            assertThat(found.components()).isEqualTo(expected.components());
            assertThat(found.rfm()).isEqualTo(expected.rfm());
            assertThat(found.lifecycle()).isEqualTo(expected.lifecycle());
        }
    }

    @Property(tries = 15)
    void everyRecordInIsOneRecordOut(@ForAll("histories") List<Behaviour> history) {
        try (var stream = new StreamOfTests()) {
            stream.sendAll(history).sendAll(history);

            assertThat(stream.assessmentRecords()).hasSize(2 * history.size());
        }
    }

    @Provide
    Arbitrary<List<Behaviour>> histories() {
        return Histories.histories();
    }

    private static Features features(StreamOfTests stream) {
        return stream.customers().get(ALICE.toString()).features();
    }
}
