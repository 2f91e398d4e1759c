package dev.rung.benefits.earning.facts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rung.benefits.earning.CustomerStory;
import dev.rung.benefits.earning.facts.Fact.OfOrder;
import dev.rung.benefits.earning.facts.Fact.Refunded;
import dev.rung.testing.Servers;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// How much is read about an order must not grow with what the customer did besides.
@QuarkusTest
@WithTestResource(Servers.class)
class FactsTest {

    @Inject
    Facts facts;

    private final CustomerStory alice = new CustomerStory();

    @Test
    void aRefundToldOfThousandsOfOrdersIsReadWithTheTwoThatMatter() throws Throwable {
        var known = new ArrayList<Fact>();
        for (int i = 0; i < 3_000; i++) {
            known.add(alice.paid("o" + i, "100", 1));
            known.add(alice.refunded("R-1", "o" + i, "40", 10 - i * 0.003));
        }
        keep(known);
        var latest = alice.refunded("R-1", "new", "40", 0.5);
        keep(List.of(latest));

        var begun = System.nanoTime();
        var around = related(latest);

        assertThat(around).contains(latest, (OfOrder) known.getLast(), (OfOrder) known.get(known.size() - 2));
        assertThat(around).hasSize(3);
        assertThat(System.nanoTime() - begun).isLessThan(5_000_000_000L);
    }

    @Test
    void ofEventsAtTheSameMomentTheOneStandsThatJavaTakesForTheSmallest() throws Throwable {
        var ids = List.of("00000000-0000-4000-8000-000000000001", "f0000000-0000-4000-8000-000000000001");
        var events = IntStream.range(0, 2)
                .mapToObj(i -> new Refunded(
                        ofAlice(ids.get(i)),
                        alice.customerId,
                        CustomerStory.day(1),
                        "R-1",
                        "o" + i,
                        BigDecimal.TEN,
                        null))
                .toList();
        keep(List.copyOf(events));
        var latest = alice.refunded("R-1", "new", "10", 2);
        keep(List.of(latest));

        assertThat(events.getLast().eventId()).isLessThan(events.getFirst().eventId());
        assertThat(related(latest)).containsExactlyInAnyOrder(latest, events.getLast());
    }

    /// Its own in every run, with the first half's sign as it was.
    private UUID ofAlice(String id) {
        var sign = UUID.fromString(id);
        return new UUID(
                sign.getMostSignificantBits() | alice.customerId.getMostSignificantBits() >>> 4,
                alice.customerId.getLeastSignificantBits());
    }

    private void keep(List<Fact> told) throws Throwable {
        VertxContextSupport.subscribeAndAwait(() -> Panache.withTransaction(() -> facts.addNew(told)));
    }

    private List<OfOrder> related(Fact news) throws Throwable {
        return VertxContextSupport.subscribeAndAwait(() -> Panache.withSession(() -> facts.related(List.of(news))));
    }
}
