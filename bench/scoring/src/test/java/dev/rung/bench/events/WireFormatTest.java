package dev.rung.bench.events;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rung.contracts.customer.Behaviour;
import java.io.IOException;
import java.time.Instant;
import java.util.Arrays;
import org.apache.kafka.common.header.Header;
import org.junit.jupiter.api.Test;

class WireFormatTest {

    private static final Instant NOON = Instant.parse("2026-07-01T04:00:00Z");

    private final BehaviourRecord sent = new SimulatedPopulation(7, 1, 20).next(NOON);

    @Test
    void aRecordIsKeyedByCustomerAndCarriesTheAttributesAsHeaders() {
        var wired = WireFormat.record(sent, NOON.plusSeconds(60));

        assertThat(wired.topic()).isEqualTo("behaviour");
        assertThat(wired.key()).isEqualTo(sent.event().customerId().toString());
        assertThat(wired.timestamp()).isEqualTo(NOON.plusSeconds(60).toEpochMilli());
        assertThat(Arrays.stream(wired.headers().toArray()).map(Header::key))
                .containsExactly(
                        "ce_specversion", "ce_id", "ce_source", "ce_type", "ce_time", "ce_subject", "content-type");
        assertThat(new String(wired.headers().lastHeader("ce_id").value(), UTF_8))
                .isEqualTo(sent.id());
    }

    @Test
    void whatIsWrittenIsReadAgain() throws IOException {
        assertThat(WireFormat.JSON.readValue(WireFormat.record(sent, NOON).value(), Behaviour.class))
                .isEqualTo(sent.behaviour());
    }
}
