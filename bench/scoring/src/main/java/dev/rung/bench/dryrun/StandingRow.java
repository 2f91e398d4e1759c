package dev.rung.bench.dryrun;

import com.fasterxml.jackson.databind.ObjectWriter;
import dev.rung.bench.events.WireFormat;
import dev.rung.contracts.scoring.AssessmentEvent;
import dev.rung.contracts.scoring.AssessmentEvent.Assessed;
import java.io.IOException;

/// A row of table `standings` as scoring's sink writes it, in the text format of PostgreSQL's COPY.
final class StandingRow {

    static final String COPY = """
        copy standings (customer_id, external_id, tier, growth_value, orders, spend, last_event_at, rfm_type,
                        lifecycle, churn, partition, at_offset, revision, assessment)
        from stdin\
        """;

    private static final String NULL = "\\N";

    private static final ObjectWriter EVENT = WireFormat.JSON.writerFor(AssessmentEvent.class);

    private StandingRow() {}

    static String of(Assessed assessed) throws IOException {
        return String.join(
                        "\t",
                        assessed.customerId().toString(),
                        assessed.externalId(),
                        assessed.tier().tier().code(),
                        Long.toString(assessed.growthValue()),
                        Long.toString(assessed.rfm().orders()),
                        assessed.rfm().spend().toPlainString(),
                        assessed.lastEventAt().toString(),
                        assessed.rfm().type(),
                        assessed.lifecycle(),
                        level(assessed),
                        Integer.toString(assessed.position().partition()),
                        Long.toString(assessed.position().offset()),
                        Long.toString(assessed.revision()),
                        EVENT.writeValueAsString(assessed).replace("\\", "\\\\"))
                + "\n";
    }

    private static String level(Assessed assessed) {
        var churn = assessed.churn();
        return churn == null ? NULL : churn.level();
    }
}
