package dev.rung.scoring.features;

import static dev.rung.scoring.Histories.SHANGHAI;
import static dev.rung.scoring.Histories.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rung.contracts.customer.Behaviour;
import dev.rung.scoring.Histories;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class FeaturesPropertiesTest {

    @Property(tries = 300)
    void theOrderOfArrivalDoesNotMatter(@ForAll("histories") List<Behaviour> history, @ForAll Random dice) {
        var shuffled = new ArrayList<>(history);
        Collections.shuffle(shuffled, dice);

        assertThat(sum(shuffled)).isEqualTo(sum(history));
    }

    @Property(tries = 300)
    void aHistoryInTwoPartsIsTheHistory(@ForAll("histories") List<Behaviour> history, @ForAll Random dice) {
        int cut = 1 + dice.nextInt(history.size());
        var whole = cut == history.size()
                ? sum(history)
                : sum(history.subList(0, cut)).plus(sum(history.subList(cut, history.size())));

        assertThat(whole).isEqualTo(sum(history));
    }

    @Property(tries = 300)
    void theStateStoreLosesNothing(@ForAll("histories") List<Behaviour> history) throws IOException {
        var features = sum(history);
        var bytes = new ByteArrayOutputStream();
        features.writeTo(new DataOutputStream(bytes));

        var read = Features.readFrom(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())));

        assertThat(read).isEqualTo(features);
        assertThat(bytes.size()).isLessThan(64 + 24 * history.size());
    }

    @Property(tries = 300)
    void spendIsNeverNegative(@ForAll("histories") List<Behaviour> history) {
        assertThat(sum(history).total(TODAY.minusDays(364), TODAY).spend()).isNotNegative();
    }

    @Provide
    Arbitrary<List<Behaviour>> histories() {
        return Histories.histories();
    }

    private static Features sum(List<Behaviour> history) {
        return history.stream()
                .map(behaviour -> Features.of(
                        behaviour, Objects.requireNonNull(behaviour.event()).occurredAt(), SHANGHAI))
                .reduce(Features::plus)
                .orElseThrow();
    }
}
