package dev.rung.benefits.statement;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.rung.benefits.ledger.lot.Source;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The life of one source: an order with all that its points went through, or a redemption from reserving to
/// its end.
///
/// @param since when its first entry happened
/// @param latestAt when its latest entry happened
/// @param expiresOn the last day on which its points can be spent; absent where it only spends points
/// @param activeFrom the day on which its pending points become available at the latest; absent where none are pending
/// @param pending what all of its entries together added to the pending points
/// @param available likewise, to the available points
/// @param reserved likewise, to the reserved points
/// @param entries newest first
@RegisterForReflection
record StatementSource(
        @JsonProperty(access = JsonProperty.Access.WRITE_ONLY)
        long number,

        Source source,
        Instant since,
        Instant latestAt,

        @JsonFormat(shape = JsonFormat.Shape.STRING) @Nullable
        LocalDate expiresOn,

        @JsonFormat(shape = JsonFormat.Shape.STRING) @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
        LocalDate activeFrom,

        long pending,
        long available,
        long reserved,
        List<StatementEntry> entries) {}
