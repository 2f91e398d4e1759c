package dev.rung.bench.dryrun;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rung.bench.events.ShippedProgram;
import dev.rung.bench.events.WireFormat;
import dev.rung.scoring.state.CustomerState;
import java.io.IOException;
import java.time.Instant;
import java.util.HashSet;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class StandingRowTest {

    private static final int STATE = 10;
    private static final int ASSESSMENT = 11;

    private final AssessingCustomers assessing =
            new AssessingCustomers(7, ShippedProgram.policy(), Instant.parse("2026-07-01T04:00:00Z"));

    @Test
    void aRowHoldsTheStateThatTheServiceReads() throws IOException {
        var assessed = assessing.customer(12);
        var columns = StandingRow.of(assessed).split("[\t\n]", -1);

        var state = CustomerState.read(HexFormat.of().parseHex(columns[STATE].substring(3)));
        assertThat(columns[STATE]).startsWith("\\\\x");
        assertThat(state.externalId()).isEqualTo(columns[1]).isEqualTo(assessed.externalId());
        assertThat(state.features().lastEventAt()).isEqualTo(assessed.lastEventAt());
        assertThat(columns[ASSESSMENT]).contains("assessed.v1").doesNotContain("\"state\":\"" + assessed.state());
        assertThat(WireFormat.JSON
                        .readTree(columns[ASSESSMENT].replace("\\\\", "\\"))
                        .has("state"))
                .isFalse();
    }

    @Test
    void customersDifferAndStandOnEveryTier() {
        var tiers = new HashSet<String>();
        var ids = new HashSet<Object>();
        for (int number = 0; number < 2_000; number++) {
            var assessed = assessing.customer(number);
            tiers.add(assessed.tier().tier().code());
            ids.add(assessed.customerId());
        }
        assertThat(ids).hasSize(2_000);
        assertThat(tiers).contains("regular", "bronze", "silver", "gold", "diamond");
    }
}
