package dev.rung.bench.dryrun;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rung.bench.events.ShippedProgram;
import dev.rung.bench.events.WireFormat;
import dev.rung.scoring.state.CustomerState;
import java.io.IOException;
import java.time.Instant;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

class StandingRowTest {

    private static final int OFFSET = 11;
    private static final int REVISION = 12;
    private static final int ASSESSMENT = 13;

    private final AssessingCustomers assessing =
            new AssessingCustomers(7, ShippedProgram.policy(), Instant.parse("2026-07-01T04:00:00Z"));

    @Test
    void aRowHoldsTheStateThatTheServiceReads() throws IOException {
        var outcome = assessing.customer(12);
        var assessed = outcome.assessed();
        var columns = StandingRow.of(assessed).split("[\t\n]", -1);
        var beside = StateRow.of(assessed.customerId(), outcome.state()).split("[\t\n]", -1);

        var state = CustomerState.read(HexFormat.of().parseHex(beside[3].substring(3)));
        assertThat(beside[3]).startsWith("\\\\x");
        assertThat(List.of(beside[0], beside[1], beside[2]))
                .containsExactly(columns[0], columns[OFFSET], columns[REVISION]);
        assertThat(state.externalId()).isEqualTo(columns[1]).isEqualTo(assessed.externalId());
        assertThat(state.features().lastEventAt()).isEqualTo(assessed.lastEventAt());
        assertThat(WireFormat.JSON
                        .readTree(columns[ASSESSMENT].replace("\\\\", "\\"))
                        .path("type")
                        .asText())
                .isEqualTo("assessed.v1");
    }

    @Test
    void customersDifferAndStandOnEveryTier() {
        var tiers = new HashSet<String>();
        var ids = new HashSet<Object>();
        for (int number = 0; number < 2_000; number++) {
            var assessed = assessing.customer(number).assessed();
            tiers.add(assessed.tier().tier().code());
            ids.add(assessed.customerId());
        }
        assertThat(ids).hasSize(2_000);
        assertThat(tiers).contains("regular", "bronze", "silver", "gold", "diamond");
    }
}
