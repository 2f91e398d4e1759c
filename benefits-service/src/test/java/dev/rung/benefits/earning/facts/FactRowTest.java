package dev.rung.benefits.earning.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rung.benefits.earning.CustomerStory;
import dev.rung.benefits.earning.facts.Fact.OfOrder;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FactRowTest {

    private static final CustomerStory ALICE = new CustomerStory();

    @ParameterizedTest
    @MethodSource("facts")
    void aFactIsReadAsItWasKept(OfOrder fact) {
        assertThat(FactRow.of(fact).fact()).isEqualTo(fact);
    }

    @Test
    void aRowOfANewerBuildIsNotTakenForSomethingElse() {
        var row = FactRow.of(ALICE.paid("o1", "1", 1));
        var newer = new FactRow(
                row.eventId(), ALICE.customerId, "signed_in", null, null, null, null, null, null, row.occurredAt());

        assertThatThrownBy(newer::fact).hasMessage("Unknown kind of fact: signed_in");
    }

    static Stream<OfOrder> facts() {
        return Stream.of(
                ALICE.paid("o1", "12.50", 1),
                ALICE.part("o2", "deposit", "12.50", "30", 1),
                ALICE.completed("o1", 2),
                ALICE.refunded("o1", "2.50", 3),
                ALICE.refunded("1", 3),
                new Fact.Completed(UUID.randomUUID(), ALICE.customerId, CustomerStory.day(2), "o1", "/shop"));
    }
}
