package dev.rung.benefits.statement;

import com.fasterxml.jackson.annotation.JsonFormat;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.LocalDate;
import java.util.List;

/// @param available what can be spent now
/// @param pending what becomes available once the orders are completed
/// @param expiring the available points by their last day, the earliest first
@RegisterForReflection
record Balance(long available, long pending, List<Expiring> expiring) {

    static final Balance NOTHING = new Balance(0, 0, List.of());

    /// @param on the last day they can be spent
    @RegisterForReflection
    record Expiring(
            long points,
            @JsonFormat(shape = JsonFormat.Shape.STRING) LocalDate on) {}
}
