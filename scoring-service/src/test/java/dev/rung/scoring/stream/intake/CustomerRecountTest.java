package dev.rung.scoring.stream.intake;

import static dev.rung.scoring.Histories.ALICE;
import static dev.rung.scoring.Histories.SHANGHAI;
import static dev.rung.scoring.Histories.daysAgo;
import static dev.rung.scoring.Histories.event;
import static dev.rung.scoring.Histories.paid;
import static dev.rung.scoring.stream.StreamOfTests.JSON;
import static dev.rung.scoring.stream.StreamOfTests.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rung.contracts.customer.Behaviour;
import dev.rung.scoring.Histories;
import dev.rung.scoring.stream.StreamOfTests;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class CustomerRecountTest {

    @Property(tries = 25)
    void aLogShuffledAndRepeatedIsCountedAsTheStreamCountsIt(
            @ForAll("histories") List<Behaviour> history, @ForAll Random dice) {
        var log = new ArrayList<>(history);
        log.addAll(history);
        Collections.shuffle(log, dice);

        try (var stream = new StreamOfTests()) {
            var stored = stream.sendAll(log).customers().get(ALICE.toString());
            var counted = counted(log);

            assertThat(counted.features()).isEqualTo(stored.features());
            assertThat(counted.externalId()).isEqualTo(stored.externalId());
        }
    }

    @Test
    void anOrderToldAgainByAnotherEventCountsOnce() {
        var again = paid(event("another event", daysAgo(1)), "1", "50");

        assertThat(counted(List.of(paid("1", "50", daysAgo(1)), again)).features())
                .isEqualTo(counted(List.of(paid("1", "50", daysAgo(1)))).features());
    }

    @Test
    void whatTheStreamPassesOverIsPassedOver() {
        var recount = new CustomerRecount(JSON, SHANGHAI);
        recount.add(ALICE.toString(), "no json".getBytes(StandardCharsets.UTF_8), NOW.toEpochMilli());
        recount.add("somebody else", StreamOfTests.json(paid("1", "50", daysAgo(1))), NOW.toEpochMilli());
        recount.add(ALICE.toString(), null, NOW.toEpochMilli());

        assertThat(recount.counted()).isEmpty();
    }

    @Provide
    Arbitrary<List<Behaviour>> histories() {
        return Histories.histories();
    }

    private static CustomerRecount.CountedFeatures counted(List<Behaviour> log) {
        var recount = new CustomerRecount(JSON, SHANGHAI);
        log.forEach(each -> recount.add(ALICE.toString(), StreamOfTests.json(each), NOW.toEpochMilli()));
        return recount.counted().orElseThrow();
    }
}
