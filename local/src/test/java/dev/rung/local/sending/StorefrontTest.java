package dev.rung.local.sending;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rung.local.sending.StubSuite.Failure;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class StorefrontTest {

    private final StubSuite suite = suite();
    private final List<String> said = new ArrayList<>();
    private final Storefront storefront = new Storefront(suite.access(), Duration.ofSeconds(30), said::add);

    @AfterEach
    void stop() {
        storefront.close();
        suite.close();
    }

    @Test
    void eventsArriveInTheirOrderHoweverManyBatchesTheyFill() throws Exception {
        var batches = new ArrayList<Integer>();

        var receipt = storefront.send(events(2500), (sent, _) -> batches.add(sent.size()));

        assertThat(receipt.accepted()).isEqualTo(2500);
        assertThat(batches).containsExactly(1000, 1000, 500);
        assertThat(suite.events)
                .extracting(event -> event.path("id").asInt())
                .isSorted()
                .hasSize(2500);
    }

    @Test
    void aServiceThatIsKilledForAMomentIsWaitedFor() throws Exception {
        suite.failures.addAll(List.of(new Failure(503, ""), new Failure(502, ""), new Failure(429, "0")));

        var receipt = storefront.send(events(3), (_, _) -> {});

        assertThat(receipt.accepted()).isEqualTo(3);
        assertThat(said).hasSize(3).first().asString().startsWith("The gateway answered 503");
    }

    @Test
    void aTokenThatIsNoLongerTakenIsRenewedOnce() throws Exception {
        suite.failures.add(new Failure(401, ""));

        assertThat(storefront.send(events(1), (_, _) -> {}).accepted()).isEqualTo(1);
        assertThat(suite.requests)
                .filteredOn(request -> request.endsWith("/token"))
                .hasSize(2);
        assertThat(said).isEmpty();
    }

    @Test
    void aRefusalEndsItWithTheGatewaysReason() {
        suite.failures.add(new Failure(413, ""));

        assertThatThrownBy(() -> storefront.send(events(1), (_, _) -> {}))
                .isInstanceOf(SendingFailed.class)
                .hasMessageContaining("413")
                .hasMessageContaining("urn:problem:test");
    }

    @Test
    void sendingAgainGivesDuplicatesOnly() throws Exception {
        storefront.send(events(10), (_, _) -> {});

        assertThat(storefront.send(events(10), (_, _) -> {})).isEqualTo(new Receipt(0, 10, List.of()));
    }

    @Test
    void waitingEndsWhenEverythingAcceptedCanBeRead() throws Exception {
        storefront.send(events(10), (_, _) -> {});
        var missing = new ArrayList<Long>();

        new Freshness(storefront, Duration.ofMillis(1)).await(missing::add);

        assertThat(missing)
                .isSortedAccordingTo((one, other) -> Long.compare(other, one))
                .endsWith(0L)
                .hasSizeGreaterThan(1);
    }

    @Test
    void onlyWhatWasAcceptedBeforeTheQuestionIsWaitedFor() {
        assertThat(Freshness.missing(Map.of(0, 10L, 1, 5L), Map.of(0, 7L, 1, 9L)))
                .isEqualTo(3);
        assertThat(Freshness.missing(Map.of(0, 10L), Map.of())).isEqualTo(10);
    }

    private static List<CloudEvent> events(int count) {
        return IntStream.range(0, count)
                .mapToObj(id ->
                        new CloudEvent(Integer.toString(id), "urn:test", "visit", "C-1", Instant.EPOCH, null, Map.of()))
                .toList();
    }

    private static StubSuite suite() {
        try {
            return new StubSuite();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
