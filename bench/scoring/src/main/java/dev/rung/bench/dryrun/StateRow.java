package dev.rung.bench.dryrun;

import dev.rung.scoring.state.CustomerState;
import java.util.HexFormat;
import java.util.UUID;

/// A row of table `customer_states` as scoring's sink writes it, in the text format of PostgreSQL's COPY.
final class StateRow {

    static final String COPY = "copy customer_states (customer_id, at_offset, revision, state) from stdin";

    private StateRow() {}

    static String of(UUID customer, CustomerState state) {
        return String.join(
                        "\t",
                        customer.toString(),
                        Long.toString(state.position().offset()),
                        Long.toString(state.revision()),
                        "\\\\x" + HexFormat.of().formatHex(state.bytes()))
                + "\n";
    }
}
